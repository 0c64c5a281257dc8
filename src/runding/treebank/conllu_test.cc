#include "runding/treebank/conllu.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace runding {
namespace {

/// A line of words divided by spaces as ten columns; missing columns are "_".
std::string row(std::string_view columns) {
  std::string out;
  int tabs = 0;
  for (const char c : columns) {
    out += c == ' ' ? '\t' : c;
    tabs += c == ' ';
  }
  for (; tabs < 9; ++tabs) out += "\t_";
  return out + '\n';
}

std::vector<ConlluSentence> read(const std::string& text) {
  auto sentences = read_conllu(text);
  EXPECT_TRUE(sentences.ok()) << sentences.error().describe();
  return sentences.ok() ? std::move(*sentences) : std::vector<ConlluSentence>();
}

const std::string kTwo = "# newdoc\n# sent_id = a\n" + row("1-2 rumahnya _ _ _ _ _ _ _ SpaceAfter=No") +
                         row("1 rumah rumah NOUN NSD Number=Sing 0 root _ Morf=x") +
                         row("2 nya dia PRON PS3 _ 1 nmod:poss") + row("3 ! ! PUNCT Z-- _ 1 punct") +
                         "\n# sent_id = b\n" + row("1 _ _ SYM") + "\n";

TEST(Conllu, ReadsTokensWordsAndComments) {
  const auto sentences = read(kTwo);
  ASSERT_EQ(sentences.size(), 2u);
  const ConlluSentence& s = sentences[0];
  EXPECT_EQ(s.comments, (std::vector<std::string>{"# newdoc", "# sent_id = a"}));
  ASSERT_EQ(s.tokens.size(), 2u);
  EXPECT_EQ(s.tokens[0].form, "rumahnya");
  EXPECT_EQ(s.tokens[0].first, 0u);
  EXPECT_EQ(s.tokens[0].last, 2u);
  EXPECT_FALSE(s.tokens[0].space_after);
  EXPECT_TRUE(s.tokens[1].space_after);
  EXPECT_EQ(s.text(), "rumahnya!");
  ASSERT_EQ(s.words.size(), 3u);
  EXPECT_EQ(s.words[0].xpos, "NSD");
  EXPECT_EQ(s.words[0].feats, "Number=Sing");
  EXPECT_EQ(s.words[0].head, 0);
  EXPECT_EQ(s.words[0].misc, "Morf=x");
  EXPECT_EQ(s.words[1].lemma, "dia");
  EXPECT_EQ(s.words[1].deprel, "nmod:poss");
  EXPECT_EQ(s.words[1].feats, "");
  EXPECT_EQ(s.words[1].token, 0u);
  EXPECT_EQ(s.words[2].token, 1u);
}

TEST(Conllu, AnUnderscoreMayBeAWord) {
  const ConlluWord word = read(kTwo).at(1).words.at(0);
  EXPECT_EQ(word.form, "_");
  EXPECT_EQ(word.lemma, "_");
  EXPECT_EQ(word.xpos, "");
  EXPECT_EQ(word.head, -1);
}

TEST(Conllu, WritesWhatItRead) {
  std::string out;
  for (const ConlluSentence& s : read(kTwo)) write_conllu(s, out);
  EXPECT_EQ(out, kTwo);
}

TEST(Conllu, SkipsEmptyNodesAndTheirGraph) {
  const auto sentences = read(row("1 a a X _ _ 0 root") + row("1.1 b b X") + row("2 c c X _ _ 1 dep") + "\n");
  ASSERT_EQ(sentences.size(), 1u);
  ASSERT_EQ(sentences[0].words.size(), 2u);
  EXPECT_EQ(sentences[0].words[1].form, "c");
}

TEST(Conllu, TakesWindowsLineEndsAndAMissingLastLine) {
  std::string text;
  for (const char c : kTwo) text += c == '\n' ? "\r\n" : std::string(1, c);
  text.resize(text.size() - 4);  // the empty line and the end of the last word line
  std::string out;
  for (const ConlluSentence& s : read(text)) write_conllu(s, out);
  EXPECT_EQ(out, kTwo);
}

TEST(Conllu, NothingButCommentsIsNoSentence) {
  EXPECT_TRUE(read("").empty());
  EXPECT_TRUE(read("# newdoc\n\n\n# a\n").empty());
}

TEST(Conllu, NamesLineByteAndFault) {
  struct Case {
    std::string text;
    std::string fault;
  };
  const Case cases[] = {
      {"1\tb\tc\n", "ten columns"},
      {row("1 b c d e f 0 h i j k"), "more than ten"},
      {row("2 b"), "ids must count"},
      {row("x b"), "ids must count"},
      {row("1  c"), "without form"},
      {row("1 b c d e f 1"), "another word's id"},
      {row("1 b c d e f -1"), "another word's id"},
      {row("1 b c d e f 4294967295"), "another word's id"},
      {row("1 b c d e f 99999999999"), "another word's id"},
      {row("1 b c d e f 2"), "behind the end"},
      {row("1-1 b"), "multiword"},
      {row("2-3 b"), "multiword"},
      {row("1- b"), "multiword"},
      {row("1-3 bc") + row("1-2 b"), "multiword"},
      {row("1-2 bc") + row("1 b"), "inside a multiword"},
      {row("1-2 bc"), "inside a multiword"},
  };
  const std::string before = row("1 a a X _ _ 0 root") + "\n";
  for (const Case& c : cases) {
    for (const std::string& after : {std::string(), "\n" + before}) {
      const auto sentences = read_conllu(before + c.text + after);
      ASSERT_FALSE(sentences.ok()) << c.text;
      EXPECT_EQ(sentences.error().code, ErrorCode::bad_treebank);
      EXPECT_NE(sentences.error().message.find(c.fault), std::string::npos) << sentences.error().describe();
      EXPECT_TRUE(sentences.error().where.starts_with("line ")) << sentences.error().describe();
      EXPECT_GE(*sentences.error().offset, before.size());
      EXPECT_LE(*sentences.error().offset, before.size() + c.text.size());
    }
  }
  const auto bad = read_conllu(before + row("1 b c d e f 1"));
  EXPECT_EQ(bad.error().where, "line 3");
  EXPECT_EQ(bad.error().offset, before.size());
}

TEST(Conllu, TreebanksComeBackAsTheyWere) {
  const char* data = std::getenv("RUNDING_DATA");
  const std::filesystem::path folder = std::filesystem::path(data != nullptr ? data : "../shared") / "data/treebanks";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no treebanks at " << folder;
  for (const char* name : {"id/csui-dev.conllu", "id/gsd-dev.conllu"}) {
    std::ifstream in(folder / name, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    std::string out;
    for (const ConlluSentence& s : read(text)) {
      write_conllu(s, out);
      constexpr std::string_view kText = "# text = ";
      for (const std::string& c : s.comments) {
        if (!c.starts_with(kText)) continue;
        EXPECT_EQ(s.text(), c.substr(kText.size()));
      }
    }
    EXPECT_EQ(out, text) << name;
  }
}

}  // namespace
}  // namespace runding
