#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace runding {

/// Days since 1970-01-01, proleptic Gregorian.
using Day = std::int32_t;

/// The days a date value stands for, both ends included.
struct DayRange {
  Day first = 0;
  Day last = 0;

  int days() const { return last - first + 1; }
  auto operator<=>(const DayRange&) const = default;
};

/// Of a TIMEX3 or ISO 8601 value: "2022", "2022-03", "2022-W09", "2022-Q1", "2022-03-10", "2022-03-10T14:00". Nothing
/// for durations, references ("PAST_REF") and dates that do not exist.
std::optional<DayRange> day_range(std::string_view value);

/// Days between two ranges; 0 when they meet.
int gap(const DayRange& a, const DayRange& b);

/// "YYYY-MM-DD".
std::string iso_day(Day day);

}  // namespace runding
