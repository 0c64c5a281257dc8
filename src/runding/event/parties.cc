#include "runding/event/parties.h"

#include <algorithm>

namespace runding {
namespace {

// A person of whom no office, side or fame is known speaks for nobody.
bool is_private(const Entity& e) {
  return e.type == EntityType::person && e.role.empty() && e.of == kNone && e.party == kNone && e.kb.empty();
}

bool is_public(const Entity& e) { return e.type == EntityType::person && (e.party != kNone || !e.kb.empty()); }

}  // namespace

bool is_encounter(EventType type) {
  return type == EventType::talks || type == EventType::meeting || type == EventType::call;
}

bool is_negotiation(EventType type) {
  switch (type) {
    case EventType::talks:
    case EventType::meeting:
    case EventType::call:
    case EventType::message:
    case EventType::mediation:
    case EventType::proposal:
    case EventType::agreement:
    case EventType::rejection:
    case EventType::withdrawal:
    case EventType::ceasefire:
    case EventType::violation:
    case EventType::exchange:
      return true;
    default:
      return false;
  }
}

bool has_known_person(const Article& article, const Event& event) {
  return std::any_of(event.participants.begin(), event.participants.end(), [&](const Participant& p) {
    if (p.entity == kNone) return false;
    const Entity& e = article.entities[static_cast<std::size_t>(p.entity)];
    return e.type == EntityType::person && !e.kb.empty();
  });
}

bool has_parties(const Article& article, const Event& event) {
  switch (event.type) {
    case EventType::mediation:
    case EventType::ceasefire:
    case EventType::violation:
    case EventType::exchange:
      return true;  // their words leave no doubt
    default:
      break;
  }
  if (!is_negotiation(event.type) || event.participants.empty()) return true;
  // Where public figures are named, one whose office the article does not tell may be another.
  if (std::any_of(article.entities.begin(), article.entities.end(), is_public)) return true;
  // "The band sent a message of friendship": to nobody.
  const Participant& first = event.participants.front();
  if (event.type == EventType::message && event.participants.size() == 1 && first.role == Role::actor &&
      first.entity != kNone && article.entities[static_cast<std::size_t>(first.entity)].kb.empty())
    return false;
  int persons = 0, places = 0;
  for (const Participant& p : event.participants) {
    if (p.entity == kNone) return true;
    const Entity& e = article.entities[static_cast<std::size_t>(p.entity)];
    if (is_private(e))
      ++persons;
    else if (event.type == EventType::meeting && e.type == EntityType::state && !e.kb.empty())
      ++places;
    else
      return true;
  }
  // A private person and the place gone to; a place and nobody who went there.
  return places > 1 || (persons == 0 && first.role != Role::recipient);
}

}  // namespace runding
