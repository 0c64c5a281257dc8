#include "runding/statement/clause.h"

#include <algorithm>

namespace runding {
namespace {

// A subject further away than this is no subject.
constexpr std::uint32_t kReach = 48;
constexpr std::uint32_t kShortSubject = 14;

}  // namespace

// "X seperti dilansir AP menyatakan": where the credit that ends before `at` begins, else `at`.
std::uint32_t Clauses::before_credit(std::uint32_t at, std::uint32_t low) const {
  std::uint32_t t = at;
  while (t > low && at - t < 4 && r_.has_capital(t - 1) && r_.quote[t - 1] == kNone) --t;
  if (t == at || t == low || !r_.is(t - 1, kTagSourceCue)) return at;
  while (t > low && (r_.is(t - 1, kTagSourceCue) || r_.is(t - 1, kTagSourceNoun))) --t;
  return t > low ? t : at;
}

// Token before which the subject ends: adverbs, times and brackets between subject and cue are stepped over.
std::uint32_t Clauses::skip_back(std::uint32_t at, std::uint32_t low) const {
  while (at > low) {
    const std::uint32_t t = at - 1;
    const std::uint64_t tags = r_.tags[t];
    const bool pronoun = (tags & kTagPronoun) != 0 || r_.mention[t] != kNone;
    if (r_.quote[t] != kNone) break;
    if ((tags & (kTagTime | kTagParen)) != 0 || (!pronoun && (tags & (kTagSkip | kTagAdverb)) != 0)) {
      --at;
    } else if (t > low && !pronoun && r_.is(t - 1, kTagAdverbMaker) && r_.quote[t - 1] == kNone &&
               r_.article.tokens[t].shape == WordShape::lower) {
      at -= 2;
    } else if (const std::uint32_t before = before_credit(at, low); before < at) {
      at = before;
    } else {
      break;
    }
  }
  return at;
}

bool Clauses::plain_subject(std::uint32_t first, std::uint32_t last) const {
  if (last - first > 10) return false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (r_.mention[t] == kNone && r_.is(t, kTagSkip) && t > first) return false;
  }
  return true;
}

bool Clauses::joined(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    if (r_.mention[t] == kNone && r_.is(t, kTagJoin)) return true;
  }
  return false;
}

Speaker Clauses::subject_before(std::uint32_t cue, std::uint32_t low) const {
  // A name right before the verb is seen without a tree; the tree finds one further off.
  Speaker s = subject_by_order(cue, low);
  // "… to X before offering …": a name before the conjunction belongs to another clause.
  if (s.found() && outside_clause(cue, s.first)) {
    Speaker none;
    none.first = none.last = cue;
    return none;
  }
  if (s.entity != kNone || s.pronoun) return s;
  Speaker further = subject_by_tree(cue, low);
  // "X will go, her spokesman said": a phrase between a comma and the cue outranks one the tree finds before the comma.
  const bool beside = s.found() && s.last == cue && s.first > low && r_.is(s.first - 1, kTagComma);
  if (further.entity != kNone && !(beside && further.last < s.first)) return further;
  // "Current and former officials": joined adjectives are no two speakers.
  const bool wider = s.found() && further.found() && further.first < s.first && further.last == s.last;
  return wider ? further : s;
}

