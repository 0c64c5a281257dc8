#include <algorithm>

#include "runding/mention/name_scanner.h"

// Titles and the people who bear them.
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

std::uint32_t NameScanner::titled(std::uint32_t i) {
  std::uint32_t k = i;
  std::string adds;
  if (const PhraseMatch* prefix = cues_.at(k, cues_.title_prefix)) {
    adds = cues_.entry(*prefix).get("adds");
    k = prefix->last;
    if (k >= end_) return 0;
    // "former Russian president"
    if (const auto hit = gazetteer(k); hit && hit->demonym && hit->last < end_ && cues_.at(hit->last, cues_.title))
      k = add_hit(k, *hit);
  }
  const PhraseMatch* m = cues_.at(k, cues_.title);
  if (m == nullptr || in_time_[k]) return 0;
  // "Ibu Kota" is no form of address.
  if (const PhraseMatch* head = cues_.at(k, cues_.place_head); head != nullptr && head->last > m->last) return 0;
  TitleUse title{i, m->last, std::string(cues_.entry(*m).get("role")), cues_.entry(*m).get("level").empty()};
  if (!adds.empty() && !title.role.empty()) title.role = adds + " " + title.role;
  const std::string_view level = cues_.entry(*m).get("level");
  if (level == "kin") return 0;
  k = m->last;
  Index of = kNone;
  // "Israeli Prime Minister": the state right before an English title.
  if (last_chunk_ != kNone && chunk(last_chunk_).last == i && is_body(chunk(last_chunk_))) of = last_chunk_;
  if (of == kNone && last_chunk_ != kNone && chunk(last_chunk_).last + 1 == i && is_body(chunk(last_chunk_)) &&
      cues_.is(i - 1, "'s"))
    of = last_chunk_;
  // Abbreviation of the title in brackets: "Menteri Pertahanan (Menhan)".
  if (k + 2 < end_ && cues_.is(k, "(") && cues_.is(k + 2, ")") && cues_.at(k + 1, cues_.title)) k += 3;
  const bool plural = cues_.entry(*m).has("plural");

  while (k < end_) {
    // A second title: "Jenderal (Purn) …", "Presiden Sheikh …", "Menteri Luar Negeri dan Wakil Perdana Menteri".
    if (const PhraseMatch* next = cues_.at(k, cues_.title); next && cues_.capital(k) && !gazetteer_person(k)) {
      const LexEntry& e = cues_.entry(*next);
      if (e.get("level").empty() && !title.office) {
        title.role = e.get("role");
        title.office = true;
        title.last = next->last;
      }
      k = next->last;
      continue;
    }
    if (const PhraseMatch* head = cues_.at(k, cues_.org_head);
        head && (cues_.capital(k) || cues_.entry(*head).has("lower"))) {
      if (const auto hit = gazetteer(k); !(hit && hit->last > head->last)) {
        if (const std::uint32_t next = organisation(k, *head)) {
          if (of == kNone) of = last_chunk_;
          title.last = std::max(title.last, m->last);
          k = skip_bracket(next);
          continue;
        }
      }
    }
    if (const auto hit = gazetteer(k)) {
      if (type_of(*hit) == EntityType::person) break;
      // "Israel Katz": the longest person's name was tried first, so this is the state.
      k = skip_bracket(add_hit(k, *hit));
      if (of == kNone || hit->demonym) of = last_chunk_;
      continue;
    }
    // "untuk PBB", "of Ukraine" between title and name.
    if (const PhraseMatch* p = cues_.at(k, cues_.particle);
        p && cues_.entry(*p).get("in") != "person" && k + 1 < end_ && !cues_.capital(k)) {
      std::uint32_t n = k + 1;
      if (cues_.at(n, cues_.particle) && n + 1 < end_ && !cues_.capital(n)) ++n;
      const auto hit = gazetteer(n);
      if (hit && type_of(*hit) != EntityType::person) {
        k = skip_bracket(add_hit(n, *hit));
        if (of == kNone) of = last_chunk_;
        continue;
      }
      if (cues_.capital(n) && !cues_.name_like(n)) {
        k = n;
        continue;
      }
    }
    // "Kepala Seksi Humas (Kasi Humas) Polres Elunsa …": the office once more, shortened.
    if (title.office && k > m->last && cues_.is(k, "(")) {
      constexpr std::uint32_t kLongestShort = 4;
      std::uint32_t behind = k + 1;
      while (behind < end_ && behind <= k + kLongestShort && cues_.capital(behind)) ++behind;
      if (behind > k + 1 && behind + 1 < end_ && cues_.is(behind, ")") && cues_.capital(behind + 1)) {
        k = behind + 1;
        continue;
      }
    }
    // "Ketua MA Rila": capitals before a name are the body.
    if (title.office && of == kNone && k + 1 < end_ && is_acronym(k, k + 1) && article_.tokens[k].span.size() <= 5 &&
        article_.tokens[k + 1].shape == WordShape::title && cues_.name_like(k + 1) && persons_[k].last == 0 &&
        persons_[k + 1].first == k + 1 && persons_[k + 1].last != 0) {
      NameChunk body;
      body.first = k;
      body.last = k + 1;
      body.kind = ChunkKind::organisation;
      k = add(std::move(body));
      of = last_chunk_;
      continue;
    }
    // "Direktur Program Timur Tengah dan Afrika Utara Sanam Vakil": the trained reader sees where the name begins.
    // Behind a rank it begins at once.
    const PhraseMatch* rank = cues_.ending_at(k, cues_.title);
    if (title.office && (rank == nullptr || cues_.entry(*rank).get("level").empty()) && portfolio(k)) {
      ++k;
      continue;
    }
    // Words of the portfolio that no list has: "Menteri Luar Biasa Bidang …".
    if (persons_[k].last != 0 && persons_[k].first == k) break;
    if (cues_.capital(k) && !cues_.name_like(k) && article_.tokens[k].shape == WordShape::title && !particle(k) &&
        title.office && k < m->last + 6) {
      ++k;
      continue;
    }
    break;
  }
  // "CEO Orbal Limited, Rila Samo": no person to the reader, and one behind the comma.
  if (k < end_ && title.office && of == kNone && persons_[k].last == 0 && cues_.capital(k) && !gazetteer(k)) {
    const std::uint32_t body = person_end(k);
    if (body > k && body + 1 < end_ && cues_.is(body, ",") && persons_[body + 1].first == body + 1 &&
        persons_[body + 1].last != 0) {
      NameChunk c;
      c.first = k;
      c.last = body;
      c.kind = ChunkKind::organisation;
      c.confidence = 0.6F;
      k = add(std::move(c));
      of = last_chunk_;
    }
  }
  const bool named_behind = k + 1 < end_ && persons_[k + 1].last != 0 && persons_[k + 1].first == k + 1;
  if (k < end_ && cues_.is(k, ",") && k + 1 < end_ && (of != kNone || (title.office && named_behind))) {
    // "Menteri Luar Negeri Iran, Abbas Araghchi, mengatakan"
    std::uint32_t first = k + 1;
    if (const PhraseMatch* next = cues_.at(first, cues_.title);
        next && cues_.entry(*next).has("level") && next->last < end_)
      first = next->last;
    const std::uint32_t name = person_end(first);
    // "Sebelum bertemu presiden Rusia, Guterres …": an office in lower case must be closed by a comma too.
    const bool closed = cues_.capital(i) || (name < end_ && cues_.is(name, ","));
    if (closed && name > first && (name - first >= 2 || gazetteer_person(first)) && !gazetteer_other(first) &&
        !cues_.at(first, cues_.not_name)) {
      return add_person(first, name, title, of);
    }
  }
  if (k < end_ && !in_time_[k]) {
    const std::uint32_t name = person_end(k);
    const bool named = name > k && !cues_.at(k, cues_.not_name) && !(cues_.capital(i) && !cues_.capital(k));
    if (named && of == kNone && title.office && is_acronym(k, name)) {
      // "Ketua KPK": capitals behind an office are the body it belongs to.
      NameChunk body;
      body.first = k;
      body.last = name;
      body.kind = ChunkKind::organisation;
      const std::uint32_t next = add(std::move(body));
      scan_.bare.push_back({title, last_chunk_});
      return next;
    }
    if (named && !(plural && name == k)) {
      std::uint32_t next = add_person(k, name, title, of);
      next = of_behind(next);
      if (plural) next = more_persons(next, title);
      return next;
    }
  }
  if (title.office && !title.role.empty()) {
    // "President of Ukraine, …" gives the body behind the title.
    if (of == kNone && k == m->last) k = of_behind_title(k, of);
    scan_.bare.push_back({title, of});
  }
  return std::max(k, m->last);
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

std::uint32_t NameScanner::of_behind_title(std::uint32_t k, Index& of) {
  const PhraseMatch* p = k < end_ ? cues_.at(k, cues_.particle) : nullptr;
  if (p == nullptr || cues_.entry(*p).get("in") == "person" || k + 1 >= end_) return k;
  std::uint32_t n = k + 1;
  if (cues_.at(n, cues_.particle) && n + 1 < end_ && !cues_.capital(n)) ++n;
  const auto hit = gazetteer(n);
  if (!hit || type_of(*hit) == EntityType::person) return k;
  const std::uint32_t next = add_hit(n, *hit);
  of = last_chunk_;
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
