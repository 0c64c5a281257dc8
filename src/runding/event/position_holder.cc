#include "runding/event/position_holder.h"

#include <algorithm>

#include "runding/article/trace.h"

namespace runding {

PositionHolder::PositionHolder(const Article& article, const ClauseView& clauses)
    : article_(article),
      clauses_(clauses),
      phrases_(clauses.phrases()),
      stance_(phrases_.cls("stance")),
      own_side_(phrases_.cls("own_side")),
      pronoun_(phrases_.cls("pronoun")) {}

void PositionHolder::side_behind_words(const Quote& q, Position& p) const {
  if (!q.speaker_span) return;
  for (const Mention& mention : article_.mentions) {
    if (mention.entity == kNone || !q.speaker_span->contains(mention.span)) continue;
    if (entity(mention.entity).type == EntityType::location) continue;
    p.holder = mention.entity;
    p.confidence = std::min(p.confidence, 0.6F);
    found(Why::holder_words, mention);
    return;
  }
}

void PositionHolder::found(Why why, const Mention& m) const {
  note(article_, {.why = why, .words = m.span, .entity = m.entity});
}

bool PositionHolder::nameless(const Position& p) const {
  if (p.quote == kNone || !quote(p.quote).speaker_span) return false;
  const std::uint32_t t = clauses_.token_at(quote(p.quote).speaker_span->start);
  return t < article_.tokens.size() && phrases_.at(t, pronoun_) != nullptr;
}

bool PositionHolder::own_side(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    if (phrases_.at(t, own_side_) != nullptr) return true;
  }
  return false;
}

bool PositionHolder::cue_is_stance(const Quote& q) const {
  if (!q.cue) return false;
  const std::uint32_t t = clauses_.token_at(q.cue->start);
  return t < article_.tokens.size() && phrases_.at(t, stance_) != nullptr;
}

// Mention that holds the stance by the tree: who is named with a noun, does what a passive verb says, or is its
// subject.
Index PositionHolder::by_tree(const PhraseMatch& m) const {
  const Index word = clauses_.word_of(m);
  if (word == kNone) return kNone;
  const LexEntry& e = phrases_.entry(m);
  const TreeView& tree = clauses_.tree();
  // "agresi X", "imposed by X": a word of blame names the one blamed.
  const bool blames = e.get("stance") == "accuse";
  if (tree.word(word).upos == Upos::noun && !blames) {
    if (const Index owner = clauses_.owner_of(word); owner != kNone) return owner;
  }
  if (e.has("passive") || (!blames && tree.passive(word))) {
    const Index agent = tree.agent(word);
    return agent != kNone ? clauses_.name_at(agent) : kNone;
  }
  return clauses_.name_of_subject(word);
}

bool PositionHolder::by_agent(const PhraseMatch& m) const {
  const Index word = clauses_.word_of(m);
  if (word == kNone || phrases_.entry(m).get("stance") == "accuse") return false;
  const TreeView& tree = clauses_.tree();
  return (phrases_.entry(m).has("passive") || tree.passive(word)) && tree.agent(word) != kNone;
}

bool PositionHolder::in_statement(const PhraseMatch& m, Index statement, bool modal, Position& p) const {
  const Quote& q = quote(statement);
  const Clause c = clauses_.clause_of(m.first);
  const std::uint32_t begin = std::max(c.first, clauses_.token_at(q.span.start));
  p.holder = q.speaker;
  p.holder_text = q.speaker_text;
  const auto speaker = [&](Why why) {
    note(article_, {.why = why, .words = q.speaker_span.value_or(Span{}), .entity = q.speaker});
    return true;
  };
  if (own_side(begin, m.first)) return speaker(Why::own_side);
  if (modal) return !(q.kind != QuoteKind::direct && cue_is_stance(q)) && speaker(Why::said);
  Index subject = kNone;
  Reason named;
  if (const Index mention = by_tree(m); mention != kNone) {
    const Mention& name = article_.mentions[static_cast<std::size_t>(mention)];
    if (clauses_.statement_at(name.first) == statement) {
      subject = name.entity;
      named = {.why = Why::holder_tree, .words = name.span, .entity = subject};
    }
  }
  if (subject == kNone) {
    for (const Argument& a : clauses_.arguments(begin, m.first)) {
      if (a.owner || a.genitive || !a.relation.empty() || subject != kNone) continue;
      subject = a.entity;
      named = {.why = Why::holder_order, .words = article_.mentions[a.mention].span, .entity = subject};
    }
  }
  if (subject == kNone || subject == q.speaker) {
    // What the speaker's own stance is about is no second stance ("mendesak Rusia mengizinkan …").
    return !(q.kind != QuoteKind::direct && cue_is_stance(q)) && speaker(Why::said);
  }
  // What a side does is told by its speakers; what one person wants, or what was done "by X", is theirs.
  const bool own = entity(subject).type == EntityType::person || by_agent(m);
  if (!own && q.speaker != kNone && side_of(subject) == side_of(q.speaker)) return speaker(Why::speaks_for);
  note(article_, named);
  p.holder = subject;
  p.holder_text.clear();
  p.confidence = 0.45F;
  return true;
}

void PositionHolder::joint(const PhraseMatch& m, const Position& p, std::vector<Index>& out) const {
  const Index word = clauses_.word_of(m);
  if (word == kNone || p.holder == kNone) return;
  const TreeView& tree = clauses_.tree();
  const Subject s = tree.subject(tree.predicate(word));
  if (!s.found() || s.passive) return;
  bool holder = false;
  clauses_.each_name(s.word, [&](const Argument& a) {
    holder |= a.entity == p.holder;
    if (!a.owner && a.entity != p.holder && entity(a.entity).type != EntityType::location &&
        std::find(out.begin(), out.end(), a.entity) == out.end())
      out.push_back(a.entity);
  });
  if (!holder) out.clear();
}

bool PositionHolder::in_narration(const PhraseMatch& m, Position& p) const {
  if (const Index mention = by_tree(m); mention != kNone) {
    found(Why::holder_tree, article_.mentions[static_cast<std::size_t>(mention)]);
    p.holder = article_.mentions[static_cast<std::size_t>(mention)].entity;
    return true;
  }
  const Clause c = clauses_.clause_of(m.first);
  if (phrases_.entry(m).has("passive")) {
    for (const Argument& a : clauses_.arguments(m.last, c.last)) {
      if (a.relation == "by" || a.first == m.last) {
        found(Why::holder_behind, article_.mentions[a.mention]);
        p.holder = a.entity;
        return true;
      }
    }
    return false;
  }
  const Index s = clauses_.subject(m.first);
  if (s != kNone) {
    found(Why::holder_order, article_.mentions[static_cast<std::size_t>(s)]);
    p.holder = article_.mentions[static_cast<std::size_t>(s)].entity;
    return true;
  }
  // The holder follows the noun.
  for (const Argument& a : clauses_.arguments(m.last, c.last)) {
    if (!a.owner && (a.first <= m.last + 1) &&
        (a.relation.empty() || a.relation == "by" || a.relation == "of" || a.relation == "from")) {
      found(Why::holder_behind, article_.mentions[a.mention]);
      p.holder = a.entity;
      p.confidence = 0.5F;
      return true;
    }
  }
  return false;
}

}  // namespace runding
