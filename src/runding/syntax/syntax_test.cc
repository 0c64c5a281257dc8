#include "runding/syntax/syntax.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "runding/lang/languages_test.h"

namespace runding {
namespace {

class SyntaxTest : public testing::Test {
 protected:
  static Article cut(const std::string& text, const std::string& code = "id") {
    Article a;
    a.text = text;
    a.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body}};
    analyse_syntax(test::language(code), a);
    return a;
  }
  static std::vector<std::string> sentences(const std::string& text, const std::string& code = "id") {
    const Article a = cut(text, code);
    std::vector<std::string> out;
    for (const Sentence& s : a.sentences) out.emplace_back(a.words(s.span));
    return out;
  }
  static std::vector<std::string> tokens(const std::string& text) {
    const Article a = cut(text);
    std::vector<std::string> out;
    for (const Token& t : a.tokens) out.emplace_back(a.words(t.span));
    return out;
  }
};

using Strings = std::vector<std::string>;

TEST_F(SyntaxTest, EndsSentencesAtMarksAndLines) {
  EXPECT_EQ(sentences("Perundingan selesai. Kedua pihak pulang!\nHasilnya belum jelas"),
            (Strings{"Perundingan selesai.", "Kedua pihak pulang!", "Hasilnya belum jelas"}));
}

TEST_F(SyntaxTest, KeepsAbbreviationsInitialsAndNumbersInside) {
  EXPECT_EQ(sentences("Dr. Arkan dan J. Tosvik tiba pukul 13.25 WIB. Mereka berunding."),
            (Strings{"Dr. Arkan dan J. Tosvik tiba pukul 13.25 WIB.", "Mereka berunding."}));
  EXPECT_EQ(sentences("Mr. Kessel left Jan. 13 for the U.S. capital. Talks go on.", "en"),
            (Strings{"Mr. Kessel left Jan. 13 for the U.S. capital.", "Talks go on."}));
}

TEST_F(SyntaxTest, KeepsTheClosingQuotationMarkWithItsSentence) {
  EXPECT_EQ(sentences("\"Kami siap. Kami menunggu.\" Ia lalu pergi."),
            (Strings{"\"Kami siap.", "Kami menunggu.\"", "Ia lalu pergi."}));
}

TEST_F(SyntaxTest, AGluedMarkThatClosesNothingOpensTheNextSentence) {
  EXPECT_EQ(sentences("Harga naik pada Senin (24/8).\"Belum turun,\" ujar Tarsa."),
            (Strings{"Harga naik pada Senin (24/8).", "\"Belum turun,\" ujar Tarsa."}));
  EXPECT_EQ(sentences("Ia berkata, \"Kami pulang.\"Mereka diam."),
            (Strings{"Ia berkata, \"Kami pulang.\"", "Mereka diam."}));
}

TEST_F(SyntaxTest, SplitsSentencesThatScrapingGlued) {
  EXPECT_EQ(sentences("Perang berakhir.Kolombia menarik pasukan.").size(), 2u);
}

TEST_F(SyntaxTest, CutsGluedWordsAtCapitalsAndBehindNames) {
  EXPECT_EQ(tokens("PresidenPrancisEmmanuel Macron"), (Strings{"Presiden", "Prancis", "Emmanuel", "Macron"}));
  EXPECT_EQ(tokens("antaraIsraeldanIran"), (Strings{"antara", "Israel", "dan", "Iran"}));
  EXPECT_EQ(tokens("APmenyatakan"), (Strings{"AP", "menyatakan"}));
  // A name no list has is known from its other occurrence.
  EXPECT_EQ(tokens("Tosvik tiba. Tosvikmengatakan damai"),
            (Strings{"Tosvik", "tiba", ".", "Tosvik", "mengatakan", "damai"}));
}

TEST_F(SyntaxTest, LeavesAddressesAndBrandNamesWhole) {
  EXPECT_EQ(tokens("YouTube")[0], "YouTube");
  EXPECT_EQ(tokens("Paycom")[0], "Paycom");
  EXPECT_EQ(tokens("LenteraBiduk.com memuat")[0], "LenteraBiduk");
}

TEST_F(SyntaxTest, FindsPhrasesBehindClitics) {
  const Article a = cut("Ujarnya, damai.");
  ASSERT_FALSE(a.tokens.empty());
  EXPECT_TRUE(a.tokens[0].has_clitic);
  EXPECT_GT(a.phrase_index[1], a.phrase_index[0]);
}

TEST_F(SyntaxTest, PhrasesStayInsideSentencesAndLieInOrder) {
  const Article a = cut("Gencatan senjata berlaku. Senjata diam di Istanbul. Menteri luar negeri tiba.");
  ASSERT_EQ(a.phrase_index.size(), a.tokens.size() + 1);
  for (std::size_t t = 0; t < a.tokens.size(); ++t) {
    for (std::uint32_t p = a.phrase_index[t]; p < a.phrase_index[t + 1]; ++p) {
      EXPECT_EQ(a.phrases[p].first, t);
      EXPECT_LE(a.phrases[p].last, a.sentences[a.tokens[t].sentence].last);
    }
  }
}

TEST_F(SyntaxTest, SurvivesHostileText) {
  for (const std::string& text : {std::string(200000, '"'), std::string(100000, '.'), std::string("\xFF\xFE\x80 abc"),
                                  std::string("''``--…“”")}) {
    const Article a = cut(text);
    std::uint32_t last = 0;
    for (const Token& t : a.tokens) {
      EXPECT_LE(last, t.span.start);
      EXPECT_LT(t.span.start, t.span.end);
      last = t.span.end;
    }
    EXPECT_LE(last, text.size());
  }
}

}  // namespace
}  // namespace runding
