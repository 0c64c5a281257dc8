#pragma once

#include <vector>

#include "runding/article/trace.h"
#include "runding/event/clause_view.h"

namespace runding {

/// Who takes part in an event: by the syntax tree where it tells, else by where the names and prepositions stand to its
/// word.
class EventParticipants {
 public:
  EventParticipants(const Article& article, const ClauseView& clauses);

  /// Fills the participants of an event told by the phrase `m`. `reciprocal`: all are parties ("bertemu"); else
  /// somebody does it to somebody. `passive`: what stands before the verb suffers it.
  void fill(const PhraseMatch& m, const Clause& clause, bool noun, bool reciprocal, bool passive, Event& out) const;
  /// The two sides named most often up to the phrase, not counting names that only say where.
  void main_sides(const PhraseMatch& m, Event& out) const;

 private:
  const Entity& entity(Index i) const { return article_.entities[static_cast<std::size_t>(i)]; }
  const Mention& mention(Index i) const { return article_.mentions[static_cast<std::size_t>(i)]; }
  const Quote& quote(Index i) const { return article_.quotes[static_cast<std::size_t>(i)]; }
  /// `from`: why, with the words that name it.
  void add(Event& out, Index entity_index, Role role, Reason from) const;
  void add(Event& out, const Argument& a, Role role, Why why) const;
  void fill_by_order(const PhraseMatch& m, const Clause& clause, bool noun, bool reciprocal, bool passive,
                     Event& out) const;
  /// Puts those the tree names in the place of those found by the order of words, role by role; the parties of a mutual
  /// act only when the tree names two.
  void correct_by_tree(const PhraseMatch& m, const Clause& clause, bool noun, bool reciprocal, bool passive,
                       Event& out) const;
  void add_named(Index word, Role role, Event& out, Why why, Index by = kNone) const;
  Reason reason_of(const Participant& p) const;
  Index subject_of(const PhraseMatch& m, Index verb) const;
  void parties_of_verb(const PhraseMatch& m, Index verb, Event& out) const;
  void parties_of_noun(Index noun, Event& out) const;
  void marked_parties(Index word, Event& out) const;
  void roles_of_verb(const PhraseMatch& m, Index verb, bool passive, Event& out) const;
  void roles_of_noun(const PhraseMatch& m, Index noun, Event& out) const;
  bool light_word(Index word) const;
  void pair_of_sides(const PhraseMatch& m, const Clause& clause, Event& out) const;
  bool joined_to_party(const Argument& a, const std::vector<Argument>& right, const PhraseMatch& m) const;
  bool light_verb_before(const PhraseMatch& m, const Clause& clause) const;
  bool passive_light_near(const PhraseMatch& m, const Clause& clause) const;
  void add_subject(const PhraseMatch& m, Event& out, Role role) const;
  bool in_quote(Index mention_index, Index direct) const;
  bool speaks_of_self(const PhraseMatch& m) const;
  bool opens_statement(const PhraseMatch& m, Index statement) const;

  const Article& article_;
  const ClauseView& clauses_;
  const PhraseView& phrases_;
  ClassId light_, dual_, own_side_;
};

}  // namespace runding
