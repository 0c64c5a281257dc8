#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "runding/base/error.h"
#include "runding/read/byte_stream.h"

namespace runding {

/// Lines of a stream, without their ends; of a line longer than `longest` bytes only that it was there.
class LineStream {
 public:
  enum class State { line, too_long, end };

  LineStream(std::unique_ptr<ByteStream> in, std::uint64_t longest) : in_(std::move(in)), longest_(longest) {}

  /// Errors of the stream. The line is valid until the next call.
  Result<State> next(std::string& line);
  /// Where the line of the last `next` begins: byte offset into the stream.
  std::uint64_t offset() const { return offset_; }

 private:
  std::unique_ptr<ByteStream> in_;
  std::uint64_t longest_;
  std::string chunk_;
  std::size_t at_ = 0;
  std::uint64_t before_ = 0;  ///< bytes before chunk_
  std::uint64_t offset_ = 0;
};

}  // namespace runding
