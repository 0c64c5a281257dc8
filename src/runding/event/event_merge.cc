#include "runding/event/event_merge.h"

#include <algorithm>
#include <set>

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

bool dates_agree(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return true;
  const std::size_t n = std::min(a.size(), b.size());
  return a.compare(0, n, b, 0, n) == 0;
}

bool realis(EventStatus s) {
  return s == EventStatus::happened || s == EventStatus::ongoing || s == EventStatus::claimed;
}

bool same_happening(const Article& article, const Event& a, const Event& b) {
  if (a.type != b.type || !dates_agree(a.date, b.date)) return false;
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
  (void)article;
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
  into.confidence = std::max(into.confidence, e.confidence);
  for (const Span s : e.evidence) {
    if (into.evidence.size() >= 3) break;
    std::uint32_t total = 0;
    for (const Span old : into.evidence) total += old.size();
    const bool seen =
        std::any_of(into.evidence.begin(), into.evidence.end(), [&](Span old) { return old.overlaps(s); });
    if (!seen && total + s.size() <= 590) into.evidence.push_back(s);
  }
}

}  // namespace

std::vector<Event> merge_events(const Article& article, std::vector<Event> tellings) {
  std::vector<Event> out;
  for (Event& e : tellings) {
    Event* best = nullptr;
    for (auto it = out.rbegin(); it != out.rend(); ++it) {
      if (same_happening(article, *it, e)) {
        best = &*it;
        break;
      }
    }
    if (best != nullptr) {
      // The fuller telling leads.
      if (e.participants.size() > best->participants.size() && e.participants.size() >= 2) {
        Event fuller = std::move(e);
        absorb(article, fuller, *best);
        *best = std::move(fuller);
      } else {
        absorb(article, *best, e);
      }
      continue;
    }
    if (e.participants.empty()) continue;
    if (e.confidence < 0.3F) continue;
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace runding
