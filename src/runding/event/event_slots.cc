#include "runding/event/event_slots.h"

#include <algorithm>
#include <cstdlib>

#include "runding/article/trace.h"
#include "runding/event/parties.h"

namespace runding {
namespace {

constexpr int kLoose = 2;
constexpr int kTaken = 3;
constexpr std::size_t kDay = 10;  // bytes of a date down to the day

bool built(const Entity& e) {
  return e.kind == "building" || e.kind == "site" || e.kind == "base" || e.kind == "office";
}

}  // namespace

EventSlots::EventSlots(const Article& article, const ClauseView& clauses)
    : article_(article),
      clauses_(clauses),
      phrases_(clauses.phrases()),
      event_(phrases_.cls("event")),
      round_(phrases_.cls("round_word")),
      ordinal_(phrases_.cls("ordinal")),
      outcome_(phrases_.cls("outcome")),
      sequence_(phrases_.cls("sequence_mark")),
      outpost_(phrases_.cls("outpost")),
      deadline_(phrases_.cls("deadline")) {}

void EventSlots::place_of(const PhraseMatch& m, const Clause& clause, Event& out) const {
  switch (out.type) {
    case EventType::call:
    case EventType::message:
    case EventType::mediation:
    case EventType::proposal:
    case EventType::rejection:
    case EventType::withdrawal:
    case EventType::sanction:
    case EventType::resolution:
      return;  // these happen nowhere in particular
    default:
      break;
  }
  const Index word = clauses_.word_of(m);
  Index best = kNone;
  std::uint32_t best_distance = UINT32_MAX;
  const Argument* narrower = nullptr;
  for (const Argument& a : clauses_.arguments(clause.first, clause.last)) {
    const Entity& e = entity(a.entity);
    if (e.type != EntityType::state && e.type != EntityType::location) continue;
    if (e.kind == "continent") continue;  // says too little to be a place
    const bool hit = out.type == EventType::attack && a.first >= m.last && a.relation != "by" &&
                     (e.type == EntityType::location || !is_country(a.entity));
    const bool arrives = out.type == EventType::forces && a.relation == "to";
    const bool at = a.relation == "at" || hit || arrives;
    if (!at || a.owner || (word != kNone && elsewhere(word, a))) continue;
    std::uint32_t distance = a.first >= m.last ? a.first - m.last : m.first - a.last + 3;
    // "memorandum pelayaran di Sungai Asmer di Elunsa": rivers and seas are more often what it is about than where it
    // is; in a building people meet.
    if (!hit && e.type == EntityType::location && !built(e)) distance += 8;
    if (wide(a.entity)) distance += 10;
    // "at Oruna Bay, Merandia": the first is the place, the second says where that is.
    const bool wider = a.wider && narrower != nullptr && !is_country(narrower->entity);
    narrower = &a;
    if (wider) continue;
    if (distance < best_distance) {
      best_distance = distance;
      best = a.entity;
      note(article_, {hit ? Why::place_hit : Why::place_said, article_.mentions[a.mention].span, kNoEntry, a.entity});
    }
  }
  if (best == kNone) {
    best = clauses_.town_of(m);
    if (best != kNone) note(article_, {.why = Why::place_name, .entity = best});
  }
  if (best != kNone && wide(best)) best = town_beside(best, clause);
  if (best == kNone && out.type == EventType::attack) {
    for (const Participant& p : out.participants) {
      if (p.role == Role::recipient && p.entity != kNone && entity(p.entity).type == EntityType::state &&
          !abroad(p.entity, clause))
        best = p.entity;
    }
    if (best != kNone) note(article_, {Why::place_attacked, {}, kNoEntry, best});
    if (best == kNone && word != kNone) best = owner_of_target(m, word, clause, out);
  }
  out.place = best;
}

// "Speaking in Ankara he said the talks would go on": a place in another clause is not the happening's, unless it
// stands in the phrase of the happening itself.
bool EventSlots::elsewhere(Index event, const Argument& place) const {
  const TreeView& tree = clauses_.tree();
  const Index w = tree.word_of(place.first);
  if (w == kNone) return false;
  if (of_another(w, event)) return true;
  if (tree.clause_head(w) == tree.clause_head(event)) return false;
  return tree.word(event).upos == Upos::verb || !tree.inside(w, event);
}

// "struck a base of X", "X's embassy": what a state has outside its borders does not say where.
bool EventSlots::abroad(Index state, const Clause& clause) const {
  for (const Argument& a : clauses_.arguments(clause.first, clause.last)) {
    if (a.entity != state || a.governor == kNone || !a.modifier) continue;
    if (phrases_.at(clauses_.tree().token_of(a.governor), outpost_) != nullptr) return true;
  }
  return false;
}

// "struck the nuclear sites of X": whose what was struck is.
Index EventSlots::owner_of_target(const PhraseMatch& m, Index event, const Clause& clause, const Event& out) const {
  const TreeView& tree = clauses_.tree();
  for (const Argument& a : clauses_.arguments(m.last, clause.last)) {
    const EntityType type = entity(a.entity).type;
    const Index w = tree.word_of(a.first);
    if ((type != EntityType::state && type != EntityType::location) || w == kNone || !tree.inside(w, event)) continue;
    const bool takes_part = std::any_of(out.participants.begin(), out.participants.end(),
                                        [&](const Participant& p) { return p.entity == a.entity; });
    if (takes_part || (!a.genitive && a.relation != "of") || a.governor == event) continue;
    note(article_, {Why::place_owner, article_.mentions[a.mention].span, kNoEntry, a.entity});
    return a.entity;
  }
  return kNone;
}

// Nearest calendar date of the sentence that no other happening is nearer to. A date outside the reported words dates
// the report, and the date of a citation ("dilansir AFP, Rabu …") the article.
void EventSlots::date_of(const PhraseMatch& m, const Clause& clause, Event& out) const {
  const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
  const Span clause_span{article_.tokens[clause.first].span.start, article_.tokens[clause.last - 1].span.end};
  const Index statement = clauses_.statement_at(m.first);
  const Index word = clauses_.word_of(m);
  std::int64_t best = INT64_MAX;
  int best_rank = kLoose;
  for (const TimeExpression& time : article_.times) {
    if (!s.span.contains(time.span)) continue;
    if (time.type != TimeType::date && time.type != TimeType::time) continue;
    if (time.value.size() < 4 || !(time.value[0] >= '0' && time.value[0] <= '9')) continue;
    const bool offered = out.type == EventType::mediation && out.status == EventStatus::proposed;
    const int rank = word == kNone ? kLoose : bond(time.span, word);
    // Reports are dated by the day: "last month" behind the reported words is still of them.
    const bool of_report = rank > 0 || time.value.size() >= kDay;
    if (!offered && of_report && statement != kNone &&
        !article_.quotes[static_cast<std::size_t>(statement)].span.contains(time.span))
      continue;
    if (cited(time.span, s)) continue;
    const std::int64_t here = gap(*out.trigger, time.span);
    if (here > 250 || rank > best_rank || (rank == best_rank && here >= best)) continue;
    if (rank == kLoose && !clause_span.contains(time.span) && !closes_sentence(time.span, s) &&
        nearer_elsewhere(s, time.span, here, out.type))
      continue;
    best = here;
    best_rank = rank;
    note(article_, {rank == 0 ? Why::date_phrase : rank < kLoose ? Why::date_clause : Why::date_near, time.span});
    out.date = time.value.substr(0, time.value.find('T'));
  }
}

// What an act is about or where it came about shares its place and day ("signed [an accord] in X", "agreed at [the
// talks] in X"); what it is done for or follows does not.
bool EventSlots::shares(Index other, Index event) const {
  const TreeView& tree = clauses_.tree();
  const Index marker = tree.marker(other);
  if (marker != kNone && phrases_.at(tree.token_of(marker), sequence_) != nullptr) return false;
  const EventType type = type_at(other);
  const bool alike = phrases_.at(tree.token_of(event), event_) != nullptr && type == type_at(event);
  return alike || is_encounter(type) || type == EventType::agreement || type == EventType::ceasefire;
}

EventType EventSlots::type_at(Index word) const {
  return *parse_code<EventType>(phrases_.entry(*phrases_.at(clauses_.tree().token_of(word), event_)).get("type"));
}

// True when a word stands in the phrase of another happening ("an attack [in X] came as an answer to the raid", "since
// the invasion [last week]").
bool EventSlots::of_another(Index w, Index event) const {
  const TreeView& tree = clauses_.tree();
  bool passed = false;  // a happening above the word
  for (Index up = tree.head(w); up != kNone && !tree.inside(event, up); up = tree.head(up)) {
    if (phrases_.at(tree.token_of(up), event_) == nullptr) continue;
    if (!shares(up, event)) return true;
    passed = true;
  }
  return passed && !tree.inside(w, event);
}

// "announced on Monday, after troops had attacked": what came before or after has a day of its own.
bool EventSlots::of_later_clause(Index w, Index event) const {
  const TreeView& tree = clauses_.tree();
  const Index clause = tree.clause_head(event);
  if (tree.word(clause).relation != Relation::advcl || tree.inside(w, clause)) return false;
  const Index mark = tree.child(clause, Relation::mark);
  return mark != kNone && phrases_.at(tree.token_of(mark), sequence_) != nullptr;
}

// How closely the tree binds a time to a happening: 0 within its phrase, 1 in its clause and in no phrase of another
// happening there, kLoose when the tree does not tell, kTaken when it is the time of something else.
int EventSlots::bond(Span time, Index event) const {
  const TreeView& tree = clauses_.tree();
  const std::uint32_t first = clauses_.token_at(time.start);
  const Index w = first < article_.tokens.size() ? tree.word_of(first, clauses_.token_at(time.end)) : kNone;
  if (w == kNone) return kLoose;
  // "agreed to leave before July 1": the day by which, not the day on which.
  const Index marker = tree.marker(w);
  if (marker != kNone && phrases_.at(tree.token_of(marker), deadline_) != nullptr) return kTaken;
  const Sentence& s = article_.sentences[article_.tokens[first].sentence];
  if (of_another(w, event) || (of_later_clause(w, event) && !closes_sentence(time, s))) return kTaken;
  const bool one_clause = tree.clause_head(w) == tree.clause_head(event);
  if (tree.inside(w, event) && (one_clause || tree.word(event).upos == Upos::noun)) return 0;
  if (!one_clause) return kLoose;
  for (Index up = tree.head(w); up != kNone && up != tree.clause_head(event); up = tree.head(up)) {
    if (phrases_.at(tree.token_of(up), event_) != nullptr && !tree.inside(event, up)) return kLoose;
  }
  return 1;
}

bool EventSlots::is_country(Index e) const { return entity(e).kind == "state" || entity(e).kind == "territory"; }

bool EventSlots::wide(Index e) const { return is_country(e) || entity(e).kind == "region"; }

// "di Ukraina, Kharkiv": the town named beside a state is the place.
Index EventSlots::town_beside(Index state, const Clause& clause) const {
  const auto args = clauses_.arguments(clause.first, clause.last);
  for (std::size_t i = 0; i + 1 < args.size(); ++i) {
    if (args[i].entity != state || args[i + 1].relation != "at" || wide(args[i + 1].entity)) continue;
    const EntityType type = entity(args[i + 1].entity).type;
    if (args[i + 1].first != args[i].last + 1 || (type != EntityType::state && type != EntityType::location)) continue;
    note(article_, {Why::place_town, article_.mentions[args[i + 1].mention].span, kNoEntry, args[i + 1].entity});
    return args[i + 1].entity;
  }
  return state;
}

std::int64_t EventSlots::gap(Span a, Span b) {
  return b.start >= a.end ? std::int64_t{b.start} - a.end : std::int64_t{a.start} - b.end;
}

// "… dilanggar setelah mortir menghantam X, Kamis (17/4) malam.": a date after the last comma dates all of the
// sentence.
bool EventSlots::closes_sentence(Span time, const Sentence& s) const {
  std::uint32_t before = time.start;
  while (before > s.span.start && article_.text[before - 1] == ' ') --before;
  return before > s.span.start && article_.text[before - 1] == ',' && s.span.end - time.end <= 8;
}

bool EventSlots::nearer_elsewhere(const Sentence& s, Span time, std::int64_t here, EventType type) const {
  const std::uint32_t reach = static_cast<std::uint32_t>(here) + 1;  // a token is a byte at least
  const std::uint32_t at = clauses_.token_at(time.start);
  for (std::uint32_t t = at > s.first + reach ? at - reach : s.first; t < std::min(s.last, at + reach); ++t) {
    const PhraseMatch* other = phrases_.at(t, event_);
    if (other == nullptr) continue;
    const Span span{article_.tokens[other->first].span.start, article_.tokens[other->last - 1].span.end};
    // "offered on Monday to mediate" is one happening.
    const bool offer = type == EventType::mediation && phrases_.entry(*other).get("type") == "proposal";
    if (!offer && gap(span, time) < here) return true;
    t = other->last - 1;
  }
  return false;
}

bool EventSlots::cited(Span time, const Sentence& s) const {
  for (const Source& source : article_.sources) {
    if (s.span.contains(source.span) && source.span.end <= time.start && time.start - source.span.end < 12) return true;
  }
  return false;
}

void EventSlots::round_of(const PhraseMatch& m, Event& out) const {
  if (out.type != EventType::talks && out.type != EventType::meeting) return;
  const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
  const std::uint32_t left = std::max(s.first, m.first > 3 ? m.first - 3 : 0);
  for (std::uint32_t t = left; t < std::min(s.last, m.last + 4); ++t) {
    if (phrases_.at(t, round_) == nullptr) continue;
    for (std::uint32_t k = t > left ? t - 1 : t; k < std::min(s.last, t + 4); ++k) {
      if (const PhraseMatch* o = phrases_.at(k, ordinal_)) {
        out.round = std::atoi(std::string(phrases_.entry(*o).get("value")).c_str());
        note(article_, {Why::round, phrases_.span(*o), o->entry});
        return;
      }
      if (k != t && article_.tokens[k].shape == WordShape::number && article_.tokens[k].span.size() <= 2) {
        out.round = std::atoi(std::string(phrases_.words(k)).c_str());
        note(article_, {Why::round, article_.tokens[k].span});
        return;
      }
    }
  }
}

void EventSlots::outcome_of(const Clause& clause, Event& out) const {
  if (out.type != EventType::talks && out.type != EventType::meeting && out.type != EventType::call) return;
  for (std::uint32_t t = clause.first; t < clause.last; ++t) {
    if (const PhraseMatch* o = phrases_.at(t, outcome_)) {
      out.outcome = std::string(phrases_.entry(*o).get("code"));
      note(article_, {Why::outcome, phrases_.span(*o), o->entry});
      return;
    }
  }
}

}  // namespace runding
