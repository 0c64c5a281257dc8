#include "runding/mention/name_scanner.h"

// Names of people: how far one goes, and what follows it.
namespace runding {
namespace {

constexpr std::uint32_t kMaxName = 8;  // tokens of a person's name

}  // namespace

std::uint32_t NameScanner::person_end(std::uint32_t i) const {
  std::uint32_t last = i, k = i;
  while (k < end_ && k < i + kMaxName) {
    if (in_time_[k]) break;
    const Token& t = article_.tokens[k];
    if (t.shape == WordShape::punct) {
      const bool hyphen =
          cues_.is(k, "-") && k > i && cues_.glued(k) && k + 1 < end_ && cues_.glued(k + 1) && cues_.capital(k + 1);
      const bool dot = cues_.is(k, ".") && k > i && article_.tokens[k - 1].shape == WordShape::initial &&
                       k + 1 < end_ && cues_.capital(k + 1);
      if (!hyphen && !dot) break;
      ++k;
      continue;
    }
    if (particle(k) && !cues_.capital(k)) {
      if (k == i || k + 1 >= end_) break;
      std::uint32_t n = k + 1;
      if (cues_.is(n, "-") && n + 1 < end_) ++n;
      if (!cues_.capital(n) && !particle(n)) break;
      ++k;
      continue;
    }
    if (!cues_.capital(k)) break;
    if (k > i && !particle(k) && (starts_title(k) || cues_.at(k, cues_.not_name))) break;
    if (k > i && !particle(k) && cues_.at(k, cues_.org_head) && !cues_.name_like(k)) break;
    const bool joined = k > i && cues_.is(k - 1, "-");
    if (!joined && !particle(k)) {
      if (const auto hit = gazetteer(k)) {
        if (type_of(*hit) != EntityType::person && !is_minor(*hit)) break;
      }
    }
    if (t.shape == WordShape::upper && t.span.size() > 3 && !cues_.name_like(k)) break;
    ++k;
    last = k;
  }
  return last;
}

bool NameScanner::gazetteer_person(std::uint32_t i) const {
  const auto hit = gazetteer(i);
  return hit && type_of(*hit) == EntityType::person;
}

bool NameScanner::gazetteer_other(std::uint32_t i) const {
  const auto hit = gazetteer(i);
  return hit && type_of(*hit) != EntityType::person;
}

std::uint32_t NameScanner::add_person(std::uint32_t first, std::uint32_t last, const TitleUse& title, Index of) {
  NameChunk c;
  c.first = first;
  c.last = last;
  c.kind = ChunkKind::person;
  c.title = title;
  c.of = of;
  if (const auto hit = gazetteer(first); hit && hit->last == last && type_of(*hit) == EntityType::person) {
    c.thing = hit->thing;
  }
  return add(c);
}

std::uint32_t NameScanner::of_behind(std::uint32_t k) {
  if (k + 1 >= end_) return k;
  const PhraseMatch* p = cues_.at(k, cues_.particle);
  if (p == nullptr || cues_.entry(*p).get("in") != "organisation" || cues_.capital(k)) return k;
  const auto hit = gazetteer(k + 1);
  if (!hit || type_of(*hit) == EntityType::person) return k;
  const Index person = last_chunk_;
  const std::uint32_t next = add_hit(k + 1, *hit);
  NameChunk& c = scan_.chunks[static_cast<std::size_t>(person)];
  if (c.of == kNone && c.title && c.title->office) c.of = last_chunk_;
  return next;
}

std::uint32_t NameScanner::more_persons(std::uint32_t k, const TitleUse& title) {
  while (k + 1 < end_ && (cues_.is(k, ",") || cues_.at(k, cues_.particle)) && cues_.capital(k + 1)) {
    const std::uint32_t name = person_end(k + 1);
    if (name <= k + 1 || gazetteer_other(k + 1)) return k;
    k = of_behind(add_person(k + 1, name, title, kNone));
  }
  return k;
}

}  // namespace runding
