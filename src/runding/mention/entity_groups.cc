#include "runding/mention/entity_groups.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "runding/base/unicode.h"
#include "runding/lang/office_terms.h"
#include "runding/mention/lexical_cues.h"

namespace runding {
namespace {

std::vector<std::string> name_parts(std::string_view folded) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < folded.size()) {
    const std::size_t space = folded.find(' ', at);
    out.emplace_back(folded.substr(at, space - at));
    if (space == std::string_view::npos) break;
    at = space + 1;
  }
  return out;
}

// True when the strings differ by at most one inserted, deleted or changed letter.
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return a.size() == b.size() ? a.substr(i + 1) == b.substr(i + 1) : a.substr(i) == b.substr(i + 1);
}

// "in the White House": a seat of power is a body when it speaks and a building when people are in it.
bool seat_as_place(const Thing& thing, const NameChunk& c) { return thing.kind == "office" && c.placed; }

class Grouper {
 public:
  Grouper(const Language& language, const Article& article, NameScan& scan)
      : language_(language),
        article_(article),
        scan_(scan),
        cues_(language, article),
        speech_(language.lexicon().cls("speech")) {
    for (const NameChunk& c : scan.chunks) folded_.push_back(fold_name(surface(c)));
  }

  EntityGroups run() {
    settle_kinds();
    link_persons();
    EntityGroups groups;
    groups.group_of.assign(scan_.chunks.size(), kNone);
    speaks_for_state_.assign(scan_.chunks.size(), false);
    std::unordered_map<std::string, Index> by_key;
    for (std::size_t i = 0; i < scan_.chunks.size(); ++i) {
      const std::string key = key_of(i);
      if (key.empty()) continue;
      const auto [it, fresh] = by_key.emplace(key, groups.count);
      if (fresh) ++groups.count;
      groups.group_of[i] = it->second;
    }
    groups.speaks_for_state = std::move(speaks_for_state_);
    return groups;
  }

 private:
  std::string_view surface(const NameChunk& c) const {
    return article_.words({article_.tokens[c.first].span.start, article_.tokens[c.last - 1].span.end});
  }

  // ---- the kind of unknown names

  bool says_something(const NameChunk& c) const {
    const auto speech_at = [&](std::uint32_t t) {
      return t < article_.tokens.size() && article_.tokens[t].sentence == article_.tokens[c.first].sentence &&
             cues_.at(t, speech_) != nullptr;
    };
    if (speech_at(c.last)) return true;
    return cues_.ending_at(c.first, speech_) != nullptr;
  }

  bool office_behind(const NameChunk& c) const {
    std::uint32_t t = c.last;
    const std::uint32_t end = article_.sentences[article_.tokens[c.first].sentence].last;
    if (t < end && cues_.is(t, ","))
      ++t;
    else if (!(t < end && cues_.at(t, cues_.apposition)))
      return false;
    if (t < end) {
      if (const PhraseMatch* m = cues_.at(t, cues_.apposition)) t = m->last;
    }
    return t < end && cues_.at(t, cues_.title) != nullptr;
  }

