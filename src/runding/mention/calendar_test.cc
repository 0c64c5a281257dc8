#include "runding/mention/calendar.h"

#include <gtest/gtest.h>

namespace runding {
namespace {

TEST(Calendar, KnowsWhichDaysExist) {
  EXPECT_TRUE(day_number(2024, 2, 29));
  EXPECT_FALSE(day_number(2023, 2, 29));
  EXPECT_FALSE(day_number(2022, 2, 31));
  EXPECT_FALSE(day_number(2022, 13, 1));
  EXPECT_FALSE(day_number(0, 1, 1));
}

TEST(Calendar, CountsDays) {
  const DayNumber day = *day_number(2025, 2, 28);
  EXPECT_EQ(day_value(day + 1), "2025-03-01");
  EXPECT_EQ(weekday_of(day), 5);
  EXPECT_EQ(day_value(monday_of(day)), "2025-02-24");
  EXPECT_EQ(civil(*day_number(1969, 12, 31)).year, 1969);
}

TEST(Calendar, WeeksBelongToTheYearOfTheirThursday) {
  EXPECT_EQ(week_value(*day_number(2021, 1, 3)), "2020-W53");
  EXPECT_EQ(week_value(*day_number(2021, 1, 4)), "2021-W01");
  EXPECT_EQ(week_value(*day_number(2024, 12, 30)), "2025-W01");
}

TEST(Calendar, ReadsIsoDays) {
  EXPECT_EQ(parse_day("2025-06-25T01:58"), day_number(2025, 6, 25));
  EXPECT_EQ(parse_day("2025-06-25"), day_number(2025, 6, 25));
  EXPECT_FALSE(parse_day("2025-02-30"));
  EXPECT_FALSE(parse_day("25/06/2025"));
  EXPECT_FALSE(parse_day(""));
}

}  // namespace
}  // namespace runding
