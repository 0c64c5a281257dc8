#include "runding/treebank/article_conllu.h"

#include <gtest/gtest.h>

#include "runding/treebank/conllu.h"

namespace runding {
namespace {

/// "Rombongannya tiba  di Nord Oruna. Ana pulang!": two sentences, the first with a token of two words and a wide gap.
Article sample() {
  Article a;
  a.text = "Rombongannya tiba  di Nord Oruna. Ana pulang!";
  const auto span = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(a.text.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  for (const char* token : {"Rombongannya", "tiba", "di", "Nord", "Oruna", ".", "Ana", "pulang", "!"}) {
    a.tokens.push_back({});
    a.tokens.back().span = span(token);
  }
  const auto word = [&](std::string_view form, Index head, Upos upos, Relation relation, bool joined = false) {
    TreeWord w;
    w.span = span(form);
    w.head = head;
    w.upos = upos;
    w.relation = relation;
    w.joined = joined;
    a.tree.push_back(w);
  };
  word("Rombongan", 2, Upos::noun, Relation::nsubj);
  word("nya", 0, Upos::pron, Relation::nmod, true);
  word("tiba", kNone, Upos::verb, Relation::root);
  word("di", 4, Upos::adp, Relation::case_);
  word("Nord", 2, Upos::propn, Relation::obl);
  word("Oruna", 4, Upos::propn, Relation::flat);
  word(".", 2, Upos::punct, Relation::punct);
  word("Ana", 8, Upos::propn, Relation::nsubj);
  word("pulang", kNone, Upos::verb, Relation::root);
  word("!", 8, Upos::punct, Relation::punct);
  a.tree[1].subtype = Subtype::poss;
  a.sentences.push_back({span("Rombongannya tiba  di Nord Oruna."), 0, 6, 0, 0, 7});
  a.sentences.push_back({span("Ana pulang!"), 6, 9, 0, 7, 10});
  a.name_spans.push_back({span("Nord Oruna"), EntityType::location, 1});
  a.name_spans.push_back({span("Ana"), EntityType::person, 1});
  return a;
}

std::string written(const Article& a, const ConlluColumns& columns = {}, std::uint64_t offset = 0) {
  std::string out;
  for (std::size_t s = 0; s < a.sentences.size(); ++s) write_conllu(a, s, columns, offset, out);
  return out;
}

TEST(ArticleConllu, WritesTokensWordsAndNames) {
  EXPECT_EQ(written(sample()),
            "# text = Rombongannya tiba di Nord Oruna.\n"
            "1-2\tRombongannya\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:12\n"
            "1\tRombongan\t_\tNOUN\t_\t_\t3\tnsubj\t_\t_\n"
            "2\tnya\t_\tPRON\t_\t_\t1\tnmod:poss\t_\t_\n"
            "3\ttiba\t_\tVERB\t_\t_\t0\troot\t_\tTokenRange=13:17\n"
            "4\tdi\t_\tADP\t_\t_\t5\tcase\t_\tTokenRange=19:21\n"
            "5\tNord\t_\tPROPN\t_\t_\t3\tobl\t_\tName=B-LOC|TokenRange=22:26\n"
            "6\tOruna\t_\tPROPN\t_\t_\t5\tflat\t_\tName=I-LOC|SpaceAfter=No|TokenRange=27:32\n"
            "7\t.\t_\tPUNCT\t_\t_\t3\tpunct\t_\tTokenRange=32:33\n"
            "\n"
            "# text = Ana pulang!\n"
            "1\tAna\t_\tPROPN\t_\t_\t2\tnsubj\t_\tName=B-PER|TokenRange=34:37\n"
            "2\tpulang\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=38:44\n"
            "3\t!\t_\tPUNCT\t_\t_\t2\tpunct\t_\tSpaceAfter=No|TokenRange=44:45\n"
            "\n");
}

TEST(ArticleConllu, IsReadBackAsItStands) {
  const auto sentences = read_conllu(written(sample()));
  ASSERT_TRUE(sentences.ok()) << sentences.error().describe();
  ASSERT_EQ(sentences->size(), 2u);
  for (const ConlluSentence& s : *sentences) EXPECT_EQ("# text = " + s.text(), s.comments.at(0));
}

TEST(ArticleConllu, ColumnsOfTheLanguage) {
  ConlluColumns columns;
  columns.lemma = [](std::string_view form, Upos upos, bool starts_sentence, std::string& out) {
    if (upos == Upos::verb || starts_sentence) out += "<" + std::string(form) + ">";
  };
  columns.relation = [](const TreeWord& word) { return word.joined ? "nmod:own" : "x"; };
  const auto sentences = read_conllu(written(sample(), columns, 5'000'000'000));
  ASSERT_TRUE(sentences.ok());
  const ConlluSentence& s = sentences->at(0);
  EXPECT_EQ(s.words[2].lemma, "<tiba>");
  EXPECT_EQ(s.words[0].lemma, "<Rombongan>");
  EXPECT_EQ(s.words[1].lemma, "");
  EXPECT_EQ(s.words[1].deprel, "nmod:own");
  EXPECT_EQ(s.tokens[0].misc, "TokenRange=5000000000:5000000012");
}

TEST(ArticleConllu, NothingIsLostButSpace) {
  Article a;
  a.text = "\u0301ini \u200Bkapal\u0301\u200B \u200B.x\u0301\n\u0301y";
  const auto sentence = [&](std::initializer_list<std::pair<std::string_view, bool>> words) {
    const auto first = static_cast<std::uint32_t>(a.tree.size());
    for (const auto& [form, joined] : words) {
      TreeWord w;
      w.span.start = static_cast<std::uint32_t>(a.text.find(form, first == 0 ? 0 : a.text.find('x') + 1));
      w.span.end = w.span.start + static_cast<std::uint32_t>(form.size());
      w.joined = joined;
      a.tree.push_back(w);
    }
    a.sentences.push_back({{a.tree[first].span.start, a.tree.back().span.end},
                           0,
                           0,
                           0,
                           first,
                           static_cast<std::uint32_t>(a.tree.size())});
  };
  sentence({{"ini", false}, {"ka", false}, {"pal", true}, {".", false}, {"x", false}});
  sentence({{"y", false}});
  const auto sentences = read_conllu(written(a));
  ASSERT_TRUE(sentences.ok()) << sentences.error().describe();
  std::vector<std::string> forms;
  for (const ConlluSentence& s : *sentences) {
    EXPECT_EQ(s.comments.at(0), "# text = " + s.text());
    for (const ConlluToken& t : s.tokens) forms.push_back(t.form);
  }
  EXPECT_EQ(forms, (std::vector<std::string>{"\u0301ini", "\u200Bkapal\u0301\u200B", "\u200B.", "x\u0301", "\u0301y"}));
  EXPECT_EQ(sentences->at(0).words[1].form, "ka");
  EXPECT_EQ(sentences->at(0).words[3].misc, "SpaceAfter=No|TokenRange=20:24");
}

TEST(ArticleConllu, NamesInsideATokenStandOnItsWords) {
  Article a = sample();
  a.name_spans = {{a.tree[0].span, EntityType::organisation, 1}};
  const std::string out = written(a);
  EXPECT_NE(out.find("1\tRombongan\t_\tNOUN\t_\t_\t3\tnsubj\t_\tName=B-ORG\n"), std::string::npos) << out;
  EXPECT_NE(out.find("nmod:poss\t_\t_\n"), std::string::npos) << out;
}

TEST(ArticleConllu, NeighboursOfOneTypeAreTwoNames) {
  Article a = sample();
  a.name_spans = {{a.tokens[3].span, EntityType::location, 1}, {a.tokens[4].span, EntityType::location, 1}};
  const std::string out = written(a);
  EXPECT_EQ(out.find("Name=I-"), std::string::npos) << out;
}

TEST(ArticleConllu, WordsWithoutATreeHaveNoTags) {
  Article a = sample();
  for (TreeWord& w : a.tree) w = TreeWord{.span = w.span, .joined = w.joined};
  const auto sentences = read_conllu(written(a));
  ASSERT_TRUE(sentences.ok());
  EXPECT_EQ(sentences->at(0).words.size(), 7u);
  EXPECT_EQ(sentences->at(0).words[1].form, "nya");
  for (const ConlluWord& w : sentences->at(1).words) EXPECT_EQ(w.lemma + w.upos + w.deprel, "");
  EXPECT_EQ(sentences->at(1).words[0].head, -1);
  EXPECT_EQ(sentences->at(1).words[0].misc, "Name=B-PER|TokenRange=34:37");
}

TEST(ArticleConllu, SentencesWithoutWordsAreWrittenByTokens) {
  Article a = sample();
  a.tree.clear();
  for (Sentence& s : a.sentences) s.tree_first = s.tree_last = 0;
  const auto sentences = read_conllu(written(a));
  ASSERT_TRUE(sentences.ok());
  EXPECT_EQ(sentences->at(0).words.size(), 6u);
  EXPECT_EQ(sentences->at(0).words[0].head, -1);
  EXPECT_EQ(sentences->at(0).words[0].upos, "");
  EXPECT_EQ(sentences->at(1).words[0].misc, "Name=B-PER|TokenRange=34:37");
}

}  // namespace
}  // namespace runding
