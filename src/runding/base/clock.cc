#include "runding/base/clock.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace runding {
namespace {

using std::chrono::milliseconds;

/// Reads as many digits as asked for and steps over them.
std::optional<int> digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool step(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

/// ".5", ".25", ".125": the milliseconds of it.
std::optional<int> fraction(std::string_view& text) {
  int value = 0, count = 0;
  for (; count < 3 && !text.empty() && text.front() >= '0' && text.front() <= '9'; ++count) {
    value = value * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  if (count == 0) return std::nullopt;
  for (; count < 3; ++count) value *= 10;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
  return value;
}

}  // namespace

std::string utc_text(std::int64_t moment) {
  const std::chrono::sys_time<milliseconds> when{milliseconds(moment)};
  const auto day = std::chrono::floor<std::chrono::days>(when);
  const std::chrono::year_month_day date(day);
  const auto ms = static_cast<int>((when - day).count());
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), ms / 3600000, ms / 60000 % 60,
                ms / 1000 % 60, ms % 1000);
  return out;
}

std::optional<std::int64_t> utc_moment(std::string_view text) {
  const auto year = digits(text, 4);
  if (!year || !step(text, '-')) return std::nullopt;
  const auto month = digits(text, 2);
  if (!month || !step(text, '-')) return std::nullopt;
  const auto day = digits(text, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  std::int64_t ms = 0;
  if (step(text, 'T')) {
    const auto hour = digits(text, 2);
    if (!hour || *hour > 23 || !step(text, ':')) return std::nullopt;
    const auto minute = digits(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    ms = (*hour * 60 + *minute) * 60000LL;
    if (step(text, ':')) {
      const auto second = digits(text, 2);
      if (!second || *second > 59) return std::nullopt;
      ms += *second * 1000LL;
      if (step(text, '.')) {
        const auto part = fraction(text);
        if (!part) return std::nullopt;
        ms += *part;
      }
    }
    (void)step(text, 'Z');
  }
  if (!text.empty()) return std::nullopt;
  return std::chrono::duration_cast<milliseconds>(std::chrono::sys_days(date).time_since_epoch()).count() + ms;
}

std::int64_t utc_now() {
  if (const char* given = std::getenv("RUNDING_NOW")) {
    if (const auto moment = utc_moment(given)) return *moment;
  }
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<milliseconds>(now).count();
}

}  // namespace runding
