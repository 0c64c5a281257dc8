#include "runding/lang/time_grammar.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace runding {
namespace {

namespace fs = std::filesystem;

class TimeGrammarTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::create_directories(folder_);
    write("schema.tsv", "weekday  value  number\nmonth  value  number\nmonth  amb  flag\nnumber  value  number\n");
    write("t.lex", "weekday  lunday  value=1\nmonth  primo  value=1\nmonth  mays  value=5 amb\n");
    auto schema = LexSchema::load(folder_ / "schema.tsv");
    ASSERT_TRUE(schema.ok());
    schema_ = std::move(schema).value();
    ASSERT_TRUE(lexicon_.load_file(folder_ / "t.lex", schema_, words_).ok());
  }
  void TearDown() override { fs::remove_all(folder_); }
  void write(const std::string& name, const std::string& text) { std::ofstream(folder_ / name) << text; }
  Result<TimeGrammar> load(const std::string& text) {
    write("times.grammar", text);
    return TimeGrammar::load(folder_ / "times.grammar", lexicon_, words_);
  }
  std::string error(const std::string& text) {
    const auto grammar = load(text);
    if (grammar.ok()) return "no error";
    EXPECT_EQ(grammar.error().code, ErrorCode::bad_language_data);
    return fs::path(grammar.error().where).filename().string() + ": " + grammar.error().message;
  }

  fs::path folder_;
  LexSchema schema_;
  Lexicon lexicon_;
  Vocabulary words_;
};

TEST_F(TimeGrammarTest, SharesBeginningsAndPrefersTheFirstRule) {
  const auto g = load("DATE: weekday day month -> date\nDATE: weekday day -> date\nTIME: weekday day -> date\n");
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(g->states(), 4U);
  const TimeEntry* weekday = g->entry(0);
  ASSERT_NE(weekday, nullptr);
  ASSERT_EQ(g->labels_of(*weekday).size(), 1U);
  const auto after_weekday = g->step(TimeGrammar::kStart, g->labels_of(*weekday)[0]);
  ASSERT_NE(after_weekday, TimeGrammar::kDead);
  EXPECT_EQ(g->accepts(after_weekday), -1);
  const auto after_day = g->step(after_weekday, g->labels_of(NumberLabel::day)[0]);
  ASSERT_NE(after_day, TimeGrammar::kDead);
  EXPECT_EQ(g->accepts(after_day), 1);
}

TEST_F(TimeGrammarTest, ConstraintsChooseEntries) {
  const auto g = load("DATE: month[-amb] -> date\nDATE: month[+amb] day -> date\nDATE: month[1] year -> date\n");
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(g->labels_of(*g->entry(1)).size(), 2U);  // primo: -amb and value 1
  EXPECT_EQ(g->labels_of(*g->entry(2)).size(), 1U);  // mays: +amb
}

TEST_F(TimeGrammarTest, KnowsWhichWordsMayBegin) {
  const auto g = load("DATE: \"on\"~ weekday -> date\nDATE: day month -> date\n");
  ASSERT_TRUE(g.ok());
  EXPECT_TRUE(g->may_start(words_.find("on")));
  EXPECT_FALSE(g->may_start(words_.find("lunday")));
  EXPECT_FALSE(g->may_start(words_.find("primo")));
}

TEST_F(TimeGrammarTest, MarksWhatBelongsToASecondExpression) {
  const auto g = load("DATE: month day \"to\"~ (day year)& -> date n=0.5\n");
  ASSERT_TRUE(g.ok());
  ASSERT_EQ(g->labels_of(NumberLabel::day).size(), 2U);
  EXPECT_FALSE(g->label(g->labels_of(NumberLabel::day)[0]).second);
  EXPECT_TRUE(g->label(g->labels_of(NumberLabel::day)[1]).second);
  EXPECT_TRUE(g->label(g->labels_of(NumberLabel::year)[0]).second);
  EXPECT_EQ(g->rule(0).settings[0].number, 0.5);
}

TEST_F(TimeGrammarTest, SaysWhereAndWhatIsWrong) {
  EXPECT_EQ(error("# fine\nDATE: weekday"), "times.grammar:2: no '-> operation'");
  EXPECT_EQ(error("DATE: weekday -> explode"), "times.grammar:1: unknown operation after '->'");
  EXPECT_EQ(error("DATE: season -> date"),
            "times.grammar:1: 'season' is no class of the lexicon and no kind of number");
  EXPECT_EQ(error("DATE: ( weekday -> date"), "times.grammar:1: missing ')' at column 10 of the pattern");
  EXPECT_EQ(error("DATE: $none -> date"), "times.grammar:1: no such macro '$none' at column 6 of the pattern");
  EXPECT_EQ(error("DATE: colour:weekday -> date"), "times.grammar:1: no such slot 'colour'");
  EXPECT_EQ(error("DATE: weekday -> ref"), "times.grammar:1: operation 'ref' needs value=…");
  EXPECT_EQ(error("DATE: weekday -> date colour=1"), "times.grammar:1: 'colour=1' sets no slot");
  EXPECT_TRUE(error("DATUM: weekday -> date").starts_with("times.grammar:1: expected '$name = pattern'"));
  EXPECT_EQ(error("$a = weekday\n$a = month"), "times.grammar:2: macro '$a' is there already");
  EXPECT_EQ(error("DATE: \"open -> date"), "times.grammar:1: missing '\"' at column 1 of the pattern");
  EXPECT_EQ(error("DATE: -> date"), "times.grammar:1: empty pattern at column 1 of the pattern");
  EXPECT_EQ(error("DATE: \xFF -> date"), "times.grammar:1: not valid UTF-8");
}

}  // namespace
}  // namespace runding
