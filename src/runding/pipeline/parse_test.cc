#include "runding/pipeline/parse.h"

#include <gtest/gtest.h>

#include "runding/lang/languages_test.h"

namespace runding {
namespace {

TEST(ParseText, ParagraphsAreBlocksAndNothingIsSkipped) {
  Article article;
  article.text =
      "\n\nBaca juga: Ana Kurt tiba di Oruna\n \t\nRombongan tiba. Mereka berunding.\nHari ini "
      "cerah.\r\n\r\n\nSelesai.";
  parse_text(test::language("id"), article);
  ASSERT_EQ(article.blocks.size(), 3u);
  std::string joined;
  for (const Block& b : article.blocks) joined += article.words(b.span);
  EXPECT_EQ(joined, article.text);
  std::vector<std::string> sentences;
  for (const Sentence& s : article.sentences) {
    sentences.push_back(std::to_string(s.block) + " " + std::string(article.words(s.span)));
  }
  EXPECT_EQ(sentences, (std::vector<std::string>{"0 Baca juga: Ana Kurt tiba di Oruna", "1 Rombongan tiba.",
                                                 "1 Mereka berunding.", "1 Hari ini cerah.", "2 Selesai."}));
  EXPECT_TRUE(article.entities.empty());
}

TEST(ParseText, TextWithoutWordsHasNoSentences) {
  for (const char* text : {"", "\n", " \n\t\n"}) {
    Article article;
    article.text = text;
    parse_text(test::language("en"), article);
    EXPECT_TRUE(article.sentences.empty());
    EXPECT_TRUE(article.blocks.empty());
  }
}

}  // namespace
}  // namespace runding
