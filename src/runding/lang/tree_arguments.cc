#include <algorithm>

#include "runding/lang/tree_view.h"

// Verbs and clauses: who does what to whom, what is said, denied or supposed.
namespace runding {
namespace {

constexpr int kClimb = 64;  // steps up a tree; real sentences need fewer

}  // namespace

Index TreeView::predicate(Index w) const {
  const Relation r = word(w).relation;
  const bool serves = r == Relation::aux || r == Relation::cop;
  return serves && head(w) != kNone ? head(w) : w;
}

bool TreeView::nominal(Index w) const {
  const Upos u = word(w).upos;
  return u == Upos::noun || u == Upos::propn || u == Upos::pron || u == Upos::num || u == Upos::x;
}

// The relative pronoun of the clause of a verb, if it has one ("who", "yang").
Index TreeView::relative_word(Index verb) const {
  if (word(verb).relation != Relation::acl || head(verb) == kNone) return kNone;
  for (const Index c : children(verb)) {
    if (token_of(c) > token_of(verb)) break;
    if (cls_at(c, relative_)) return c;
  }
  return kNone;
}

bool TreeView::passive(Index verb) const {
  for (const Index c : children(predicate(verb))) {
    const TreeWord& d = word(c);
    if (d.subtype == Subtype::pass || d.subtype == Subtype::agent) return true;
  }
  return false;
}

Subject TreeView::subject(Index verb) const {
  Subject out;
  Index v = predicate(verb);
  SubjectPath path = SubjectPath::own;
  for (int step = 0; step < kClimb; ++step) {
    const Index pronoun = relative_word(v);
    Index own = child(v, Relation::nsubj);
    if (own != kNone && own == pronoun) {
      // The verbs of a relative clause speak of the noun outside.
      own = head(v);
      if (path == SubjectPath::own) path = SubjectPath::relative;
    } else if (own == kNone && word(v).relation == Relation::acl && head(v) != kNone) {
      const Relation as = pronoun != kNone ? word(pronoun).relation : Relation::mark;
      const bool described =
          pronoun != kNone ? as == Relation::mark || as == Relation::det : child(v, Relation::mark) == kNone;
      if (!described) return out;
      own = head(v);
      if (path == SubjectPath::own) path = SubjectPath::relative;
    }
    if (own != kNone) {
      out.word = own;
      out.passive = passive(verb);
      out.path = path;
      return out;
    }
    const Index above = head(v);
    if (above == kNone) return out;
    switch (word(v).relation) {
      case Relation::conj:
        if (path == SubjectPath::own) path = SubjectPath::shared;
        break;
      case Relation::xcomp:
      case Relation::advcl:
      case Relation::ccomp: {
        path = SubjectPath::control;
        // "asked Norway to mediate": somebody named who is the object does it.
        const Index object = child(above, Relation::obj);
        const bool somebody = object != kNone && token_of(object) < token_of(v) &&
                              (word(object).upos == Upos::propn || word(object).upos == Upos::pron ||
                               article_.tokens[token_of(object)].shape != WordShape::lower);
        if (somebody && !cls_at(object, relative_) && !cls_at(object, reflexive_)) {
          out.word = object;
          out.passive = passive(verb);
          out.path = path;
          return out;
        }
        break;
      }
      default:
        return out;
    }
    v = above;
  }
  return out;
}

Index TreeView::object(Index verb) const {
  const Index v = predicate(verb);
  const Index pronoun = relative_word(v);
  if (pronoun != kNone && word(pronoun).relation == Relation::obj) return head(v);
  const Index own = child(v, Relation::obj);
  if (own != kNone) return own;
  // "condemned and rejected the plan": the object stands with the last verb of the row.
  for (const Index c : children(v)) {
    if (word(c).relation != Relation::conj || word(c).upos != Upos::verb) continue;
    if (token_of(c) > token_of(v) && token_of(c) - token_of(v) <= 3) return child(c, Relation::obj);
  }
  return kNone;
}

Index TreeView::agent(Index verb) const {
  const Index v = predicate(verb);
  Index bare = kNone;
  for (const Index c : children(v)) {
    const TreeWord& d = word(c);
    if (d.subtype == Subtype::agent) return c;
    if (d.relation != Relation::obl && d.relation != Relation::obj && d.relation != Relation::nmod) continue;
    const Index m = marker(c);
    if (m != kNone && cls_at(m, by_)) return c;
    const std::uint32_t behind = tokens_of(v).last;
    if (m == kNone && bare == kNone && d.subtype != Subtype::tmod && nominal(c) && noun_phrase(c).first == behind)
      bare = c;
  }
  return bare != kNone && passive(v) ? bare : kNone;
}

Index TreeView::actor(Index verb) const {
  if (passive(verb)) return agent(verb);
  return subject(verb).word;
}

Index TreeView::patient(Index verb) const { return passive(verb) ? subject(verb).word : object(verb); }

Index TreeView::complement(Index verb) const {
  const Index v = predicate(verb);
  Index loose = kNone, open = kNone;
  for (const Index c : children(v)) {
    switch (word(c).relation) {
      case Relation::ccomp:
      case Relation::csubj:
        return c;
      case Relation::advcl: {
        const Index mark = child(c, Relation::mark);
        const PhraseMatch* that = mark != kNone ? phrases_.at(token_of(mark), complementiser_) : nullptr;
        if (that != nullptr && !phrases_.entry(*that).has("inf")) return c;
        break;
      }
      case Relation::parataxis:
        if (loose == kNone) loose = c;
        break;
      case Relation::xcomp:
        if (open == kNone) open = c;
        break;
      default:
        break;
    }
  }
  if (open != kNone) return open;
  if (loose != kNone) return loose;
  return word(v).relation == Relation::parataxis ? head(v) : kNone;
}

TokenRange TreeView::complement_span(Index verb) const {
  const Index v = predicate(verb), c = complement(v);
  if (c == kNone) return {};
  const TokenRange whole = subtree(c);
  if (!inside(v, c)) return whole;
  const TokenRange own = subtree(v);
  const TokenRange before = trim(whole.first, std::max(whole.first, std::min(own.first, whole.last)));
  const TokenRange behind = trim(std::min(std::max(own.last, whole.first), whole.last), whole.last);
  return before.last - before.first >= behind.last - behind.first ? before : behind;
}

bool TreeView::negated(Index w) const {
  w = predicate(w);
  for (int step = 0; step < kClimb; ++step) {
    for (const Index c : children(w)) {
      const Relation r = word(c).relation;
      if (r != Relation::advmod && r != Relation::det && r != Relation::aux && r != Relation::cc) continue;
      if (cls_at(c, negation_)) return true;
    }
    const Index above = head(w);
    if (above == kNone) return false;
    // "There was no …", "tidak ada …": what is said not to be.
    if (word(w).relation == Relation::nsubj && phrases_.ending_at(tokens_of(above).last, negation_) != nullptr)
      return true;
    const Relation r = word(w).relation;
    const bool open = r == Relation::xcomp || r == Relation::obj ||
                      (r == Relation::acl && word(w).subtype != Subtype::relcl && relative_word(w) == kNone);
    if (!open) return false;
    w = above;
  }
  return false;
}

// "if" right before its clause, with no comma up to the verb.
bool TreeView::opens_condition(Index head_word) const {
  for (const Index c : children(head_word)) {
    const Relation r = word(c).relation;
    const bool opens = r == Relation::mark || r == Relation::advmod || r == Relation::case_;
    if (!opens || token_of(c) >= token_of(head_word) || !cls_at(c, conditional_)) continue;
    if (word(head_word).relation == Relation::advcl) return true;
    bool comma = false;
    for (std::uint32_t t = token_of(c); t < token_of(head_word); ++t) comma |= phrases_.words(t) == ",";
    if (!comma) return true;
  }
  return false;
}

ClauseKind TreeView::clause_kind(Index head_word) const {
  // A condition the tree takes for the main clause is one still.
  if (opens_condition(head_word)) return ClauseKind::conditional;
  switch (word(head_word).relation) {
    case Relation::ccomp:
    case Relation::csubj:
      return ClauseKind::complement;
    case Relation::acl:
      return ClauseKind::relative;
    case Relation::advcl:
      return complement(head(head_word)) == head_word ? ClauseKind::complement : ClauseKind::adverbial;
    case Relation::conj:
      return ClauseKind::joined;
    case Relation::parataxis:
      return ClauseKind::parataxis;
    default:
      return ClauseKind::main;
  }
}

bool TreeView::conditional(Index w) const {
  Index c = clause_head(w);
  for (int step = 0; step < kClimb && c != kNone; ++step) {
    if (clause_kind(c) == ClauseKind::conditional) return true;
    c = head(c) != kNone ? clause_head(head(c)) : kNone;
  }
  return false;
}

TokenRange TreeView::clause(Index w) const {
  const Index mine = clause_head(w);
  const Sentence& s = article_.sentences[article_.tokens[token_of(w)].sentence];
  const auto member = [&](std::uint32_t t) {
    Index x = word_[t];
    if (x == kNone || word(x).relation == Relation::punct) return true;
    Index c = clause_head(x);
    for (int step = 0; step < kClimb && c != mine; ++step) {
      if (word(c).relation != Relation::acl || head(c) == kNone) return false;
      c = clause_head(head(c));
    }
    return c == mine;
  };
  auto [first, last] = tokens_of(w);
  while (first > s.first && member(first - 1)) --first;
  while (last < s.last && member(last)) ++last;
  return trim(first, last);
}

}  // namespace runding