Speaker Clauses::subject_by_order(std::uint32_t cue, std::uint32_t low) const {
  if (cue > kReach && low < cue - kReach) low = cue - kReach;
  Speaker none;
  std::uint32_t at = skip_back(cue, low);
  const auto hard = [&](std::uint32_t t) {
    return r_.quote[t] != kNone ||
           r_.is(t, kTagStop | kTagDash | kTagComplementiser | kTagCue | kTagAccording | kTagSourceCue);
  };
  // "… dan mengatakan": the subject stands with an earlier verb.
  if (at > low && r_.mention[at - 1] == kNone && r_.is(at - 1, kTagJoin) && !r_.is(at - 1, kTagPronoun)) {
    none.first = none.last = at;
    return none;
  }
  // Insertions between commas are stepped over; a name in apposition is the speaker.
  for (int hop = 0; hop < 3 && at > low && r_.is(at - 1, kTagComma); ++hop) {
    std::uint32_t q = at - 1;
    while (q > low && !r_.is(q - 1, kTagComma) && (!hard(q - 1) || r_.is(q - 1, kTagCue | kTagSourceCue))) --q;
    if (q == low || !r_.is(q - 1, kTagComma)) {
      // One comma only: "Juru bicara PBB X, mengatakan", when nothing stands before that phrase.
      if (q != low || at - q > kShortSubject || (q > 0 && r_.is(q, kTagBreak | kTagJoin))) {
        none.first = none.last = at;
        return none;
      }
      --at;
      break;
    }
    const std::uint32_t first = q, last = at - 1;
    const bool name_before = q >= 2 && is_name(r_.mention[q - 2]) && is_person(r_.mention[q - 2]);
    if (first < last && !name_before &&
        !r_.is(first, kTagBreak | kTagRelative | kTagSourceCue | kTagInner | kTagTime | kTagJoin)) {
      for (std::uint32_t t = first; t < last; ++t) {
        if (!is_person(r_.mention[t])) continue;
        Speaker s = resolve(first, last);
        if (s.found()) return s;
        break;
      }
    }
    at = skip_back(q - 1, low);
  }
  none.first = at;
  none.last = at;
  std::uint32_t a = at;
  bool relative = false;
  while (a > low && !r_.is(a - 1, kTagComma) && !hard(a - 1)) {
    --a;
    relative |= r_.is(a, kTagRelative);
  }
  if (a >= at) return none;
  // "…, yang mengatakan": whose subject stands before the comma.
  if (r_.is(a, kTagRelative) && r_.mention[a] == kNone) {
    none.first = a;
    none.relative = true;
    if (a > low + 1 && r_.is(a - 1, kTagComma) && r_.mention[a - 2] != kNone && is_person(r_.mention[a - 2])) {
      std::uint32_t b = a - 1;
      while (b > low && r_.mention[b - 1] == r_.mention[a - 2]) --b;
      Speaker s = resolve(b, a - 1);
      if (s.found()) {
        s.first = a;
        return s;
      }
    }
    return none;
  }
  // Without a relative clause the phrase begins behind the last preposition or conjunction.
  std::uint32_t first = a, end = at;
  if (relative) {
    std::uint32_t r = a;
    while (r < at && !r_.is(r, kTagRelative)) ++r;
    for (std::uint32_t t = a; t < r; ++t) {
      if (r_.is(t, kTagBreak | kTagJoin) && !r_.is(t, kTagInner) && t + 1 < r) first = t + 1;
    }
  } else {
    for (std::uint32_t t = a; t < at; ++t) {
      const bool inner = r_.is(t, kTagInner) && t > first;
      if (r_.is(t, kTagAside) && t > first && r_.mention[t] == kNone &&
          (r_.mention[t - 1] != kNone || r_.has_capital(t - 1) || r_.is(t - 1, kTagPronoun))) {
        // "Trump di platform X memberi tahu": the aside follows its subject.
        if (!plain_subject(first, t) || joined(t, at)) continue;
        end = t;
        break;
      }
      if (r_.is(t, kTagBreak) && !inner && !r_.is(t, kTagTime | kTagPronoun)) first = t + 1;
      if (r_.is(t, kTagJoin | kTagNounJoin) && r_.mention[t] == kNone && !joins_names(first, t, at) &&
          !(r_.is(t, kTagNounJoin) && r_.is(first, kTagArticle)))
        first = t + 1;
    }
  }
  if (first >= end) {
    none.first = a;
    return none;
  }
  Speaker s = resolve(first, end);
  if (!s.found()) {
    none.first = a;
    return none;
  }
  s.first = first;
  return s;
}

Speaker Clauses::sentence_subject(std::uint32_t low, std::uint32_t high) const {
  std::uint32_t t = low;
  while (t < high && r_.quote[t] == kNone && r_.mention[t] == kNone &&
         (r_.is(t, kTagOpener | kTagSkip) || r_.article.tokens[t].shape == WordShape::punct))
    ++t;
  if (t < high && r_.mention[t] == kNone && r_.is(t, kTagBreak | kTagAside | kTagInner)) {
    while (t < high && !r_.is(t, kTagComma) && r_.quote[t] == kNone) ++t;
    ++t;
  }
  const std::uint32_t end = std::min(high, t + kShortSubject);
  for (std::uint32_t k = t; k < end && r_.quote[k] == kNone; ++k) {
    if (r_.mention[k] == kNone && r_.is(k, kTagBreak | kTagComma | kTagRelative)) return {};
    if (r_.mention[k] == kNone && !r_.is(k, kTagPronoun)) continue;
    std::uint32_t b = k + 1;
    while (b < high && r_.mention[b] == r_.mention[k] && r_.mention[k] != kNone) ++b;
    // "Presiden Rusia Vladimir Putin": names that follow at once.
    for (std::uint32_t n = b; n < std::min(end, b + 6) && !is_person(r_.mention[b - 1]) && r_.has_capital(n); ++n) {
      if (is_person(r_.mention[n])) b = n + 1;
    }
    while (b < high && is_person(r_.mention[b - 1]) && r_.mention[b] == r_.mention[b - 1]) ++b;
    Speaker s = resolve(k, b);
    if (s.found()) s.confidence = std::min(s.confidence, 0.7F);
    return s;
  }
  return {};
}

