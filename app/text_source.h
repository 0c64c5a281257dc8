#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runding/read/language_id.h"
#include "runding/read/text_pieces.h"

namespace runding::app {

/// A piece of one file; without text where the file could not be read any further.
struct TextWork {
  TextPiece piece;
  std::string path;
  const Language* language = nullptr;
  bool first = false;  ///< of its file
  std::optional<Error> error = {};
};

/// Pieces of all inputs, one after another.
class TextSource {
 public:
  /// `lang`: of all inputs; empty = recognised for each.
  TextSource(const LanguageSet& languages, std::vector<std::string> inputs, std::string lang)
      : languages_(languages), inputs_(std::move(inputs)), lang_(std::move(lang)) {}

  std::optional<TextWork> next() {
    for (; file_ < inputs_.size() || pieces_; pieces_.reset()) {
      TextWork work;
      if (!pieces_) {
        path_ = inputs_[file_++];
        auto stream = open_byte_stream(path_);
        if (!stream) return failed(stream.error());
        pieces_ = std::make_unique<TextPieces>(std::move(*stream), path_);
        language_ = nullptr;
      }
      const auto more = pieces_->next(work.piece);
      if (!more) return failed(more.error());
      if (!*more) continue;
      if (language_ == nullptr) {
        const auto language = language_of(languages_, lang_, work.piece.text);
        if (!language) return failed(language.error());
        language_ = *language;
        work.first = true;
      }
      work.language = language_;
      work.path = path_;
      return work;
    }
    return std::nullopt;
  }

 private:
  /// The rest of the file is given up.
  TextWork failed(Error error) {
    pieces_.reset();
    if (error.where.empty()) error.where = path_;
    TextWork work;
    work.error = std::move(error);
    return work;
  }

  const LanguageSet& languages_;
  const std::vector<std::string> inputs_;
  const std::string lang_;
  std::size_t file_ = 0;
  std::string path_;
  std::unique_ptr<TextPieces> pieces_;
  const Language* language_ = nullptr;
};

}  // namespace runding::app
