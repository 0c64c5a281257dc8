#include "runding/mention/name_chunks.h"

#include "runding/mention/name_scanner.h"

namespace runding {
namespace {

constexpr std::uint32_t kMaxOrganisation = 14;

}  // namespace

NameScanner::NameScanner(const Language& language, const Article& article)
    : language_(language), article_(article), cues_(language, article) {
  read_persons();
  in_time_.assign(article.tokens.size(), false);
  std::size_t t = 0;
  for (const TimeExpression& time : article.times) {
    while (t < article.tokens.size() && article.tokens[t].span.start < time.span.start) ++t;
    for (std::size_t i = t; i < article.tokens.size() && article.tokens[i].span.end <= time.span.end; ++i)
      in_time_[i] = true;
  }
}

NameScan NameScanner::run() {
  learn_states();
  for (const Sentence& s : article_.sentences) {
    begin_ = s.first;
    end_ = s.last;
    last_chunk_ = kNone;
    for (std::uint32_t i = s.first; i < s.last;) i = step(i);
  }
  return std::move(scan_);
}

std::uint32_t NameScanner::step(std::uint32_t i) {
  if (const auto hit = gazetteer(i); hit && long_enough(i, *hit)) return add_hit(i, *hit);
  if (const PhraseMatch* head = cues_.at(i, cues_.org_head)) {
    if (const std::uint32_t next = organisation(i, *head)) return next;
  }
  if (std::uint32_t next = titled(i)) return next;
  if (const PhraseMatch* head = cues_.at(i, cues_.place_head)) {
    if (const std::uint32_t next = place(i, *head)) return next;
  }
  if (const auto hit = gazetteer(i)) return add_hit(i, *hit);
  return unknown_name(i);
}

std::uint32_t NameScanner::add_hit(std::uint32_t i, const GazetteerHit& hit) {
  NameChunk c;
  c.first = i;
  c.last = hit.last;
  if (hit.thing != kNone)
    c.kind = kind_of(language_.gazetteer().thing(hit.thing));
  else
    c.kind = hit.learned == EntityType::state ? ChunkKind::state : ChunkKind::organisation;
  c.thing = hit.thing;
  c.demonym = hit.demonym;
  c.english = hit.state;
  c.placed = is_placed(i);
  if (hit.thing == kNone && c.kind == ChunkKind::state) c.confidence = 0.6F;  // by its context alone
  // "[Vladimir] Putin …", "Zelensky": more name words right behind a person belong to the name.
  if (c.kind == ChunkKind::person) {
    const std::uint32_t more = person_end(hit.last);
    if (more > hit.last && !gazetteer(hit.last) && all_name_like(hit.last, more)) {
      c.last = more;
      c.thing = kNone;
    }
  }
  // "Ukrainian parliament", "Russian navy": a demonym and the tail of an organisation's name.
  if (c.kind == ChunkKind::state && hit.last < end_) {
    if (const PhraseMatch* tail = cues_.at(hit.last, cues_.org_tail); tail && !cues_.at(hit.last, cues_.title)) {
      c.last = tail->last;
      c.kind = ChunkKind::organisation;
      c.owner = c.thing;
      c.thing = kNone;
      c.demonym = false;
      c.english.clear();
      return add(c);
    }
  }
  return add(c);
}

std::uint32_t NameScanner::add(NameChunk c) {
  scan_.chunks.push_back(std::move(c));
  last_chunk_ = static_cast<Index>(scan_.chunks.size()) - 1;
  return scan_.chunks.back().last;
}

bool NameScanner::is_placed(std::uint32_t i) const {
  if (cues_.ending_at(i, cues_.place_head) != nullptr) return true;
  const PhraseMatch* prep = cues_.ending_at(i, cues_.place_prep);
  return prep != nullptr && cues_.entry(*prep).get("kind") == "at";
}

bool NameScanner::all_name_like(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t k = first; k < last; ++k) {
    if (article_.tokens[k].shape != WordShape::punct && !cues_.name_like(k) && !particle(k)) return false;
  }
  return true;
}

bool NameScanner::particle(std::uint32_t i) const {
  const PhraseMatch* m = cues_.at(i, cues_.particle);
  return m && cues_.entry(*m).get("in") != "organisation";
}

