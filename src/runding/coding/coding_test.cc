#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "runding/coding/act_rules.h"
#include "runding/coding/code_table.h"
#include "runding/coding/country_code.h"
#include "runding/coding/sentence_coder.h"
#include "runding/eval/coding_score.h"
#include "runding/lang/languages_test.h"
#include "runding/lang/lexicon.h"
#include "runding/pipeline/analyse.h"

namespace runding {
namespace {

namespace fs = std::filesystem;

/// A folder that goes with the test.
class Coding : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("runding-coding-" + std::to_string(getpid()));
    fs::create_directories(folder_ / "xx");
    fs::copy_file("lang/schema.tsv", folder_ / "schema.tsv", fs::copy_options::overwrite_existing);
  }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }
  /// "" when the table is fine, else where and what.
  std::string fault(const std::string& text) {
    const auto table = CodeTable::load(write("codes.tsv", text));
    return table.ok() ? "" : table.error().message;
  }
  fs::path folder_;
};

constexpr const char* kClass = "class  REJECT  REJECT  -  3  12\n";

TEST_F(Coding, TableOfThisTreeKnowsEveryTypeAndStance) {
  const auto table = CodeTable::load("lang/codes.tsv");
  ASSERT_TRUE(table.ok()) << table.error().describe();
  for (const auto type : CodeNames<EventType>::names) {
    const EventCode* code = table->event(type, "happened", "", "");
    EXPECT_EQ(code == nullptr, type == "resolution") << type;
  }
  for (const auto stance : CodeNames<Stance>::names) {
    EXPECT_EQ(table->position(stance, "other") == nullptr, stance == "deny" || stance == "shift") << stance;
  }
  EXPECT_EQ(table->event("talks", "planned", "", "")->cameo, "036");
  EXPECT_EQ(table->event("talks", "denied", "", ""), nullptr);
  EXPECT_EQ(table->event("meeting", "happened", "summoned", "")->act, "DISAPPROVE");
  EXPECT_EQ(table->position("threaten", "hostilities")->cameo, "138");
  EXPECT_EQ(table->find("DEMAND")->plover, "REQUEST");
  EXPECT_EQ(table->find("FIGHT")->quad, Quad::material_conflict);
  EXPECT_DOUBLE_EQ(table->goldstein("163"), -8);
  EXPECT_DOUBLE_EQ(table->goldstein("1631"), -8);
  EXPECT_DOUBLE_EQ(table->goldstein("99"), 0);
}

TEST_F(Coding, EveryRowOfTheTableHasAnExample) {
  std::ifstream in("lang/codes.tsv");
  int rows = 0;
  for (std::string line; std::getline(in, line);) {
    const auto c = columns_of(line);
    if (c.empty() || (c[0] != "event" && c[0] != "position")) continue;
    ++rows;
    EXPECT_GT(c.back().size(), 10U) << line;
  }
  EXPECT_GT(rows, 100);
}

TEST_F(Coding, FaultsOfATableAreNamed) {
  EXPECT_EQ(fault(kClass), "");
  EXPECT_NE(fault("klass  A\n"), "");
  EXPECT_NE(fault("class  REJECT  REJECT  -  5  12\n").find("quad"), std::string::npos);
  EXPECT_NE(fault("class  REJECT  REJECT  -  3  x2\n").find("root"), std::string::npos);
  EXPECT_NE(fault(std::string(kClass) + "event  dance  *  *  *  REJECT  -  12  example\n").find("dance"),
            std::string::npos);
  EXPECT_NE(fault(std::string(kClass) + "event  talks  later  *  *  REJECT  -  12  example\n").find("later"),
            std::string::npos);
  EXPECT_NE(fault(std::string(kClass) + "event  talks  *  *  *  ACCEPT  -  12  example\n").find("ACCEPT"),
            std::string::npos);
  EXPECT_NE(fault(std::string(kClass) + "position  reject  *  REJECT  -  12345  example\n").find("digits"),
            std::string::npos);
  const auto gone = CodeTable::load(folder_ / "none.tsv");
  ASSERT_FALSE(gone.ok());
  EXPECT_EQ(gone.error().code, ErrorCode::bad_language_data);
}

