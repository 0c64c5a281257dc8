#pragma once

#include <optional>
#include <string>

#include "runding/article/codes.h"
#include "runding/mention/calendar.h"
#include "runding/mention/time_match.h"

namespace runding {

/// What an expression is resolved against.
struct TimeContext {
  std::optional<DayNumber> anchor;  ///< day of publication
  std::optional<int> minutes;       ///< time of publication, minutes since midnight
  std::optional<DayNumber> spoken;  ///< day last spoken of
  std::optional<int> spoken_year;   ///< year last spoken of
  std::optional<int> told_year;     ///< year, long past, of what the paragraph tells
  int told_month = 0;               ///< and its month last spoken of
  std::string spoken_quarter;       ///< value of the quarter last spoken of
  int direction = 0;  ///< 1: the sentence looks ahead; −1: words already spoken; −2: it tells of the past
};

struct ResolvedTime {
  TimeType type = TimeType::date;
  std::string value;             ///< TIMEX3; empty when unknown or impossible
  std::optional<DayNumber> day;  ///< the day it falls on, when it is one day
  bool weekday_mismatch = false;
  bool guessed = false;  ///< the year or week is not in the text
};

/// Resolves an expression to a TIMEX3 value (ISO-TimeML; parts of day MO AF EV NI, weeks ISO 8601).
ResolvedTime resolve_time(const TimeMatch& match, const TimeContext& context);

}  // namespace runding
