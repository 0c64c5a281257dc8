#include "runding/base/word_scanner.h"

#include "runding/base/unicode.h"

namespace runding {
namespace {

// Letters of "U.S." and the like; a longer chain is read letter by letter.
constexpr int kLongestAbbreviation = 16;

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

}  // namespace

WordShape shape_of(std::string_view word) {
  std::uint32_t letters = 0, uppers = 0, digits = 0;
  bool first_upper = false;
  for (std::uint32_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    at += c.size;
    if (is_letter(c.value)) {
      const bool up = is_upper(c.value);
      if (letters == 0) first_upper = up;
      ++letters;
      uppers += up;
    } else if (is_digit(c.value)) {
      ++digits;
    }
  }
  if (letters == 0) return digits ? WordShape::number : WordShape::punct;
  if (digits) return WordShape::alnum;
  if (uppers == 0) return WordShape::lower;
  if (letters == 1) return WordShape::initial;
  if (uppers == letters) return WordShape::upper;
  if (uppers == 1 && first_upper) return WordShape::title;
  return WordShape::mixed;
}

WordScanner::WordScanner(std::string_view text, std::uint32_t from, std::uint32_t to)
    : text_(text), at_(from), end_(to < text.size() ? to : static_cast<std::uint32_t>(text.size())) {}

bool WordScanner::next(RawWord& word) {
  CodePoint c;
  while (at_ < end_) {
    c = decode(text_, at_);
    if (!is_space(c.value) && !is_mark(c.value)) break;
    at_ += c.size;
  }
  if (at_ >= end_) return false;
  const std::uint32_t start = at_;
  const auto peek = [&](std::uint32_t at) { return at < end_ ? decode(text_, at) : CodePoint{}; };

  if (is_digit(c.value)) {
    at_ += 1;
    while (at_ < end_) {
      const CodePoint d = decode(text_, at_);
      if (is_digit(d.value)) {
        at_ += 1;
      } else if ((d.value == '.' || d.value == ',') && is_digit(peek(at_ + 1).value)) {
        at_ += 2;
      } else {
        break;
      }
    }
    word = {{start, at_}, WordShape::number};
    return true;
  }

  if (is_letter(c.value)) {
    // "U.S.", "A.S.": single letters each followed by a full stop.
    if (is_upper(c.value) && peek(at_ + c.size).value == '.') {
      std::uint32_t p = at_;
      int letters = 0;
      while (p < end_ && letters < kLongestAbbreviation) {
        const CodePoint l = decode(text_, p);
        if (!is_upper(l.value) || peek(p + l.size).value != '.') break;
        p += l.size + 1;
        ++letters;
      }
      if (letters >= 2 && !is_letter(peek(p).value)) {
        at_ = p;
        word = {{start, at_}, WordShape::upper};
        return true;
      }
    }
    char32_t last = c.value;
    bool lower = !is_upper(c.value);  // the whole word so far
    at_ += c.size;
    while (at_ < end_) {
      const CodePoint d = decode(text_, at_);
      if (is_letter(d.value) || is_mark(d.value) || is_digit(d.value)) {
        lower = lower && !is_upper(d.value) && !is_digit(d.value);
        last = d.value;
        at_ += d.size;
        continue;
      }
      if (is_apostrophe(d.value)) {
        const CodePoint n = peek(at_ + d.size);
        if (!is_letter(n.value) || !is_letter(last)) break;
        lower = lower && !is_upper(n.value);
        const CodePoint after = peek(at_ + d.size + n.size);
        if ((n.value == 's' || n.value == 'S') && !is_letter(after.value) && !is_digit(after.value)) break;
        last = n.value;
        at_ += d.size + n.size;
        continue;
      }
      if (is_hyphen(d.value)) {
        const CodePoint n = peek(at_ + d.size);
        if (!is_lower(n.value) || !is_lower(last)) break;
        // A hyphen joins only when the whole left part is lower case too.
        if (!lower) break;
        last = n.value;
        at_ += d.size + n.size;
        continue;
      }
      break;
    }
    word = {{start, at_}, shape_of(text_.substr(start, at_ - start))};
    return true;
  }

  // Possessive 's after a word, repeated marks, or one mark.
  if (is_apostrophe(c.value)) {
    const CodePoint n = peek(at_ + c.size);
    const CodePoint after = peek(at_ + c.size + n.size);
    const bool glued = start > 0 && is_letter(decode_before(text_, start).value);
    if (glued && (n.value == 's' || n.value == 'S') && !is_letter(after.value) && !is_digit(after.value)) {
      at_ += c.size + n.size;
      word = {{start, at_}, WordShape::lower};
      return true;
    }
  }
  at_ += c.size;
  if (c.value == '.' || c.value == '-' || c.value == '`' || c.value == '\'') {
    while (at_ < end_ && peek(at_).value == c.value) at_ += 1;
  }
  word = {{start, at_}, WordShape::punct};
  return true;
}

}  // namespace runding