bool NameScanner::is_acronym(std::uint32_t first, std::uint32_t last) const {
  const Token& t = article_.tokens[last - 1];
  return t.shape == WordShape::upper && t.span.size() >= 2 && t.span.size() <= 8 && last - first <= 3 &&
         !gazetteer_person(first);
}

bool NameScanner::inner_connector(std::uint32_t k) const {
  const PhraseMatch* p = cues_.at(k, cues_.particle);
  return p && cues_.entry(*p).get("in") != "person" && !cues_.capital(k) && k + 1 < end_ && cues_.capital(k + 1) &&
         !starts_title(k + 1) && !gazetteer_person(k + 1);
}

std::uint32_t NameScanner::organisation(std::uint32_t i, const PhraseMatch& head) {
  const LexEntry& e = cues_.entry(head);
  if (in_time_[i]) return 0;
  const bool lower = !cues_.capital(i);
  std::uint32_t k = head.last;
  Index state = kNone;
  if (lower) {
    if (!e.has("lower") || k >= end_) return 0;
    const auto hit = gazetteer(k);
    if (!hit || type_of(*hit) != EntityType::state) return 0;
    // "42 tentara Velmara" are soldiers, not the army.
    if (i > begin_ && article_.tokens[i - 1].shape == WordShape::number) return 0;
    // "operasi militer Iran", "pangkalan militer AS": an adjective of the noun before.
    if (e.has("adjective") && i > begin_ && article_.tokens[i - 1].shape == WordShape::lower &&
        !cues_.at(i - 1, cues_.function_word))
      return 0;
    k = hit->last;
    state = hit->thing;
  } else {
    // At the start of a sentence the capital proves nothing: a state or a capitalised word must follow.
    while (k < end_ && k < i + kMaxOrganisation) {
      // "Kementerian Keuangan Rila Samo": a full name the trained reader sees begins behind the body.
      if (k > head.last && persons_[k].first == k && persons_[k].last > k + 1 && !cues_.glued(k)) break;
      if (const auto hit = gazetteer(k)) {
        if (type_of(*hit) == EntityType::person) break;
        k = hit->last;
        if (type_of(*hit) == EntityType::state) {
          if (state == kNone) state = hit->thing;
          if (!(k < end_ && inner_connector(k) && !is_country(*hit))) break;
        }
        continue;
      }
      if (cues_.capital(k) && !starts_title(k) && !cues_.at(k, cues_.not_name) && !in_time_[k]) {
        ++k;
        continue;
      }
      if (cues_.is(k, "-") && k + 1 < end_ && cues_.glued(k) && cues_.glued(k + 1)) {
        ++k;
        continue;
      }
      if (inner_connector(k)) {
        // "Badan A dan Menteri B": a connector joins only words that are no names of their own.
        if (gazetteer(k + 1) && type_of(*gazetteer(k + 1)) == EntityType::state && cues_.words(k) != "of") break;
        ++k;
        continue;
      }
      break;
    }
    if (k == head.last && (head.last == head.first + 1 || i == begin_)) {
      if (!e.has("name") || i == begin_) return 0;
    }
  }
  NameChunk c;
  c.first = i;
  // "Kelompok bersenjata Tentara Lembah Asmer": the description is no part of the name.
  if (e.has("outer") && k > head.last &&
      (cues_.at(head.last, cues_.org_head) || !cues_.capital(i) || head.last > i + 1))
    c.first = head.last;
  c.last = k;
  c.kind = ChunkKind::organisation;
  c.english = std::string(e.get("name"));
  if (!c.english.empty() && state != kNone && head.last + 1 >= k)
    c.english += " (" + language_.gazetteer().thing(state).name + ")";
  else if (!c.english.empty())
    c.english.clear();
  c.thing = exact_thing(c.first, k);
  c.owner = state;
  const std::uint32_t next = add(c);
  return skip_bracket(next);
}

Index NameScanner::exact_thing(std::uint32_t first, std::uint32_t last) const {
  const auto hit = gazetteer(first);
  return hit && hit->last == last ? hit->thing : kNone;
}

