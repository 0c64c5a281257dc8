#pragma once

#include "runding/event/clause_view.h"

namespace runding {

/// Whether a happening came about: by the words that bear on it, else by how it is reported.
class EventStatusFinder {
 public:
  EventStatusFinder(const Article& article, const ClauseView& clauses);

  EventStatus of(const PhraseMatch& m) const;

 private:
  bool told_of_subject(const PhraseMatch& status, Index word) const;
  bool since(const PhraseMatch& status, const PhraseMatch& m) const;
  bool by_means(Index word) const;
  bool proposed_before(std::uint32_t token) const;
  bool right_before(const PhraseMatch& status, const PhraseMatch& m) const;
  bool bears_on(const PhraseMatch& status, Index word) const;
  EventStatus by_report(const PhraseMatch& m) const;

  const Article& article_;
  const ClauseView& clauses_;
  const PhraseView& phrases_;
  ClassId status_, means_, complementiser_, light_, as_;
};

}  // namespace runding
