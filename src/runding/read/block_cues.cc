#include "runding/read/block_cues.h"

#include <algorithm>

#include "runding/base/unicode.h"

namespace runding {
namespace {

// Words looked through for a closing mark, a colon or the next cue.
constexpr std::uint32_t kFar = 60, kNear = 6;
// Bytes of a line that is no paragraph.
constexpr std::uint32_t kShortLine = 160;

std::uint32_t line_end(const BlockText& t, std::uint32_t w) { return t.lines[t.words[w].line].last; }
std::uint32_t line_start(const BlockText& t, std::uint32_t w) { return t.lines[t.words[w].line].first; }

bool opens_bracket(const BlockText& t, std::uint32_t w) { return t.is(w, "(") || t.is(w, "["); }
bool closes_bracket(const BlockText& t, std::uint32_t w) { return t.is(w, ")") || t.is(w, "]"); }

// Word behind the bracket that closes at or after `from`; 0 when there is none near.
std::uint32_t bracket_end(const BlockText& t, std::uint32_t from) {
  const std::uint32_t stop = std::min(line_end(t, from), from + kFar);
  for (std::uint32_t i = from; i < stop; ++i) {
    if (closes_bracket(t, i)) return i + 1;
  }
  return 0;
}

// Marks that hang on a cue: "Baca juga:", "di sini >".
std::uint32_t skip_marks(const BlockText& t, std::uint32_t i, std::uint32_t limit) {
  while (i < limit && t.words[i].is_mark() && !t.opens_quote(i) && !opens_bracket(t, i)) ++i;
  return i;
}

bool has_full_stop(const BlockText& t, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    if (t.is(i, ".") && (i + 1 == last || t.words[i + 1].span.start > t.words[i].span.end)) return true;
  }
  return false;
}

}  // namespace

BlockCues::BlockCues(const Language& language)
    : language_(language),
      headline_(language),
      block_(language.lexicon().cls("block")),
      tail_(language.lexicon().cls("block_tail")) {}

std::optional<BlockCues::Cue> BlockCues::cue_at(const BlockText& t, std::uint32_t at, bool behind_mark) const {
  const PhraseTrie& trie = language_.lexicon().trie();
  std::optional<Cue> best;
  std::uint32_t node = PhraseTrie::kRoot;
  const std::uint32_t end = line_end(t, at);
  for (std::uint32_t i = at; i < end && t.words[i].word != 0; ++i) {
    node = trie.step(node, t.words[i].word);
    if (node == PhraseTrie::kMiss) break;
    for (const std::uint32_t e : trie.payloads(node)) {
      const LexEntry& entry = language_.lexicon().entry(e);
      if (entry.cls != block_) continue;
      const Cue cue{&entry, at, i + 1};
      if (stands_right(t, cue, behind_mark)) best = cue;
    }
  }
  return best;
}

bool BlockCues::stands_right(const BlockText& t, const Cue& cue, bool behind_mark) const {
  const LexEntry& e = *cue.entry;
  const std::uint32_t first = cue.first, start = line_start(t, first), end = line_end(t, first);
  const bool at_line_start = first == start;
  if (e.has("case")) {
    const Span span{t.words[first].span.start, t.words[cue.last - 1].span.end};
    if (span.of(t.text) != e.phrase) return false;
  } else if (!at_line_start && !opens_bracket(t, first - 1) && t.words[first].shape == WordShape::lower) {
    return false;
  }
  if (e.has("colon") && !t.is(cue.last, ":")) return false;
  const std::string_view place = e.get("place");
  if (place == "any") return true;
  if (place == "line") return at_line_start;
  if (place == "alone") return at_line_start && skip_marks(t, cue.last, end) == end;
  if (place == "short") {
    if (start < first) {
      for (std::uint32_t i = first; i > start && first - i < kFar; --i) {
        if (closes_bracket(t, i - 1)) break;
        if (opens_bracket(t, i - 1)) return bracket_end(t, cue.last - 1) != 0;
      }
    }
    const BlockLine& line = t.lines[t.words[first].line];
    return line.span.size() <= kShortLine && !t.ends_sentence(line.last - 1) && !t.closes_quote(line.last - 1) &&
           !has_full_stop(t, line.first, line.last);
  }
  return behind_mark || t.begins(first);
}

std::uint32_t BlockCues::next_cue(const BlockText& t, std::uint32_t from) const {
  const std::uint32_t end = line_end(t, from - 1);
  const std::uint32_t stop = std::min(end, from + kFar);
  for (std::uint32_t i = from; i < stop; ++i) {
    if (cue_at(t, i, true)) return opens_bracket(t, i - 1) && i > from ? i - 1 : i;
  }
  return end;
}

