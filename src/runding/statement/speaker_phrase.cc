#include <algorithm>

#include "runding/statement/clause.h"

// Who is meant by a noun phrase: the half of Clauses that looks inside one.
namespace runding {
namespace {

// A phrase longer than this was hardly cut right.
constexpr std::uint32_t kLongHead = 14;

}  // namespace

bool Clauses::is_person(Index mention) const {
  if (mention == kNone) return false;
  const Mention& m = r_.article.mentions[static_cast<std::size_t>(mention)];
  return m.entity != kNone && r_.article.entities[static_cast<std::size_t>(m.entity)].type == EntityType::person;
}

bool Clauses::is_name(Index mention) const {
  return mention != kNone && r_.article.mentions[static_cast<std::size_t>(mention)].kind == MentionKind::name;
}

bool Clauses::is_place(Index mention) const {
  const Index e = r_.article.mentions[static_cast<std::size_t>(mention)].entity;
  if (e == kNone) return false;
  const EntityType type = r_.article.entities[static_cast<std::size_t>(e)].type;
  return type == EntityType::state || type == EntityType::location;
}

// The one mention in brackets that begin at a token: "badan pengawas (BPN)".
Index Clauses::in_brackets(std::uint32_t t) const {
  Index found = kNone;
  for (std::uint32_t k = t; k < r_.tags.size() && k < t + 8 && r_.is(k, kTagParen); ++k) {
    if (r_.mention[k] == kNone || r_.mention[k] == found) continue;
    if (found != kNone) return kNone;
    found = r_.mention[k];
  }
  return found != kNone && !is_place(found) ? found : kNone;
}

// "X's spokesman": the mention at `first` owns what follows it.
bool Clauses::owner(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t t = first;
  while (t < last && r_.mention[t] == r_.mention[first]) ++t;
  return t < last && r_.is(t, kTagPossessive);
}

// True when [first, at) and (at, last) both look like names, so that "and" at `at` joins two speakers.
bool Clauses::joins_names(std::uint32_t first, std::uint32_t at, std::uint32_t last) const {
  if (at <= first || at + 1 >= last || at - first > 8) return false;
  const auto name_like = [&](std::uint32_t t) { return r_.mention[t] != kNone || r_.has_capital(t); };
  if (!name_like(at - 1) || !name_like(at + 1)) return false;
  for (std::uint32_t t = first; t < at; ++t) {
    if (r_.is(t, kTagBreak | kTagRelative)) return false;
  }
  return true;
}

Speaker Clauses::resolve(std::uint32_t first, std::uint32_t last) const {
  Speaker s;
  const auto& a = r_.article;
  while (first < last && r_.mention[first] == kNone &&
         (r_.is(first, kTagOpener | kTagStop | kTagComma | kTagDash | kTagSkip | kTagTime) ||
          a.tokens[first].shape == WordShape::punct) &&
         !r_.is(first, kTagPronoun))
    ++first;
  while (last > first + 1 && r_.is(last - 1, kTagRelative) && r_.mention[last - 1] == kNone) --last;
  std::uint32_t head = last;
  for (std::uint32_t t = first; t < last; ++t) {
    if (r_.is(t, kTagRelative) && t > first) {
      head = t;
      break;
    }
  }
  const auto trim = [&](std::uint32_t& end) {
    while (end > first && (r_.is(end - 1, kTagTime | kTagParen) || a.tokens[end - 1].shape == WordShape::punct ||
                           (r_.mention[end - 1] == kNone && r_.is(end - 1, kTagSkip | kTagAdverb) &&
                            !r_.is(end - 1, kTagPronoun | kTagDemonstrative))))
      --end;
  };
  trim(head);
  trim(last);
  if (first >= head) return s;
  s.first = first;
  s.last = last;

  // Mentions inside the head.
  Index only = kNone, at_first = r_.mention[first], person = kNone, at_end = r_.mention[head - 1];
  std::uint32_t count = 0, join = UINT32_MAX;
  for (std::uint32_t t = first; t < head; ++t) {
    if (r_.is(t, kTagNounJoin) && r_.mention[t] == kNone && join == UINT32_MAX) join = t;
    const Index m = r_.mention[t];
    if (m == kNone || m == only) continue;
    // "her spokesman": the owner does not speak.
    if (a.mentions[static_cast<std::size_t>(m)].kind == MentionKind::pronoun && t + 1 < head &&
        r_.mention[t + 1] != m) {
      if (at_first == m) at_first = kNone;
      continue;
    }
    only = m;
    ++count;
    if (is_person(m)) person = m;
  }
  const auto take = [&](Index m, float confidence) {
    const Mention& mention = a.mentions[static_cast<std::size_t>(m)];
    s.entity = mention.entity;
    s.span = mention.span;
    s.confidence = confidence * mention.confidence;
    if (s.entity == kNone) {
      s.text = std::string(a.words(mention.span));
      s.pronoun = mention.kind == MentionKind::pronoun;
    }
  };
  if (join != UINT32_MAX && join > first && joins_names(first, join, head)) {
    if (at_first != kNone) take(at_first, 1);
    if (s.entity == kNone && r_.mention[join - 1] != kNone) take(r_.mention[join - 1], 1);
    s.span = r_.span(first, head);
    s.text = std::string(a.words(s.span));
    return s;
  }
  if (head - first == 1 && at_first == kNone && r_.is(first, kTagPronoun)) {
    s.span = r_.span(first, head);
    s.pronoun = true;
    return s;
  }
  const bool body = r_.is(first, kTagBody);
  std::uint32_t core = first;
  while (core + 1 < head && r_.mention[core] == kNone && r_.is(core, kTagDemonstrative)) ++core;
  if (r_.mention[core] != kNone && r_.mention[core] == r_.mention[head - 1]) {
    take(r_.mention[core], 1);
    return s;
  }
  if (r_.is(core, kTagSide) && !r_.is(core, kTagArticle) && at_end != kNone && is_place(at_end) && count == 1) {
    // "Pemerintah X" speaks for X.
    take(at_end, 0.95F);
    s.span = r_.span(core, head);
    return s;
  }
  if (at_first != kNone || r_.mention[core] != kNone) {
    // "the Xian government", "the X statement".
    const Index m = r_.mention[core];
    std::uint32_t rest = core;
    while (rest < head && m != kNone && r_.mention[rest] == m) ++rest;
    if (m != kNone && rest + 1 == head &&
        ((is_place(m) && r_.is(rest, kTagSide) && !r_.is(rest, kTagArticle)) || r_.is(rest, kTagDocument))) {
      take(m, 0.9F);
      s.span = r_.span(core, head);
      return s;
    }
  }
  if (r_.is(core, kTagDocument) && at_end != kNone && count == 1) {
    take(at_end, 0.9F);
    return s;
  }
  const bool owns = at_first != kNone && owner(first, head);
  if (!body && person != kNone && (person == at_end || (person == at_first && !owns))) {
    take(person, 1);
    return s;
  }
  if (body && person != kNone && person == at_end) {
    // "Kantor Perdana Menteri X": the office speaks, not its holder.
    std::uint32_t cut = head - 1;
    while (cut > first && r_.mention[cut - 1] == person) --cut;
    if (cut > first + 2) head = last = cut;
  }
  const bool points_back = r_.is(head - 1, kTagDemonstrative);
  if (!body && !points_back && !owns && person != kNone && count <= 2) {
    // "Zelensky, presiden Ukraina": the person anywhere in a short phrase.
    take(person, 0.8F);
    return s;
  }
  if (count == 1 && r_.is(first, kTagSourceNoun) && at_end != kNone && !is_place(at_end)) {
    take(at_end, 0.9F);
    return s;
  }
  if (at_first != kNone && !owns && !body) {
    std::uint32_t rest = first;
    while (rest < head && r_.mention[rest] == at_first) ++rest;
    if (rest < head && (r_.is(rest, kTagSkip) || head - rest >= 4)) {
      take(at_first, 0.6F);
      return s;
    }
  }
  if (const Index abbreviated = in_brackets(head); abbreviated != kNone && count <= 1) {
    take(abbreviated, 0.8F);
    return s;
  }
  s.span = r_.span(count > 0 ? core : first, last);
  s.text = std::string(a.words(s.span));
  s.confidence = head - first > kLongHead ? 0.4F : 0.8F;
  return s;
}

}  // namespace runding
