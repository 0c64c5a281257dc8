#pragma once

#include <optional>

namespace runding {

/// Calendars other than the Gregorian. Arithmetic: ICU (Islamic: Umm al-Qura; days that are sighted may differ by one).
enum class CalendarSystem { islamic, hebrew, chinese };

/// Days since 1970-01-01 of a day of that calendar; months count from 1, Hebrew ones from Tishri with Adar I as the
/// sixth in every year. Nothing when there is no such month or day.
std::optional<int> day_in_calendar(CalendarSystem system, int year, int month, int day);

/// The year of that calendar in which a day (since 1970-01-01) lies; nothing when ICU's data are missing.
std::optional<int> year_in_calendar(CalendarSystem system, int day);

}  // namespace runding
