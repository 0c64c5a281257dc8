#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runding/read/line_stream.h"

namespace runding::app {

/// One line of an annotation file, or why there is none.
struct AnnotationLine {
  Result<std::string> text;
  std::string where;  ///< "path:line"
};

/// Lines of annotation files, one file after another; blank lines are passed over.
class AnnotationLines {
 public:
  explicit AnnotationLines(std::vector<std::string> paths) : paths_(std::move(paths)) {}

  std::optional<AnnotationLine> next() {
    while (true) {
      if (!lines_) {
        if (at_ == paths_.size()) return std::nullopt;
        path_ = paths_[at_++];
        number_ = 0;
        auto stream = open_byte_stream(path_);
        if (!stream) return AnnotationLine{stream.error(), path_};
        lines_.emplace(std::move(stream).value(), kLongest);
      }
      std::string line;
      const auto state = lines_->next(line);
      const std::string where = path_ + ":" + std::to_string(++number_);
      if (!state || *state == LineStream::State::end) lines_.reset();
      if (!state) return AnnotationLine{state.error(), path_};
      if (*state == LineStream::State::too_long) {
        return AnnotationLine{Error{ErrorCode::too_large, "the line is longer than 256 MiB", where}, where};
      }
      if (line.find_first_not_of(" \t\r") != std::string::npos) return AnnotationLine{std::move(line), where};
    }
  }

 private:
  static constexpr std::uint64_t kLongest = 256ull << 20;
  std::vector<std::string> paths_;
  std::size_t at_ = 0, number_ = 0;
  std::string path_;
  std::optional<LineStream> lines_;
};

}  // namespace runding::app
