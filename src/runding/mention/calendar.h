#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace runding {

/// A day of the Gregorian calendar as a number that can be counted with: days since 1970-01-01.
using DayNumber = int;

struct CivilDate {
  int year = 0, month = 0, day = 0;
};

/// Nothing when there is no such day (31 February).
std::optional<DayNumber> day_number(int year, int month, int day);
CivilDate civil(DayNumber day);
/// 1 = Monday … 7 = Sunday.
int weekday_of(DayNumber day);
DayNumber monday_of(DayNumber day);
/// Reads the first ten characters "YYYY-MM-DD" of an ISO 8601 date.
std::optional<DayNumber> parse_day(std::string_view iso);

/// TIMEX3 values: "2022-04-26", "2022-04", "2022", "2022-W09".
std::string day_value(DayNumber day);
std::string month_value(int year, int month);
std::string year_value(int year);
/// ISO week of the day.
std::string week_value(DayNumber day);

}  // namespace runding
