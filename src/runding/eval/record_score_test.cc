#include "runding/eval/record_score.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace runding::eval {
namespace {

namespace fs = std::filesystem;

// The worked example of Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions".
TEST(ClustersTest, FiguresOfTheWorkedExample) {
  const Grouping gold = {{0, 1, 2}, {3, 4, 5, 6}};
  const Grouping system = {{0, 1}, {2, 3}, {5, 6, 7, 8}};
  EXPECT_NEAR(muc(gold, system).precision, 0.40, 0.005);
  EXPECT_NEAR(muc(gold, system).recall, 0.40, 0.005);
  EXPECT_NEAR(b_cubed(gold, system).precision, 0.50, 0.005);
  EXPECT_NEAR(b_cubed(gold, system).recall, 0.42, 0.005);
  EXPECT_NEAR(ceaf_e(gold, system).precision, 0.43, 0.005);
  EXPECT_NEAR(ceaf_e(gold, system).recall, 0.65, 0.005);
}

TEST(ClustersTest, TheSameGroupsArePerfect) {
  const Grouping groups = {{0, 1, 2}, {3}, {4, 5}};
  EXPECT_DOUBLE_EQ(muc(groups, groups).f1(), 1);
  EXPECT_DOUBLE_EQ(b_cubed(groups, groups).f1(), 1);
  EXPECT_DOUBLE_EQ(ceaf_e(groups, groups).f1(), 1);
}

// Two articles on one meeting, and a promise.
class RecordScoreTest : public testing::Test {
 protected:
  RecordScoreTest() : folder_(fs::temp_directory_path() / ("runding-record-score-" + std::to_string(getpid()))) {
    fs::create_directories(folder_ / "gold");
    const std::string text = "Velmara met Kadrania on Monday. Velmara promised to withdraw.";
    std::ofstream articles(folder_ / "articles.jsonl");
    for (const char* id : {"a", "b"}) {
      articles << nlohmann::json{{"id", id}, {"text", text}} << '\n';
      std::ofstream(folder_ / "gold" / (std::string(id) + ".json"))
          << nlohmann::json{{"entities", {{{"name", "Velmara"}, {"type", "GPE"}, {"surfaces", {"Velmara"}}}}},
                            {"sources", {{{"name", "Port Daily"}, {"t", "the Daily"}}}},
                            {"events", {{{"type", "meeting"}, {"ev", {"Velmara met Kadrania on Monday."}}}}},
                            {"positions", {{{"holder", "Velmara"}, {"ev", {"Velmara promised to withdraw."}}}}}};
    }
    std::ofstream(folder_ / "gold.json") << nlohmann::json::parse(R"({
      "happenings": [{"members": [["a", 0], ["b", 0]]}], "copies": [["a", "b", "same text"]],
      "commitments": [{"holder": "Velmara", "member": ["a", "positions", 0], "outcome": "kept"}]})");
  }
  ~RecordScoreTest() override { fs::remove_all(folder_); }

  void write_gold(const std::string& record) { std::ofstream(folder_ / "gold.json") << record; }

  RecordCard score(const std::string& system) {
    std::ofstream(folder_ / "system.json") << system;
    const auto card = evaluate_record({(folder_ / "articles.jsonl").string(), (folder_ / "gold").string(),
                                       (folder_ / "gold.json").string(), (folder_ / "system.json").string()});
    EXPECT_TRUE(card.ok()) << (card.ok() ? "" : card.error().describe());
    return card.ok() ? *card : RecordCard();
  }

  fs::path folder_;
};

constexpr const char* kTogether = R"({
  "entities": [{"id": "p1", "name": "Velmara", "type": "GPE", "articles": ["a", "b"]}],
  "happenings": [{"type": "meeting", "members": [
    {"article": "a", "evidence": [{"start": 0, "end": 31}]}, {"article": "b", "evidence": [{"start": 0, "end": 31}]}]}],
  "copies": [["b", "a", "same text"]],
  "commitments": [{"holder": "p1", "outcome": "open", "member": {"article": "a", "evidence": [{"start": 32, "end": 61}]}}]})";

TEST_F(RecordScoreTest, WhatIsRightCounts) {
  const RecordCard card = score(kTogether);
  EXPECT_DOUBLE_EQ(card.happenings, 1);
  EXPECT_DOUBLE_EQ(card.copies.f1(), 1);
  EXPECT_DOUBLE_EQ(card.commitments.f1(), 1);
  EXPECT_EQ(card.outcomes, 1u);
  EXPECT_EQ(card.outcomes_right, 0u);
  ASSERT_EQ(card.mistakes.size(), 1u);
  EXPECT_EQ(card.mistakes[0].kind, "outcome");
}

TEST_F(RecordScoreTest, WhatIsTornIsListed) {
  const RecordCard card = score(R"({"happenings": [
    {"type": "meeting", "members": [{"article": "a", "evidence": [{"start": 0, "end": 31}]}]},
    {"type": "meeting", "members": [{"article": "b", "evidence": [{"start": 0, "end": 31}]}]}]})");
  EXPECT_LT(card.happenings, 0.7);
  EXPECT_DOUBLE_EQ(card.events.f1(), 1);
  ASSERT_FALSE(card.mistakes.empty());
  EXPECT_TRUE(
      std::any_of(card.mistakes.begin(), card.mistakes.end(), [](const RecordMistake& m) { return m.kind == "torn"; }));
}

