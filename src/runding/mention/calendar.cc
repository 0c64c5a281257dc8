#include "runding/mention/calendar.h"

#include <chrono>
#include <cstdio>

namespace runding {
namespace {

namespace ch = std::chrono;

ch::year_month_day ymd_of(DayNumber day) { return ch::year_month_day(ch::sys_days(ch::days(day))); }

}  // namespace

std::optional<DayNumber> day_number(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999) return std::nullopt;
  const ch::year_month_day ymd(ch::year(year), ch::month(static_cast<unsigned>(month)),
                               ch::day(static_cast<unsigned>(day)));
  if (!ymd.ok()) return std::nullopt;
  return static_cast<DayNumber>(ch::sys_days(ymd).time_since_epoch().count());
}

CivilDate civil(DayNumber day) {
  const auto ymd = ymd_of(day);
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int weekday_of(DayNumber day) { return static_cast<int>(ch::weekday(ch::sys_days(ch::days(day))).iso_encoding()); }

DayNumber monday_of(DayNumber day) { return day - weekday_of(day) + 1; }

std::optional<DayNumber> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t size) {
    int v = 0;
    for (const char c : iso.substr(from, size)) {
      if (c < '0' || c > '9') return -1;
      v = v * 10 + (c - '0');
    }
    return v;
  };
  return day_number(number(0, 4), number(5, 2), number(8, 2));
}

std::string day_value(DayNumber day) {
  const CivilDate d = civil(day);
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", d.year, d.month, d.day);
  return out;
}

std::string month_value(int year, int month) {
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02d", year, month);
  return out;
}

std::string year_value(int year) {
  char out[16];
  std::snprintf(out, sizeof out, "%04d", year);
  return out;
}

std::string week_value(DayNumber day) {
  // The week belongs to the year its Thursday lies in.
  const DayNumber thursday = monday_of(day) + 3;
  const int year = civil(thursday).year;
  const DayNumber first = monday_of(day_number(year, 1, 4).value_or(thursday));
  char out[32];
  std::snprintf(out, sizeof out, "%04d-W%02d", year, (monday_of(day) - first) / 7 + 1);
  return out;
}

}  // namespace runding
