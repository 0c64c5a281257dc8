#include "runding/event/event_merge.h"

#include <algorithm>
#include <set>

#include "runding/article/trace.h"
#include "runding/event/evidence.h"
#include "runding/event/parties.h"

namespace runding {
namespace {

// Entities that stand for the same side: the person, its state, its body.
Index side_of(const Article& a, Index e) {
  const Entity& entity = a.entities[static_cast<std::size_t>(e)];
  return entity.party != kNone ? entity.party : e;
}

std::set<Index> sides(const Article& a, const Event& e) {
  std::set<Index> out;
  for (const Participant& p : e.participants) {
    if (p.entity != kNone) out.insert(side_of(a, p.entity));
  }
  return out;
}

std::size_t shared_sides(const Article& a, const Event& e, const std::vector<Index>& entities) {
  std::set<Index> named;
  for (const Index i : entities) named.insert(side_of(a, i));
  std::size_t n = 0;
  for (const Index side : sides(a, e)) n += named.contains(side);
  return n;
}

bool dates_agree(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return true;
  const std::size_t n = std::min(a.size(), b.size());
  return a.compare(0, n, b, 0, n) == 0;
}

bool realis(EventStatus s) {
  return s == EventStatus::happened || s == EventStatus::ongoing || s == EventStatus::claimed;
}

// Acts of people without a name are still happenings when their day or place is told.
bool stands_alone(const Event& e) {
  const bool kind = e.type == EventType::protest || e.type == EventType::attack || e.type == EventType::resolution ||
                    e.type == EventType::humanitarian || e.type == EventType::exchange;
  return kind && (!e.date.empty() || e.place != kNone);
}

// Two places contradict each other unless one lies in the other.
bool places_agree(const Article& article, Index a, Index b) {
  if (a == kNone || b == kNone || a == b) return true;
  return article.entities[static_cast<std::size_t>(a)].party == b ||
         article.entities[static_cast<std::size_t>(b)].party == a;
}

// A telling that points back joins the last happening of its kind unless it names somebody new or another day.
bool points_at(const Article& article, const Event& told, const Event& back) {
  if (told.type != back.type && !(is_encounter(told.type) && is_encounter(back.type))) return false;
  if (!dates_agree(told.date, back.date) || !places_agree(article, told.place, back.place)) return false;
  const auto known = sides(article, told), named = sides(article, back);
  return named.empty() || known.empty() || std::includes(known.begin(), known.end(), named.begin(), named.end()) ||
         std::includes(named.begin(), named.end(), known.begin(), known.end());
}

// Different people of one side met: "Guterres and Putin" is not "Guterres and Lavrov".
bool other_people(const Article& article, const Event& a, const Event& b) {
  const auto persons = [&](const Event& e, Index side) {
    std::set<Index> out;
    for (const Participant& p : e.participants) {
      if (p.entity == kNone || article.entities[static_cast<std::size_t>(p.entity)].type != EntityType::person)
        continue;
      if (side_of(article, p.entity) == side) out.insert(p.entity);
    }
    return out;
  };
  for (const Index side : sides(article, a)) {
    const auto x = persons(a, side), y = persons(b, side);
    if (x.empty() || y.empty()) continue;
    if (std::none_of(x.begin(), x.end(), [&](Index i) { return y.contains(i); })) return true;
  }
  return false;
}

bool same_happening(const Article& article, const Event& a, const Event& b) {
  // "Perundingan di A … merupakan pertemuan pertama": one sentence, one encounter.
  const bool one_sentence = is_encounter(a.type) && is_encounter(b.type) && a.evidence[0] == b.evidence[0] &&
                            sides(article, a) == sides(article, b) && a.status == b.status;
  if ((a.type != b.type && !one_sentence) || !dates_agree(a.date, b.date)) return false;
  if (is_encounter(a.type) && a.type != EventType::talks && other_people(article, a, b)) return false;
  if (is_encounter(a.type) && !one_sentence && !places_agree(article, a.place, b.place)) return false;
  // A strike on a town is not the war on its state.
  if (a.type == EventType::attack && a.place != kNone && b.place != kNone && a.place != b.place) return false;
  if (a.round && b.round && a.round != b.round) return false;
  if (realis(a.status) != realis(b.status)) return false;
  const auto left = sides(article, a), right = sides(article, b);
  if (right.empty()) return true;
  if (left.empty()) return false;
  std::vector<Index> shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(shared));
  // Who did it to whom matters for acts that are not mutual.
  if (a.type == EventType::attack) {
    const auto actor = [&](const Event& e) {
      for (const Participant& p : e.participants) {
        if (p.role == Role::actor && p.entity != kNone) return side_of(article, p.entity);
      }
      return kNone;
    };
    if (actor(a) != kNone && actor(b) != kNone && actor(a) != actor(b)) return false;
  }
  return shared.size() >= std::min({left.size(), right.size(), std::size_t{2}}) && !shared.empty();
}

void absorb(const Article& article, Event& into, const Event& e) {
  if (article.trace != nullptr) article.trace->join(*into.trigger, *e.trigger);
  if (into.date.size() < e.date.size()) into.date = e.date;
  if (into.place == kNone) into.place = e.place;
  if (!into.round) into.round = e.round;
  if (into.outcome.empty()) into.outcome = e.outcome;
  if (into.form.empty()) into.form = e.form;
  if (into.participants.size() < 2) {
    for (const Participant& p : e.participants) {
      const bool known = std::any_of(into.participants.begin(), into.participants.end(),
                                     [&](const Participant& q) { return q.entity == p.entity; });
      if (!known) into.participants.push_back(p);
    }
  }
  if (into.status == EventStatus::claimed && e.status == EventStatus::happened) {
    into.status = e.status;
    into.claimed_by = kNone;
  }
  // A plan is the firmer word for what was asked for before.
  if (into.status == EventStatus::proposed && e.status == EventStatus::planned) into.status = e.status;
  into.confidence = std::max(into.confidence, e.confidence);
  for (const Span s : e.evidence) add_evidence(s, into.evidence);
}

// "strikes by X that hit Y": who is told by either.
void join_participants(Event& into, const Event& e) {
  for (const Participant& p : e.participants) {
    const bool there = std::any_of(into.participants.begin(), into.participants.end(),
                                   [&](const Participant& q) { return q.entity == p.entity; });
    if (!there) into.participants.push_back(p);
  }
}

// "Perundingan itu …, yakni Menlu A dan Menlu B": persons of sides already named are their delegates.
void join_delegates(const Article& article, Event& into, const Event& e) {
  const auto known = sides(article, into);
  for (const Participant& p : e.participants) {
    if (p.entity == kNone || !known.contains(side_of(article, p.entity))) continue;
    if (article.entities[static_cast<std::size_t>(p.entity)].type != EntityType::person) continue;
    const bool there = std::any_of(into.participants.begin(), into.participants.end(),
                                   [&](const Participant& q) { return q.entity == p.entity; });
    if (!there) into.participants.push_back({p.entity, {}, Role::delegate});
  }
}

}  // namespace

