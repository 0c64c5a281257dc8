#pragma once

#include "runding/event/clause_view.h"

namespace runding {

/// Where and when an event was, which round it is and how it ended.
class EventSlots {
 public:
  EventSlots(const Article& article, const ClauseView& clauses);

  void place_of(const PhraseMatch& m, const Clause& clause, Event& out) const;
  /// Needs the event's trigger. The nearest calendar date of the sentence that no other happening is nearer to. A date
  /// outside the reported words dates the report, and the date of a citation ("dilansir AFP, Rabu …") the article.
  void date_of(const PhraseMatch& m, const Clause& clause, Event& out) const;
  void round_of(const PhraseMatch& m, Event& out) const;
  void outcome_of(const Clause& clause, Event& out) const;

 private:
  const Entity& entity(Index i) const { return article_.entities[static_cast<std::size_t>(i)]; }
  bool is_country(Index e) const;
  bool wide(Index e) const;
  bool shares(Index other, Index event) const;
  EventType type_at(Index word) const;
  bool elsewhere(Index event, const Argument& place) const;
  Index owner_of_target(const PhraseMatch& m, Index event, const Clause& clause, const Event& out) const;
  Index town_beside(Index state, const Clause& clause) const;
  bool abroad(Index state, const Clause& clause) const;
  static std::int64_t gap(Span a, Span b);
  bool closes_sentence(Span time, const Sentence& s) const;
  bool nearer_elsewhere(const Sentence& s, Span time, std::int64_t here, EventType type) const;
  bool of_another(Index w, Index event) const;
  bool of_later_clause(Index w, Index event) const;
  int bond(Span time, Index event) const;
  bool cited(Span time, const Sentence& s) const;

  const Article& article_;
  const ClauseView& clauses_;
  const PhraseView& phrases_;
  ClassId event_, round_, ordinal_, outcome_, sequence_, outpost_, deadline_;
};

}  // namespace runding