std::uint32_t NameScanner::place(std::uint32_t i, const PhraseMatch& head) {
  const LexEntry& e = cues_.entry(head);
  std::uint32_t k = head.last;
  if (k >= end_ || !cues_.capital(k) || in_time_[k] || cues_.at(k, cues_.not_name)) return 0;
  if (gazetteer_person(k) && !e.has("keep")) return 0;
  if (const auto hit = gazetteer(k); hit && !e.has("keep")) return add_hit(k, *hit);
  if (starts_title(k)) return 0;
  std::uint32_t last = k;
  while (last < end_ && last < k + 4 && cues_.capital(last) && !in_time_[last] && !starts_title(last)) {
    if (last > k) {
      if (const auto hit = gazetteer(last); hit && type_of(*hit) == EntityType::state) break;
    }
    ++last;
    if (last + 1 < end_ && cues_.is(last, "-") && cues_.glued(last) && cues_.capital(last + 1)) ++last;
  }
  NameChunk c;
  c.first = e.has("keep") ? i : k;
  c.last = last;
  // "pangkalan Amerika Serikat": a head with a state behind it is no name of a place.
  if (e.has("keep")) {
    if (const auto hit = gazetteer(k); hit && hit->last == last && type_of(*hit) == EntityType::state) return 0;
    if (!cues_.capital(i) && last == k + 1 && article_.tokens[k].shape == WordShape::upper) return 0;
  }
  c.kind = e.get("type") == "GPE" ? ChunkKind::state : ChunkKind::location;
  c.thing = exact_thing(c.first, last);
  c.placed = true;
  c.confidence = 0.8F;
  return add(c);
}

std::uint32_t NameScanner::unknown_name(std::uint32_t i) {
  if (!cues_.capital(i) || in_time_[i]) return i + 1;
  if (const PhraseMatch* no = cues_.at(i, cues_.not_name)) {
    // "Operasi Rising Lion", "Perang Dunia II": the capitalised words behind belong to it.
    std::uint32_t k = no->last;
    while (cues_.entry(*no).has("head") && k < end_ && cues_.capital(k) && !gazetteer(k) && !cues_.at(k, cues_.title))
      ++k;
    return k;
  }
  if (cues_.at(i, cues_.place_head) || cues_.at(i, cues_.org_head)) {
    if (!cues_.capital(i + 1 < end_ ? i + 1 : i)) return i + 1;
  }
  const std::uint32_t last = person_end(i);
  if (last == i) return i + 1;
  const bool opening = i == begin_ || article_.tokens[i - 1].shape == WordShape::punct;
  std::uint32_t first = i;
  // Ordinary words at the start of a sentence or in a headline are no names.
  if (!cues_.name_like(first) && article_.tokens[first].shape != WordShape::mixed) {
    if (opening && last == first + 1) return i + 1;
    if (opening) return i + 1;
    if (last == first + 1) return i + 1;
  }
  bool any_name = false;
  for (std::uint32_t k = first; k < last; ++k)
    any_name |= cues_.name_like(k) && article_.tokens[k].shape != WordShape::punct;
  if (!any_name) return last;
  NameChunk c;
  c.first = first;
  c.last = last;
  c.placed = is_placed(first);
  if (const PhraseMatch* tail = cues_.ending_at(last, cues_.place_tail); tail && tail->first > first) {
    c.kind = cues_.entry(*tail).get("type") == "GPE" ? ChunkKind::state : ChunkKind::location;
  }
  // English organisations end in their kind: "Atlantic Fisheries Council".
  if (const PhraseMatch* tail = cues_.ending_at(last, cues_.org_tail); tail && tail->first > first) {
    c.kind = cues_.entry(*tail).has("unnamed") ? ChunkKind::outlet : ChunkKind::organisation;
  } else if (const PhraseMatch* open_tail = last < end_ ? cues_.at(last, cues_.org_tail) : nullptr;
             open_tail && cues_.capital(last)) {
    c.kind = ChunkKind::organisation;
    c.last = open_tail->last;
  }
  const std::uint32_t next = add(c);
  return skip_bracket(next);
}

NameScan scan_names(const Language& language, const Article& article) { return NameScanner(language, article).run(); }

}  // namespace runding