TEST_F(RecordScoreTest, EvidenceElsewhereIsNoMatch) {
  const RecordCard card = score(R"({"happenings": [
    {"type": "meeting", "members": [{"article": "a", "evidence": [{"start": 40, "end": 61}]}]}]})");
  EXPECT_DOUBLE_EQ(card.events.f1(), 0);
}

TEST_F(RecordScoreTest, AnotherTypeIsNoMatch) {
  const RecordCard card = score(R"({"happenings": [
    {"type": "talks", "members": [{"article": "a", "evidence": [{"start": 0, "end": 31}]}]}]})");
  EXPECT_DOUBLE_EQ(card.events.f1(), 0);
}

TEST_F(RecordScoreTest, EntitiesAreScoredWhereGoldHasThem) {
  EXPECT_FALSE(score(kTogether).entities);
  EXPECT_LT(score(kTogether).figure("entities"), 0);
  write_gold(R"({"entities": [{"name": "Velmara", "type": "GPE", "members": [["a", 0], ["b", 0]]}]})");
  EXPECT_DOUBLE_EQ(score(kTogether).figure("entities"), 1);
}

TEST_F(RecordScoreTest, ATornEntityCostsRecall) {
  write_gold(R"({"entities": [{"name": "Velmara", "type": "GPE", "members": [["a", 0], ["b", 0]]}]})");
  const RecordCard card = score(R"({"entities": [
    {"id": "p1", "name": "Velmara", "type": "GPE", "articles": ["a"]},
    {"id": "p2", "name": "Republic", "aliases": ["Velmara"], "type": "GPE", "articles": ["b"]}]})");
  ASSERT_TRUE(card.entities);
  EXPECT_DOUBLE_EQ(card.entities->precision, 1);
  EXPECT_DOUBLE_EQ(card.entities->recall, 0.5);
  ASSERT_EQ(card.mistakes.size(), 1u);
  EXPECT_EQ(card.mistakes[0].kind, "torn");
}

TEST_F(RecordScoreTest, AnEntityTooMuchCostsPrecisionUnlessItIsAnOutlet) {
  write_gold(R"({"entities": [{"name": "Velmara", "type": "GPE", "members": [["a", 0], ["b", 0]]}]})");
  const RecordCard card = score(R"({"entities": [
    {"id": "p1", "name": "Velmara", "type": "GPE", "articles": ["a", "b"]},
    {"id": "p2", "name": "Port Daily", "type": "ORG", "articles": ["a"]},
    {"id": "p3", "name": "Kadrania", "type": "GPE", "articles": ["a", "elsewhere"]}]})");
  ASSERT_TRUE(card.entities);
  EXPECT_DOUBLE_EQ(card.entities->precision, 2.0 / 3);
  EXPECT_DOUBLE_EQ(card.entities->recall, 1);
}

TEST_F(RecordScoreTest, RetoldPairsAreNoMistake) {
  write_gold(R"({"copies": [], "retold": [["a", "b", "translated"]]})");
  const RecordCard card = score(kTogether);
  EXPECT_DOUBLE_EQ(card.figure("retold"), 1);
  EXPECT_TRUE(std::none_of(card.mistakes.begin(), card.mistakes.end(),
                           [](const RecordMistake& m) { return m.part == "copies"; }));
  EXPECT_DOUBLE_EQ(score("{}").figure("retold"), 0);
}

// The same promise in both articles, one with another outcome.
constexpr const char* kToldTwice = R"({"commitments": [
  {"holder_text": "Velmara", "outcome": "kept", "member": {"article": "b", "evidence": [{"start": 32, "end": 61}]}},
  {"holder_text": "Velmara", "outcome": "open", "member": {"article": "a", "evidence": [{"start": 32, "end": 61}]}}]})";

TEST_F(RecordScoreTest, AnyTellingIsAHitAndAFurtherOneNoMistake) {
  write_gold(R"({"commitments": [{"holder": "The government", "holders": ["Velmara"], "member": ["a", "positions", 0],
    "tellings": [["a", "positions", 0], ["b", "positions", 0]], "outcome": "kept"}]})");
  const RecordCard card = score(kToldTwice);
  EXPECT_DOUBLE_EQ(card.commitments.f1(), 1);
  EXPECT_DOUBLE_EQ(card.figure("outcome_share"), 1);
  EXPECT_TRUE(card.mistakes.empty());
}

TEST_F(RecordScoreTest, WithoutTellingsAFurtherOneIsTooMuch) {
  const RecordCard card = score(kToldTwice);
  EXPECT_DOUBLE_EQ(card.commitments.precision, 0.5);
  EXPECT_DOUBLE_EQ(card.commitments.recall, 1);
  EXPECT_DOUBLE_EQ(card.figure("outcome_share"), 0);
}

TEST_F(RecordScoreTest, FiguresAsJson) {
  const auto figures = nlohmann::json::parse(json_figures(score(kTogether)));
  EXPECT_EQ(figures.at("happenings"), 1.0);
  EXPECT_EQ(figures.at("parts").at("copies").at("recall"), 1.0);
  EXPECT_FALSE(figures.contains("entities"));
  EXPECT_FALSE(figures.contains("retold"));
}

TEST_F(RecordScoreTest, AMissingFileIsAnError) { EXPECT_FALSE(evaluate_record({"no-such-file", "", "", ""}).ok()); }

}  // namespace
}  // namespace runding::eval
