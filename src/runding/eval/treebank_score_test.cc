#include "runding/eval/treebank_score.h"

#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "runding/eval/word_alignment.h"

namespace runding::eval {
namespace {

/// Sentences in short: words divided by spaces, sentences by " / "; "abc(a,b,c)" is a multiword token. Each word hangs
/// on the one before it.
std::vector<ConlluSentence> chain(const std::string& text) {
  std::vector<ConlluSentence> out(1);
  std::istringstream in(text);
  const auto word = [&](const std::string& form) {
    ConlluSentence& s = out.back();
    ConlluWord w;
    w.form = form;
    w.head = static_cast<std::int32_t>(s.words.size());
    w.deprel = w.head == 0 ? "root" : "dep";
    w.token = static_cast<std::uint32_t>(s.tokens.size());
    s.words.push_back(w);
  };
  for (std::string item; in >> item;) {
    if (item == "/") {
      out.emplace_back();
      continue;
    }
    const std::size_t open = item.find('(');
    const auto first = static_cast<std::uint32_t>(out.back().words.size());
    if (open == std::string::npos) {
      word(item);
    } else {
      std::istringstream parts(item.substr(open + 1, item.size() - open - 2));
      for (std::string part; std::getline(parts, part, ',');) word(part);
    }
    out.back().tokens.push_back(
        {item.substr(0, open), "", first, static_cast<std::uint32_t>(out.back().words.size()), true});
  }
  return out;
}

TreebankScore score(const std::vector<ConlluSentence>& gold, const std::vector<ConlluSentence>& system,
                    UdDepth depth = UdDepth::parse) {
  const auto out = score_treebank(gold, system, depth);
  EXPECT_TRUE(out.ok()) << out.error().describe();
  return out.ok() ? *out : TreebankScore();
}

struct Counts {
  std::int64_t right, system, gold;
  bool operator==(const Counts&) const = default;
  friend void PrintTo(const Counts& c, std::ostream* out) {
    *out << c.right << " of " << c.system << " and " << c.gold;
  }
};
Counts counts(const TreebankScore& s, UdMetric metric) {
  return {s.of(metric).right, s.of(metric).system, s.of(metric).gold};
}

std::int64_t aligned(const std::string& gold, const std::string& system) {
  const auto one = score(chain(gold), chain(system), UdDepth::segment).of(UdMetric::words).right;
  const auto other = score(chain(system), chain(gold), UdDepth::segment).of(UdMetric::words).right;
  EXPECT_EQ(one, other) << gold << " | " << system;
  return one;
}

TEST(WordAlignment, PairsTheSameCharacters) {
  EXPECT_EQ(aligned("di Oruna .", "di Oruna ."), 3);
  EXPECT_EQ(aligned("diOruna .", "di Oruna ."), 1);
  EXPECT_EQ(aligned("abcd", "a b c d"), 0);
  EXPECT_EQ(aligned("ab cd ef", "a bc de f"), 0);
  EXPECT_EQ(aligned("ab cd ef", "ab c d ef"), 2);
}

TEST(WordAlignment, PairsWordsOfMultiwordTokensByForm) {
  EXPECT_EQ(aligned("rumahnya(rumah,nya) besar", "rumahnya(rumah,nya) besar"), 3);
  EXPECT_EQ(aligned("rumahnya(rumah,nya) besar", "rumah nya besar"), 3);
  EXPECT_EQ(aligned("rumahnya(rumah,nya) besar", "rumahnya besar"), 1);
  EXPECT_EQ(aligned("Rumahnya(Rumah,nya)", "Rumahnya(rumah,dia)"), 1) << "forms in lower case";
  EXPECT_EQ(aligned("ÉTÉS(ÉTÉ,S)", "ÉTÉS(été,s)"), 2) << "any script";
  EXPECT_EQ(aligned("abc(x,y,z,x)", "abc(y,x,z)"), 2) << "the longest common subsequence";
}

TEST(WordAlignment, AStretchHoldsEveryMultiwordTokenThatTouchesIt) {
  // abc|def against ab|cd|ef: all overlap, so there is one stretch.
  EXPECT_EQ(aligned("abc(a,q,c) def(d,q,f)", "ab(a,b) cd(c,d) ef(e,f)"), 4);
  EXPECT_EQ(aligned("ab(a,b) c d", "ab c(c,x) d"), 2) << "separate stretches";
  // "cd" sticks out of the stretch of "bc" and is compared with nothing.
  EXPECT_EQ(aligned("a bc(b,c) d", "a b cd"), 2);
  EXPECT_EQ(aligned("a bc(b,c) d", "ab c d"), 2);
  // Words before a stretch keep to their own characters, whatever their forms.
  EXPECT_EQ(aligned("ab cd(b,x)", "a b cd(b,x)"), 2);
}

TEST(WordAlignment, EveryWordIsPairedAtMostOnceAndInOrder) {
  std::mt19937 random(7);
  const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  const auto analysis = [&](const std::string& characters) {
    std::string out;
    for (std::size_t at = 0; at < characters.size();) {
      const std::string form = characters.substr(at, 1 + pick(4));
      at += form.size();
      out += " " + form;
      if (pick(3) == 0) {
        out += "(a";
        for (unsigned k = 0; k < 1 + pick(3); ++k) out += std::string(",") + "abc"[pick(3)];
        out += ")";
      }
    }
    return out;
  };
  for (int round = 0; round < 300; ++round) {
    std::string characters;
    for (unsigned n = 1 + pick(30); n > 0; --n) characters += "abc"[pick(3)];
    const auto gold = chain(analysis(characters)), system = chain(analysis(characters));
    const auto g = ud_document(gold, UdDepth::segment), s = ud_document(system, UdDepth::segment);
    const auto alignment = align_words(*g, *s);
    ASSERT_TRUE(alignment.ok());
    std::size_t next_gold = 0, next_system = 0;
    for (const auto& [a, b] : alignment->pairs) {
      EXPECT_GE(a, next_gold);
      EXPECT_GE(b, next_system);
      next_gold = a + 1;
      next_system = b + 1;
      EXPECT_EQ(alignment->gold_of[b], a);
      EXPECT_TRUE(g->words[a].span == s->words[b].span || g->words[a].multiword || s->words[b].multiword);
    }
    // An analysis agrees with itself in everything.
    EXPECT_EQ(align_words(*g, *g)->pairs.size(), g->words.size());
  }
}

TEST(WordAlignment, RefusesWhatWouldNotFitIntoMemory) {
  // Each token overlaps the next of the other side, so that all is one stretch.
  std::string gold = "a(a,b)", system = "ab(a,b)";
  std::string more_gold, more_system;
  for (int i = 0; i < 5000; ++i) {
    more_gold += " bc(a,b)";
    more_system += " cb(a,b)";
  }
  const auto result = score_treebank(chain(gold + more_gold + " b"), chain(system + more_system), UdDepth::segment);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::too_large);
}

/// Rows "form lemma upos feats head relation".
std::vector<ConlluSentence> tree(const std::string& rows) {
  std::vector<ConlluSentence> out(1);
  std::istringstream in(rows);
  for (std::string line; std::getline(in, line);) {
    std::istringstream columns(line);
    ConlluWord w;
    columns >> w.form >> w.lemma >> w.upos >> w.feats >> w.head >> w.deprel;
    ConlluSentence& s = out.back();
    w.token = static_cast<std::uint32_t>(s.words.size());
    s.tokens.push_back({w.form, "", w.token, w.token + 1, true});
    s.words.push_back(w);
  }
  return out;
}

const std::string kGold =
    "Kurt kurt PROPN _ 3 nsubj\n"
    "telah telah AUX _ 3 aux\n"
    "tiba tiba VERB Voice=Act 0 root\n"
    "di di ADP _ 5 case\n"
    "Oruna oruna PROPN Foo=Bar 3 obl\n"
    ". . PUNCT _ 3 punct\n";

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(TreebankScore, AllIsRightWhenNothingDiffers) {
  const auto s = score(tree(kGold), tree(kGold));
  for (const UdMetric m : {UdMetric::words, UdMetric::upos, UdMetric::ufeats, UdMetric::all_tags, UdMetric::lemmas,
                           UdMetric::uas, UdMetric::las}) {
    EXPECT_EQ(counts(s, m), (Counts{6, 6, 6}));
  }
  for (const UdMetric m : {UdMetric::clas, UdMetric::mlas, UdMetric::blex}) EXPECT_EQ(counts(s, m), (Counts{3, 3, 3}));
  EXPECT_EQ(s.of(UdMetric::clas).aligned, 3);
  EXPECT_EQ(s.of(UdMetric::las).aligned_accuracy(), 1.0);
  EXPECT_FALSE(s.of(UdMetric::tokens).aligned_accuracy().has_value());
}

TEST(TreebankScore, EachMetricLooksAtItsColumns) {
  const auto changed = [&](const std::string& from, const std::string& to) {
    const auto s = score(tree(kGold), tree(with(kGold, from, to)));
    std::string out;
    for (std::size_t m = 3; m < kUdMetrics.size(); ++m) {
      const UdTally& t = s.metrics[m];
      if (t.right < t.gold) out += std::string(kUdMetrics[m]) + std::to_string(t.right - t.gold) + " ";
    }
    return out;
  };
  EXPECT_EQ(changed("kurt PROPN", "kurt NOUN"), "UPOS-1 AllTags-1 MLAS-1 ");
  EXPECT_EQ(changed("kurt PROPN", "kur PROPN"), "Lemmas-1 BLEX-1 ");
  EXPECT_EQ(changed("Voice=Act", "Voice=Pass"), "UFeats-1 AllTags-1 MLAS-1 ");
  EXPECT_EQ(changed("Foo=Bar", "Foo=Baz"), "") << "not a universal feature";
  EXPECT_EQ(changed("nsubj", "nsubj:pass"), "") << "subtypes do not count";
  EXPECT_EQ(changed("nsubj", "obj"), "LAS-1 CLAS-1 MLAS-1 BLEX-1 ");
  EXPECT_EQ(changed("3 nsubj", "5 nsubj"), "UAS-1 LAS-1 CLAS-1 MLAS-1 BLEX-1 ");
  EXPECT_EQ(changed("3 punct", "5 punct"), "UAS-1 LAS-1 ") << "punctuation is no content";
  EXPECT_EQ(changed("5 case", "3 case"), "UAS-1 LAS-1 MLAS-2 ") << "one has lost a function word, one has one too many";
  EXPECT_EQ(changed("aux\n", "cop\n"), "LAS-1 MLAS-1 ") << "the function word's relation";
  EXPECT_EQ(changed("telah AUX", "telah VERB"), "UPOS-1 AllTags-1 MLAS-1 ") << "the function word's tag";
}

TEST(TreebankScore, SystemWordsWithContentRelationsCount) {
  const auto s = score(tree(kGold), tree(with(kGold, "5 case", "5 nmod")));
  EXPECT_EQ(counts(s, UdMetric::clas), (Counts{3, 4, 3}));
  EXPECT_EQ(counts(s, UdMetric::mlas), (Counts{2, 4, 3}));
}

TEST(TreebankScore, WordsWithoutLemmaAreNotAskedForOne) {
  const auto gold = tree(with(kGold, "kurt PROPN", "_ PROPN"));
  EXPECT_EQ(counts(score(gold, tree(kGold)), UdMetric::lemmas), (Counts{6, 6, 6}));
  EXPECT_EQ(counts(score(tree(kGold), gold), UdMetric::lemmas), (Counts{5, 6, 6}));
}

TEST(TreebankScore, FeaturesAreComparedInAnyOrder) {
  const auto a = tree(with(kGold, "Voice=Act", "Voice=Act|Aspect=Perf|Own=Yes")),
             b = tree(with(kGold, "Voice=Act", "Aspect=Perf|Voice=Act"));
  EXPECT_EQ(counts(score(a, b), UdMetric::ufeats), (Counts{6, 6, 6}));
}

TEST(TreebankScore, AHeadThatIsNotAlignedIsWrong) {
  // The root is cut in two on the system's side: what hangs on it has no head in gold, and is not the root either.
  const auto s = score(chain("abc d"), chain("a bc d"));
  EXPECT_EQ(counts(s, UdMetric::words), (Counts{1, 3, 2}));
  EXPECT_EQ(counts(s, UdMetric::uas), (Counts{0, 3, 2}));
  EXPECT_EQ(s.of(UdMetric::uas).aligned, 1);
  const auto root = score(chain("ab / d"), chain("ab d"));
  EXPECT_EQ(counts(root, UdMetric::uas), (Counts{1, 2, 2}));
}

TEST(TreebankScore, TreesOfMultiwordTokens) {
  const auto gold = chain("pintu rumahnya(rumah,nya) ."), system = chain("pintu rumah nya .");
  const auto s = score(gold, system);
  EXPECT_EQ(counts(s, UdMetric::tokens), (Counts{2, 4, 3}));
  EXPECT_EQ(counts(s, UdMetric::words), (Counts{4, 4, 4}));
  EXPECT_EQ(counts(s, UdMetric::las), (Counts{4, 4, 4}));
}

TEST(TreebankScore, SentencesAndSpaces) {
  const auto s = score(chain("a b / c d / e"), chain("a b c d / e"));
  EXPECT_EQ(counts(s, UdMetric::sentences), (Counts{1, 2, 3}));
  auto gold = chain("10000 .");
  gold[0].tokens[0].form = gold[0].words[0].form = "10\u00A0000";
  auto system = chain("10000 .");
  EXPECT_EQ(counts(score(gold, system), UdMetric::words), (Counts{2, 2, 2}));
}

TEST(TreebankScore, OtherTextIsAnErrorThatShowsWhere) {
  const auto result =
      score_treebank(chain("tiba di Oruna hari ini"), chain("tiba di Oruma hari ini"), UdDepth::segment);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::bad_treebank);
  EXPECT_EQ(result.error().message,
            "the texts differ after “tibadiOru”: gold goes on “nahariini”, system goes on “mahariini”");
  const auto shorter = score_treebank(chain("tiba di"), chain("tiba"), UdDepth::segment);
  EXPECT_EQ(shorter.error().message, "the texts differ after “tiba”: gold goes on “di”, system ends");
  // The first difference may lie inside a character.
  const auto inside = score_treebank(chain("aé"), chain("aè"), UdDepth::segment);
  EXPECT_EQ(inside.error().message, "the texts differ after “a”: gold goes on “é”, system goes on “è”");
}

