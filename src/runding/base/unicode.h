#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace runding {

/// One code point read from UTF-8 text. `size` is 0 at the end of the text; an invalid byte reads as U+FFFD with
/// size 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// The code point at byte `at` of `text`.
CodePoint decode(std::string_view text, std::uint32_t at);
/// The code point that ends just before byte `at`.
CodePoint decode_before(std::string_view text, std::uint32_t at);
/// Appends `value` as UTF-8.
void append_utf8(std::string& out, char32_t value);
/// Byte offset of the first invalid UTF-8 sequence, if any.
std::optional<std::uint64_t> first_invalid_utf8(std::string_view text);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);
/// Combining mark, joined to the letter before it.
bool is_mark(char32_t c);

/// Lower case with diacritics and apostrophes removed: "Erdoğan" → "erdogan", "Qur’an" → "quran". Appends to `out`.
/// Comparison key of words everywhere (Unicode NFKD, simple case folding).
void fold_word(std::string_view word, std::string& out);
std::string fold_word(std::string_view word);
/// Like fold_word for a whole name: words joined by one space, everything but letters and digits dropped.
std::string fold_name(std::string_view name);

}  // namespace runding