  void settle_kinds() {
    // Words known to be parts of persons' names in this article.
    for (std::size_t i = 0; i < scan_.chunks.size(); ++i) {
      if (scan_.chunks[i].kind != ChunkKind::person) continue;
      for (const std::string& part : name_parts(folded_[i])) person_words_.insert(part);
    }
    std::unordered_map<std::string, int> seen;
    std::unordered_map<std::string, ChunkKind> told;
    for (std::size_t i = 0; i < scan_.chunks.size(); ++i) {
      NameChunk& c = scan_.chunks[i];
      if (c.kind != ChunkKind::unknown) {
        told.emplace(folded_[i], c.kind);
        continue;
      }
      ++seen[folded_[i]];
      const ChunkKind kind = guess(c, folded_[i]);
      if (kind != ChunkKind::unknown) told.emplace(folded_[i], kind);
    }
    for (std::size_t i = 0; i < scan_.chunks.size(); ++i) {
      NameChunk& c = scan_.chunks[i];
      if (c.kind != ChunkKind::unknown) continue;
      if (const auto it = told.find(folded_[i]); it != told.end()) {
        c.kind = it->second;
        c.confidence = std::min(c.confidence, 0.7F);
        continue;
      }
      if (const auto it = scan_.told.find(folded_[i]); it != scan_.told.end()) {
        c.kind = it->second;
        c.confidence = 0.5F;
        continue;
      }
      const auto parts = name_parts(folded_[i]);
      const bool two = parts.size() >= 2 && parts.size() <= 4 && c.last - c.first >= 2;
      const bool shapes =
          std::all_of(article_.tokens.begin() + c.first, article_.tokens.begin() + c.last,
                      [](const Token& t) { return t.shape == WordShape::title || t.shape == WordShape::initial; });
      if (two && shapes && names_only(c) && !before_person(c)) {
        c.kind = body_for_reader(c) ? ChunkKind::organisation : ChunkKind::person;
        c.confidence = 0.45F;
      } else if (parts.size() == 1 && seen[folded_[i]] >= 2 && article_.tokens[c.first].word == 0 &&
                 article_.tokens[c.first].shape == WordShape::title) {
        // A word no text has, met again and again in capitals: most often somebody's surname.
        c.kind = ChunkKind::person;
        c.confidence = 0.45F;
      } else if (seen[folded_[i]] >= 3 && article_.tokens[c.first].shape == WordShape::upper) {
        c.kind = ChunkKind::organisation;
        c.confidence = 0.45F;
      }
    }
    for (std::size_t i = 0; i < scan_.chunks.size(); ++i) {
      if (scan_.chunks[i].kind != ChunkKind::person) continue;
      for (const std::string& part : name_parts(folded_[i])) person_words_.insert(part);
    }
  }

  // The trained reader sees a body in these words, and no person.
  bool body_for_reader(const NameChunk& c) const {
    bool body = false;
    for (std::uint32_t t = c.first; t < c.last; ++t) {
      if (scan_.reader[t] == EntityType::person) return false;
      body |= scan_.reader[t] == EntityType::organisation;
    }
    return body;
  }

