#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "runding/base/error.h"
#include "runding/base/hash_stream.h"
#include "runding/read/line_stream.h"

namespace runding {

/// What a reader of dumps could not use and passed over. Called in the order of the input.
using OnProblem = std::function<void(const Error&)>;

/// Lines of one dump, plain, gzip or zstd, with where each stands. Memory is that of the longest line.
class DumpLines {
 public:
  /// Errors: not_found, io, bad_compression.
  static Result<std::unique_ptr<DumpLines>> open(const std::string& path, OnProblem problem);

  /// False at the end. Without line end and byte order mark; a line that is too long or not valid UTF-8 is told to
  /// `problem` and passed over.
  Result<bool> next(std::string& line);
  /// Tells `problem` about the line of the last `next`.
  void skip(ErrorCode code, std::string why) const;
  std::uint64_t number() const { return number_; }
  /// hash64 of the file's bytes as they lie on the disk, in hexadecimal. After the last line.
  std::string hash() const;

 private:
  DumpLines() = default;

  std::string path_;
  OnProblem problem_;
  std::shared_ptr<HashStream> hash_ = std::make_shared<HashStream>();
  std::unique_ptr<LineStream> lines_;
  std::uint64_t number_ = 0;
};

/// Whole file, and its hash. For small files.
struct WholeFile {
  std::string bytes, hash;
};
Result<WholeFile> read_whole(const std::string& path);

}  // namespace runding
