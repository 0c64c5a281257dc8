#include "runding/read/block_shapes.h"

#include "runding/base/unicode.h"

namespace runding {
namespace {

constexpr std::uint32_t kDatelineBytes = 120, kDatelineWords = 20;
constexpr std::uint32_t kHeadingBytes = 110, kHeadingWords = 16;

bool is_dash(std::string_view s) { return s == "-" || s == "--" || s == "–" || s == "—" || s == "_"; }

bool space_before(const BlockText& t, std::uint32_t w) {
  return w == 0 || t.words[w - 1].span.end < t.words[w].span.start;
}
bool space_after(const BlockText& t, std::uint32_t w) {
  return w + 1 >= t.words.size() || t.words[w].span.end < t.words[w + 1].span.start;
}

// "KOMPAS.com": a dot with letters close on both sides, lower case behind.
bool is_address(const BlockText& t, std::uint32_t dot) {
  if (!t.is(dot, ".") || dot == 0 || dot + 1 >= t.words.size()) return false;
  if (space_before(t, dot) || space_after(t, dot)) return false;
  const std::uint32_t tail = t.words[dot + 1].span.size();
  return !t.words[dot - 1].is_mark() && !t.words[dot + 1].is_mark() && tail >= 2 && tail <= 4;
}

}  // namespace

std::optional<BlockMark> dateline_of(const BlockText& t, std::uint32_t number) {
  const BlockLine& line = t.lines[number];
  bool address = false, upper = false;
  std::uint32_t names = 0, letters = 0;
  int open = 0;
  if (line.first < line.last && t.words[line.first].shape == WordShape::number) return std::nullopt;
  for (std::uint32_t i = line.first; i < line.last && i < line.first + kDatelineWords; ++i) {
    const BlockWord& w = t.words[i];
    if (w.span.end - line.span.start > kDatelineBytes) return std::nullopt;
    const std::string_view s = t.of(i);
    if (w.is_mark()) {
      if (is_dash(s) && letters > 0 && open == 0) {
        const bool agency = t.is(i - 1, ")");
        const bool spaced = space_before(t, i) || space_after(t, i) || s != "-";
        const bool whole_line = i + 1 == line.last;
        const bool opens = whole_line || t.words[i + 1].is_capital() || t.words[i + 1].is_mark() ||
                           t.words[i + 1].shape == WordShape::number || space_after(t, i) || address || agency;
        const bool lone_name = names == letters && letters <= 3 && (space_before(t, i) && space_after(t, i));
        if (!spaced || !opens) {
          if (s == "-") continue;
          return std::nullopt;
        }
        if (!(address || agency || upper || lone_name)) return std::nullopt;
        // Emphasis around the head may close behind it, never in front.
        return BlockMark{line.first, i + 1, BlockKind::dateline};
      }
      address |= is_address(t, i);
      open += (s == "(") - (s == ")");
      const bool fits = s == "," || s == "." || s == "(" || s == ")" || s == "*" || s == "/" || s == "&" || s == "'" ||
                        s == "’" || s == ";" || s == "[" || s == "]" || s == "|";
      if (!fits) return std::nullopt;
      continue;
    }
    if (w.shape == WordShape::number || w.shape == WordShape::alnum) continue;
    ++letters;
    if (w.shape == WordShape::lower) {
      if (!(i > line.first && is_address(t, i - 1))) return std::nullopt;
      continue;
    }
    upper |= w.shape == WordShape::upper && letters == 1;
    const Vocabulary& v = t.language.words();
    names += w.word == 0 || v.lower_count(w.word) * 4 <= v.capital_count(w.word);
  }
  return std::nullopt;
}

std::optional<BlockMark> signature_at(const BlockText& t, std::uint32_t open) {
  if (!t.is(open, "(") && !t.is(open, "[")) return std::nullopt;
  const BlockLine& line = t.lines[t.words[open].line];
  std::uint32_t parts = 0, i = open + 1;
  for (; i < line.last; ++i) {
    const BlockWord& w = t.words[i];
    if (t.is(i, ")") || t.is(i, "]")) break;
    if (w.is_mark()) {
      if (!t.is(i, "/") && !t.is(i, "-") && !t.is(i, "|")) return std::nullopt;
      continue;
    }
    if (w.span.size() > 8 || w.shape == WordShape::number || space_before(t, i)) return std::nullopt;
    if (++parts > 5) return std::nullopt;
  }
  if (i >= line.last || parts == 0) return std::nullopt;
  const bool alone = open == line.first;
  const bool behind_sentence = open > line.first && (t.ends_sentence(open - 1) || t.closes_quote(open - 1));
  const bool at_end = i + 1 == line.last;
  if (!at_end) return std::nullopt;
  if (parts == 1 && (!(alone || behind_sentence) || t.words[open + 1].span.size() > 5)) return std::nullopt;
  if (parts > 1 && !(alone || behind_sentence)) return std::nullopt;
  return BlockMark{open, i + 1, BlockKind::credit};
}

std::optional<BlockKind> markup_line(const BlockText& t, std::uint32_t number) {
  const std::string_view s = t.lines[number].span.of(t.text);
  if (s.size() >= 3 && s.front() == '|' && s.back() == '|') return BlockKind::other;
  if (s.starts_with("![") && s.back() == ')') return BlockKind::caption;
  if (s.size() >= 3 && s.find_first_not_of("-*_= ") == std::string_view::npos) return BlockKind::other;
  return std::nullopt;
}

bool is_heading(const BlockText& t, std::uint32_t number) {
  const BlockLine& line = t.lines[number];
  if (line.first == line.last || line.span.size() > kHeadingBytes || line.last - line.first > kHeadingWords)
    return false;
  if (t.is(line.first, "#")) return true;
  const BlockWord& head = t.words[line.first];
  if (!head.is_capital() && head.shape != WordShape::number) return false;
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    if (t.opens_quote(i) || t.closes_quote(i)) return false;
    if (t.is(i, ";")) return false;
  }
  const std::uint32_t last = line.last - 1;
  return !t.words[last].is_mark() || t.is(last, ")");
}

}  // namespace runding
