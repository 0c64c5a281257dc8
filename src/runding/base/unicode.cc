#include "runding/base/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace runding {

CodePoint decode(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  std::int32_t i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_NEXT(bytes, i, static_cast<std::int32_t>(text.size()), c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<std::uint32_t>(i) - at};
}

CodePoint decode_before(std::string_view text, std::uint32_t at) {
  if (at == 0 || at > text.size()) return {};
  std::int32_t i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_PREV(bytes, 0, i, c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), at - static_cast<std::uint32_t>(i)};
}

void append_utf8(std::string& out, char32_t value) {
  std::uint8_t buffer[4];
  std::int32_t n = 0;
  UBool failed = false;
  U8_APPEND(buffer, n, 4, static_cast<UChar32>(value), failed);
  if (!failed) out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(n));
}

std::optional<std::uint64_t> first_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  std::int64_t i = 0;
  while (i < size) {
    const std::int64_t at = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) return static_cast<std::uint64_t>(at);
  }
  return std::nullopt;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(static_cast<UChar32>(c));
}
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c));
}
bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c));
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B || c == 0xFEFF;
}
bool is_mark(char32_t c) { return c >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

void fold_word(std::string_view word, std::string& out) {
  bool ascii = true;
  for (const char ch : word) {
    if (static_cast<unsigned char>(ch) >= 0x80) {
      ascii = false;
      break;
    }
  }
  if (ascii) {
    for (const char ch : word) {
      if (ch == '\'') continue;
      out += (ch >= 'A' && ch <= 'Z') ? static_cast<char>(ch + 32) : ch;
    }
    return;
  }
  static const icu::Normalizer2* const kNfkd = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKDInstance(status);
  }();
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  wide = kNfkd->normalize(wide, status);
  wide.foldCase();
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    const auto u = static_cast<char32_t>(c);
    if (is_mark(u) || c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x0060) continue;
    // Letters that NFKD leaves alone but people type without their stroke.
    switch (c) {
      case 0x0142:
        out += 'l';
        break;
      case 0x00F8:
        out += 'o';
        break;
      case 0x0111:
        out += 'd';
        break;
      case 0x0131:
        out += 'i';
        break;
      case 0x00E6:
        out += "ae";
        break;
      default:
        append_utf8(out, u);
    }
  }
}

std::string fold_word(std::string_view word) {
  std::string out;
  fold_word(word, out);
  return out;
}

std::string fold_name(std::string_view name) {
  std::string folded;
  fold_word(name, folded);
  std::string out;
  bool gap = false;
  for (std::uint32_t at = 0; at < folded.size();) {
    const CodePoint c = decode(folded, at);
    if (is_letter(c.value) || is_digit(c.value)) {
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

}  // namespace runding
