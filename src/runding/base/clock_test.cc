#include "runding/base/clock.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace runding {
namespace {

TEST(Clock, WritesAndReadsMoments) {
  EXPECT_EQ(utc_text(0), "1970-01-01T00:00:00.000Z");
  for (const char* text : {"2031-03-12T10:20:30.500Z", "2024-02-29T23:59:59.999Z", "1969-12-31T23:00:00.001Z"}) {
    ASSERT_TRUE(utc_moment(text)) << text;
    EXPECT_EQ(utc_text(*utc_moment(text)), text);
  }
}

TEST(Clock, ReadsShorterForms) {
  const auto text = [](const char* given) { return utc_text(utc_moment(given).value_or(-1)); };
  EXPECT_EQ(text("2031-03-12"), "2031-03-12T00:00:00.000Z");
  EXPECT_EQ(text("2031-03-12T10:20"), "2031-03-12T10:20:00.000Z");
  EXPECT_EQ(text("2031-03-12T10:20:30"), "2031-03-12T10:20:30.000Z");
  EXPECT_EQ(text("2031-03-12T10:20:30.25Z"), "2031-03-12T10:20:30.250Z");
  EXPECT_EQ(text("2031-03-12T10:20:30.123456"), "2031-03-12T10:20:30.123Z");
}

TEST(Clock, RefusesWhatIsNoMoment) {
  for (const char* text : {"", "2031", "2031-02-30", "2031-03-12T", "2031-03-12T24:00", "2031-03-12T10:60",
                           "2031-03-12T10:20:61", "2031-03-12 10:20", "2031-03-12T10:20:30.", "2031-03-12T10:20+01"})
    EXPECT_FALSE(utc_moment(text)) << text;
}

TEST(Clock, TheEnvironmentMayStandForNow) {
  ASSERT_EQ(setenv("RUNDING_NOW", "2031-03-12T10:20:30Z", 1), 0);
  EXPECT_EQ(utc_text(utc_now()), "2031-03-12T10:20:30.000Z");
  ASSERT_EQ(setenv("RUNDING_NOW", "some day", 1), 0);
  EXPECT_GT(utc_now(), *utc_moment("2020-01-01"));
  unsetenv("RUNDING_NOW");
}

}  // namespace
}  // namespace runding