std::vector<Event> merge_events(const Article& article, std::vector<Telling> tellings) {
  std::vector<Event> out;
  std::vector<Event> waiting;  // told without their parties, until a telling that points back names them
  for (Telling& telling : tellings) {
    Event& e = telling.event;
    if (telling.same_as && !out.empty() && out.back().trigger == telling.same_as) {
      join_participants(out.back(), e);
      absorb(article, out.back(), e);
      continue;
    }
    Event* best = nullptr;
    std::size_t most = 0;
    for (auto it = out.rbegin(); it != out.rend(); ++it) {
      if (!(telling.anaphoric ? points_at(article, *it, e) : same_happening(article, *it, e))) continue;
      // The last one told, unless the sentence names the parties of an earlier one.
      const std::size_t shared = e.participants.empty() ? shared_sides(article, *it, telling.nearby) : 0;
      if (best == nullptr || shared > most) {
        best = &*it;
        most = shared;
      }
    }
    if (best != nullptr) {
      // The fuller telling leads, under the type it was first told by.
      if (e.participants.size() > best->participants.size() && e.participants.size() >= 2) {
        Event fuller = std::move(e);
        fuller.type = best->type;
        absorb(article, fuller, *best);
        *best = std::move(fuller);
      } else {
        absorb(article, *best, e);
        if (telling.anaphoric) join_delegates(article, *best, e);
      }
      continue;
    }
    if (e.participants.empty() || e.confidence < 0.3F) {
      if (stands_alone(e)) {
        e.confidence = 0.45F;
        out.push_back(std::move(e));
        continue;
      }
      if (!e.date.empty() || e.place != kNone || e.round) waiting.push_back(std::move(e));
      continue;
    }
    if (telling.anaphoric) {
      for (auto it = waiting.begin(); it != waiting.end();) {
        if (points_at(article, *it, e)) {
          absorb(article, e, *it);
          it = waiting.erase(it);
        } else {
          ++it;
        }
      }
    }
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace runding
