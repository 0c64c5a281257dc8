#include "runding/read/text_pieces.h"

#include <algorithm>

#include "runding/base/unicode.h"
#include "runding/read/charset.h"

namespace runding {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\f\v";

/// Whether the line that begins at `at` has nothing but blanks; `end` is set to the place after it.
bool empty_line(std::string_view text, std::size_t at, std::size_t& end) {
  const std::size_t line = std::min(text.find('\n', at), text.size());
  end = std::min(line + 1, text.size());
  return text.find_first_not_of(kBlanks, at) >= line;
}

bool ends_with_empty_line(std::string_view text) {
  if (!text.ends_with('\n')) return false;
  const std::size_t before = text.find_last_not_of(kBlanks, text.size() - 2);
  return before != std::string_view::npos && text[before] == '\n';
}

}  // namespace

TextPieces::TextPieces(std::unique_ptr<ByteStream> stream, std::string where, std::size_t size,
                       std::size_t longest_line)
    : stream_(std::move(stream)), where_(std::move(where)), size_(size), longest_line_(longest_line) {}

/// Reads until `bytes` are ahead, or the end.
Status TextPieces::fill(std::size_t bytes) {
  while (!end_ && ahead_.size() < bytes) {
    const std::size_t had = ahead_.size();
    ahead_.resize(bytes);
    const auto n = stream_->read(ahead_.data() + had, bytes - had);
    ahead_.resize(had + (n ? *n : 0));
    if (!n) return n.error();
    end_ = *n == 0;
  }
  return {};
}

void TextPieces::skip_empty_lines() {
  std::size_t at = 0, end = 0;
  while (at < ahead_.size() && empty_line(ahead_, at, end) && (end_ || ahead_[end - 1] == '\n')) {
    at = end;
    paragraph_ = true;
  }
  ahead_.erase(0, at);
  offset_ += at;
}

/// Where a piece of what is ahead may end: after the first paragraph that ends past `size_`, else after the last line;
/// 0 when no line has ended.
std::size_t TextPieces::piece_end() const {
  if (end_ && ahead_.size() <= size_) return ahead_.size();
  for (std::size_t at = ahead_.find('\n', std::min(size_, ahead_.size())); at < ahead_.size();
       at = ahead_.find('\n', at + 1)) {
    std::size_t end = 0;
    if (at + 1 < ahead_.size() && empty_line(ahead_, at + 1, end)) return at + 1;
  }
  return end_ ? ahead_.size() : ahead_.rfind('\n') + 1;
}

Result<bool> TextPieces::next(TextPiece& piece) {
  std::size_t wanted = 2 * size_;
  for (;;) {
    if (const Status s = fill(wanted); !s.ok()) return s.error();
    if (offset_ == 0 && ahead_.starts_with(kByteOrderMark)) {
      ahead_.erase(0, kByteOrderMark.size());
      offset_ = kByteOrderMark.size();
    }
    skip_empty_lines();
    if (ahead_.empty() && end_) return false;
    const std::size_t end = piece_end();
    // A piece is longer than what was first wanted only when a line is.
    if (std::max(end, wanted / 2) > std::max(longest_line_, 2 * size_)) {
      return Error{ErrorCode::too_large, "a line of more than " + std::to_string(longest_line_) + " bytes", where_,
                   offset_};
    }
    if (end > 0) {
      piece.text.assign(ahead_, 0, end);
      break;
    }
    if (ahead_.size() >= wanted) wanted *= 2;
  }
  if (const auto bad = first_invalid_utf8(piece.text)) {
    return Error{ErrorCode::bad_encoding, "not UTF-8", where_, offset_ + *bad};
  }
  if (looks_binary(piece.text)) return Error{ErrorCode::binary, "not text", where_, offset_};
  piece.offset = offset_;
  piece.new_paragraph = paragraph_;
  paragraph_ = ends_with_empty_line(piece.text);
  ahead_.erase(0, piece.text.size());
  offset_ += piece.text.size();
  return true;
}

}  // namespace runding
