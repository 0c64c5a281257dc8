#include "runding/eval/coding_score.h"

#include <gtest/gtest.h>

#include "runding/eval/cross_validation.h"
#include "runding/eval/petrarch_dictionary.h"
#include "runding/lang/languages_test.h"
#include "runding/lang/tree_article_test.h"

namespace runding::eval {
namespace {

TEST(CodingGold, PloverRecords) {
  const auto gold =
      read_plover(R"({"id": "r1", "event": "REJECT", "text": "Norland refused.", "source": [{"actorText": "Norland"}]})"
                  "\n\n"
                  R"({"id": "r2", "event": "AID", "text": "Aid came.", "source": [], "target": "unknown"})");
  ASSERT_TRUE(gold.ok()) << gold.error().describe();
  ASSERT_EQ(gold->size(), 2U);
  EXPECT_EQ((*gold)[0].acts[0].sources, std::vector<std::string>{"Norland"});
  EXPECT_TRUE((*gold)[1].acts[0].targets.empty());
  EXPECT_EQ(read_plover("{}").error().code, ErrorCode::bad_json);
  EXPECT_EQ(read_plover("").error().code, ErrorCode::empty_input);
}

TEST(CodingGold, MarksMayRepeatMissAndNest) {
  const std::string header = "sentence_id\tmarked_sentence\tgold_penta\tgold_root\n";
  const auto gold = read_relations(header + "1\t<s>A</s> met <t>B</t> and <t>B</t>\t1\tCONSULT\n" +
                                   "2\t<s>The <t>B</t> man</s> ran\t4\tASSAULT\n3\t<s>A</s> ran\t4\tASSAULT\n");
  ASSERT_TRUE(gold.ok()) << gold.error().describe();
  EXPECT_EQ((*gold)[0].text, "A met B and B");
  EXPECT_EQ((*gold)[0].target, 6U);
  EXPECT_EQ((*gold)[0].target_end, 7U);
  EXPECT_EQ((*gold)[1].source_end, 9U);
  EXPECT_EQ((*gold)[1].text.substr((*gold)[1].target, 1), "B");
  EXPECT_EQ((*gold)[2].target_end, 0U);
  EXPECT_FALSE(read_relations(header + "1\tA met B\t1\tCONSULT\n").ok());
  EXPECT_FALSE(read_relations(header + "1\t<s>A met <t>B</t>\t1\tCONSULT\n").ok());
  EXPECT_EQ(read_relations(header + "1\t2\n").error().where, "line 2");
}

TEST(CodingScore, ActorsAreComparedByTheirWords) {
  EXPECT_TRUE(same_actor("Norland", "the Norland government"));
  EXPECT_TRUE(same_actor("rebels in the north", "northern rebels in north"));
  EXPECT_FALSE(same_actor("Norland", "Sudria"));
  EXPECT_FALSE(same_actor("", "Sudria"));
}

TEST(CodingScore, OnlyTheFirstActCounts) {
  const std::vector<GoldSentence> gold = {{"1", "", {{"AID", {"Norland"}, {"Sudria"}}}},
                                          {"2", "", {{"CONSULT", {"Norland", "Sudria"}, {}}}},
                                          {"3", "", {{"REJECT", {"Norland"}, {}}}},
                                          {"4", "", {{"REJECT", {"Norland"}, {"Sudria"}}}}};
  const std::vector<CodedSentence> system = {{{{"AID", {"Norland"}, {"Sudria"}}, {"FIGHT", {}, {}}}},
                                             {{{"CONSULT", {"Sudria"}, {"Norland"}}}},
                                             {{{"FIGHT", {"Norland"}, {}}, {"REJECT", {"Norland"}, {}}}},
                                             {}};
  const PloverScore s = score_plover(gold, system);
  EXPECT_EQ(s.records, 4U);
  EXPECT_EQ(s.coded, 3U);
  EXPECT_EQ(s.act, 2U);
  EXPECT_EQ(s.source, 3U);
  EXPECT_EQ(s.whole, 2U);
  EXPECT_EQ(s.misses.size(), 2U);
  EXPECT_DOUBLE_EQ(s.figure("class"), 0.5);
  EXPECT_LT(s.figure("nothing"), 0);
}

TEST(CodingScore, RootsAreMatchedOneToOne) {
  const std::vector<GoldSentence> gold = {{"1", "", {{"041", {"N"}, {"S"}}, {"042", {"S"}, {"N"}}}}, {"2", "", {}}};
  const std::vector<CodedSentence> system = {{{{"040", {"S"}, {"N"}}}}, {{{"190", {}, {}}}}};
  const PetrarchScore s = score_petrarch(gold, system);
  EXPECT_EQ(s.root, 1U);
  EXPECT_EQ(s.whole, 1U);
  EXPECT_EQ(s.extra, 1U);
  EXPECT_DOUBLE_EQ(s.figure("extra"), 0.5);
}

constexpr const char* kActors = R"(# a comment
NORLAND [NOR] # another
+PORT_MERA
SUDRIA
	[SUD <991226]
COAST_GUARD [NOR/SUD]
)";
constexpr const char* kVerbs = R"(<!-- tag -->
&TIES
+BOND
+FRIENDLY_BOND

--- RESTORE [050] ---
RESTORE {RESTORES RESTORED}
- * &TIES [064]
- NOT * &TIES [160:161]

--- CALL [---] ---
CALL
+CALL_OFF {+CALLED_OFF} [190]
)";

