#include "runding/model/word_features.h"

#include <algorithm>

#include "runding/base/hash.h"
#include "runding/base/letter_case.h"
#include "runding/base/unicode.h"

namespace runding {

namespace {

constexpr std::size_t kMaxLetters = 40;

char32_t normal_letter(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    return c >= '0' && c <= '9' ? U'0' : c;
  }
  switch (c) {
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
    case U'″':
      return U'"';
    case U'‘':
    case U'’':
    case U'‚':
    case U'`':
    case U'′':
      return U'\'';
    case U'–':
    case U'—':
    case U'―':
    case U'‐':
    case U'‑':
    case U'−':
      return U'-';
    default:
      return is_digit(c) ? U'0' : to_lower(c);
  }
}

char shape_letter(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return 'X';
    if (c >= 'a' && c <= 'z') return 'x';
    return c >= '0' && c <= '9' ? '0' : static_cast<char>(c);
  }
  const char32_t normal = normal_letter(c);
  if (normal < 0x80 && !is_letter(c)) return static_cast<char>(normal);
  return is_upper(c) ? 'X' : is_letter(c) ? 'x' : '?';
}

std::uint32_t mix(std::uint32_t hash, char32_t c) { return (hash ^ c) * 0x9E3779B1U + (hash >> 15); }

/// Spreads the bits of a running hash over the whole word.
std::uint32_t spread(std::uint32_t hash) {
  hash ^= hash >> 16;
  hash *= 0x85EBCA6BU;
  hash ^= hash >> 13;
  hash *= 0xC2B2AE35U;
  return hash ^ (hash >> 16);
}

}  // namespace

void normal_form(std::string_view form, std::string& out) {
  for (std::uint32_t at = 0; at < form.size();) {
    const CodePoint p = decode(form, at);
    append_utf8(out, normal_letter(p.value));
    at += p.size;
  }
}

std::uint64_t word_key(std::string_view normal) { return hash64(normal, 0x72756E64); }

void word_features(std::string_view form, WordFeatures& out) {
  std::array<char32_t, kMaxLetters> letters;
  std::array<char, 4 * kMaxLetters> bytes;
  std::size_t count = 0;
  std::size_t size = 0;
  std::uint32_t shape = 17;
  char last = 0;
  std::uint32_t run = 0;
  for (std::uint32_t at = 0; at < form.size() && count < kMaxLetters;) {
    const CodePoint p = decode(form, at);
    at += p.size;
    const char32_t c = normal_letter(p.value);
    letters[count++] = c;
    if (c < 0x80) {
      bytes[size++] = static_cast<char>(c);
    } else {
      // The key is made of UTF-8 bytes, as normal_form writes them.
      if (c < 0x800) {
        bytes[size++] = static_cast<char>(0xC0 | (c >> 6));
      } else if (c < 0x10000) {
        bytes[size++] = static_cast<char>(0xE0 | (c >> 12));
        bytes[size++] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
      } else {
        bytes[size++] = static_cast<char>(0xF0 | (c >> 18));
        bytes[size++] = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        bytes[size++] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
      }
      bytes[size++] = static_cast<char>(0x80 | (c & 0x3F));
    }
    const char s = shape_letter(p.value);
    run = s == last ? run + 1 : 1;
    last = s;
    if (run <= 2) shape = mix(shape, static_cast<unsigned char>(s));
  }
  out.word = word_key({bytes.data(), size});
  out.shape = spread(shape);

  std::uint32_t prefix = 0x51ED27;
  std::uint32_t suffix = 0xA3C59A;
  for (std::size_t i = 0; i < 4; ++i) {
    // A word shorter than the affix is its own affix.
    if (i < count) {
      prefix = mix(prefix, letters[i]);
      suffix = mix(suffix, letters[count - 1 - i]);
    }
    if (i == 0) continue;
    out.affixes[i - 1] = spread(prefix + static_cast<std::uint32_t>(i));
    out.affixes[i + 2] = spread(suffix + static_cast<std::uint32_t>(i) * 31);
  }
  out.ngram_count = 0;
  const auto letter = [&](std::size_t i) { return i == 0 ? U'<' : i > count ? U'>' : letters[i - 1]; };
  for (std::size_t begin = 0; begin + 2 < count + 2; ++begin) {
    std::uint32_t hash = 0x2545F4;
    for (std::size_t n = 0; n < 5 && begin + n < count + 2; ++n) {
      hash = mix(hash, letter(begin + n));
      if (n >= 2 && out.ngram_count < WordFeatures::kMaxNgrams) out.ngrams[out.ngram_count++] = spread(hash);
    }
  }
}

}  // namespace runding
