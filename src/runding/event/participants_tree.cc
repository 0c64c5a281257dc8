#include <algorithm>

#include "runding/event/event_participants.h"

// Who takes part, by the syntax tree.
namespace runding {
namespace {

bool has_role(const Event& event, Role role) {
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [&](const Participant& p) { return p.role == role; });
}

}  // namespace

void EventParticipants::add_named(Index word, Role role, Event& out, Why why, Index by) const {
  if (word == kNone) return;
  const Span other = by == kNone ? Span{} : clauses_.tree().word(by).span;
  clauses_.each_name(word, [&](const Argument& a) {
    if (a.wider) return;
    add(out, a.entity, role, {.why = why, .words = mention(static_cast<Index>(a.mention)).span, .by = other});
  });
}

// Why the order of words made it one.
Reason EventParticipants::reason_of(const Participant& p) const {
  const Reason* known = article_.trace != nullptr ? article_.trace->all().back().who(p.entity, p.role) : nullptr;
  return known != nullptr ? *known : Reason{};
}

// The subject of a verb. A name right before the verb is nearer than the subject of the verb it is joined to ("A struck
// X last week and B struck Y").
Index EventParticipants::subject_of(const PhraseMatch& m, Index verb) const {
  const Subject subject = clauses_.tree().subject(verb);
  if (subject.path != SubjectPath::shared) return subject.word;
  const Index beside = clauses_.bare_before(m.first);
  return beside != kNone && !clauses_.tree().inside(beside, subject.word) ? beside : subject.word;
}

// Parties of a mutual act ("met", "talks"): who is subject, object, or with whom.
void EventParticipants::parties_of_verb(const PhraseMatch& m, Index verb, Event& out) const {
  const TreeView& tree = clauses_.tree();
  const Role doer = out.type == EventType::mediation ? Role::mediator : Role::party;
  const Subject subject = tree.subject(verb);
  if (const Index by = clauses_.offerer(verb); by != kNone)
    add(out, mention(by).entity, doer, {Why::offerer, mention(by).span});
  else
    add_named(subject_of(m, verb), subject.passive ? Role::party : doer, out, Why::subject, verb);
  add_named(tree.object(verb), Role::party, out, Why::object, verb);
  add_named(tree.agent(verb), doer, out, Why::agent, verb);
  // "act as mediator between X and Y": what hangs on any word of the phrase.
  Index last = kNone;
  for (std::uint32_t t = m.first; t < m.last; ++t) {
    const Index w = tree.word_of(t);
    if (w != kNone && w != last) marked_parties(w, out);
    last = w;
  }
}

void EventParticipants::marked_parties(Index word, Event& out) const {
  const TreeView& tree = clauses_.tree();
  tree.each_oblique(word, [&](Index w, Index marker) {
    const std::string_view value = tree.marker_value(marker);
    if (value == "with" || value == "between" || value == "by")
      add_named(w, Role::party, out, Why::oblique, marker);
    else if (value == "to")
      add_named(w, Role::recipient, out, Why::oblique, marker);
  });
}

void EventParticipants::parties_of_noun(Index noun, Event& out) const {
  const TreeView& tree = clauses_.tree();
  for (const Index c : tree.children(noun)) {
    const Relation r = tree.word(c).relation;
    if (modifies_noun(r) || r == Relation::obl) {
      const Index marker = tree.marker(c);
      const std::string_view value = tree.marker_value(marker);
      if (marker == kNone || value == "with" || value == "between" || value == "by" || value == "of")
        add_named(c, Role::party, out, Why::modifier, marker);
    } else if (r == Relation::acl) {
      // "talks that brought together A and B", "talks led by X"
      add_named(tree.object(c), Role::party, out, Why::described, c);
      add_named(tree.agent(c), Role::party, out, Why::described, c);
      add_named(tree.subject(c).path == SubjectPath::own ? tree.subject(c).word : kNone, Role::party, out,
                Why::described, c);
      marked_parties(c, out);
    }
  }
  const Standing s = tree.standing(noun, false);
  if (s.governor == kNone) return;
  switch (s.relation) {
    case Relation::obj:
    case Relation::xcomp:
      add_named(tree.actor(s.governor), Role::party, out, Why::carrier, s.governor);
      marked_parties(s.governor, out);
      break;
    case Relation::nsubj:
      add_named(tree.agent(s.governor), Role::party, out, Why::carrier, s.governor);
      marked_parties(s.governor, out);
      break;
    case Relation::obl:
      // "At the talks with X, Y said"
      if (tree.subject(s.governor).path == SubjectPath::own)
        add_named(tree.actor(s.governor), Role::party, out, Why::carrier, s.governor);
      break;
    default:
      break;
  }
}