std::uint32_t BlockCues::title_end(const BlockText& t, std::uint32_t from, std::uint32_t limit) const {
  std::uint32_t i = from;
  if (!t.opens_quote(i)) return headline_end(t, headline_, i, limit, true);
  const std::string_view open = t.of(i);
  const std::uint32_t stop = std::min(line_end(t, i), i + kFar);
  for (++i; i < stop; ++i) {
    // An apostrophe inside the title is no end of it.
    const bool same = open != "'" || t.of(i) == "'";
    if (same && t.closes_quote(i) &&
        !(i + 1 < stop && t.words[i + 1].span.start == t.words[i].span.end && !t.words[i + 1].is_mark())) {
      break;
    }
  }
  if (i >= stop) return from;
  ++i;
  // What invites to look: "di sini:", "berikut ini".
  const PhraseTrie& trie = language_.lexicon().trie();
  std::uint32_t node = PhraseTrie::kRoot, tail = i;
  for (std::uint32_t k = i; k < stop && t.words[k].word != 0; ++k) {
    node = trie.step(node, t.words[k].word);
    if (node == PhraseTrie::kMiss) break;
    for (const std::uint32_t e : trie.payloads(node)) {
      if (language_.lexicon().entry(e).cls == tail_) tail = k + 1;
    }
  }
  return skip_marks(t, tail, stop);
}

std::uint32_t BlockCues::end_of(const BlockText& t, const Cue& cue) const {
  const std::string_view until = cue.entry->get("until");
  const std::uint32_t end = line_end(t, cue.first);
  const bool in_bracket = cue.first > line_start(t, cue.first) && opens_bracket(t, cue.first - 1);
  if (in_bracket || until == "bracket") {
    if (const std::uint32_t close = bracket_end(t, cue.last - 1)) return close;
    return cue.last;
  }
  const std::uint32_t from = skip_marks(t, cue.last, end);
  if (until == "line") return end;
  if (until == "headline") {
    if (from == end) return end;
    const bool colon = t.is(cue.last, ":") || t.is(cue.last, "-");
    if (t.opens_quote(from) && !colon) return from;
    return headline_end(t, headline_, from, next_cue(t, from), colon);
  }
  if (until == "title") return from == end ? end : title_end(t, from, next_cue(t, from));
  if (until == "sentence") {
    const std::uint32_t stop = std::min(end, cue.last + kFar);
    for (std::uint32_t i = cue.last; i < stop; ++i) {
      if (t.ends_sentence(i)) return i + 1;
    }
    return stop == end ? end : cue.last;
  }
  if (until == "names") {
    const std::uint32_t stop = next_cue(t, from);
    std::uint32_t i = from, names = 0;
    for (; i < stop && names < 4; ++i) {
      if (t.words[i].is_capital()) {
        ++names;
      } else if (t.is(i, ".") && i + 1 < stop && t.words[i + 1].span.start == t.words[i].span.end) {
        ++i;  // the end of an address
      } else if (!(t.is(i, ".") || t.is(i, "/") || t.is(i, "-"))) {
        break;
      }
    }
    return i;
  }
  if (until == "colon") {
    for (std::uint32_t i = cue.last; i < std::min(end, cue.last + kNear); ++i) {
      if (t.is(i, ":")) return i + 1;
    }
    return cue.first;
  }
  return from;
}

BlockMark BlockCues::whole(const BlockText& t, const Cue& cue) const {
  const std::uint32_t start = line_start(t, cue.first);
  BlockMark out{start, line_end(t, cue.first)};
  for (std::uint32_t i = cue.first; i > start && cue.first - i < kFar; --i) {
    if (closes_bracket(t, i - 1)) break;
    if (!opens_bracket(t, i - 1)) continue;
    if (const std::uint32_t close = bracket_end(t, cue.last - 1)) return {i - 1, close};
  }
  return out;
}

std::optional<BlockMark> BlockCues::mark_at(const BlockText& t, std::uint32_t at, bool behind_mark) const {
  const auto cue = cue_at(t, at, behind_mark);
  if (!cue) return std::nullopt;
  BlockMark mark;
  if (cue->entry->get("until") == "whole") {
    mark = whole(t, *cue);
  } else {
    mark = {at, end_of(t, *cue)};
    if (mark.last <= at) return std::nullopt;
    const bool in_bracket = at > line_start(t, at) && opens_bracket(t, at - 1) && closes_bracket(t, mark.last - 1);
    if (in_bracket) --mark.first;
  }
  mark.kind = parse_code<BlockKind>(cue->entry->get("kind")).value_or(BlockKind::other);
  return mark;
}

}  // namespace runding
