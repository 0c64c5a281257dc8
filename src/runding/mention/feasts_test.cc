#include "runding/mention/feasts.h"

#include <gtest/gtest.h>

#include <string>

namespace runding {
namespace {

std::string days(std::string_view rule, int year) {
  std::string out;
  for (const FeastDay& f : feast_days(rule, year)) {
    out += (out.empty() ? "" : " ") + day_value(f.day) + (f.month ? "m" : "");
  }
  return out;
}

TEST(Feasts, FixedAndByWeekday) {
  EXPECT_EQ(days("12-25", 2024), "2024-12-25");
  EXPECT_EQ(days("nth:11-4-4", 1999), "1999-11-25");
  EXPECT_EQ(days("nth:05-1--1", 2025), "2025-05-26");
}

TEST(Feasts, MoveWithEaster) {
  EXPECT_EQ(days("paschal", 2024), "2024-03-31");
  EXPECT_EQ(days("paschal", 2025), "2025-04-20");
  EXPECT_EQ(days("paschal-2", 2025), "2025-04-18");
  EXPECT_EQ(days("paschal+39", 2008), "2008-05-01");
}

TEST(Feasts, OfOtherCalendars) {
  EXPECT_EQ(days("islamic:12-10", 2025), "2025-06-06");
  EXPECT_EQ(days("islamic:09", 2025), "2025-03-15m");
  EXPECT_EQ(days("chinese:01-01", 2024), "2024-02-10");
  EXPECT_EQ(days("islamic:10-01", 2000), "2000-01-08 2000-12-27");
}

TEST(Feasts, ObservedDaysCountBeforeReckonedOnes) {
  EXPECT_EQ(days("islamic:10-01,2023-04-22", 2023), "2023-04-22");
  EXPECT_EQ(days("islamic:10-01,2023-04-22", 2022), "2022-05-02");
  EXPECT_EQ(days(",2025-05-12", 2025), "2025-05-12");
  EXPECT_EQ(days(",2025-05-12", 2024), "");
}

TEST(Feasts, InAYearOfTheirOwnCalendar) {
  const auto feast = feast_in_own_year("islamic:10-01,2023-04-22", 1444);
  ASSERT_EQ(feast.size(), 1U);
  EXPECT_EQ(day_value(feast[0].day), "2023-04-22");
  EXPECT_TRUE(feast_in_own_year("12-25", 1444).empty());
}

TEST(Feasts, RulesNobodyUnderstandsGiveNoDay) {
  EXPECT_EQ(days("", 2025), "");
  EXPECT_EQ(days("soon", 2025), "");
  EXPECT_EQ(days("02-30", 2025), "");
  EXPECT_EQ(days("islamic:xx", 2025), "");
}

}  // namespace
}  // namespace runding