void EventParticipants::roles_of_verb(const PhraseMatch& m, Index verb, bool passive, Event& out) const {
  const TreeView& tree = clauses_.tree();
  passive = passive || tree.passive(verb);
  const Subject subject = tree.subject(verb);
  Index agent = passive ? tree.agent(verb) : subject_of(m, verb);
  if (passive && agent == kNone) agent = tree.object(verb);
  add_named(agent, Role::actor, out, passive ? Why::agent : Why::subject, verb);
  const Index patient = passive ? subject.word : tree.object(verb);
  if (patient != kNone && !(tree.token_of(patient) >= m.first && tree.token_of(patient) < m.last))
    add_named(patient, Role::recipient, out, passive ? Why::subject : Why::object, verb);
  // "melancarkan serangan terhadap X": what hangs on any word of the phrase.
  Index last = kNone;
  for (std::uint32_t t = m.first; t < m.last; ++t) {
    const Index w = tree.word_of(t);
    if (w == kNone || w == last) continue;
    last = w;
    tree.each_oblique(w, [&](Index c, Index marker) {
      const std::string_view value = tree.marker_value(marker);
      if (value == "by") add_named(c, Role::actor, out, Why::oblique, marker);
      if (value == "against" || value == "to") add_named(c, Role::recipient, out, Why::oblique, marker);
      if (value == "at" && out.type == EventType::attack) add_named(c, Role::recipient, out, Why::oblique, marker);
    });
  }
}

void EventParticipants::roles_of_noun(const PhraseMatch& m, Index noun, Event& out) const {
  const TreeView& tree = clauses_.tree();
  const std::string_view target = phrases_.entry(m).get("target");
  for (const Index c : tree.children(noun)) {
    const Relation r = tree.word(c).relation;
    if (r == Relation::acl) {
      if (tree.subject(c).passive) add_named(tree.agent(c), Role::actor, out, Why::described, c);
      continue;
    }
    if (!modifies_noun(r) && r != Relation::obl) continue;
    const Index marker = tree.marker(c);
    const std::string_view value = tree.marker_value(marker);
    const bool suffers = marker == kNone ? target == "owner" : value == "of" && !target.empty();
    if (!suffers && (marker == kNone || value == "by" || value == "from" || value == "of"))
      add_named(c, Role::actor, out, Why::modifier, marker);
    else if (suffers || value == "against" || value == "to" || (value == "at" && out.type == EventType::attack))
      add_named(c, Role::recipient, out, Why::modifier, marker);
  }
  const Standing s = tree.standing(noun, false);
  if (s.governor == kNone) return;
  const bool actor = has_role(out, Role::actor);
  if (s.relation == Relation::obj && light_word(s.governor)) {
    add_named(tree.actor(s.governor), Role::actor, out, Why::carrier, s.governor);
    tree.each_oblique(s.governor, [&](Index w, Index marker) {
      const std::string_view value = tree.marker_value(marker);
      if (value == "against" || value == "to" || (value == "at" && out.type == EventType::attack))
        add_named(w, Role::recipient, out, Why::oblique, marker);
    });
  } else if (s.relation == Relation::nsubj) {
    if (!actor && tree.passive(s.governor))
      add_named(tree.agent(s.governor), Role::actor, out, Why::carrier, s.governor);
    if (!tree.passive(s.governor) && out.type == EventType::attack)
      add_named(tree.object(s.governor), Role::recipient, out, Why::carrier, s.governor);
  }
}

bool EventParticipants::light_word(Index word) const {
  return phrases_.at(clauses_.tree().token_of(word), light_) != nullptr;
}

void EventParticipants::correct_by_tree(const PhraseMatch& m, const Clause& clause, bool noun, bool reciprocal,
                                        bool passive, Event& out) const {
  const Index w = clauses_.word_of(m);
  if (w == kNone) return;
  Event told;
  told.type = out.type;
  const std::size_t mark = article_.trace != nullptr ? article_.trace->mark() : 0;
  const auto give_up = [&] {
    if (article_.trace != nullptr) article_.trace->back_to(mark);
  };
  if (reciprocal) {
    noun ? parties_of_noun(w, told) : parties_of_verb(m, w, told);
    if (told.participants.size() < 2) return give_up();
    // With whom is said by a preposition, whatever the tree hangs it on.
    for (const Argument& a : clauses_.arguments(m.last, clause.last)) {
      if (!a.owner && (a.relation == "with" || a.relation == "between")) add(told, a, Role::party, Why::behind);
    }
  } else {
    noun ? roles_of_noun(m, w, told) : roles_of_verb(m, w, passive, told);
    if (told.participants.empty()) return give_up();
    const bool actor = has_role(told, Role::actor), recipient = has_role(told, Role::recipient);
    for (const Participant& p : out.participants) {
      if (p.role == Role::actor ? !actor : p.role != Role::recipient || !recipient)
        add(told, p.entity, p.role, reason_of(p));
    }
  }
  out.participants = std::move(told.participants);
}

}  // namespace runding
