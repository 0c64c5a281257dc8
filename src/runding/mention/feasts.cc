#include "runding/mention/feasts.h"

#include <charconv>
#include <optional>

#include "runding/base/calendars.h"

namespace runding {
namespace {

int number_at(std::string_view s) {
  if (s.starts_with('+')) s.remove_prefix(1);
  int v = 0;
  std::from_chars(s.data(), s.data() + s.size(), v);
  return v;
}

// Cuts off what stands before the mark; the rest stays in `s`.
std::string_view take(std::string_view& s, char mark) {
  const std::size_t at = s.find(mark);
  const std::string_view head = s.substr(0, at);
  s = at == std::string_view::npos ? std::string_view() : s.substr(at + 1);
  return head;
}

// Anonymous Gregorian algorithm (Meeus, Jones, Butcher).
std::optional<DayNumber> easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return day_number(year, n / 31, n % 31 + 1);
}

// Of the weekdays of that name in the month the nth, or the last (-1).
std::optional<DayNumber> nth_weekday(int year, std::string_view rule) {
  const int month = number_at(take(rule, '-')), weekday = number_at(take(rule, '-')), n = number_at(rule);
  const auto first = day_number(year, month, 1);
  if (!first || weekday < 1 || weekday > 7) return std::nullopt;
  DayNumber day = *first + (weekday - weekday_of(*first) + 7) % 7 + 7 * ((n < 1 ? 5 : n) - 1);
  while (n < 1 && civil(day).month != month) day -= 7;
  return day;
}

struct Reckoned {
  CalendarSystem system = CalendarSystem::islamic;
  int month = 0, day = 0;
};

std::optional<Reckoned> other_calendar(std::string_view rule) {
  Reckoned out;
  const std::string_view name = take(rule, ':');
  if (name == "hebrew") {
    out.system = CalendarSystem::hebrew;
  } else if (name == "chinese") {
    out.system = CalendarSystem::chinese;
  } else if (name != "islamic") {
    return std::nullopt;
  }
  out.month = number_at(take(rule, '-'));
  out.day = number_at(rule);
  return out;
}

void add(std::optional<DayNumber> day, bool month, std::vector<FeastDay>& out) {
  if (day) out.push_back({*day, month});
}

}  // namespace

std::vector<FeastDay> feast_days(std::string_view rule, int year) {
  std::vector<FeastDay> out;
  const std::string_view reckoning = take(rule, ',');
  while (!rule.empty()) {
    const auto day = parse_day(take(rule, ','));
    if (day && civil(*day).year == year) add(day, false, out);
  }
  if (!out.empty() || reckoning.empty()) return out;
  if (reckoning.starts_with("paschal")) {
    if (const auto sunday = easter(year)) add(*sunday + number_at(reckoning.substr(7)), false, out);
  } else if (reckoning.starts_with("nth:")) {
    add(nth_weekday(year, reckoning.substr(4)), false, out);
  } else if (const auto other = other_calendar(reckoning)) {
    const auto first = day_number(year, 1, 1), last = day_number(year, 12, 31);
    const auto from = first ? year_in_calendar(other->system, *first) : std::nullopt;
    const auto to = last ? year_in_calendar(other->system, *last) : std::nullopt;
    if (!from || !to) return out;
    const bool month = other->day == 0;
    for (int y = *from; y <= *to; ++y) {
      const auto day = day_in_calendar(other->system, y, other->month, month ? 15 : other->day);
      if (day && *day >= *first && *day <= *last) add(day, month, out);
    }
  } else if (reckoning.size() == 5) {
    add(day_number(year, number_at(reckoning.substr(0, 2)), number_at(reckoning.substr(3))), false, out);
  }
  return out;
}

std::vector<FeastDay> feast_in_own_year(std::string_view rule, int year) {
  std::vector<FeastDay> out;
  const std::string_view reckoning = take(rule, ',');
  const auto other = other_calendar(reckoning);
  if (!other) return out;
  const auto day = day_in_calendar(other->system, year, other->month, other->day == 0 ? 15 : other->day);
  if (!day) return out;
  // A day as observed counts before the reckoned one beside it.
  while (!rule.empty()) {
    const auto seen = parse_day(take(rule, ','));
    if (seen && *seen > *day - 4 && *seen < *day + 4) return {{*seen, false}};
  }
  add(day, other->day == 0, out);
  return out;
}

}  // namespace runding
