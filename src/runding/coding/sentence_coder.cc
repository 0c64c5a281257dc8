#include "runding/coding/sentence_coder.h"

#include <algorithm>

#include "runding/base/unicode.h"
#include "runding/lang/lemma.h"

// Which act a sentence tells: from the root of its tree down, through words that only lead on.
namespace runding {
namespace {

constexpr int kDepth = 6;        // predicates passed on the way to the act
constexpr int kPhraseDepth = 3;  // words between a predicate and what its rule asks for

bool clausal(Relation r) {
  return r == Relation::ccomp || r == Relation::csubj || r == Relation::advcl || r == Relation::acl ||
         r == Relation::parataxis;
}

}  // namespace

SentenceCoder::SentenceCoder(const Language& language, const ActRules& rules, const CodeTable& table,
                             const Article& article)
    : language_(language), rules_(rules), table_(table), article_(article), tree_(language, article) {
  lemmas_.reserve(article.tree.size());
  for (const TreeWord& w : article.tree) {
    const bool first = w.token == article.sentences[article.tokens[w.token].sentence].first;
    lemmas_.push_back(fold_word(lemma_of(language, article.words(w.span), w.upos, first)));
  }
  named_.assign(article.tokens.size(), false);
  dated_.assign(article.tokens.size(), false);
  for (const Mention& m : article.mentions) {
    if (m.kind == MentionKind::pronoun) continue;
    for (std::uint32_t t = m.first; t < m.last; ++t) named_[t] = true;
  }
  std::size_t t = 0;
  for (const TimeExpression& x : article.times) {
    while (t < article.tokens.size() && article.tokens[t].span.end <= x.span.start) ++t;
    for (std::size_t i = t; i < article.tokens.size() && article.tokens[i].span.start < x.span.end; ++i)
      dated_[i] = true;
  }
}

bool SentenceCoder::below_within(Index w, std::string_view wanted, int depth) const {
  for (const Index c : tree_.children(w)) {
    const TreeWord& d = tree_.word(c);
    if (clausal(d.relation) || (d.relation == Relation::conj && d.upos == Upos::verb)) continue;
    // Who acts is no part of what is done.
    if (d.relation == Relation::nsubj && !tree_.passive(w)) continue;
    if (lemma(c) == wanted) return true;
    if (depth > 1 && below_within(c, wanted, depth - 1)) return true;
  }
  return false;
}

// A particle right behind its verb counts wherever the tree hangs it.
bool SentenceCoder::follows(Index w, std::string_view wanted) const {
  const auto next = static_cast<std::size_t>(w) + 1;
  return next < lemmas_.size() && lemmas_[next] == wanted;
}

bool SentenceCoder::has_in_phrase(Index w, const std::vector<std::string>& lemmas, int depth) const {
  return std::any_of(lemmas.begin(), lemmas.end(), [&](const std::string& l) { return below_within(w, l, depth); });
}

const ActRule* SentenceCoder::best_rule(Index w, int& index) const {
  const ActRule* best = nullptr;
  std::size_t best_weight = 0;
  const Upos u = tree_.word(w).upos;
  for (const std::uint32_t i : rules_.of(lemma(w))) {
    const ActRule& r = rules_.rules()[i];
    if (u == Upos::verb    ? !r.verb
        : u == Upos::noun  ? !r.noun
        : u == Upos::propn ? !r.noun
                           : u == Upos::adj && !(r.verb && r.noun))
      continue;
    const std::size_t weight = 1 + 2 * r.words.size() + (r.with.empty() ? 0 : 1);
    if (best != nullptr && weight <= best_weight) continue;
    bool fits = true;
    for (std::size_t k = 1; k < r.words.size() && fits; ++k)
      fits = follows(w, r.words[k]) || below_within(w, r.words[k], 1);
    fits = fits && (r.with.empty() || has_in_phrase(w, r.with, kPhraseDepth));
    fits = fits && (r.without.empty() || !has_in_phrase(w, r.without, kPhraseDepth));
    if (!fits) continue;
    best = &r;
    best_weight = weight;
    index = static_cast<int>(i);
  }
  return best;
}

ActOperator SentenceCoder::auxiliary(Index w) const {
  for (const Index c : tree_.children(w)) {
    const Relation r = tree_.word(c).relation;
    if (r != Relation::aux && r != Relation::advmod && r != Relation::cop) continue;
    if (const ActOperator op = rules_.auxiliary(lemma(c)); op != ActOperator::none) return op;
  }
  return ActOperator::none;
}

Quad SentenceCoder::quad(const Found& f) const {
  const ActClass* c = table_.find(f.act);
  return c == nullptr ? Quad::none : c->quad;
}

// What stands below a word that leads on: its clause, its object, what it is done with.
std::optional<SentenceCoder::Found> SentenceCoder::content(Index w, int depth) const {
  if (depth <= 0) return std::nullopt;
  constexpr Relation kOrder[] = {Relation::xcomp,    Relation::ccomp, Relation::obj,      Relation::nsubj,
                                 Relation::obl,      Relation::advcl, Relation::nmod,     Relation::acl,
                                 Relation::compound, Relation::amod,  Relation::parataxis};
  const bool verb = tree_.word(w).upos == Upos::verb || tree_.word(w).upos == Upos::aux;
  for (const Relation r : kOrder) {
    if (r == Relation::nsubj && verb && !tree_.passive(w)) continue;
    for (const Index c : tree_.children(w)) {
      if (tree_.word(c).relation != r || tree_.word(c).subtype == Subtype::relcl) continue;
      if (auto found = resolve(c, depth - 1)) return found;
    }
  }
  // "Riots are going on": the subject tells it.
  if (const Index s = tree_.child(w, Relation::nsubj); s != kNone && !actor_like(s)) {
    if (auto found = resolve(s, depth - 1)) return found;
  }
  return std::nullopt;
}

std::optional<SentenceCoder::Found> SentenceCoder::said(Index w, int depth) const {
  const Index c = tree_.complement(w);
  if (c != kNone && depth > 0 && !tree_.inside(w, c)) {
    if (auto found = resolve(c, depth - 1)) return found;
  }
  return content(w, depth);
}

void SentenceCoder::apply(const ActRule& rule, const std::optional<Found>& inner, Found& out) const {
  const auto set = [&](std::string_view act, std::string_view cameo, std::string_view mode) {
    out.act = act;
    out.cameo = cameo;
    out.mode = mode;
  };
  const bool conflict = inner && (quad(*inner) == Quad::material_conflict || inner->act == kActs.threaten);
  switch (rule.op) {
    case ActOperator::promise:
      if (conflict) {
        set(kActs.threaten, "13", {});
      } else if (inner && inner->act == kActs.reject) {
        set(kActs.reject, inner->cameo, inner->mode);
      } else {
        set(kActs.agree, "03", inner ? inner->mode : std::string());
      }
      break;
    case ActOperator::must:
    case ActOperator::call:
      set(kActs.demand, "10", {});
      break;
    case ActOperator::stop:
      if (!inner) break;
      if (inner->act == kActs.protest) {
        set(kActs.concede, "08", {});
      } else if (conflict || inner->act == kActs.sanction) {
        set(kActs.retreat, "08", {});
      } else {
        set(kActs.sanction, "16", {});
      }
      break;
    default:
      break;
  }
}

// "will", "must" and "not" beside a predicate.
bool SentenceCoder::bend(Index w, Found& f) const {
  const Quad q = quad(f);
  const bool good = q == Quad::verbal_cooperation || q == Quad::material_cooperation;
  const ActOperator aux = auxiliary(w);
  // What is denied of the word above counts there.
  const Relation r = tree_.word(w).relation;
  const bool open = r == Relation::obj || r == Relation::xcomp || r == Relation::acl || r == Relation::nsubj;
  const bool above = open && tree_.head(w) != kNone && tree_.negated(tree_.head(w));
  if (tree_.negated(w) && !above) {
    if (good) {
      f.act = kActs.reject;
      f.cameo = "12";
    } else {
      f.act.clear();
    }
    return false;
  }
  if (aux == ActOperator::must && f.act != kActs.demand) {
    f.act = kActs.demand;
    f.cameo = "10";
    if (const Subject s = tree_.subject(w); s.found()) f.patient = s.word;
    f.doers.clear();
    return true;
  }
  if (aux == ActOperator::promise && good) {
    f.act = kActs.agree;
    f.cameo = "03";
  } else if (aux == ActOperator::promise && q == Quad::material_conflict) {
    f.act = kActs.threaten;
    f.cameo = "13";
  }
  return false;
}

std::optional<SentenceCoder::Found> SentenceCoder::resolve(Index w, int depth) const {
  if (depth <= 0) return std::nullopt;
  Found f;
  const ActRule* rule = best_rule(w, f.rule);
  std::optional<Found> out;
  if (rule != nullptr) {
    f.anchor = w;
    f.act = rule->act;
    f.cameo = rule->cameo;
    f.mode = rule->mode;
    switch (rule->op) {
      case ActOperator::none:
        out = f;
        break;
      case ActOperator::say:
        out = said(w, depth);
        if (!out && !f.act.empty()) out = f;
        break;
      case ActOperator::step:
        out = content(w, depth);
        if (!out && !f.act.empty()) out = f;
        break;
      default: {
        auto inner = content(w, depth);
        if (rule->op == ActOperator::stop && !inner) {
          if (!f.act.empty()) out = f;
          break;
        }
        if (f.act.empty()) apply(*rule, inner, f);
        out = f;
        break;
      }
    }
  } else {
    out = content(w, depth);
  }
  if (!out) return out;
  const Upos u = tree_.word(w).upos;
  const bool asked = bend(w, *out);
  if (out->act.empty()) return std::nullopt;
  // Who asks stands further up.
  if (asked) return out;
  if (u == Upos::verb || u == Upos::aux || out->anchor == w || tree_.child(w, Relation::nsubj) != kNone)
    out->doers.push_back(w);
  return out;
}

std::vector<CodedAct> SentenceCoder::code(std::size_t sentence) const {
  std::vector<CodedAct> out;
  const Sentence& s = article_.sentences[sentence];
  Index root = kNone;
  for (std::uint32_t i = s.tree_first; i < s.tree_last && root == kNone; ++i) {
    if (article_.tree[i].head == kNone) root = static_cast<Index>(i);
  }
  if (root == kNone) return out;
  std::vector<Index> starts{root};
  for (std::size_t k = 0; k < starts.size() && k < 8; ++k) {
    for (const Index c : tree_.children(starts[k])) {
      const Relation r = tree_.word(c).relation;
      if (r == Relation::conj) starts.push_back(c);
    }
  }
  for (const Index start : starts) {
    auto found = resolve(start, kDepth);
    if (!found) continue;
    if (std::any_of(out.begin(), out.end(),
                    [&](const CodedAct& a) { return a.trigger == tree_.word(found->anchor).span; }))
      continue;
    out.push_back(finish(*found));
  }
  // A main clause without an act may hold one in a clause beside it.
  if (out.empty()) {
    for (std::uint32_t i = s.tree_first; i < s.tree_last && out.empty(); ++i) {
      const TreeWord& w = article_.tree[i];
      if (w.relation != Relation::parataxis && w.relation != Relation::advcl && w.relation != Relation::acl) continue;
      if (auto found = resolve(static_cast<Index>(i), kDepth)) out.push_back(finish(*found));
    }
  }
  return out;
}

}  // namespace runding
