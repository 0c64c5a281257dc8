#include "runding/treebank/name_columns.h"

#include <gtest/gtest.h>

namespace runding {
namespace {

using Ranges = std::vector<std::string>;

Ranges ranges(const std::vector<std::string>& tags) {
  Ranges out;
  for (const NameRange& n : names_of(tags)) {
    out.push_back(std::string(n.type) + " " + std::to_string(n.first) + "-" + std::to_string(n.last));
  }
  return out;
}

TEST(NameColumns, ReadsAndWritesSentences) {
  const std::string text = "Ana\tB-PER\nKurt\tI-PER\n#\tO\n\nOruna\tS-LOC\n\n";
  const auto sentences = read_name_columns(text);
  ASSERT_TRUE(sentences.ok());
  ASSERT_EQ(sentences->size(), 2u);
  EXPECT_EQ((*sentences)[0].forms, (std::vector<std::string>{"Ana", "Kurt", "#"}));
  EXPECT_EQ((*sentences)[1].tags, (std::vector<std::string>{"S-LOC"}));
  std::string out;
  for (const NameSentence& s : *sentences) write_name_columns(s, out);
  EXPECT_EQ(out, text);
}

TEST(NameColumns, TakesCommentsWindowsLineEndsAndExtraBreaks) {
  const auto sentences = read_name_columns("# source: invented\r\n\r\n\r\nAna\tB-PER\r\n\r\n\r\nbicara\tO");
  ASSERT_TRUE(sentences.ok());
  ASSERT_EQ(sentences->size(), 2u);
  EXPECT_EQ((*sentences)[0].tags, (std::vector<std::string>{"B-PER"}));
  EXPECT_EQ((*sentences)[1].forms, (std::vector<std::string>{"bicara"}));
}

TEST(NameColumns, NamesLineAndFault) {
  for (const std::string line : {"Ana", "Ana\tPER", "Ana\tB-", "Ana\tX-PER", "\tO", "Ana\tO\tO", "Ana\t"}) {
    const auto sentences = read_name_columns("a\tO\n" + line + "\n");
    ASSERT_FALSE(sentences.ok()) << line;
    EXPECT_EQ(sentences.error().code, ErrorCode::bad_treebank);
    EXPECT_EQ(sentences.error().where, "line 2");
    EXPECT_EQ(sentences.error().offset, 4u);
  }
}

TEST(NameColumns, NamesBeginAndEndAsInConlleval) {
  EXPECT_EQ(ranges({"O", "B-PER", "I-PER", "O", "B-LOC"}), (Ranges{"PER 1-3", "LOC 4-5"}));
  EXPECT_EQ(ranges({"B-PER", "B-PER", "I-PER"}), (Ranges{"PER 0-1", "PER 1-3"}));
  // An I- after O, at the beginning or after another type begins a name.
  EXPECT_EQ(ranges({"I-PER", "I-PER", "O", "I-LOC"}), (Ranges{"PER 0-2", "LOC 3-4"}));
  EXPECT_EQ(ranges({"B-PER", "I-ORG", "I-ORG"}), (Ranges{"PER 0-1", "ORG 1-3"}));
  EXPECT_EQ(ranges({"B-PER", "I-PER", "E-PER", "I-PER", "S-ORG", "E-ORG"}),
            (Ranges{"PER 0-3", "PER 3-4", "ORG 4-5", "ORG 5-6"}));
  EXPECT_EQ(ranges({}), Ranges{});
  EXPECT_EQ(ranges({"O", "O"}), Ranges{});
}

}  // namespace
}  // namespace runding