TEST(TreebankScore, OnlyTreesArePassedAsTrees) {
  const auto fault = [](const std::string& from, const std::string& to) {
    const auto bad = tree(with(kGold, from, to));
    EXPECT_TRUE(score_treebank(tree(kGold), bad, UdDepth::tag).ok());
    const auto result = score_treebank(tree(kGold), bad, UdDepth::parse);
    return result.ok() ? std::string() : result.error().message;
  };
  EXPECT_EQ(fault("0 root", "5 root"), "system, sentence number 1: not a tree: 0 roots");
  EXPECT_EQ(fault("3 obl", "0 obl"), "system, sentence number 1: not a tree: 2 roots");
  EXPECT_EQ(fault("3 aux", "-1 aux"), "system, sentence number 1: not a tree: word 2 has no head");
  EXPECT_EQ(fault("3 obl", "4 obl"), "system, sentence number 1: not a tree: a cycle through word 4");
  auto named = tree(with(kGold, "0 root", "5 root"));
  named[0].comments = {"# text = x", "# sent_id = n7"};
  EXPECT_EQ(score_treebank(named, named, UdDepth::parse).error().message, "gold, sentence n7: not a tree: 0 roots");
}

TEST(TreebankScore, FiguresOfADepth) {
  const auto s = score(chain("ab c / d"), chain("a b c d"), UdDepth::segment);
  EXPECT_DOUBLE_EQ(s.figure("Tokens"), 0.5714);
  EXPECT_DOUBLE_EQ(s.figure("Words"), 0.5714);
  EXPECT_EQ(s.figure("UPOS"), -1);
  EXPECT_EQ(s.figure("Nothing"), -1);
  EXPECT_EQ(table(s),
            "metric            P        R       F1  aligned    right   system     gold\n"
            "Tokens        50.00    66.67    57.14                 2        4        3\n"
            "Sentences      0.00     0.00     0.00                 0        1        2\n"
            "Words         50.00    66.67    57.14                 2        4        3\n");
}

}  // namespace
}  // namespace runding::eval
