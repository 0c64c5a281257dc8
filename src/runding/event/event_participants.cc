#include "runding/event/event_participants.h"

#include <algorithm>

namespace runding {
namespace {

constexpr std::uint32_t kBack = 1500;  // tokens looked back for the sides an article is about

// A preposition that names no party.
bool aside(std::string_view relation) {
  return relation == "at" || relation == "about" || relation == "for" || relation == kOtherRelation;
}

}  // namespace

EventParticipants::EventParticipants(const Article& article, const ClauseView& clauses)
    : article_(article),
      clauses_(clauses),
      phrases_(clauses.phrases()),
      light_(phrases_.cls("light_verb")),
      dual_(phrases_.cls("dual")),
      own_side_(phrases_.cls("own_side")) {}

void EventParticipants::add(Event& out, const Argument& a, Role role, Why why) const {
  add(out, a.entity, role, {.why = why, .words = article_.mentions[a.mention].span, .detail = a.relation});
}

void EventParticipants::add(Event& out, Index entity_index, Role role, Reason from) const {
  if (entity_index == kNone) return;
  // A town stands for its state among the parties.
  const Entity& named = entity(entity_index);
  if (named.type == EntityType::state && named.party != kNone) entity_index = named.party;
  for (const Participant& p : out.participants) {
    if (p.entity == entity_index) return;
  }
  const EntityType type = entity(entity_index).type;
  if (type == EntityType::location) return;
  out.participants.push_back({entity_index, {}, role});
  from.entity = entity_index;
  from.role = role;
  note(article_, from);
}

void EventParticipants::fill(const PhraseMatch& m, const Clause& clause, bool noun, bool reciprocal, bool passive,
                             Event& out) const {
  fill_by_order(m, clause, noun, reciprocal, passive, out);
  correct_by_tree(m, clause, noun, reciprocal, passive, out);
  // "the Madrid summit": where, not who.
  if (const Index town = noun ? clauses_.town_of(m) : kNone; town != kNone) {
    const Index side = entity(town).party != kNone ? entity(town).party : town;
    std::erase_if(out.participants, [&](const Participant& p) { return p.entity == side || p.entity == town; });
  }
}

void EventParticipants::fill_by_order(const PhraseMatch& m, const Clause& clause, bool noun, bool reciprocal,
                                      bool passive, Event& out) const {
  const auto args = clauses_.arguments(clause.first, clause.last);
  std::vector<Argument> left, right;
  for (const Argument& a : args) {
    if (a.owner) continue;
    if (a.last <= m.first) left.push_back(a);
    if (a.first >= m.last) right.push_back(a);
  }
  const bool carried = noun && light_verb_before(m, clause);
  const bool passive_light = noun && passive_light_near(m, clause);
  if (reciprocal) {
    // "X rejected Y's offer to mediate": of the names before it, only the one who offers takes part.
    const Index word = clauses_.tree().word_of(m.first);
    const Index offerer = noun || word == kNone ? kNone : clauses_.offerer(word);
    const bool mediates = out.type == EventType::mediation;
    if (offerer != kNone) {
      add(out, mention(offerer).entity, mediates ? Role::mediator : Role::party, {Why::offerer, mention(offerer).span});
      left.clear();
    }
    for (const Argument& a : left) {
      if (aside(a.relation)) continue;
      if (noun && !carried && !a.relation.empty() && a.relation != "with" && a.relation != "between" &&
          a.relation != "by")
        continue;
      add(out, a, mediates && !noun && !passive && a.relation.empty() ? Role::mediator : Role::party, Why::before);
    }
    for (const Argument& a : right) {
      if (aside(a.relation) || a.relation == "from") continue;
      // Behind a noun, names that follow at once are its parties; further ones need a preposition.
      if (noun && a.relation.empty() && a.first > m.last + 2 && !joined_to_party(a, right, m)) continue;
      add(out, a, a.relation == "to" ? Role::recipient : Role::party, Why::behind);
    }
    if (out.participants.size() < 2) pair_of_sides(m, clause, out);
    // "meminta pertemuan dengan A dan B": with whom is said, so the subject is a party too.
    const bool with = std::any_of(right.begin(), right.end(), [](const Argument& a) { return a.relation == "with"; });
    const bool alone =
        with && std::none_of(left.begin(), left.end(), [](const Argument& a) { return a.relation != "at"; });
    if (out.participants.size() < 2 || mediates || alone) add_subject(m, out, mediates ? Role::mediator : Role::party);
    const Index statement = clauses_.statement_at(m.first);
    if (out.participants.size() < 2 && statement != kNone)
      add(out, quote(statement).addressee, Role::party, {Why::hearer, quote(statement).span});
    return;
  }
  const std::string_view target = phrases_.entry(m).get("target");
  for (const Argument& a : left) {
    if (aside(a.relation)) continue;
    const bool near = a.last == m.first || (a.last + 1 == m.first && phrases_.words(a.last) == "'s");
    if (noun) {
      if (near)
        add(out, a, target == "owner" ? Role::recipient : Role::actor, Why::before);
      else if (carried && a.relation.empty())
        add(out, a, Role::actor, Why::before);
      continue;
    }
    if (!a.relation.empty() && a.relation != "by") continue;
    add(out, a, passive ? Role::recipient : Role::actor, Why::before);
  }
  bool first = true;
  for (const Argument& a : right) {
    if (a.relation == "about" || a.relation == "for" || a.relation == "with" || a.relation == kOtherRelation) continue;
    // "invasi skala penuh Rusia": a name that belongs to the noun, behind what describes it.
    const bool near = a.first <= m.last + 1 || (noun && a.genitive && a.first <= m.last + 3);
    // "serangan yang dilancarkan Israel"
    const PhraseMatch* carrier = noun ? phrases_.ending_at(a.first, light_) : nullptr;
    if (carrier != nullptr && carrier->first >= m.last && phrases_.entry(*carrier).get("voice") == "passive") {
      add(out, a, Role::actor, Why::behind);
      continue;
    }
    if (noun && first &&
        (near ? a.relation.empty() || a.relation == "of" : a.relation == "by" || a.relation == "from")) {
      const bool suffers = a.relation.empty() ? target == "owner" : a.relation == "of" && !target.empty();
      add(out, a, carried || suffers ? Role::recipient : Role::actor, Why::behind);
    } else if (a.relation == "by" || (passive && first && a.relation.empty() && near) ||
               (passive_light && a.relation == "by")) {
      add(out, a, Role::actor, Why::behind);
    } else if (a.relation == "at") {
      if (out.type == EventType::attack) add(out, a, Role::recipient, Why::behind);
    } else if (!noun || a.relation == "against" || a.relation == "to" || a.first <= m.last + 6) {
      add(out, a, Role::recipient, Why::behind);
    }
    first = false;
  }
  const bool has_actor = std::any_of(out.participants.begin(), out.participants.end(),
                                     [](const Participant& p) { return p.role == Role::actor; });
  if (!noun && !has_actor && !passive) add_subject(m, out, Role::actor);
}

// "kedua negara": the two sides named most often up to here.
void EventParticipants::pair_of_sides(const PhraseMatch& m, const Clause& clause, Event& out) const {
  bool dual = false;
  for (std::uint32_t t = clause.first; t < clause.last; ++t) dual |= phrases_.at(t, dual_) != nullptr;
  if (dual) main_sides(m, out);
}

// The two sides named most often up to here, not counting names that only say where.
void EventParticipants::main_sides(const PhraseMatch& m, Event& out) const {
  std::vector<std::pair<int, Index>> named(article_.entities.size());
  for (std::size_t e = 0; e < named.size(); ++e) named[e] = {0, static_cast<Index>(e)};
  auto before = clauses_.arguments(m.first > kBack ? m.first - kBack : 0, m.first);
  // At the top of an article the sides come later.
  const auto sides = [&](const std::vector<Argument>& list) {
    std::vector<Index> seen;
    for (const Argument& a : list) {
      const EntityType type = entity(a.entity).type;
      if (type != EntityType::state && type != EntityType::organisation) continue;
      if (std::find(seen.begin(), seen.end(), a.entity) == seen.end()) seen.push_back(a.entity);
    }
    return seen.size();
  };
  if (sides(before) < 2) {
    before = clauses_.arguments(0, std::min(static_cast<std::uint32_t>(article_.tokens.size()), m.first + kBack));
  }
  for (const Argument& a : before) {
    const EntityType type = entity(a.entity).type;
    if (a.relation == "at" || (type != EntityType::state && type != EntityType::organisation)) continue;
    --named[static_cast<std::size_t>(a.entity)].first;
  }
  std::stable_sort(named.begin(), named.end());
  for (std::size_t i = 0; i < named.size() && i < 2 && named[i].first < 0; ++i)
    add(out, named[i].second, Role::party, {Why::pair});
}

bool EventParticipants::joined_to_party(const Argument& a, const std::vector<Argument>& right,
                                        const PhraseMatch& m) const {
  for (const Argument& other : right) {
    if (other.last <= a.first && a.first - other.last <= 2 && other.first <= m.last + 2) return true;
  }
  return false;
}

bool EventParticipants::light_verb_before(const PhraseMatch& m, const Clause& clause) const {
  const std::uint32_t left = std::max(clause.first, m.first > 5 ? m.first - 5 : 0);
  for (std::uint32_t t = left; t < m.first; ++t) {
    const PhraseMatch* w = phrases_.at(t, light_);
    if (w != nullptr && phrases_.entry(*w).get("voice") == "active") return true;
  }
  return false;
}

bool EventParticipants::passive_light_near(const PhraseMatch& m, const Clause& clause) const {
  for (std::uint32_t t = m.last; t < std::min(clause.last, m.last + 5); ++t) {
    const PhraseMatch* w = phrases_.at(t, light_);
    if (w != nullptr && phrases_.entry(*w).get("voice") == "passive") return true;
  }
  return false;
}

void EventParticipants::add_subject(const PhraseMatch& m, Event& out, Role role) const {
  Index direct = kNone;
  if (clauses_.in_direct_quote(m.first, &direct)) {
    // Inside quotation marks "kami" is the speaker; where somebody else is named as the subject it is not.
    const Index named = clauses_.subject(m.first);
    const bool other = named != kNone && in_quote(named, direct) && !speaks_of_self(m);
    if (out.participants.size() < 2 && !other)
      add(out, quote(direct).speaker, role, {Why::speaker, quote(direct).span});
    return;
  }
  const Index s = clauses_.subject(m.first);
  const Index statement = clauses_.statement_at(m.first);
  if (s != kNone)
    add(out, mention(s).entity, role, {Why::nearest, mention(s).span});
  else if (statement != kNone && (role != Role::actor || opens_statement(m, statement)))
    add(out, quote(statement).speaker, role, {Why::speaker, quote(statement).span});
}

bool EventParticipants::in_quote(Index mention_index, Index direct) const {
  return quote(direct).span.contains(mention(mention_index).span);
}

bool EventParticipants::speaks_of_self(const PhraseMatch& m) const {
  const Clause c = clauses_.clause_of(m.first);
  for (std::uint32_t t = c.first; t < c.last; ++t) {
    if (phrases_.at(t, own_side_) != nullptr) return true;
  }
  return false;
}

// "mengatakan akan bertemu …": a verb that opens the reported words has the speaker for its subject; elsewhere somebody
// without a name may be it ("artillery shells struck").
bool EventParticipants::opens_statement(const PhraseMatch& m, Index statement) const {
  const std::uint32_t start = article_.quotes[static_cast<std::size_t>(statement)].span.start;
  for (std::uint32_t back = 0; back <= 5 && back <= m.first; ++back) {
    if (article_.tokens[m.first - back].span.start <= start) return true;
  }
  return false;
}

}  // namespace runding
