#include "runding/eval/row.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "runding/base/unicode.h"

namespace runding::eval {
namespace {

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string narrow(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

CharText::CharText(std::string_view utf8) : bytes_(utf8) {
  before_.reserve(utf8.size() + 1);
  for (std::uint32_t at = 0; at < utf8.size();) {
    const CodePoint c = decode(utf8, at);
    before_.push_back(static_cast<std::uint32_t>(chars_.size()));
    chars_.push_back(c.value);
    before_.insert(before_.end(), c.size - 1, static_cast<std::uint32_t>(chars_.size()));
    at += c.size;
  }
  before_.push_back(static_cast<std::uint32_t>(chars_.size()));
}

std::int64_t CharText::char_offset(std::size_t at) const { return at < before_.size() ? before_[at] : before_.back(); }

std::optional<CharSpan> CharText::find(std::string_view words, int n) const {
  std::size_t at = bytes_.find(words);
  for (; n > 1 && at != std::string_view::npos; --n) at = bytes_.find(words, at + 1);
  if (at == std::string_view::npos) return std::nullopt;
  return CharSpan{char_offset(at), char_offset(at + words.size())};
}

bool is_alnum(char32_t c) {
  const auto u = static_cast<UChar32>(c);
  return u_isalpha(u) || u_isdigit(u) || u_getNumericValue(u) != U_NO_NUMERIC_VALUE;
}

bool is_blank(char32_t c) {
  const auto u = static_cast<UChar32>(c);
  const UCharDirection direction = u_charDirection(u);
  return u_charType(u) == U_SPACE_SEPARATOR || direction == U_WHITE_SPACE_NEUTRAL || direction == U_BLOCK_SEPARATOR ||
         direction == U_SEGMENT_SEPARATOR;
}

std::string casefold(std::string_view text) { return narrow(wide(text).foldCase()); }
std::string lower(std::string_view text) { return narrow(wide(text).toLower(icu::Locale::getRoot())); }

std::string fold(std::string_view text) {
  const std::string folded = casefold(text);
  std::string out;
  bool gap = false;
  for (std::uint32_t at = 0; at < folded.size();) {
    const CodePoint c = decode(folded, at);
    if (is_alnum(c.value) || c.value == '_') {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      append_utf8(out, c.value);
    } else {
      gap = true;
    }
    at += c.size;
  }
  return out;
}

std::string_view first_chars(std::string_view text, std::size_t n) {
  std::uint32_t at = 0;
  for (; n > 0 && at < text.size(); --n) at += decode(text, at).size;
  return text.substr(0, at);
}

}  // namespace runding::eval