// A name at `t` after which the phrase is over: an apposition, not the subject of what follows.
bool Clauses::ends_with_name(std::uint32_t t, std::uint32_t high) const {
  if (t >= high || !(is_person(r_.mention[t]) || (r_.has_capital(t) && !r_.is(t, kTagTime)))) return false;
  while (t < high && (r_.has_capital(t) || (t > 0 && r_.mention[t] != kNone && r_.mention[t] == r_.mention[t - 1])))
    ++t;
  if (t >= high || r_.quote[t] != kNone) return true;
  if (r_.is(t, kTagSkip) && !r_.is(t, kTagAside)) return false;
  return r_.is(
      t, kTagComma | kTagStop | kTagDash | kTagBreak | kTagHearer | kTagTime | kTagParen | kTagJoin | kTagSourceCue);
}

Speaker Clauses::noun_phrase(std::uint32_t from, std::uint32_t high) const {
  Speaker s = phrase_by_order(from, high);
  if (s.entity != kNone || s.pronoun) return s;
  Speaker by_tree = phrase_by_tree(from, high);
  return by_tree.found() ? by_tree : s;
}

Speaker Clauses::phrase_by_order(std::uint32_t from, std::uint32_t high) const {
  high = std::min(high, from + kReach);
  std::uint32_t end = from;
  bool person = false, relative = false;
  for (; end < high; ++end) {
    if (r_.quote[end] != kNone || r_.is(end, kTagStop | kTagDash | kTagComplementiser)) break;
    if (r_.is(end, kTagCue) && end > from) break;
    if (r_.is(end, kTagParen)) continue;
    if (r_.is(end, kTagTime)) break;
    const bool named = r_.mention[end] != kNone;
    if (r_.is(end, kTagComma)) {
      // "juru bicara Kremlin, Dmitry Peskov": the name completes the phrase.
      const bool name_next = end > from && ends_with_name(end + 1, high);
      if (!person && !relative && name_next && !is_person(r_.mention[end - 1]) && end - from <= 10) continue;
      break;
    }
    relative |= r_.is(end, kTagRelative);
    if (!named && end > from && !relative) {
      if (r_.is(end, kTagSourceCue)) break;
      if (r_.is(end, kTagBreak | kTagHearer)) {
        const bool inner = r_.is(end, kTagInner) && end + 1 < high && !person && r_.has_capital(end + 1);
        if (!inner) break;
      }
      if (r_.is(end, kTagJoin) && !joins_names(from, end, high)) break;
    }
    if (relative && r_.is(end, kTagSourceCue)) break;
    person |= is_person(r_.mention[end]);
  }
  bool pointing = true;
  for (std::uint32_t t = from; t < end; ++t) pointing &= r_.mention[t] == kNone && r_.is(t, kTagDemonstrative);
  if (end <= from || pointing) return {};
  Speaker s = resolve(from, end);
  s.last = std::max(s.last, end);
  return s;
}

Speaker Clauses::agent_after(std::uint32_t from, std::uint32_t high) const {
  while (from < high && r_.quote[from] == kNone && r_.mention[from] == kNone && !r_.is(from, kTagPronoun) &&
         r_.is(from, kTagSkip | kTagAdverb | kTagAgent))
    ++from;
  if (from >= high || r_.is(from, kTagComma | kTagStop | kTagTime)) return {};
  if (r_.mention[from] == kNone && r_.is(from, kTagBreak | kTagHearer) && !r_.is(from, kTagPronoun)) return {};
  return noun_phrase(from, high);
}
}  // namespace runding
