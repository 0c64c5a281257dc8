#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "runding/article/links.h"
#include "runding/base/dates.h"
#include "runding/link/parties.h"

/// Inside link/: what happenings are compared by when they are set beside one another.
namespace runding {

inline bool is_helping(Role role) { return role == Role::mediator || role == Role::host; }

/// Sides of everybody who takes part for himself; neither mediators nor hosts. Sorted, each once.
std::vector<std::int32_t> acting_sides(const Happening& happening, const PartyIndex& parties);
/// Sides of those who mediate or host. Sorted, each once.
std::vector<std::int32_t> helping_sides(const Happening& happening, const PartyIndex& parties);

/// The days it stands for.
std::optional<DayRange> days_of(const Happening& happening);
/// Day of the first report.
std::optional<Day> reported_day(const Happening& happening);

/// It took place, whatever came of it.
bool took_place(EventStatus status);
inline bool is_to_come(EventStatus status) { return status == EventStatus::planned || status == EventStatus::proposed; }

inline bool is_encounter(EventType type) { return type == EventType::talks || type == EventType::meeting; }

}  // namespace runding
