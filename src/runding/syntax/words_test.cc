#include "runding/syntax/words.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "runding/base/unicode.h"
#include "runding/lang/languages_test.h"
#include "runding/syntax/syntax.h"

namespace runding {
namespace {

class WordsTest : public testing::Test {
 protected:
  static Article cut(const std::string& text, const std::string& code) {
    Article a;
    a.text = text;
    a.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body}};
    analyse_syntax(test::language(code), a);
    cut_words(test::language(code), a);
    return a;
  }

  // Words divided by spaces, + before a word that is joined to the one before, / between sentences.
  static std::string words(const std::string& text, const std::string& code) {
    const Article a = cut(text, code);
    std::string out;
    for (const Sentence& s : a.sentences) {
      if (!out.empty()) out += " /";
      for (std::uint32_t w = s.tree_first; w < s.tree_last; ++w) {
        if (!out.empty()) out += a.tree[w].joined ? " +" : " ";
        out += a.words(a.tree[w].span);
      }
    }
    return out;
  }

  static void expect_cover(const std::string& text, const std::string& code) {
    const Article a = cut(text, code);
    std::uint32_t next = 0;
    for (const Sentence& s : a.sentences) {
      ASSERT_EQ(s.tree_first, next);
      ASSERT_LT(s.tree_first, s.tree_last);
      next = s.tree_last;
      std::uint32_t at = s.span.start;
      for (std::uint32_t w = s.tree_first; w < s.tree_last; ++w) {
        const TreeWord& word = a.tree[w];
        ASSERT_LE(at, word.span.start);
        ASSERT_LT(word.span.start, word.span.end);
        for (; at < word.span.start; at += decode(text, at).size) ASSERT_TRUE(is_space(decode(text, at).value)) << at;
        at = word.span.end;
        ASSERT_GE(word.token, s.first);
        ASSERT_LT(word.token, s.last);
        if (word.joined) {
          ASSERT_GT(w, s.tree_first);
          ASSERT_EQ(a.tree[w - 1].span.end, word.span.start);
        }
      }
      ASSERT_EQ(at, s.span.end);
    }
    ASSERT_EQ(next, a.tree.size());
  }
};

// tests/golden/words.<code>.txt
TEST_F(WordsTest, GoldenCasesHold) {
  for (const std::string code : {"id", "en"}) {
    std::ifstream in(RUNDING_SOURCE_DIR "/tests/golden/words." + code + ".txt");
    ASSERT_TRUE(in) << code;
    std::string line, text;
    int cases = 0;
    for (int n = 1; std::getline(in, line); ++n) {
      if (line.starts_with("# ") || line.empty()) continue;
      if (!line.starts_with("=> ")) {
        text = line;
        continue;
      }
      ++cases;
      std::string want = line.substr(3);
      const std::size_t mark = want.find(" # xfail");
      const bool gap = mark != std::string::npos;
      if (gap) want.resize(mark);
      const std::string got = words(text, code);
      if (gap) {
        EXPECT_NE(got, want) << "words." << code << ".txt:" << n << " holds now: take the mark away";
      } else {
        EXPECT_EQ(got, want) << "words." << code << ".txt:" << n;
      }
    }
    EXPECT_GT(cases, 10) << code;
  }
}

TEST_F(WordsTest, CuttingTwiceGivesTheSame) {
  Article a = cut("Katanya, dia don't pergi ke Veldania-Korsania.", "id");
  const std::vector<TreeWord> before = a.tree;
  cut_words(test::language("id"), a);
  ASSERT_EQ(a.tree.size(), before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(a.tree[i].span, before[i].span);
    EXPECT_EQ(a.tree[i].joined, before[i].joined);
  }
}

TEST_F(WordsTest, WordsCoverEveryText) {
  std::string text;
  const std::vector<std::string> pieces = {"a", "Z",        "nya",  "'",   "’",       "\"",     "“", "-", "–",
                                           ".", "...",      "…",    "9",   ",",       "/",      ":", "@", "#",
                                           "$", " ",        " ",    "\n",  "http://", "www.",   "(", "]", "%",
                                           "é", "\xCC\x81", "\xFF", "n't", "Rp",      "\u200B", "€", "漢"};
  std::uint32_t seed = 7;
  for (int round = 0; round < 400; ++round) {
    text.clear();
    for (int i = 0; i < 40; ++i) {
      seed = seed * 1664525u + 1013904223u;
      text += pieces[(seed >> 16) % pieces.size()];
    }
    expect_cover(text, "id");
    expect_cover(text, "en");
    if (HasFatalFailure()) FAIL() << text;
  }
}

TEST_F(WordsTest, SurvivesHostileText) {
  for (const std::string& piece : {std::string("'"), std::string("nya"), std::string("a-"), std::string("U."),
                                   std::string("9/"), std::string("@"), std::string("\xCC\x81")}) {
    std::string text;
    for (int i = 0; i < 30000; ++i) text += piece;
    expect_cover(text, "id");
    expect_cover(text, "en");
  }
}

}  // namespace
}  // namespace runding
