#include "runding/link/names.h"

#include <gtest/gtest.h>

#include "runding/base/dates.h"

namespace runding {
namespace {

TEST(Names, SpellingsOfOneNameSoundAlike) {
  EXPECT_EQ(sound("lavrov"), sound("lawrow"));
  EXPECT_TRUE(similar_word("lavrov", "lawrow"));
  EXPECT_TRUE(similar_word("kharkiv", "harkiv"));
  EXPECT_TRUE(similar_word("tovanskyy", "tovanski"));
  EXPECT_TRUE(similar_word("mohammed", "muhamed"));
  EXPECT_FALSE(similar_word("tovan", "dorani"));
  EXPECT_FALSE(similar_word("ali", "adi"));
  EXPECT_EQ(skeleton("zelensky"), skeleton("zelenskyy"));
}

TEST(Names, FullNamesNeedFirstAndLastWord) {
  EXPECT_TRUE(similar_name("sergei lavrov", "sergey lawrow"));
  EXPECT_TRUE(similar_name("m tovan", "mira tovan"));
  EXPECT_TRUE(similar_name("mira anna tovan", "mira tovan"));
  EXPECT_FALSE(similar_name("mira tovan", "anders tovan"));
  EXPECT_FALSE(similar_name("tovan", "mira tovan"));
}

TEST(Names, EditDistanceCountsSwapsAndStopsAtItsLimit) {
  EXPECT_EQ(edit_distance("tovan", "toavn", 3), 1);
  EXPECT_EQ(edit_distance("tovan", "toan", 3), 1);
  EXPECT_EQ(edit_distance("abcdef", "uvwxyz", 2), 3);
  EXPECT_EQ(edit_distance("", "ab", 5), 2);
  EXPECT_EQ(initials("joint river board"), "jrb");
}

TEST(Dates, RangesOfEveryGranularity) {
  EXPECT_EQ(iso_day(day_range("2031-03-10")->first), "2031-03-10");
  EXPECT_EQ(day_range("2031-03-10T14:00"), day_range("2031-03-10"));
  EXPECT_EQ(iso_day(day_range("2032-02")->last), "2032-02-29");
  EXPECT_EQ(day_range("2031")->days(), 365);
  EXPECT_EQ(iso_day(day_range("2031-Q2")->first), "2031-04-01");
  EXPECT_EQ(iso_day(day_range("2022-W09")->first), "2022-02-28");
  EXPECT_EQ(day_range("2022-W09")->days(), 7);
  EXPECT_EQ(gap(*day_range("2031-03"), *day_range("2031-04-03")), 3);
  EXPECT_EQ(gap(*day_range("2031-03"), *day_range("2031-03-31")), 0);
}

TEST(Dates, WhatIsNoDateIsNothing) {
  for (const char* value :
       {"", "PAST_REF", "P60D", "2031-13", "2031-02-30", "2031-W60", "XXXX-03-01", "2031-3-1", "20310301"}) {
    EXPECT_FALSE(day_range(value)) << value;
  }
}

}  // namespace
}  // namespace runding
