#include "runding/base/calendars.h"

#include <unicode/ucal.h>

#include <cmath>
#include <memory>

namespace runding {
namespace {

constexpr double kDayMillis = 86400000.0;

struct Close {
  void operator()(UCalendar* c) const { ucal_close(c); }
};
using CalendarHandle = std::unique_ptr<UCalendar, Close>;

CalendarHandle open(CalendarSystem system) {
  const char* locale = system == CalendarSystem::islamic  ? "en@calendar=islamic-umalqura"
                       : system == CalendarSystem::hebrew ? "en@calendar=hebrew"
                                                          : "en@calendar=chinese";
  UErrorCode status = U_ZERO_ERROR;
  CalendarHandle out(ucal_open(u"Etc/GMT", -1, locale, UCAL_DEFAULT, &status));
  return U_SUCCESS(status) ? std::move(out) : nullptr;
}

}  // namespace

std::optional<int> day_in_calendar(CalendarSystem system, int year, int month, int day) {
  if (month < 1 || month > 13 || day < 1 || day > 30) return std::nullopt;
  const CalendarHandle calendar = open(system);
  if (!calendar) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucal_clear(calendar.get());
  ucal_set(calendar.get(), UCAL_EXTENDED_YEAR, year);
  ucal_set(calendar.get(), UCAL_MONTH, month - 1);
  ucal_set(calendar.get(), UCAL_DATE, day);
  const double millis = ucal_getMillis(calendar.get(), &status);
  const bool same =
      ucal_get(calendar.get(), UCAL_MONTH, &status) == month - 1 && ucal_get(calendar.get(), UCAL_DATE, &status) == day;
  if (U_FAILURE(status) || !same) return std::nullopt;
  return static_cast<int>(std::floor(millis / kDayMillis));
}

std::optional<int> year_in_calendar(CalendarSystem system, int day) {
  const CalendarHandle calendar = open(system);
  if (!calendar) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(calendar.get(), (day + 0.5) * kDayMillis, &status);
  const int year = ucal_get(calendar.get(), UCAL_EXTENDED_YEAR, &status);
  if (U_FAILURE(status)) return std::nullopt;
  return year;
}

}  // namespace runding
