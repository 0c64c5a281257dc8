#include <algorithm>

#include "runding/coding/sentence_coder.h"

// Who does it and to whom: the noun phrases nearest to the act by the paths of the tree.
namespace runding {
namespace {

constexpr double kFar = 1000;

}  // namespace

// Names, peoples and nouns of those who act.
bool SentenceCoder::actor_like(Index w) const {
  const TreeWord& word = tree_.word(w);
  if (dated_[word.token]) return false;
  if (word.upos == Upos::punct || word.upos == Upos::det || word.upos == Upos::adp) return false;
  if (rules_.actor(lemma(w))) return word.upos != Upos::verb;
  if (named_[word.token]) return true;
  const bool capital = word.upos == Upos::propn || word.upos == Upos::adj || word.upos == Upos::noun;
  const Sentence& s = article_.sentences[article_.tokens[word.token].sentence];
  const WordShape shape = article_.tokens[word.token].shape;
  return capital && shape != WordShape::lower && shape != WordShape::punct && shape != WordShape::number &&
         (word.token != s.first || word.upos == Upos::propn);
}

// The word itself when it acts, else the nearest below it that does; kNone when none does.
Index SentenceCoder::actor_in(Index w) const {
  std::vector<Index> row{w};
  for (std::size_t i = 0; i < row.size() && i < 64; ++i) {
    if (actor_like(row[i])) return row[i];
    for (const Index c : tree_.children(row[i])) {
      const Relation r = tree_.word(c).relation;
      if (r == Relation::nmod || r == Relation::amod || r == Relation::compound || r == Relation::appos ||
          r == Relation::flat || r == Relation::conj || r == Relation::nummod)
        row.push_back(c);
    }
  }
  return kNone;
}

Index SentenceCoder::source_word(const Found& found) const {
  Index fallback = kNone;
  for (const Index v : found.doers) {
    const TreeWord& word = tree_.word(v);
    if (word.upos == Upos::verb || word.upos == Upos::aux || tree_.child(v, Relation::nsubj) != kNone) {
      const Index doer = tree_.actor(v);
      if (doer == kNone || tree_.word(doer).upos == Upos::pron || tree_.word(doer).upos == Upos::det) continue;
      const Index actor = actor_in(doer);
      if (actor != kNone) return actor == doer || !actor_like(doer) ? actor : doer;
      if (fallback == kNone) fallback = doer;
    } else {
      // A noun that tells an act: whose it is, or by whom.
      for (const Index c : tree_.children(v)) {
        const TreeWord& d = tree_.word(c);
        const bool owner =
            d.subtype == Subtype::poss || d.relation == Relation::amod || d.relation == Relation::compound;
        const Index m = tree_.marker(c);
        const bool by = d.relation == Relation::nmod && m != kNone && tree_.marker_value(m) == "by";
        if (!owner && !by) continue;
        if (const Index actor = actor_in(c); actor != kNone) return actor;
      }
    }
  }
  return fallback;
}

double SentenceCoder::edge_cost(Index c) const {
  const TreeWord& w = tree_.word(c);
  switch (w.relation) {
    case Relation::iobj:
      return 0.3;
    case Relation::obj:
      return 0.6;
    case Relation::obl:
    case Relation::nmod: {
      if (w.subtype == Subtype::poss) return 0.7;
      if (w.subtype == Subtype::tmod) return 50;
      const Index m = tree_.marker(c);
      if (m == kNone) return 1.2;
      const std::string_view value = tree_.marker_value(m);
      const double base = w.relation == Relation::nmod ? 0.3 : 0;
      if (value == "against" || value == "with" || value == "between") return base + 0.3;
      if (value == "to" || value == "from") return base + 0.5;
      if (value == "of" || value == "for") return base + 0.8;
      if (value == "at") return base + 1.6;
      if (value == "by") return base + 1.8;
      return base + 1.7;
    }
    case Relation::amod:
    case Relation::compound:
    case Relation::flat:
    case Relation::nummod:
      return 0.7;
    case Relation::appos:
      return 0.9;
    case Relation::nsubj:
      return 0.5;
    case Relation::xcomp:
    case Relation::ccomp:
      return 0.8;
    case Relation::conj:
      return 1.0;
    case Relation::advcl:
      return 2.2;
    case Relation::acl:
      return 1.5;
    case Relation::parataxis:
      return 20;
    default:
      return 3;
  }
}

// "its forces", "their allies": nobody else.
bool SentenceCoder::own_side(Index w) const {
  for (const Index c : tree_.children(w)) {
    if (tree_.word(c).upos == Upos::pron && tree_.word(c).subtype == Subtype::poss) return true;
  }
  return false;
}

// The actor nearest to `top` by the costs of the edges, outside the phrase of the source.
Index SentenceCoder::target_word(Index top, const Found& found, Index source) const {
  struct Step {
    Index word;
    double cost;
  };
  Index best = kNone;
  double best_cost = kFar;
  std::vector<Step> row{{top, 0}};
  const Index doer = found.doers.empty() ? kNone : tree_.actor(top);
  for (std::size_t i = 0; i < row.size() && i < 400; ++i) {
    const Step at = row[i];
    for (const Index c : tree_.children(at.word)) {
      if (c == source || c == doer || tree_.word(c).relation == Relation::parataxis) continue;
      if (source != kNone && tree_.inside(source, c)) continue;
      const double cost = at.cost + edge_cost(c) + 0.001 * static_cast<double>(i);
      if (cost >= best_cost) continue;
      if (actor_like(c) && !own_side(c)) {
        best = c;
        best_cost = cost;
        continue;
      }
      row.push_back({c, cost});
    }
  }
  return best;
}

Span SentenceCoder::phrase(Index w) const {
  // Up to the head of a name or of a noun of those who act ("[Ostrian] troops").
  Index top = w;
  while (tree_.head(top) != kNone) {
    const Relation r = tree_.word(top).relation;
    const bool part = r == Relation::compound || r == Relation::flat || r == Relation::amod;
    if (!part || !actor_like(tree_.head(top)) || tree_.word(tree_.head(top)).upos == Upos::verb) break;
    top = tree_.head(top);
  }
  // A noun is told apart by the name behind it ("the union Workers First").
  TokenRange range =
      tree_.noun_phrase(top, {.appositions = tree_.word(top).upos == Upos::noun, .clauses = false, .joined = false});
  if (range.empty() || range.last - range.first > 12) range = tree_.tokens_of(top);
  return {article_.tokens[range.first].span.start, article_.tokens[range.last - 1].span.end};
}

CodedAct SentenceCoder::finish(const Found& found) const {
  CodedAct out;
  out.act = found.act;
  out.mode = found.mode;
  const ActClass* c = table_.find(found.act);
  out.cameo = !found.cameo.empty() || c == nullptr ? found.cameo : c->cameo;
  out.rule = found.rule;
  out.trigger = tree_.word(found.anchor).span;
  const Index source = source_word(found);
  const auto joined = [&](Index w, std::vector<Span>& spans) {
    spans.push_back(phrase(w));
    for (const Index n : tree_.children(w)) {
      if (tree_.word(n).relation == Relation::conj && actor_like(n)) spans.push_back(phrase(n));
    }
  };
  if (source != kNone) joined(source, out.sources);
  Index target = kNone;
  if (found.patient != kNone) target = actor_in(found.patient);
  for (const Index v : found.doers) {
    if (target != kNone) break;
    if (v != found.anchor && target == kNone) target = target_word(found.anchor, found, source);
    if (target != kNone) break;
    // Whom it was told is not whom it was done to.
    int rule = -1;
    const ActRule* leads = v != found.anchor ? best_rule(v, rule) : nullptr;
    if (leads != nullptr && leads->op == ActOperator::say) break;
    // What a passive verb is done to comes first.
    if (tree_.passive(v)) {
      if (const Index p = tree_.patient(v); p != kNone && p != source) target = actor_in(p);
    }
    if (target == kNone) target = target_word(v, found, source);
  }
  if (target != kNone && target != source) joined(target, out.targets);
  return out;
}

}  // namespace runding
