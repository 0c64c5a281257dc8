#include "runding/link/happening_sides.h"

#include <algorithm>

namespace runding {
namespace {

std::vector<std::int32_t> sides_of(const Happening& happening, const PartyIndex& parties, bool helping) {
  std::vector<std::int32_t> sides;
  for (const HappeningParticipant& p : happening.participants) {
    if (p.party >= 0 && is_helping(p.role) == helping) sides.push_back(parties.side(p.party));
  }
  std::sort(sides.begin(), sides.end());
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  return sides;
}

}  // namespace

std::vector<std::int32_t> acting_sides(const Happening& happening, const PartyIndex& parties) {
  return sides_of(happening, parties, false);
}

std::vector<std::int32_t> helping_sides(const Happening& happening, const PartyIndex& parties) {
  return sides_of(happening, parties, true);
}

std::optional<DayRange> days_of(const Happening& happening) {
  const std::optional<DayRange> first = day_range(happening.first_day), last = day_range(happening.last_day);
  if (!first || !last) return {};
  return DayRange{first->first, last->last};
}

std::optional<Day> reported_day(const Happening& happening) {
  const std::optional<DayRange> day = day_range(happening.reported);
  return day ? std::optional(day->first) : std::nullopt;
}

bool took_place(EventStatus status) {
  return status == EventStatus::happened || status == EventStatus::ongoing || status == EventStatus::failed;
}

}  // namespace runding
