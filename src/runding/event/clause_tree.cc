#include <algorithm>

#include "runding/event/clause_view.h"

// What ClauseView reads off the syntax tree.
namespace runding {
bool modifies_noun(Relation r) {
  return r == Relation::nmod || r == Relation::compound || r == Relation::flat || r == Relation::amod;
}

// No comma divides a preposition from its noun.
bool ClauseView::comma_between(Index marker, std::uint32_t token) const {
  for (std::uint32_t t = tree_.token_of(marker); t < token; ++t) {
    if (phrases_.words(t) == ",") return true;
  }
  return false;
}

// "at Qaran Palace, Zerhad": a comma and nothing else between two places, the first behind a preposition of place.
bool ClauseView::wider_place(const Argument& place, const Argument& wider) const {
  const auto is_place = [&](const Argument& a) {
    const EntityType type = article_.entities[static_cast<std::size_t>(a.entity)].type;
    return type == EntityType::location || type == EntityType::state;
  };
  return place.relation == "at" && (wider.relation.empty() || wider.relation == "at") &&
         wider.first == place.last + 1 && phrases_.words(place.last) == "," && is_place(place) && is_place(wider);
}

// A preposition right before a name is seen without a tree; the tree knows those further off, and that a subject or
// object has none.
void ClauseView::read_tree() {
  for (std::uint32_t i = 0; i < all_.size(); ++i) {
    Argument& a = all_[i];
    const Mention& m = article_.mentions[a.mention];
    // Of a name with its title the word on which both hang.
    const Index w = tree_.word_of(std::min(a.first, m.first), m.last);
    if (w == kNone) continue;
    const bool person = article_.entities[static_cast<std::size_t>(a.entity)].type == EntityType::person;
    const Standing s = tree_.standing(w, person);
    a.head = s.head;
    a.governor = s.governor;
    a.modifier = s.marker == kNone && modifies_noun(s.relation);
    if (s.marker == kNone && (s.relation == Relation::nsubj || s.relation == Relation::obj)) {
      a.relation = {};
    } else if (a.relation.empty() && s.marker != kNone && !comma_between(s.marker, a.first)) {
      a.relation = tree_.marker_value(s.marker);
      if (a.relation.empty()) a.relation = kOtherRelation;
    }
    if (i > 0 && wider_place(all_[i - 1], a)) {
      a.wider = true;
      a.head = w;
      a.governor = all_[i - 1].governor;
      a.relation = all_[i - 1].relation;
    }
    a.genitive = a.modifier && a.relation.empty();
    if (!a.owner) by_head_.push_back(i);
  }
  std::stable_sort(by_head_.begin(), by_head_.end(),
                   [&](std::uint32_t x, std::uint32_t y) { return all_[x].head < all_[y].head; });
  read_rows();
  // "Presiden Elunsa Marek Tosvik", "Elunsa's president Marek Tosvik": where another name stands for the phrase, the
  // one that modifies it only says whose.
  for (std::size_t i = 0; i < all_.size(); ++i) {
    Argument& a = all_[i];
    const bool in_row = a.row != kNone || (i + 1 < all_.size() && all_[i + 1].row == static_cast<Index>(i));
    if (a.head != kNone && a.modifier && !in_row && !names_at(a.governor).empty()) a.owner = true;
  }
}

// Names of one kind with nothing but commas and a conjunction between them are one row, whatever the tree makes of it.
void ClauseView::read_rows() {
  const ClassId particle = phrases_.cls("name_particle");
  bool conjunction = false;  // of the row under way, read from its end
  std::size_t later = all_.size();
  for (std::size_t i = all_.size(); i-- > 0;) {
    if (all_[i].owner) continue;
    const Argument& a = all_[i];
    if (later < all_.size()) {
      Argument& b = all_[later];
      const auto person = [&](Index e) {
        return article_.entities[static_cast<std::size_t>(e)].type == EntityType::person;
      };
      bool row = person(a.entity) == person(b.entity) && b.first > a.last && b.first - a.last <= 3 &&
                 article_.tokens[a.first].sentence == article_.tokens[b.first].sentence;
      bool and_between = false;
      for (std::uint32_t t = a.last; row && t < b.first; ++t) {
        const PhraseMatch* p = phrases_.at(t, particle);
        const bool joins =
            p != nullptr && phrases_.entry(*p).get("in") == "organisation" && phrases_.at(t, prep_) == nullptr;
        const Index w = tree_.word_of(t);
        and_between |= joins;
        row = joins || phrases_.words(t) == "," || (w != kNone && tree_.word(w).upos == Upos::det);
      }
      conjunction = row && (and_between || conjunction);
      if (conjunction) b.row = static_cast<Index>(i);
    }
    later = i;
  }
}

std::span<const std::uint32_t> ClauseView::names_at(Index word) const {
  const auto first = std::lower_bound(by_head_.begin(), by_head_.end(), word,
                                      [&](std::uint32_t a, Index x) { return all_[a].head < x; });
  auto last = first;
  while (last != by_head_.end() && all_[*last].head == word) ++last;
  return {first, last};
}

std::span<const std::uint32_t> ClauseView::names_of(Index word) const {
  auto found = names_at(word);
  for (const Index c : tree_.children(word)) {
    if (!found.empty()) break;
    if (!modifies_noun(tree_.word(c).relation)) continue;
    const Index marker = tree_.marker(c);
    if (marker == kNone || tree_.marker_value(marker) == "of") found = names_at(c);
  }
  return found;
}

Index ClauseView::name_at(Index word) const {
  const auto names = names_at(word);
  return names.empty() ? kNone : static_cast<Index>(all_[names.front()].mention);
}

// The same without a preposition of place, whatever the tree makes of it.
Index ClauseView::unplaced_name_at(Index word) const {
  for (const std::uint32_t a : names_at(word)) {
    if (all_[a].relation != "at") return static_cast<Index>(all_[a].mention);
  }
  return kNone;
}

Index ClauseView::owner_of(Index noun) const {
  for (const Index c : tree_.children(noun)) {
    // "X's offer" is sometimes read as a clause with X for its subject.
    if (!modifies_noun(tree_.word(c).relation) && !tree_.possessive(c)) continue;
    const Index marker = tree_.marker(c);
    const std::string_view value = tree_.marker_value(marker);
    if (marker != kNone && value != "by" && value != "of" && value != "from") continue;
    if (const Index mention = name_at(c); mention != kNone) return mention;
  }
  return kNone;
}

Index ClauseView::bare_before(std::uint32_t token) const {
  for (std::size_t i = first_from(token); i-- > 0 && all_[i].last >= token;) {
    const Argument& a = all_[i];
    const bool bare = a.relation.empty() || a.relation == kOtherRelation;
    if (a.last == token && bare && !a.owner) return tree_.word_of(article_.mentions[a.mention].first, a.last);
  }
  return kNone;
}

Index ClauseView::town_of(const PhraseMatch& m) const {
  const LexEntry& e = phrases_.entry(m);
  if (e.get("pos") != "noun" || e.get("frame") != "reciprocal") return kNone;
  const std::size_t behind = first_from(m.last);
  for (std::size_t i = behind - std::min<std::size_t>(behind, 2); i < std::min(all_.size(), behind + 1); ++i) {
    const Argument& a = all_[i];
    if (a.first != m.last && a.last != m.first) continue;
    const Entity& named = article_.entities[static_cast<std::size_t>(a.entity)];
    const bool row = a.row != kNone || (i + 1 < all_.size() && all_[i + 1].row == static_cast<Index>(i));
    if (named.type == EntityType::state && named.kind == "city" && a.relation.empty() && !a.owner && !row)
      return a.entity;
  }
  return kNone;
}

Index ClauseView::offerer(Index word) const {
  constexpr int kClimb = 6;
  Index v = tree_.predicate(word);
  // "to help mediate"
  Index mark = tree_.child(v, Relation::mark);
  for (int step = 0; step < kClimb && mark == kNone && tree_.word(v).relation == Relation::xcomp; ++step) {
    v = tree_.head(v);
    mark = tree_.child(v, Relation::mark);
  }
  if (mark == kNone || tree_.token_of(mark) == 0) return kNone;
  // The offer stands right before "to", but for the words of its owner.
  Index w = tree_.word_of(tree_.token_of(mark) - 1);
  for (int step = 0; step < kClimb && w != kNone; ++step, w = tree_.head(w)) {
    const PhraseMatch* s = phrases_.at(tree_.token_of(w), stance_);
    if (s == nullptr) continue;
    const std::string_view stance = phrases_.entry(*s).get("stance");
    return stance == "offer" || stance == "promise" ? owner_of(w) : kNone;
  }
  return kNone;
}

Index ClauseView::name_of_subject(Index word) const {
  if (const Index by = offerer(word); by != kNone) return by;
  const Subject s = tree_.subject(word);
  if (!s.found()) return kNone;
  Index found = unplaced_name_at(s.word);
  for (const Index c : tree_.children(s.word)) {
    // "the upper house of the parliament of X"
    if (found == kNone && modifies_noun(tree_.word(c).relation) && tree_.marker_value(tree_.marker(c)) == "of")
      found = name_at(c);
  }
  return found;
}

}  // namespace runding
