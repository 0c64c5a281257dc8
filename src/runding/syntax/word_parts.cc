#include "runding/syntax/word_parts.h"

#include <algorithm>

#include "runding/base/unicode.h"

namespace runding {
namespace {

// Marks that are one part when repeated.
bool repeats(char32_t c) {
  return c == '.' || c == '-' || c == '`' || c == '\'' || c == '!' || c == '?' || c == '*' || c == '_' || c == '=' ||
         c == '~' || c == 0x2026;
}

bool is_ascii_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool starts_with_folded(std::string_view text, std::uint32_t at, std::string_view lower) {
  if (text.size() - at < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const char c = text[at + i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != lower[i]) return false;
  }
  return true;
}

// Marks that close a sentence or bracket rather than an address.
std::uint32_t without_trailing_marks(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (end > at) {
    const CodePoint c = decode_before(text, end);
    const bool closing = c.value == '.' || c.value == ',' || c.value == ';' || c.value == ':' || c.value == '!' ||
                         c.value == '?' || c.value == ')' || c.value == ']' || c.value == '}' || c.value == '"' ||
                         c.value == '>' || c.value == '\'' || c.value == 0x2019 || c.value == 0x201D;
    if (!closing) break;
    end -= c.size;
  }
  return end;
}

// Longest name before the sign of an e-mail address and longest host (RFC 5321).
constexpr std::uint32_t kLongestName = 64;
constexpr std::uint32_t kLongestHost = 255;

std::uint32_t e_mail_end(std::string_view text, std::uint32_t at, std::uint32_t to) {
  std::uint32_t sign = at;
  const std::uint32_t name_limit = std::min(to, at + kLongestName);
  while (sign < name_limit && (is_ascii_alnum(text[sign]) || text[sign] == '.' || text[sign] == '_' ||
                               text[sign] == '-' || text[sign] == '+')) {
    ++sign;
  }
  if (sign == at || sign >= name_limit || text[sign] != '@') return at;
  std::uint32_t end = sign + 1;
  const std::uint32_t host_limit = std::min(to, end + kLongestHost);
  bool dot = false;
  while (end < host_limit && (is_ascii_alnum(text[end]) || text[end] == '-' ||
                              (text[end] == '.' && end + 1 < to && is_ascii_alnum(text[end + 1])))) {
    dot = dot || text[end] == '.';
    ++end;
  }
  return dot ? end : at;
}

struct Run {
  std::uint32_t end;
  std::uint32_t letters = 0, uppers = 0;
  bool first_upper = false;
};

Run letters_from(std::string_view text, std::uint32_t at, std::uint32_t to) {
  Run run{at};
  const auto take = [&](bool up, std::uint32_t size) {
    if (run.letters == 0) run.first_upper = up;
    ++run.letters;
    run.uppers += up;
    run.end += size;
  };
  while (run.end < to) {
    // Most letters are ASCII.
    const char byte = text[run.end];
    if (byte >= 'a' && byte <= 'z') {
      take(false, 1);
      continue;
    }
    if (byte >= 'A' && byte <= 'Z') {
      take(true, 1);
      continue;
    }
    if (static_cast<unsigned char>(byte) < 0x80 && byte != '\'') break;
    const CodePoint c = decode(text, run.end);
    if (is_letter(c.value)) {
      take(is_upper(c.value), c.size);
    } else if (run.letters > 0 && (is_mark(c.value) || (is_apostrophe(c.value) && run.end + c.size < to &&
                                                        is_letter(decode(text, run.end + c.size).value)))) {
      run.end += c.size;
    } else {
      break;
    }
  }
  return run;
}

PartKind kind_of(const Run& run) {
  if (run.uppers == 0) return PartKind::lower;
  if (run.uppers == run.letters && run.letters > 1) return PartKind::upper;
  if (run.uppers == 1 && run.first_upper) return PartKind::title;
  return PartKind::mixed;
}

}  // namespace

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

ChunkEnd scan_parts(std::string_view text, std::uint32_t from, std::uint32_t limit, std::vector<WordPart>& parts) {
  ChunkEnd chunk{from};
  std::uint32_t& at = chunk.end;
  while (at < limit) {
    const CodePoint c = decode(text, at);
    if (is_space(c.value)) break;
    if (is_letter(c.value)) {
      const Run run = letters_from(text, at, limit);
      parts.push_back({{at, run.end}, kind_of(run), run.letters == 1, 0});
      at = run.end;
      continue;
    }
    std::uint32_t end = at + c.size;
    if (is_digit(c.value)) {
      while (end < limit) {
        if (is_digit(static_cast<unsigned char>(text[end]))) {
          ++end;
        } else if ((text[end] == '.' || text[end] == ',') && end + 1 < limit &&
                   is_digit(static_cast<unsigned char>(text[end + 1]))) {
          end += 2;
        } else {
          break;
        }
      }
      parts.push_back({{at, end}, PartKind::number, false, 0});
      at = end;
      continue;
    }
    // A combining mark without its letter hangs on whatever stands before it.
    if (is_mark(c.value) && !parts.empty()) {
      parts.back().span.end = end;
      at = end;
      continue;
    }
    char32_t mark = is_apostrophe(c.value) ? U'\'' : c.value;
    while (repeats(c.value) && end < limit && decode(text, end).value == c.value) {
      end += c.size;
      mark = 0;
    }
    chunk.maybe_address = chunk.maybe_address || c.value == '.' || c.value == '/' || c.value == '@';
    parts.push_back({{at, end}, PartKind::mark, false, mark});
    at = end;
  }
  return chunk;
}

std::uint32_t address_end(std::string_view text, std::uint32_t at, std::uint32_t to) {
  // "http://…", "www.…": all up to the space but closing marks.
  std::uint32_t p = at;
  while (p < to && is_ascii_alnum(text[p])) ++p;
  const bool scheme = p > at && to - p > 3 && text.substr(p, 3) == "://";
  if (scheme || (starts_with_folded(text, at, "www.") && to - at > 4 && is_ascii_alnum(text[at + 4]))) {
    return std::max(without_trailing_marks(text, at, to), p);
  }
  return e_mail_end(text, at, to);
}

}  // namespace runding
