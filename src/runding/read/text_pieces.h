#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "runding/base/error.h"
#include "runding/read/byte_stream.h"

namespace runding {

/// A run of whole lines of a text.
struct TextPiece {
  std::string text;
  std::uint64_t offset = 0;    ///< of its first byte in the input
  bool new_paragraph = false;  ///< its first word comes first in the text or after an empty line
};

/// Cuts a stream of UTF-8 into pieces of some `size` bytes, at the end of a paragraph where one is near, else at the
/// end of a line: texts of any length go through little memory. A byte order mark and empty lines before a piece are
/// left out.
class TextPieces {
 public:
  TextPieces(std::unique_ptr<ByteStream> stream, std::string where, std::size_t size = std::size_t{64} << 10,
             std::size_t longest_line = std::size_t{16} << 20);
  /// False at the end. Errors: bad_encoding (with the offset of the first byte that is not UTF-8), binary, too_large (a
  /// line of more than `longest_line` bytes), io, bad_compression; nothing can be read after one.
  Result<bool> next(TextPiece& piece);

 private:
  Status fill(std::size_t bytes);
  std::size_t piece_end() const;
  void skip_empty_lines();

  std::unique_ptr<ByteStream> stream_;
  std::string where_;
  std::size_t size_, longest_line_;
  std::string ahead_;         ///< read, but not handed out
  std::uint64_t offset_ = 0;  ///< of ahead_ in the input
  bool end_ = false;
  bool paragraph_ = true;  ///< the next word begins a paragraph
};

}  // namespace runding
