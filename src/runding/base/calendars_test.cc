#include "runding/base/calendars.h"

#include <gtest/gtest.h>

#include <chrono>

namespace runding {
namespace {

int day(int y, unsigned m, unsigned d) {
  namespace ch = std::chrono;
  return static_cast<int>(
      ch::sys_days(ch::year_month_day(ch::year(y), ch::month(m), ch::day(d))).time_since_epoch().count());
}

TEST(Calendars, KnowDaysOfOtherCalendars) {
  EXPECT_EQ(day_in_calendar(CalendarSystem::islamic, 1446, 12, 10), day(2025, 6, 6));
  EXPECT_EQ(day_in_calendar(CalendarSystem::hebrew, 5785, 8, 15), day(2025, 4, 13));
  EXPECT_FALSE(day_in_calendar(CalendarSystem::islamic, 1446, 13, 1));
  EXPECT_FALSE(day_in_calendar(CalendarSystem::islamic, 1446, 1, 31));
}

TEST(Calendars, CountTheYearsOfTheChineseCalendarToo) {
  const auto year = year_in_calendar(CalendarSystem::chinese, day(2025, 6, 1));
  ASSERT_TRUE(year);
  EXPECT_EQ(day_in_calendar(CalendarSystem::chinese, *year, 1, 1), day(2025, 1, 29));
  EXPECT_EQ(year_in_calendar(CalendarSystem::islamic, day(2025, 6, 6)), 1446);
}

}  // namespace
}  // namespace runding
