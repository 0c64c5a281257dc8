#include "runding/base/dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace runding {
namespace {

using std::chrono::sys_days;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

Day day_of(int year, unsigned month, unsigned day) {
  const sys_days days = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
  return static_cast<Day>(days.time_since_epoch().count());
}

DayRange months(int year, unsigned first, unsigned last) {
  const std::chrono::year_month_day_last end = std::chrono::year(year) / std::chrono::month(last) / std::chrono::last;
  return {day_of(year, first, 1), static_cast<Day>(sys_days(end).time_since_epoch().count())};
}

/// ISO 8601 week: week 1 holds 4 January, weeks begin on Monday.
std::optional<DayRange> week(int year, int week_number) {
  if (week_number < 1 || week_number > 53) return std::nullopt;
  const Day fourth = day_of(year, 1, 4);
  const std::chrono::weekday weekday{sys_days(std::chrono::days(fourth))};
  const Day monday = fourth - static_cast<Day>(weekday.iso_encoding()) + 1 + 7 * (week_number - 1);
  return DayRange{monday, monday + 6};
}

}  // namespace

std::optional<DayRange> day_range(std::string_view value) {
  if (value.size() < 4) return std::nullopt;
  const std::optional<int> year = number(value.substr(0, 4));
  if (!year || *year < 1) return std::nullopt;
  if (value.size() == 4) return months(*year, 1, 12);
  if (value.size() < 7 || value[4] != '-') return std::nullopt;
  if (value[5] == 'W') {
    const std::optional<int> w = number(value.substr(6, 2));
    return w && value.size() >= 8 ? week(*year, *w) : std::nullopt;
  }
  if (value[5] == 'Q') {
    const std::optional<int> q = number(value.substr(6, 1));
    if (!q || *q < 1 || *q > 4) return std::nullopt;
    return months(*year, static_cast<unsigned>(3 * *q - 2), static_cast<unsigned>(3 * *q));
  }
  const std::optional<int> month = number(value.substr(5, 2));
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (value.size() == 7) return months(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*month));
  if (value.size() < 10 || value[7] != '-') return std::nullopt;
  const std::optional<int> day = number(value.substr(8, 2));
  if (!day || (value.size() > 10 && value[10] != 'T' && value[10] != ' ')) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  const Day only = static_cast<Day>(sys_days(date).time_since_epoch().count());
  return DayRange{only, only};
}

int gap(const DayRange& a, const DayRange& b) { return std::max({0, b.first - a.last, a.first - b.last}); }

std::string iso_day(Day day) {
  const std::chrono::year_month_day date{sys_days(std::chrono::days(day))};
  char text[32];
  std::snprintf(text, sizeof(text), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace runding
