#include "runding/eval/name_score.h"

#include <gtest/gtest.h>

namespace runding::eval {
namespace {

NameDocument columns(const std::string& text, const NameTypes& types = {}) {
  const auto sentences = read_name_columns(text);
  EXPECT_TRUE(sentences.ok()) << sentences.error().describe();
  return name_document(*sentences, types);
}

Result<NameDocument> conllu(const std::string& text) {
  const auto sentences = read_conllu(text);
  EXPECT_TRUE(sentences.ok()) << sentences.error().describe();
  return name_document(*sentences, {});
}

std::string word(const std::string& id, const std::string& form, const std::string& misc = "_") {
  return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
}

void expect(const NameScore& score, const std::string& type, std::int64_t right, std::int64_t system,
            std::int64_t gold) {
  const Tally& t = type == "all" ? score.total : score.types.at(type);
  EXPECT_EQ(t.right, right) << type;
  EXPECT_EQ(t.system, system) << type;
  EXPECT_EQ(t.gold, gold) << type;
}

TEST(NameScore, SpanAndTypeMustBeRight) {
  const auto gold =
      columns("Ana\tB-PER\nKurt\tI-PER\ndi\tO\nOruna\tB-LOC\n,\tO\nSudria\tB-LOC\n\nDewan\tB-ORG\nLaut\tI-ORG\n");
  const auto system =
      columns("Ana\tB-PER\nKurt\tI-PER\ndi\tO\nOruna\tB-ORG\n,\tO\nSudria\tI-LOC\n\nDewan\tO\nLaut\tI-ORG\n");
  const auto score = score_names(gold, system);
  ASSERT_TRUE(score.ok());
  expect(*score, "PER", 1, 1, 1);
  expect(*score, "LOC", 1, 1, 2);
  expect(*score, "ORG", 0, 2, 1);
  expect(*score, "all", 2, 4, 4);
  EXPECT_EQ(score->figure("all"), 0.5);
  EXPECT_EQ(score->figure("LOC"), 0.6667);
  EXPECT_EQ(score->figure("GPE"), -1);
  EXPECT_EQ(table(*score),
            "type              P        R       F1    right   system     gold\n"
            "LOC          100.00    50.00    66.67        1        1        2\n"
            "ORG            0.00     0.00     0.00        0        2        1\n"
            "PER          100.00   100.00   100.00        1        1        1\n"
            "all           50.00    50.00    50.00        2        4        4\n");
}

TEST(NameScore, OtherTokensOfTheSameTextCanBeCompared) {
  const auto gold = columns("Ana\tB-PER\nKurt\tI-PER\ndi\tO\nNord-Sudria\tB-LOC\n");
  const auto system = columns("AnaKurt\tB-PER\n\ndi\tO\nNord\tB-LOC\n-\tI-LOC\nSudria\tI-LOC\n");
  expect(*score_names(gold, system), "all", 2, 2, 2);
}

TEST(NameScore, NamesEndWithTheSentence) {
  const auto apart = columns("Ana\tB-PER\n\nKurt\tI-PER\n"), joined = columns("Ana\tB-PER\nKurt\tI-PER\n");
  expect(*score_names(apart, joined), "all", 0, 1, 2);
}

TEST(NameScore, TypesCanBeMapped) {
  const NameTypes types = {{"GPE", "LOC"}, {"MISC", "O"}};
  const auto gold = columns("Sudria\tB-GPE\nOruna\tB-LOC\nPiala\tB-MISC\n", types);
  const auto system = columns("Sudria\tB-LOC\nOruna\tB-GPE\nPiala\tO\n", types);
  const auto score = score_names(gold, system);
  expect(*score, "LOC", 2, 2, 2);
  expect(*score, "all", 2, 2, 2);
}

TEST(NameScore, NamesOfTreebanksStandInMisc) {
  const auto gold = columns("Sudria\tB-GPE\nnya\tO\n.\tO\n");
  const auto inside = conllu(word("1-2", "Sudrianya") + word("1", "Sudria", "A=b|Name=B-GPE|Z=No") + word("2", "nya") +
                             word("3", ".", "SpaceAfter=No"));
  ASSERT_TRUE(inside.ok());
  expect(*score_names(gold, *inside), "all", 1, 1, 1);
  // Where the words do not make up the token, all of it is meant.
  const auto whole =
      conllu(word("1-2", "Sudrianya") + word("1", "Sudria", "Name=B-GPE") + word("2", "dia") + word("3", "."));
  expect(*score_names(gold, *whole), "all", 0, 1, 1);
  expect(*score_names(columns("Sudrianya\tB-GPE\n.\tO\n"), *whole), "all", 1, 1, 1);
}

TEST(NameScore, FaultsAreErrors) {
  const auto bad = conllu(word("1", "Sudria", "Name=GPE"));
  ASSERT_FALSE(bad.ok());
  EXPECT_NE(bad.error().message.find("Name=GPE"), std::string::npos);
  const auto other = score_names(columns("Ana\tO\n"), columns("Ani\tO\n"));
  ASSERT_FALSE(other.ok());
  EXPECT_EQ(other.error().code, ErrorCode::bad_treebank);
}

}  // namespace
}  // namespace runding::eval
