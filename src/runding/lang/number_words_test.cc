#include "runding/lang/number_words.h"

#include <gtest/gtest.h>

namespace runding {
namespace {

TEST(ParseDigits, FollowsTheDecimalMarkOfTheLanguage) {
  EXPECT_EQ(parse_digits("1.234,5", ','), 1234.5);
  EXPECT_EQ(parse_digits("1,234.5", '.'), 1234.5);
  EXPECT_EQ(parse_digits("1.234", ','), 1234);
  EXPECT_EQ(parse_digits("1,234", '.'), 1234);
  EXPECT_EQ(parse_digits("1.234", '.'), 1.234);
  EXPECT_EQ(parse_digits("33.296.257.959", ','), 33296257959.0);
  EXPECT_EQ(parse_digits("2,5", ','), 2.5);
  EXPECT_EQ(parse_digits("2015", ','), 2015);
}

TEST(ParseDigits, ForgivesTheOtherMarkWhenItCannotGroup) {
  EXPECT_EQ(parse_digits("2.5", ','), 2.5);
  EXPECT_EQ(parse_digits("2,5", '.'), 2.5);
  EXPECT_EQ(parse_digits("12.75", ','), 12.75);
}

}  // namespace
}  // namespace runding
