#include "runding/event/stance_context.h"

namespace runding {

StanceContext::StanceContext(const ClauseView& clauses)
    : clauses_(clauses),
      phrases_(clauses.phrases()),
      stance_(phrases_.cls("stance")),
      speech_(phrases_.cls("speech")),
      status_(phrases_.cls("status_word")),
      issue_(phrases_.cls("issue")),
      conditional_(phrases_.cls("conditional")),
      people_(phrases_.cls("count_noun")),
      own_side_(phrases_.cls("own_side")) {}

bool StanceContext::tells(const PhraseMatch& m, bool owned) const {
  const Index word = clauses_.word_of(m);
  if (word == kNone) return true;
  const TreeView& tree = clauses_.tree();
  const Upos upos = tree.word(word).upos;
  bool opens = false;  // "only if"
  for (std::uint32_t t = m.first; t < m.last; ++t) opens |= phrases_.at(t, conditional_) != nullptr;
  if (!opens && tree.conditional(word)) return false;
  if (phrases_.entry(m).has("wish") && leads_on(word)) return false;
  if (phrases_.entry(m).has("things") && greets(word)) return false;
  if (undone(word)) return false;
  return upos != Upos::noun || owned || held(word);
}

// "wants to thank": the second word says what is wanted.
bool StanceContext::leads_on(Index word) const {
  const TreeView& tree = clauses_.tree();
  // "wants" governs what is wanted, or serves it.
  Index inner = tree.child(word, Relation::xcomp);
  const Relation r = tree.word(word).relation;
  if (inner == kNone && (r == Relation::aux || r == Relation::advmod)) inner = tree.head(word);
  if (inner == kNone) return false;
  const std::uint32_t t = tree.token_of(inner);
  if (phrases_.at(t, issue_) != nullptr) return false;  // "wants to speak with the president"
  return phrases_.at(t, speech_) != nullptr || phrases_.at(t, stance_) != nullptr;
}

// "welcomed the delegation": people are received, plans are welcomed.
bool StanceContext::greets(Index word) const {
  const TreeView& tree = clauses_.tree();
  const Index object = tree.object(word);
  if (object == kNone) return false;
  const PhraseMatch* noun = phrases_.at(tree.token_of(object), people_);
  return (noun != nullptr && phrases_.entry(*noun).has("person")) || tree.in_title(object);
}

// "refused to condemn", "failed to accept".
bool StanceContext::undone(Index word) const {
  const TreeView& tree = clauses_.tree();
  const Relation r = tree.word(word).relation;
  const Index head = tree.head(word);
  if (head == kNone || (r != Relation::xcomp && r != Relation::ccomp && r != Relation::advcl)) return false;
  const std::uint32_t t = tree.token_of(head);
  if (tree.token_of(word) < t) return false;
  if (const PhraseMatch* s = phrases_.at(t, stance_))
    return r == Relation::xcomp && phrases_.entry(*s).get("stance") == "reject";
  const PhraseMatch* f = phrases_.at(t, status_);
  return f != nullptr && phrases_.entry(*f).get("status") == "failed";
}

// A noun of stance is somebody's: by a name that belongs to it, or as what somebody makes, has or states.
bool StanceContext::held(Index noun) const {
  const TreeView& tree = clauses_.tree();
  for (const Index c : tree.children(noun)) {
    const Relation r = tree.word(c).relation;
    if (!modifies_noun(r) && r != Relation::acl) continue;
    if (r == Relation::acl || clauses_.name_at(c) != kNone || phrases_.at(tree.token_of(c), own_side_) != nullptr)
      return true;
  }
  const Standing s = tree.standing(noun, false);
  if (s.governor == kNone) return false;
  return (s.relation == Relation::obj || s.relation == Relation::obl || s.relation == Relation::xcomp) &&
         clauses_.name_of_subject(s.governor) != kNone;
}

bool StanceContext::under_denial(const PhraseMatch& m) const {
  const Index word = clauses_.word_of(m);
  if (word == kNone) return false;
  const TreeView& tree = clauses_.tree();
  const Index clause = tree.clause_head(word);
  const Index above = tree.head(clause);
  return tree.word(clause).relation == Relation::ccomp && above != kNone &&
         phrases_.at(tree.token_of(above), speech_) != nullptr && tree.negated(above);
}

bool StanceContext::of_others(const PhraseMatch& m) const {
  const Index word = clauses_.word_of(m);
  if (word == kNone) return false;
  const TreeView& tree = clauses_.tree();
  const Subject s = tree.subject(tree.predicate(word));
  if (!s.found() || s.path != SubjectPath::own) return false;
  const TokenRange phrase = tree.noun_phrase(s.word);
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    if (phrases_.at(t, own_side_) != nullptr) return false;
  }
  const Upos upos = tree.word(s.word).upos;
  return clauses_.name_at(s.word) == kNone && (upos == Upos::pron || upos == Upos::noun);
}

}  // namespace runding
