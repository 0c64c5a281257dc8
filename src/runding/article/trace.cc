#include "runding/article/trace.h"

#include <algorithm>

namespace runding {

const Reason* Traced::last_of(Why first, Why last) const {
  for (auto r = reasons.rbegin(); r != reasons.rend(); ++r) {
    if (r->why >= first && r->why <= last) return &*r;
  }
  return nullptr;
}

const Reason* Traced::who(Index entity, Role role) const {
  for (auto r = reasons.rbegin(); r != reasons.rend(); ++r) {
    if (r->why >= Why::subject && r->why <= Why::hearer && r->entity == entity && r->role == role) return &*r;
  }
  return nullptr;
}

void Trace::add_to(Span event, const Reason& reason) {
  for (Traced& t : traced_) {
    if (t.layer == TraceLayer::event && t.trigger == event) t.reasons.push_back(reason);
  }
}

std::vector<const Traced*> Trace::of_event(Span trigger) const {
  std::vector<Span> group{trigger};
  const auto in_group = [&](Span s) { return std::find(group.begin(), group.end(), s) != group.end(); };
  for (std::size_t known = 0; known != group.size();) {
    known = group.size();
    for (const auto& [a, b] : joins_) {
      if (in_group(a) == in_group(b)) continue;
      group.push_back(in_group(a) ? b : a);
    }
  }
  std::vector<const Traced*> out;
  for (const Traced& t : traced_) {
    if (t.layer == TraceLayer::event && in_group(t.trigger)) out.push_back(&t);
  }
  std::stable_partition(out.begin(), out.end(), [&](const Traced* t) { return t->trigger == trigger; });
  return out;
}

std::vector<const Traced*> Trace::of_position(Index position) const {
  std::vector<const Traced*> out;
  for (const Traced& t : traced_) {
    const bool told = std::find(t.rows.begin(), t.rows.end(), position) != t.rows.end();
    if (t.layer == TraceLayer::position && told) out.push_back(&t);
  }
  return out;
}

}  // namespace runding