TEST_F(Coding, FillLeavesGivenCodes) {
  const auto table = CodeTable::load("lang/codes.tsv");
  ASSERT_TRUE(table.ok());
  Article a;
  a.events.resize(3);
  a.events[0].type = EventType::attack;
  a.events[1].type = EventType::attack;
  a.events[1].plover = "COERCE";
  a.events[2].type = EventType::resolution;
  a.positions.resize(1);
  a.positions[0].stance = Stance::demand;
  a.positions[0].issue = Issue::talks;
  table->fill(a);
  EXPECT_EQ(a.events[0].plover + a.events[0].cameo, "ASSAULT190");
  EXPECT_EQ(a.events[1].plover + a.events[1].cameo, "COERCE");
  EXPECT_EQ(a.events[2].plover + a.events[2].cameo, "");
  EXPECT_EQ(a.positions[0].plover + a.positions[0].cameo, "REQUEST106");
}

TEST_F(Coding, RulesAreChecked) {
  EXPECT_TRUE(ActRules::load(folder_ / "xx")->empty());
  write("xx/acts.rules",
        "act  ban  code=COERCE pos=verb\nact  call off; end  op=stop\nactor  rebel\nact_aux  will  op=promise\n");
  const auto rules = ActRules::load(folder_ / "xx");
  ASSERT_TRUE(rules.ok()) << rules.error().describe();
  ASSERT_EQ(rules->rules().size(), 3U);
  EXPECT_EQ(rules->of("call").size(), 1U);
  EXPECT_EQ(rules->rules()[1].words, (std::vector<std::string>{"call", "off"}));
  EXPECT_EQ(rules->rules()[1].op, ActOperator::stop);
  EXPECT_FALSE(rules->rules()[0].noun);
  EXPECT_TRUE(rules->actor("rebel"));
  EXPECT_FALSE(rules->actor("ban"));
  EXPECT_EQ(rules->auxiliary("will"), ActOperator::promise);
  EXPECT_EQ(rules->auxiliary("rebel"), ActOperator::none);
  for (const char* bad : {"act  ban\n", "act  ban  code=COERCE shape=round\n", "dance  ban\n", "act  ban  op=sing\n"}) {
    write("xx/acts.rules", bad);
    const auto faulty = ActRules::load(folder_ / "xx");
    ASSERT_FALSE(faulty.ok()) << bad;
    EXPECT_NE(faulty.error().where.find("acts.rules:1"), std::string::npos);
  }
}

TEST_F(Coding, CountriesOfGazetteerIds) {
  EXPECT_EQ(country_code("NO"), "NOR");
  EXPECT_EQ(country_code("ID"), "IDN");
  EXPECT_EQ(country_code("c:12"), "");
  EXPECT_EQ(country_code(""), "");
}

TEST_F(Coding, GoldenSentences) {
  const Language& english = test::language("en");
  const auto rules = ActRules::load(english.folder());
  ASSERT_TRUE(rules.ok()) << rules.error().describe();
  const auto table = CodeTable::load("lang/codes.tsv");
  ASSERT_TRUE(table.ok());
  std::ifstream in("tests/golden/acts.en.txt");
  int read = 0;
  for (std::string text, expected; std::getline(in, text);) {
    if (text.empty() || text.front() == '#') continue;
    ASSERT_TRUE(std::getline(in, expected)) << text;
    ++read;
    Article a;
    a.text = text;
    a.lang = "en";
    ASSERT_TRUE(analyse(test::languages(), a).ok());
    ASSERT_EQ(a.sentences.size(), 1U) << text;
    const auto acts = SentenceCoder(english, *rules, *table, a).code(0);
    if (expected == "none") {
      EXPECT_TRUE(acts.empty()) << text << acts.front().act;
      continue;
    }
    ASSERT_FALSE(acts.empty()) << text;
    std::vector<std::string> part;
    for (std::size_t at = 0; at != std::string::npos;) {
      const std::size_t bar = expected.find('|', at);
      part.emplace_back(expected.substr(at, bar == std::string::npos ? bar : bar - at));
      at = bar == std::string::npos ? bar : bar + 1;
    }
    ASSERT_EQ(part.size(), 3U) << expected;
    EXPECT_EQ(acts.front().act + " ", part[0]) << text;
    const auto same = [&](const std::string& words, const std::vector<Span>& spans) {
      for (const auto wanted : split_list(words, ';')) {
        bool found = false;
        for (const Span s : spans) found = found || eval::same_actor(wanted, a.words(s));
        EXPECT_TRUE(found) << text << ": no " << wanted;
      }
      EXPECT_EQ(split_list(words, ';').empty(), spans.empty()) << text;
    };
    same(part[1], acts.front().sources);
    same(part[2], acts.front().targets);
  }
  EXPECT_GT(read, 20);
}

}  // namespace
}  // namespace runding
