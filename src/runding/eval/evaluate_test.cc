#include "runding/eval/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "runding/eval/report.h"

namespace runding {
namespace {

namespace fs = std::filesystem;

constexpr const char* kText =
    "President Arda Velim met envoy Osu Tarn in Kelmar on Monday. \"We want a truce,\" said Velim. Menu Share";

class Evaluate : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::create_directories(folder_ / "gold");
    write("articles.jsonl", std::string(R"({"id": "a", "lang": "en", "text": ")") +
                                "President Arda Velim met envoy Osu Tarn in Kelmar on Monday. \\\"We want a truce,\\\" "
                                "said Velim. Menu Share\"}\n");
    write("gold/a.json", R"({
      "entities": [{"name": "Arda Velim", "type": "PER", "surfaces": ["Arda Velim", "Velim"]},
                   {"name": "Osu Tarn", "type": "PER", "surfaces": ["Osu Tarn"]},
                   {"name": "Kelmar", "type": "GPE", "surfaces": ["Kelmar"]}],
      "times": [{"t": "Monday", "n": 1, "value": "2031-03-03"}], "counts": [], "sources": [],
      "quotes": [{"q": "We want a truce", "kind": "direct", "speaker": "Arda Velim", "mention": "Velim"}],
      "events": [{"type": "meeting", "status": "happened", "participants": ["Arda Velim", "Osu Tarn"], "place": "Kelmar",
                  "date": "2031-03-03", "ev": ["President Arda Velim met envoy Osu Tarn in Kelmar on Monday."]}],
      "positions": [{"holder": "Arda Velim", "issue": "ceasefire", "stance": "demand", "ev": ["We want a truce"]}],
      "junk": ["Menu Share"]})");
  }

  void write(const std::string& name, const std::string& text) const { std::ofstream(folder_ / name) << text; }

  Result<eval::Scorecard> score(const std::string& system) const {
    write("system.jsonl", system + "\n");
    return evaluate({.articles = folder_ / "articles.jsonl",
                     .gold = folder_ / "gold",
                     .system = folder_ / "system.jsonl",
                     .lang = "",
                     .data = RUNDING_SOURCE_DIR});
  }

  // {"start", "end", "exact"} of words of the text.
  static std::string span(const std::string& words) {
    const std::size_t at = std::string(kText).find(words);
    return R"("start": )" + std::to_string(at) + R"(, "end": )" + std::to_string(at + words.size()) +
           R"(, "exact": ")" + words + '"';
  }

  fs::path folder_;
};

constexpr const char* kEntities =
    R"({"id": "a", "entities": [{"id": "e1", "name": "Arda Velim", "type": "PER", "surfaces": ["Velim"]},
       {"id": "e2", "name": "Osu Tarn", "type": "ORG"}], )";

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

TEST_F(Evaluate, AnArticleThatWasNotAnalysedMissesEverything) {
  const auto card = score("");
  ASSERT_TRUE(card.ok()) << card.error().describe();
  EXPECT_EQ(card->absent, std::vector<std::string>{"a"});
  EXPECT_EQ(card->figure("entities"), 0);
  EXPECT_EQ(card->layers[0].gold, 3);
}

TEST_F(Evaluate, EntitiesPairByNameAndType) {
  const auto card = score(one_line(kEntities) + R"("times": []})");
  ASSERT_TRUE(card.ok()) << card.error().describe();
  EXPECT_EQ(card->figure("entities"), 0.4);  // 1 of 2 given, 1 of 3 wanted
  EXPECT_EQ(eval::mistakes(*card, "entities"), "a\tmissed\tOsu Tarn\na\tmissed\tKelmar\na\tspurious\tOsu Tarn\n");
}

TEST_F(Evaluate, EventsNeedTheirParticipantsAndQuotesTheirSpeaker) {
  const auto card = score(
      one_line(kEntities) + R"("quotes": [{"kind": "direct", "speaker": "e2", )" + span("We want a truce,") +
      R"(}], "events": [{"type": "meeting", "status": "planned", "participants": [{"entity": "e1"}], "evidence": [{)" +
      span("met envoy Osu Tarn in Kelmar") + R"(}]}], "blocks": [{"kind": "share", )" + span("Share") + "}]}");
  ASSERT_TRUE(card.ok()) << card.error().describe();
  EXPECT_EQ(card->figure("quotes"), 1);
  EXPECT_EQ(card->figure("quotes+speaker"), 0);
  EXPECT_EQ(card->figure("events+who"), 1);  // one of two participants is half
  EXPECT_EQ(card->figure("event:status"), 0);
  EXPECT_EQ(card->figure("event:date"), 0);
  EXPECT_EQ(card->layers[13].right, 5);  // "Share"
  EXPECT_EQ(card->layers[13].gold, 9);   // "Menu Share" without its space
}

TEST_F(Evaluate, LongEvidenceCountsForNothing) {
  const auto card =
      score(one_line(kEntities) + R"("events": [{"type": "meeting", "participants": [], "evidence": []}]})");
  ASSERT_TRUE(card.ok()) << card.error().describe();
  EXPECT_EQ(card->figure("events"), 0);
}

TEST_F(Evaluate, WordsThatAreNotAtTheirBytesAreAnError) {
  const auto card = score(R"({"id": "a", "times": [{"start": 0, "end": 3, "exact": "Mon", "value": ""}]})");
  ASSERT_FALSE(card.ok());
  EXPECT_EQ(card.error().code, ErrorCode::bad_annotation);
}

TEST_F(Evaluate, MalformedLinesAreNamedWithTheirNumber) {
  const auto card = score("{\"id\": \"a\"}\n{\"id\": ");
  ASSERT_FALSE(card.ok());
  EXPECT_EQ(card.error().code, ErrorCode::bad_json);
  EXPECT_TRUE(card.error().where.ends_with("system.jsonl:2")) << card.error().where;
}

TEST_F(Evaluate, NoGoldIsAnError) {
  write("articles.jsonl", "{\"id\": \"b\", \"text\": \"x\"}\n");
  const auto card = score("{\"id\": \"b\"}");
  ASSERT_FALSE(card.ok());
  EXPECT_EQ(card.error().code, ErrorCode::not_found);
}

TEST(EvalFold, FoldsCaseFullyAndKeepsLettersDigitsAndUnderscores) {
  EXPECT_EQ(eval::fold("  Straße–Nº_1’s "), "strasse nº_1 s");
  EXPECT_EQ(eval::fold("…"), "");
}

TEST(CharText, FindsTheNthOccurrenceInCodePoints) {
  const eval::CharText text("éaéaa");
  const auto second = text.find("éa", 2);
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(second->start, 2);
  EXPECT_EQ(second->end, 4);
  EXPECT_FALSE(text.find("éa", 3).has_value());
}

}  // namespace
}  // namespace runding