class Petrarch : public testing::Test {
 protected:
  /// "source>target:code" of every coding.
  std::string code(std::string_view rows) {
    const Language& english = test::language("en");
    const Article a = test::article_from_conllu(english, test::conllu_of(rows));
    std::string out;
    for (const GoldAct& act : PetrarchDictionary::read(kActors, kVerbs).code(english, a).acts)
      out += act.sources[0] + ">" + act.targets[0] + ":" + act.code + " ";
    return out;
  }
};

TEST_F(Petrarch, ReadsActorsAndPatterns) {
  const auto d = PetrarchDictionary::read(kActors, kVerbs);
  EXPECT_EQ(d.actor_count(), 4U);
  EXPECT_EQ(d.pattern_count(), 2U);
  EXPECT_EQ(PetrarchDictionary::read("", "").actor_count(), 0U);
  EXPECT_EQ(PetrarchDictionary::read("[X]\n+\n", "- * A [1]\nB {\n--- \n&\n+C\n").pattern_count(), 0U);
}

TEST_F(Petrarch, TheLongestPatternTellsTheCode) {
  EXPECT_EQ(code("Norland PROPN 2 nsubj\nrestored VERB 0 root\npeace NOUN 2 obj\nwith ADP 5 case\nSudria PROPN 3 nmod"),
            "NOR>SUD:050 ");
  EXPECT_EQ(code("Norland PROPN 2 nsubj\nrestored VERB 0 root\nfriendly ADJ 4 amod\nbonds NOUN 2 obj\nwith ADP 6 case\n"
                 "Sudria PROPN 4 nmod"),
            "NOR>SUD:064 ");
  EXPECT_EQ(code("Norland PROPN 4 nsubj\nwill AUX 4 aux\nnot PART 4 advmod\nrestore VERB 0 root\nbonds NOUN 4 obj\n"
                 "with ADP 7 case\nSudria PROPN 5 nmod"),
            "NOR>SUD:160 SUD>NOR:161 ");
}

TEST_F(Petrarch, PassivesTurnRoundAndSideClausesAreLeftOut) {
  EXPECT_EQ(code("Norland PROPN 3 nsubj:pass\nwas AUX 3 aux:pass\nrestored VERB 0 root\nby ADP 5 case\n"
                 "Sudria PROPN 3 obl"),
            "SUD>NOR:050 ");
  EXPECT_EQ(
      code("Norland PROPN 4 nsubj\nrestored VERB 1 acl\nrecently ADV 2 advmod\nleft VERB 0 root\nSudria PROPN 4 obj"),
      "");
}

TEST(CrossValidation, LearnsWhatTellsTheClassesApartAndNothingElse) {
  std::vector<Features> examples;
  std::vector<std::string> told, random, alone, together;
  for (int i = 0; i < 60; ++i) {
    Features f;
    f.add(i % 3 == 0 ? "red" : i % 3 == 1 ? "green" : "blue");
    f.add("all");
    f.dense = {static_cast<float>(i % 2)};
    examples.push_back(f);
    alone.push_back(std::to_string(i));
    together.push_back(i % 3 == 0 ? "r" : alone.back());
    told.push_back(i % 3 == 0 ? "r" : i % 3 == 1 ? "g" : "b");
    random.push_back((i / 3) * 7 % 5 < 2 ? "x" : "y");
  }
  const CrossValidation good = cross_validate(examples, told, alone, 5);
  EXPECT_DOUBLE_EQ(good.macro_f1(), 1);
  EXPECT_EQ(good.classes.size(), 3U);
  // A group that is a class is never seen while learning.
  EXPECT_EQ(cross_validate(examples, told, together, 5).classes[2].right, 0U);
  EXPECT_LT(cross_validate(examples, random, alone, 5).macro_f1(), 0.8);
  EXPECT_EQ(cross_validate(examples, random, alone, 5).predictions,
            cross_validate(examples, random, alone, 5).predictions);
}

}  // namespace
}  // namespace runding::eval