  // "Sales Manager Indonesia, Rila Samo": words of an office no list has, before the person who holds it. The trained
  // reader sees the person behind the comma and none here.
  bool before_person(const NameChunk& c) const {
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t t = c.first; t < c.last; ++t) {
      if (scan_.reader[t] == EntityType::person) return false;
    }
    const std::uint32_t end = article_.sentences[article_.tokens[c.first].sentence].last;
    bool comma = false;
    for (std::uint32_t t = c.last; t < std::min(end, c.last + kReach); ++t) {
      if (scan_.reader[t] == EntityType::person) return comma;
      if (!cues_.is(t, ",") && !cues_.capital(t)) return false;
      comma |= cues_.is(t, ",");
    }
    return false;
  }

  bool names_only(const NameChunk& c) const {
    for (std::uint32_t t = c.first; t < c.last; ++t) {
      if (!cues_.name_like(t)) return false;
    }
    return true;
  }

  ChunkKind guess(const NameChunk& c, const std::string& folded) const {
    // "International Telecommunication Union (ITU)"
    const bool abbreviated = c.last + 1 < article_.tokens.size() && cues_.is(c.last, "(") &&
                             article_.tokens[c.last + 1].shape == WordShape::upper;
    if (abbreviated && c.last - c.first >= 2) return ChunkKind::organisation;
    if (bracketed(c) && article_.tokens[c.first].shape == WordShape::upper) return ChunkKind::organisation;
    if (c.placed) return ChunkKind::state;
    if (before_person(c)) return ChunkKind::unknown;
    if (const auto it = scan_.told.find(folded); it != scan_.told.end() && it->second == ChunkKind::person)
      return ChunkKind::person;
    const auto parts = name_parts(folded);
    if (cues_.ending_at(c.first, cues_.place_prep) && !(parts.size() == 1 && person_words_.contains(parts[0])) &&
        !says_something(c)) {
      return parts.size() <= 2 ? ChunkKind::state : ChunkKind::unknown;
    }
    if (parts.size() == 1 && person_words_.contains(parts[0])) return ChunkKind::person;
    const bool acronym = article_.tokens[c.first].shape == WordShape::upper && c.last == c.first + 1;
    if (office_behind(c) && !acronym) return ChunkKind::person;
    if (says_something(c) && names_only(c)) return acronym ? ChunkKind::organisation : ChunkKind::person;
    // "abbreviation in brackets" was joined to its name by the scanner; other capitals stay unknown.
    return ChunkKind::unknown;
  }

  // ---- persons: short names go to the fullest name of the article that has all their words

  void link_persons() {
    full_.assign(scan_.chunks.size(), kNone);
    std::vector<std::size_t> persons;
    for (std::size_t i = 0; i < scan_.chunks.size(); ++i) {
      if (scan_.chunks[i].kind == ChunkKind::person) persons.push_back(i);
    }
    std::stable_sort(persons.begin(), persons.end(),
                     [&](std::size_t a, std::size_t b) { return word_count(a) > word_count(b); });
    std::vector<std::size_t> heads;  // distinct full names, fullest first
    for (const std::size_t i : persons) {
      const auto parts = name_parts(folded_[i]);
      Index best = kNone;
      int best_score = 0;
      for (const std::size_t h : heads) {
        const int score = match(parts, name_parts(folded_[h]), scan_.chunks[i], scan_.chunks[h]);
        if (score > best_score) {
          best_score = score;
          best = static_cast<Index>(h);
        }
      }
      if (best == kNone) {
        heads.push_back(i);
        full_[i] = static_cast<Index>(i);
      } else {
        full_[i] = best;
        NameChunk& head = scan_.chunks[static_cast<std::size_t>(best)];
        if (head.thing == kNone && parts.size() >= 2) head.thing = scan_.chunks[i].thing;
      }
    }
  }

  std::size_t word_count(std::size_t i) const {
    return static_cast<std::size_t>(std::count(folded_[i].begin(), folded_[i].end(), ' ')) + 1;
  }

  // 0 = not the same person; higher is surer.
  static int match(const std::vector<std::string>& small, const std::vector<std::string>& big, const NameChunk& a,
                   const NameChunk& b) {
    if (small == big) return 100;
    if (a.thing != kNone && a.thing == b.thing) return 90;
    if (a.thing != kNone && b.thing != kNone && small.size() > 1) return 0;
    if (small.size() == 1) {
      if (big.back() == small[0]) return 60;
      if (big.size() > 1 && big.front() == small[0]) return 50;
      if (std::find(big.begin(), big.end(), small[0]) != big.end()) return 40;
      if (small[0].size() >= 5 && one_letter_apart(small[0], big.back())) return 20;
      return 0;
    }
    // "Mohammed bin Abdulrahman Al Thani": all words of the shorter stand in the longer, in order.
    std::size_t k = 0;
    int odd = 0;
    for (const std::string& part : small) {
      std::size_t at = k;
      while (at < big.size() && big[at] != part && !(part.size() >= 5 && one_letter_apart(part, big[at]))) ++at;
      if (at == big.size()) {
        ++odd;
      } else {
        k = at + 1;
      }
    }
    if (odd == 0) return 70;
    return 0;
  }

  // ---- one key per thing

  std::string key_of(std::size_t i) {
    const NameChunk& c = scan_.chunks[i];
    switch (c.kind) {
      case ChunkKind::outlet:
      case ChunkKind::unknown:
        return {};
      case ChunkKind::person: {
        const NameChunk& head = scan_.chunks[static_cast<std::size_t>(full_[i])];
        if (head.thing != kNone) return "kb " + language_.gazetteer().thing(head.thing).id;
        return "p " + folded_[static_cast<std::size_t>(full_[i])];
      }
      case ChunkKind::organisation:
        if (c.thing != kNone) {
          const Thing& thing = language_.gazetteer().thing(c.thing);
          return "kb " + thing.id + (seat_as_place(thing, c) ? " place" : "");
        }
        if (!c.english.empty()) return "o " + fold_name(c.english);
        // An abbreviation that follows its name in brackets.
        if (i > 0 && scan_.chunks[i - 1].kind == ChunkKind::organisation && bracketed(c) &&
            article_.tokens[c.first].shape == WordShape::upper) {
          alias_.emplace(folded_[i], key_of(i - 1));
        }
        if (const auto it = alias_.find(folded_[i]); it != alias_.end()) return it->second;
        return "o " + folded_[i];
      case ChunkKind::state:
      case ChunkKind::location: {
        if (c.thing == kNone) return "g " + (c.english.empty() ? folded_[i] : c.english);
        const Thing& thing = language_.gazetteer().thing(c.thing);
        // A capital that is no place here speaks for its state.
        if (thing.capital_of != kNone && !stands_as_place(c)) {
          speaks_for_state_[i] = true;
          return "kb " + language_.gazetteer().thing(thing.capital_of).id;
        }
        return "kb " + thing.id;
      }
    }
    return {};
  }

  bool bracketed(const NameChunk& c) const { return c.first > 0 && cues_.is(c.first - 1, "("); }

  bool stands_as_place(const NameChunk& c) const {
    if (c.placed) return true;
    const Sentence& s = article_.sentences[article_.tokens[c.first].sentence];
    // "Tehran, Iran" and names between commas are places; "MOSKOW –" at the very start is a dateline.
    if (c.last + 1 < s.last && cues_.is(c.last, ",") && cues_.capital(c.last + 1)) return true;
    if (c.first > s.first && cues_.is(c.first - 1, ",")) return true;
    // "the Paris agreement": right before the word for a happening it says where.
    if (c.last < s.last) {
      const PhraseMatch* event = cues_.at(c.last, language_.lexicon().cls("event"));
      if (event != nullptr && cues_.entry(*event).get("pos") == "noun" && !cues_.is(c.last, "'s")) return true;
    }
    // With a preposition further left and "dan"/"and" between: "di Moskow dan Kiev".
    if (c.first >= s.first + 2 && cues_.ending_at(c.first, cues_.particle) && c.first >= 2) {
      for (std::size_t k = 0; k < scan_.chunks.size(); ++k) {
        if (scan_.chunks[k].last + 1 == c.first) return scan_.chunks[k].placed;
      }
    }
    return false;
  }

  const Language& language_;
  const Article& article_;
  NameScan& scan_;
  LexicalCues cues_;
  ClassId speech_;
  std::vector<std::string> folded_;
  std::unordered_set<std::string> person_words_;
  std::vector<Index> full_;
  std::unordered_map<std::string, std::string> alias_;
  std::vector<bool> speaks_for_state_;
};

