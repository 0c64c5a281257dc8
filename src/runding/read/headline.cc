#include "runding/read/headline.h"

#include <algorithm>

namespace runding {
namespace {

// No headline is longer than this many words and marks.
constexpr std::uint32_t kLongest = 45;
// Once the evidence has fallen this far a sentence has begun.
constexpr double kGivenUp = 8;
// A lower-case word this common can open a sentence that stands without a full stop before it.
constexpr std::uint32_t kCommon = 300;

enum class Kind { mark, number, capital_common, capital_name, small, lower };

class Headline {
 public:
  Headline(const BlockText& text, const HeadlineRules& rules) : t_(text), rules_(rules) {}

  Kind kind(std::uint32_t i) const {
    const BlockWord& w = t_.words[i];
    if (w.is_mark()) return Kind::mark;
    if (w.shape == WordShape::number || w.shape == WordShape::alnum) return Kind::number;
    if (w.is_capital()) return is_name(i) || is_office(i) ? Kind::capital_name : Kind::capital_common;
    return is_small(i) ? Kind::small : Kind::lower;
  }

  // Evidence that a word belongs to a headline rather than to a sentence.
  static double weight(Kind k) {
    switch (k) {
      case Kind::capital_common:
        return 1.5;
      case Kind::capital_name:
        return 0.3;
      case Kind::small:
        return -0.3;
      case Kind::lower:
        return -2;
      default:
        return 0;
    }
  }

  bool is_name(std::uint32_t i) const {
    const BlockWord& w = t_.words[i];
    if (w.word == 0 || w.shape == WordShape::upper) return true;
    const Vocabulary& v = t_.language.words();
    return v.lower_count(w.word) * 4 <= v.capital_count(w.word);
  }
  bool is_office(std::uint32_t i) const {
    return t_.words[i].is_capital() && has_class(t_.words[i].word, rules_.office);
  }
  bool is_common(std::uint32_t i) const {
    const Vocabulary& v = t_.language.words();
    const WordId w = t_.words[i].word;
    return w != 0 && v.lower_count(w) >= kCommon && v.lower_count(w) > v.capital_count(w) * 3;
  }

  // Whether the next words are those of a sentence and no more of the headline.
  bool opens_sentence(std::uint32_t i, std::uint32_t limit, std::uint32_t words) const {
    std::uint32_t seen = 0;
    for (; i < limit && seen < words; ++i) {
      const Kind k = kind(i);
      if (k == Kind::lower) return true;
      seen += k != Kind::mark;
    }
    return false;
  }

  bool is_small(std::uint32_t i) const { return has_class(t_.words[i].word, rules_.small); }
  bool is_opener(std::uint32_t i) const {
    return t_.words[i].is_capital() && has_class(t_.words[i].word, rules_.opener);
  }

  // Names and the office before them, back from the word at `b`.
  std::uint32_t subject_start(std::uint32_t b, std::uint32_t first) const {
    std::uint32_t i = b;
    if (t_.words[b].is_mark() || !(is_name(b) || is_office(b))) return b;
    const auto joins = [&](std::uint32_t left) { return t_.words[left].is_capital() && !t_.words[left].is_mark(); };
    while (i > first && joins(i - 1) && is_name(i) && is_name(i - 1)) --i;
    while (i > first && joins(i - 1) && is_office(i - 1) && !is_name(i - 1)) --i;
    return i;
  }

 private:
  // Whether this one word is a phrase of the class.
  bool has_class(WordId w, ClassId cls) const {
    if (w == 0) return false;
    const PhraseTrie& trie = t_.language.lexicon().trie();
    const std::uint32_t node = trie.step(PhraseTrie::kRoot, w);
    if (node == PhraseTrie::kMiss) return false;
    return std::any_of(trie.payloads(node).begin(), trie.payloads(node).end(),
                       [&](std::uint32_t e) { return t_.language.lexicon().entry(e).cls == cls; });
  }

  const BlockText& t_;
  const HeadlineRules& rules_;
};

// A full stop that ends something: a space or the end behind it.
bool is_stop(const BlockText& text, std::uint32_t i, std::uint32_t limit) {
  return text.is(i, ".") && (i + 1 == limit || text.words[i + 1].span.start > text.words[i].span.end);
}
bool has_stop(const BlockText& text, std::uint32_t first, std::uint32_t limit) {
  for (std::uint32_t i = first; i < limit; ++i) {
    if (is_stop(text, i, limit)) return true;
  }
  return false;
}

}  // namespace

std::uint32_t headline_end(const BlockText& text, const HeadlineRules& rules, std::uint32_t first, std::uint32_t limit,
                           bool announced) {
  const Headline h(text, rules);
  if (first >= limit || (!announced && h.is_small(first))) return first;
  const std::uint32_t horizon = std::min(limit, first + kLongest);
  double score = 0, best = 0;
  std::uint32_t end = first, lower_early = 0, stop = horizon;
  bool given_up = false, full_stop = false;
  for (std::uint32_t i = first; i < horizon && !full_stop; ++i) {
    const Kind k = h.kind(i);
    const bool may_begin = k == Kind::capital_common || k == Kind::capital_name || text.opens_quote(i);
    if (i >= first + 3 && h.is_opener(i) && h.opens_sentence(i + 1, limit, 8)) return i;
    if (may_begin && score > best) {
      best = score;
      end = i;
    }
    score += Headline::weight(k);
    if (i < first + 6 && k == Kind::lower) ++lower_early;
    given_up = score < best - kGivenUp;
    if (given_up) break;
    if ((text.is(i, "?") || text.is(i, "!")) && i >= first + 3 && h.opens_sentence(i + 1, limit, 4)) return i + 1;
    full_stop = is_stop(text, i, limit);
    if (full_stop) stop = i + 1;
  }
  // All of it is the headline: nothing behind it, or nothing that looks like a sentence.
  if (limit - first <= kLongest && !text.is(limit - 1, ":") && (announced || score >= best - 2)) {
    if (!has_stop(text, first, limit)) return limit;
    if (full_stop && stop == limit && score > best) return limit;
  }
  if (lower_early >= 2 && announced) {
    // A headline in sentence case: the next sentence shows by a common word with a capital.
    for (std::uint32_t i = first + 3; i < stop; ++i) {
      if (h.kind(i) == Kind::capital_common && h.is_common(i) && !text.words[i - 1].is_mark() && i + 1 < limit &&
          h.kind(i + 1) != Kind::capital_common) {
        return i;
      }
    }
    return first;
  }
  if (end == first) return first;
  return h.subject_start(end, first);
}

bool is_headline(const BlockText& text, const HeadlineRules& rules, std::uint32_t first, std::uint32_t last) {
  if (last <= first || last - first > kLongest || text.opens_quote(first)) return false;
  if (text.is(last - 1, ".") || text.is(last - 1, ":") || text.is(last - 1, ",")) return false;
  const Headline h(text, rules);
  std::uint32_t capital = 0, lower = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const Kind k = h.kind(i);
    capital += k == Kind::capital_common || k == Kind::capital_name;
    lower += k == Kind::lower;
    if (is_stop(text, i, last)) return false;
  }
  return capital >= 2 && lower * 3 <= capital;
}

}  // namespace runding
