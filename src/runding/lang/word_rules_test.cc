#include "runding/lang/word_rules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace runding {
namespace {

class WordRulesTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("runding-word-rules-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Result<WordRules> load(const std::string& text) {
    std::ofstream(folder_ / "words.rules") << text;
    return WordRules::load(folder_, lexicon_, words_);
  }

  std::filesystem::path folder_;
  Lexicon lexicon_;
  Vocabulary words_;
};

TEST_F(WordRulesTest, NoFileMeansNoRules) {
  const auto rules = WordRules::load(folder_, lexicon_, words_);
  ASSERT_TRUE(rules.ok());
  EXPECT_TRUE(rules->rules().empty());
}

TEST_F(WordRulesTest, ReadsEveryKindOfLine) {
  const auto rules = load(
      "# comment\n\nlist money  ab cd\ncut @money number\njoin letter . letter . *\nsuffix 's min=2 known\nprefix ku\n"
      "whole Uno dos\nsplit can|not\n");
  ASSERT_TRUE(rules.ok()) << rules.error().describe();
  ASSERT_EQ(rules->rules().size(), 2u);
  EXPECT_FALSE(rules->rules()[0].join);
  EXPECT_TRUE(rules->list(rules->rules()[0].elements[0].list).contains("cd"));
  EXPECT_TRUE(rules->rules()[1].repeat);
  ASSERT_EQ(rules->suffixes().size(), 1u);
  EXPECT_EQ(rules->suffixes()[0].min, 2u);
  EXPECT_TRUE(rules->suffixes()[0].known);
  EXPECT_TRUE(rules->may_end('s'));
  EXPECT_TRUE(rules->may_begin('k'));
  EXPECT_EQ(rules->split_of(words_.find("uno")), WordRules::kWhole);
  EXPECT_EQ(rules->split_of(words_.find("cannot")), 3);
  EXPECT_EQ(rules->split_of(0), 0);
}

TEST_F(WordRulesTest, NamesFileAndLineOfAFault) {
  for (const std::string line :
       {"glue a b", "join", "join word", "join word xyz", "join same word", "join ^ word *", "cut @nothing number",
        "list empty", "suffix nya min=0", "suffix nya min=x", "suffix nya sometimes", "suffix Nya", "split cannot",
        "split |not", "whole a|b", "join word \xFF"}) {
    const auto rules = load("whole uno\n" + line + "\n");
    ASSERT_FALSE(rules.ok()) << line;
    EXPECT_EQ(rules.error().code, ErrorCode::bad_language_data);
    EXPECT_TRUE(rules.error().where.ends_with("words.rules:2")) << rules.error().where;
  }
}

}  // namespace
}  // namespace runding