EntityType type_of(ChunkKind kind) {
  switch (kind) {
    case ChunkKind::organisation:
      return EntityType::organisation;
    case ChunkKind::state:
      return EntityType::state;
    case ChunkKind::location:
      return EntityType::location;
    default:
      return EntityType::person;
  }
}

}  // namespace

EntityGroups group_names(const Language& language, const Article& article, NameScan& scan) {
  return Grouper(language, article, scan).run();
}

void fill_entities(const Language& language, Article& article, const NameScan& scan, const EntityGroups& groups) {
  const Gazetteer& gazetteer = language.gazetteer();
  article.entities.resize(static_cast<std::size_t>(groups.count));
  std::vector<Index> thing_of(static_cast<std::size_t>(groups.count), kNone);
  std::vector<bool> named(static_cast<std::size_t>(groups.count), false);
  std::vector<bool> seat(static_cast<std::size_t>(groups.count), false);
  std::unordered_map<std::string, Index> by_kb;

  for (std::size_t i = 0; i < scan.chunks.size(); ++i) {
    const NameChunk& c = scan.chunks[i];
    const Index g = groups.group_of[i];
    if (g == kNone) continue;
    const auto gi = static_cast<std::size_t>(g);
    Entity& e = article.entities[gi];
    const Span span{article.tokens[c.first].span.start, article.tokens[c.last - 1].span.end};
    const std::string surface(article.words(span));
    if (!named[gi]) {
      named[gi] = true;
      e.type = type_of(c.kind);
      e.name = surface;
      e.confidence = c.confidence;
    }
    e.confidence = std::max(e.confidence, c.confidence);
    if (thing_of[gi] == kNone && c.thing != kNone) {
      Index t = c.thing;
      const Index state = gazetteer.thing(t).capital_of;
      if (state != kNone && groups.speaks_for_state[i]) t = state;
      thing_of[gi] = t;
      seat[gi] = seat_as_place(gazetteer.thing(t), c);
    }
    if (e.name.size() < surface.size() && c.kind == ChunkKind::person) e.name = surface;
    // The noun names a state better than the adjective it was first met with.
    if (c.kind == ChunkKind::state && !c.demonym && e.surfaces.empty()) e.name = surface;
    if (thing_of[gi] == kNone && !c.english.empty() && c.kind == ChunkKind::organisation) e.name = c.english;
    if (std::find(e.surfaces.begin(), e.surfaces.end(), surface) == e.surfaces.end() && !c.demonym)
      e.surfaces.push_back(surface);
    article.mentions.push_back(
        {span, g, c.demonym ? MentionKind::nominal : MentionKind::name, c.first, c.last, c.confidence});
  }
  for (std::size_t g = 0; g < article.entities.size(); ++g) {
    Entity& e = article.entities[g];
    if (thing_of[g] == kNone) continue;
    const Thing& thing = gazetteer.thing(thing_of[g]);
    e.name = thing.name;
    e.kb = thing.id;
    e.kind = thing.kind;
    e.type = seat[g] ? EntityType::location : thing.type;
    by_kb.emplace(thing.id, static_cast<Index>(g));
  }

  const std::string_view day = std::string_view(article.published).substr(0, 10);
  const auto entity_of_thing = [&](Index t) -> Index {
    if (t == kNone) return kNone;
    const auto it = by_kb.find(gazetteer.thing(t).id);
    return it == by_kb.end() ? kNone : it->second;
  };
  const auto party_of = [&](Index of) -> Index {
    if (of == kNone) return kNone;
    const Entity& body = article.entities[static_cast<std::size_t>(of)];
    if (body.party != kNone) return body.party;
    return of;
  };

  // Towns and provinces belong to the state the gazetteer puts them in.
  for (std::size_t g = 0; g < article.entities.size(); ++g) {
    if (thing_of[g] == kNone || article.entities[g].type != EntityType::state) continue;
    Index within = gazetteer.thing(thing_of[g]).in;
    for (int step = 0; step < 3 && within != kNone && gazetteer.thing(within).in != kNone; ++step)
      within = gazetteer.thing(within).in;
    const Index state = entity_of_thing(within);
    if (state != kNone && state != static_cast<Index>(g)) article.entities[g].party = state;
  }
  // Bodies first: their party is the state in their name, or the state the gazetteer puts them in.
  for (std::size_t i = 0; i < scan.chunks.size(); ++i) {
    const NameChunk& c = scan.chunks[i];
    const Index g = groups.group_of[i];
    if (g == kNone || c.kind != ChunkKind::organisation) continue;
    Entity& e = article.entities[static_cast<std::size_t>(g)];
    if (e.party == kNone) e.party = entity_of_thing(c.owner);
    if (e.party == kNone && c.thing != kNone) {
      const Thing& t = gazetteer.thing(c.thing);
      if (t.in != kNone && gazetteer.thing(t.in).type == EntityType::state) e.party = entity_of_thing(t.in);
    }
    if (e.party == g) e.party = kNone;
  }
  for (std::size_t i = 0; i < scan.chunks.size(); ++i) {
    const NameChunk& c = scan.chunks[i];
    const Index g = groups.group_of[i];
    if (g == kNone || c.kind != ChunkKind::person || !c.title || !c.title->office) continue;
    Entity& e = article.entities[static_cast<std::size_t>(g)];
    const Index of = c.of == kNone ? kNone : groups.group_of[static_cast<std::size_t>(c.of)];
    if (e.role.empty()) e.role = c.title->role;
    e.role_spans.push_back({article.tokens[c.title->first].span.start, article.tokens[c.title->last - 1].span.end});
    if (e.of == kNone && of != g) {
      e.of = of;
      e.party = party_of(of);
    }
  }
  // What the article leaves out, the list of office-holders may know.
  for (std::size_t g = 0; g < article.entities.size(); ++g) {
    Entity& e = article.entities[g];
    if (e.type != EntityType::person || thing_of[g] == kNone || e.of != kNone) continue;
    for (const Office* office : gazetteer.offices_of(thing_of[g])) {
      if (!held_on(*office, day)) continue;
      const Index of = entity_of_thing(office->of);
      if (of == kNone || of == static_cast<Index>(g)) continue;
      if (e.role.empty()) e.role = office->role;
      e.of = of;
      e.party = party_of(of);
      break;
    }
  }
}

}  // namespace runding
