#pragma once

#include "runding/event/clause_view.h"

namespace runding {

/// Whether a word of stance tells what somebody wants, by what stands around it in the syntax tree. Without a tree
/// every word does.
class StanceContext {
 public:
  explicit StanceContext(const ClauseView& clauses);

  /// False for a word in a condition ("if X wants talks"), one that only leads to another ("wants to say"), one that
  /// was refused or failed ("failed to condemn"), a welcome of people, and a noun nobody is named with ("the threat was
  /// averted").
  bool tells(const PhraseMatch& m, bool owned) const;
  /// "did not say that he wants": the word of speech above is denied.
  bool under_denial(const PhraseMatch& m) const;
  /// True when the subject of the word is somebody else than who speaks: a noun or a pronoun of the third person.
  bool of_others(const PhraseMatch& m) const;

 private:
  bool leads_on(Index word) const;
  bool greets(Index word) const;
  bool undone(Index word) const;
  bool held(Index noun) const;

  const ClauseView& clauses_;
  const PhraseView& phrases_;
  ClassId stance_, speech_, status_, issue_, conditional_, people_, own_side_;
};

}  // namespace runding
