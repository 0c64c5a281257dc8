#include "runding/base/word_scanner.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace runding {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  WordScanner scanner(text);
  RawWord w;
  while (scanner.next(w)) out.emplace_back(w.span.of(text));
  return out;
}

using Words = std::vector<std::string>;

TEST(WordScanner, JoinsLowerCaseHyphensAndSplitsNames) {
  EXPECT_EQ(words("anak-anak Iran-Israel al-Hajri ke-62"),
            (Words{"anak-anak", "Iran", "-", "Israel", "al", "-", "Hajri", "ke", "-", "62"}));
}

TEST(WordScanner, KeepsNumbersAndSplitsLettersAfterDigits) {
  EXPECT_EQ(words("1.234,5 (26/4/2022) 20an 0,5%"),
            (Words{"1.234,5", "(", "26", "/", "4", "/", "2022", ")", "20", "an", "0,5", "%"}));
}

TEST(WordScanner, SplitsPossessiveAndKeepsInnerApostrophes) {
  EXPECT_EQ(words("Ukraine's Sana'a Qur’an 'gencatan'"),
            (Words{"Ukraine", "'s", "Sana'a", "Qur’an", "'", "gencatan", "'"}));
}

TEST(WordScanner, KeepsDottedAbbreviationsAndDoubledMarks) {
  EXPECT_EQ(words("U.S. said ``no'' ... end."), (Words{"U.S.", "said", "``", "no", "''", "...", "end", "."}));
}

TEST(WordScanner, NamesShapes) {
  EXPECT_EQ(shape_of("Kyiv"), WordShape::title);
  EXPECT_EQ(shape_of("PBB"), WordShape::upper);
  EXPECT_EQ(shape_of("PresidenIran"), WordShape::mixed);
  EXPECT_EQ(shape_of("G20"), WordShape::alnum);
  EXPECT_EQ(shape_of("A"), WordShape::initial);
  EXPECT_EQ(shape_of("kata"), WordShape::lower);
}

TEST(WordScanner, ReadsInvalidBytesWithoutStopping) {
  const std::string text =
      "a\xFF"
      "b";
  EXPECT_EQ(words(text).size(), 3u);
}

}  // namespace
}  // namespace runding
