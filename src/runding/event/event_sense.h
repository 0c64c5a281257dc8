#pragma once

#include <optional>

#include "runding/event/clause_view.h"

namespace runding {

/// Whether a word that can tell of a negotiation does so where it stands: "met" is also said of demands, reporters and
/// teams.
class EventSense {
 public:
  EventSense(const Article& article, const ClauseView& clauses);

  /// True when the phrase `m` of class `event` has another sense by its word class, its object or what follows.
  bool other(const PhraseMatch& m) const;
  /// True when sport is spoken of around the sentence, or in all of the article: there an encounter is a match and an
  /// agreement a player's contract.
  bool sport(std::uint32_t sentence) const;

 private:
  bool by_place() const;
  bool given_by(std::uint32_t token, EventType type) const;
  std::size_t count_pastimes(std::uint32_t first, std::uint32_t last, bool weak) const;

  const Article& article_;
  const ClauseView& clauses_;
  const PhraseView& phrases_;
  ClassId sense_, pastime_;
  bool all_sport_ = false;
};

}  // namespace runding
