#include "runding/statement/marks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "runding/base/word_scanner.h"

namespace runding {
namespace {

// Tokens of a text as one sentence per line; enough for quotation marks.
Article cut(const std::string& text) {
  Article a;
  a.text = text;
  WordScanner scanner(a.text);
  RawWord raw;
  while (scanner.next(raw)) {
    Token token;
    token.span = raw.span;
    token.shape = raw.shape;
    const bool new_line =
        !a.tokens.empty() &&
        a.text.substr(a.tokens.back().span.end, raw.span.start - a.tokens.back().span.end).find('\n') !=
            std::string::npos;
    if (a.tokens.empty() || new_line)
      a.sentences.push_back({raw.span, static_cast<std::uint32_t>(a.tokens.size()), 0, 0});
    token.sentence = static_cast<std::uint32_t>(a.sentences.size() - 1);
    a.tokens.push_back(token);
    a.sentences.back().last = static_cast<std::uint32_t>(a.tokens.size());
    a.sentences.back().span.end = raw.span.end;
  }
  return a;
}

std::vector<std::string> quoted(const std::string& text) {
  const Article a = cut(text);
  std::vector<std::string> out;
  for (const QuotedSpan& q : find_quoted(a)) out.emplace_back(a.words(q.inner));
  return out;
}

using Strings = std::vector<std::string>;

TEST(Marks, EveryHabit) {
  const Strings want{"a b c"};
  EXPECT_EQ(quoted("x \"a b c\" y"), want);
  EXPECT_EQ(quoted("x “a b c” y"), want);
  EXPECT_EQ(quoted("x 'a b c' y"), want);
  EXPECT_EQ(quoted("x ‘a b c’ y"), want);
  EXPECT_EQ(quoted("x «a b c» y"), want);
  EXPECT_EQ(quoted("x ``a b c'' y"), want);
  EXPECT_EQ(quoted("x „a b c“ y"), want);
  EXPECT_EQ(quoted("x ”a b c” y"), want);
  EXPECT_EQ(quoted("x \\\"a b c\\\" y"), want);
  EXPECT_EQ(quoted("x “a b c\" y"), want);
}

TEST(Marks, PunctuationBelongsInside) { EXPECT_EQ(quoted("\"a b,\" x. \"c d.\""), (Strings{"a b,", "c d."})); }

TEST(Marks, OnlyTheOutermostCount) {
  EXPECT_EQ(quoted("\"a 'b c' d\" x"), Strings{"a 'b c' d"});
  EXPECT_EQ(quoted("“a ‘b c’ d” x"), Strings{"a ‘b c’ d"});
}

TEST(Marks, ApostrophesAreNone) {
  EXPECT_TRUE(quoted("the states' offer and Iran's reply").empty());
  EXPECT_TRUE(quoted("in the '90s").empty());
}

TEST(Marks, ClosingMarkAloneOpensNothing) { EXPECT_TRUE(quoted("akhir perang\" dengan Orsania").empty()); }

TEST(Marks, OverLines) { EXPECT_EQ(quoted("\"a b.\nc d,\" x"), Strings{"a b.\nc d,"}); }

TEST(Marks, ParagraphsThatEachOpenAgain) { EXPECT_EQ(quoted("\"a b c.\n\"d e f,\" x"), (Strings{"a b c.", "d e f,"})); }

TEST(Marks, UnclosedMarkSwallowsNothing) {
  std::string text = "x \"a b c";
  for (int i = 0; i < 6; ++i) text += "\nd e f g";
  EXPECT_TRUE(quoted(text + "\nx \"").empty());
  EXPECT_EQ(quoted(text + "\n\"h i\" x"), (Strings{"h i"}));
}

TEST(Marks, ManyUnclosedMarks) {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += "\"kata ";
  for (const QuotedSpan& q : find_quoted(cut(text))) EXPECT_LE(q.last - q.first, 601u);
}

}  // namespace
}  // namespace runding
