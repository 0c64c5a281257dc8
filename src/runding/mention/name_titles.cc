#include <algorithm>

#include "runding/mention/name_scanner.h"

// Titles and the people who bear them.
namespace runding {
bool NameScanner::starts_title(std::uint32_t i) const {
  const PhraseMatch* m = cues_.at(i, cues_.title);
  return m != nullptr && !cues_.name_like(i);
}

bool NameScanner::portfolio(std::uint32_t k) const {
  constexpr std::uint32_t kFarthest = 12;
  for (std::uint32_t t = k; t < std::min(end_, k + kFarthest); ++t) {
    if (t > k && cues_.glued(t)) return false;  // lost spaces mislead the reader
    if (persons_[t].last != 0) return t > k && persons_[t].first == t && cues_.capital(t);
    const bool joins = cues_.at(t, cues_.particle) != nullptr || cues_.at(t, cues_.function_word) != nullptr;
    if (in_time_[t] || (!cues_.capital(t) && !joins)) return false;
    // The reader may see the last part of a rare name alone: words of an office are written small elsewhere.
    if (cues_.capital(t) && language_.words().lower_count(article_.tokens[t].word) == 0) return false;
  }
  return false;
}

bool NameScanner::read_title(std::uint32_t i, TitleReading& r) {
  std::uint32_t k = i;
  std::string adds;
  bool past = false;
  if (const PhraseMatch* prefix = cues_.at(k, cues_.title_prefix)) {
    adds = cues_.entry(*prefix).get("adds");
    past = cues_.entry(*prefix).has("past");
    k = prefix->last;
    if (k + 1 < end_ && cues_.is(k, "-")) ++k;  // "ex-president"
    if (k >= end_) return false;
    // "former Russian president"
    if (const auto hit = gazetteer(k); hit && hit->demonym && hit->last < end_ && cues_.at(hit->last, cues_.title))
      k = add_hit(k, *hit);
  }
  const PhraseMatch* m = cues_.at(k, cues_.title);
  if (m == nullptr || in_time_[k]) return false;
  // "Ibu Kota" is no form of address.
  if (const PhraseMatch* head = cues_.at(k, cues_.place_head); head != nullptr && head->last > m->last) return false;
  const LexEntry& entry = cues_.entry(*m);
  const std::string_view level = entry.get("level");
  if (level == "kin") return false;
  r.title = {i, m->last, std::string(entry.get("role")), level.empty(), false, {}};
  if (!adds.empty() && !r.title.role.empty()) {
    r.title.role = adds + " " + r.title.role;
    r.title.past = past;
    r.title.added = adds;
  }
  r.plural = entry.has("plural");
  r.behind = r.at = m->last;
  if (last_chunk_ != kNone && is_body(chunk(last_chunk_))) {
    // "Israeli Prime Minister", "Ukraine's president": the state right before an English title.
    const std::uint32_t last = chunk(last_chunk_).last;
    if (last == i || (last + 1 == i && cues_.is(last, "'s"))) r.of = last_chunk_;
  }
  // Abbreviation of the title in brackets: "Menteri Pertahanan (Menhan)".
  if (r.at + 2 < end_ && cues_.is(r.at, "(") && cues_.is(r.at + 2, ")") && cues_.at(r.at + 1, cues_.title)) r.at += 3;
  return true;
}

bool NameScanner::read_second_title(TitleReading& r) const {
  const PhraseMatch* next = cues_.at(r.at, cues_.title);
  if (next == nullptr || !cues_.capital(r.at) || gazetteer_person(r.at)) return false;
  const LexEntry& entry = cues_.entry(*next);
  if (entry.get("level").empty() && !r.title.office) {
    r.title.role = entry.get("role");
    r.title.past = false;
    r.title.office = true;
    r.title.last = next->last;
  }
  r.at = next->last;
  return true;
}

bool NameScanner::read_body_by_head(TitleReading& r) {
  const PhraseMatch* head = cues_.at(r.at, cues_.org_head);
  if (head == nullptr || (!cues_.capital(r.at) && !cues_.entry(*head).has("lower"))) return false;
  if (const auto hit = gazetteer(r.at); hit && hit->last > head->last) return false;
  const std::uint32_t next = organisation(r.at, *head);
  if (next == 0) return false;
  if (r.of == kNone) r.of = last_chunk_;
  r.at = skip_bracket(next);
  return true;
}

void NameScanner::read_listed_body(TitleReading& r, const GazetteerHit& hit) {
  r.at = skip_bracket(add_hit(r.at, hit));
  if (r.of == kNone || hit.demonym) r.of = last_chunk_;
}

bool NameScanner::read_particle(TitleReading& r) {
  const PhraseMatch* p = cues_.at(r.at, cues_.particle);
  if (p == nullptr || cues_.entry(*p).get("in") == "person" || r.at + 1 >= end_ || cues_.capital(r.at)) return false;
  const std::uint32_t n = behind_particles(r.at);
  const auto hit = gazetteer(n);
  if (hit && type_of(*hit) != EntityType::person) {
    r.at = skip_bracket(add_hit(n, *hit));
    if (r.of == kNone) r.of = last_chunk_;
    return true;
  }
  if (!cues_.capital(n) || cues_.name_like(n)) return false;
  r.at = n;
  return true;
}

bool NameScanner::read_short_office(TitleReading& r) const {
  constexpr std::uint32_t kLongestShort = 4;
  if (!r.title.office || r.at <= r.behind || !cues_.is(r.at, "(")) return false;
  std::uint32_t close = r.at + 1;
  while (close < end_ && close <= r.at + kLongestShort && cues_.capital(close)) ++close;
  if (close == r.at + 1 || close + 1 >= end_ || !cues_.is(close, ")") || !cues_.capital(close + 1)) return false;
  r.at = close + 1;
  return true;
}

bool NameScanner::read_capitals(TitleReading& r) {
  constexpr std::size_t kLongestBody = 5;  // bytes
  const std::uint32_t k = r.at;
  if (!r.title.office || r.of != kNone || k + 1 >= end_ || !is_acronym(k, k + 1)) return false;
  if (article_.tokens[k].span.size() > kLongestBody || article_.tokens[k + 1].shape != WordShape::title) return false;
  if (!cues_.name_like(k + 1) || persons_[k].last != 0 || !person_begins(k + 1)) return false;
  r.at = add_organisation(k, k + 1);
  r.of = last_chunk_;
  return true;
}

bool NameScanner::read_office_word(TitleReading& r) const {
  constexpr std::uint32_t kFarthest = 6;
  const std::uint32_t k = r.at;
  // Behind a rank the name begins at once.
  const PhraseMatch* rank = cues_.ending_at(k, cues_.title);
  const bool known = r.title.office && (rank == nullptr || cues_.entry(*rank).get("level").empty()) && portfolio(k);
  const bool looks = cues_.capital(k) && !cues_.name_like(k) && article_.tokens[k].shape == WordShape::title &&
                     !particle(k) && r.title.office && k < r.behind + kFarthest;
  if (!known && (person_begins(k) || !looks)) return false;
  ++r.at;
  return true;
}

void NameScanner::read_behind_title(TitleReading& r) {
  while (r.at < end_) {
    if (read_second_title(r) || read_body_by_head(r)) continue;
    if (const auto hit = gazetteer(r.at)) {
      // "Israel Katz": the longest person's name was tried first, so any other hit is no part of a person.
      if (type_of(*hit) == EntityType::person) return;
      read_listed_body(r, *hit);
    } else if (!(read_particle(r) || read_short_office(r) || read_capitals(r) || read_office_word(r))) {
      return;
    }
  }
}

void NameScanner::read_body_before_comma(TitleReading& r) {
  const std::uint32_t k = r.at;
  if (k >= end_ || !r.title.office || r.of != kNone || persons_[k].last != 0 || !cues_.capital(k) || gazetteer(k))
    return;
  const std::uint32_t last = person_end(k);
  if (last <= k || last + 1 >= end_ || !cues_.is(last, ",") || !person_begins(last + 1)) return;
  r.at = add_organisation(k, last, 0.6F);
  r.of = last_chunk_;
}

std::uint32_t NameScanner::person_behind_comma(const TitleReading& r) {
  const std::uint32_t k = r.at;
  if (k + 1 >= end_ || !cues_.is(k, ",")) return 0;
  if (r.of == kNone && !(r.title.office && person_begins(k + 1))) return 0;
  std::uint32_t first = k + 1;
  if (const PhraseMatch* next = cues_.at(first, cues_.title);
      next && cues_.entry(*next).has("level") && next->last < end_)
    first = next->last;
  const std::uint32_t name = person_end(first);
  // "Sebelum bertemu presiden Rusia, Guterres …": an office in lower case must be closed by a comma too.
  const bool closed = cues_.capital(r.title.first) || (name < end_ && cues_.is(name, ","));
  if (!closed || name <= first || (name - first < 2 && !gazetteer_person(first))) return 0;
  if (gazetteer_other(first) || cues_.at(first, cues_.not_name)) return 0;
  return add_person(first, name, r.title, r.of);
}

std::uint32_t NameScanner::person_behind(const TitleReading& r) {
  const std::uint32_t k = r.at;
  if (k >= end_ || in_time_[k]) return 0;
  const std::uint32_t name = person_end(k);
  if (name <= k || cues_.at(k, cues_.not_name) || (cues_.capital(r.title.first) && !cues_.capital(k))) return 0;
  if (r.of == kNone && r.title.office && is_acronym(k, name)) {
    // "Ketua KPK": capitals behind an office are the body it belongs to.
    const std::uint32_t next = add_organisation(k, name);
    scan_.bare.push_back({r.title, last_chunk_});
    return next;
  }
  const std::uint32_t next = of_behind(add_person(k, name, r.title, r.of));
  return r.plural ? more_persons(next, r.title) : next;
}

std::uint32_t NameScanner::titled(std::uint32_t i) {
  TitleReading r;
  if (!read_title(i, r)) return 0;
  read_behind_title(r);
  read_body_before_comma(r);
  if (const std::uint32_t next = person_behind_comma(r)) return next;
  if (const std::uint32_t next = person_behind(r)) return next;
  if (r.title.office && !r.title.role.empty()) {
    // "President of Ukraine, …" gives the body behind the title.
    if (r.of == kNone && r.at == r.behind) r.at = of_behind_title(r.at, r.of);
    scan_.bare.push_back({r.title, r.of});
  }
  return std::max(r.at, r.behind);
}

std::uint32_t NameScanner::behind_particles(std::uint32_t k) const {
  const std::uint32_t n = k + 1;
  return cues_.at(n, cues_.particle) && n + 1 < end_ && !cues_.capital(n) ? n + 1 : n;
}

bool NameScanner::person_begins(std::uint32_t k) const { return persons_[k].last != 0 && persons_[k].first == k; }

std::uint32_t NameScanner::add_organisation(std::uint32_t first, std::uint32_t last, float confidence) {
  NameChunk body;
  body.first = first;
  body.last = last;
  body.kind = ChunkKind::organisation;
  body.confidence = confidence;
  return add(std::move(body));
}

std::uint32_t NameScanner::skip_bracket(std::uint32_t k) {
  // "(AS)", "(PBB)": an abbreviation of the name before, kept as a chunk of its own by the main loop when it is a
  // known name.
  if (k + 2 < end_ && cues_.is(k, "(") && cues_.is(k + 2, ")") && article_.tokens[k + 1].shape == WordShape::upper) {
    const Index keep = last_chunk_;
    if (const auto hit = gazetteer(k + 1)) {
      add_hit(k + 1, *hit);
    } else {
      NameChunk c = chunk(keep);
      c.first = k + 1;
      c.last = k + 2;
      c.title.reset();
      add(c);
    }
    last_chunk_ = keep;
    return k + 3;
  }
  return k;
}

std::uint32_t NameScanner::of_behind_title(std::uint32_t k, Index& of) {
  const PhraseMatch* p = k < end_ ? cues_.at(k, cues_.particle) : nullptr;
  if (p == nullptr || cues_.entry(*p).get("in") == "person" || k + 1 >= end_) return k;
  const std::uint32_t n = behind_particles(k);
  const auto hit = gazetteer(n);
  if (!hit || type_of(*hit) == EntityType::person) return k;
  const std::uint32_t next = add_hit(n, *hit);
  of = last_chunk_;
  return next;
}

}  // namespace runding
