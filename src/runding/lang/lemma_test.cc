#include "runding/lang/lemma.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "runding/lang/languages_test.h"
#include "runding/lang/lemma_rules.h"

namespace runding {
namespace {

class LemmaTest : public testing::Test {
 protected:
  static std::string lemma(const std::string& code, std::string_view form, Upos upos, bool first = false) {
    return lemma_of(test::language(code), form, upos, first);
  }
};

TEST_F(LemmaTest, TakesIndonesianAffixesOff) {
  struct Case {
    std::string_view form;
    Upos upos;
    std::string_view lemma;
  };
  for (const Case& c : {Case{"menulis", Upos::verb, "tulis"}, Case{"menyatakan", Upos::verb, "nyata"},
                        Case{"menyetujui", Upos::verb, "setuju"}, Case{"mengirimkan", Upos::verb, "kirim"},
                        Case{"memakai", Upos::verb, "pakai"}, Case{"membahas", Upos::verb, "bahas"},
                        Case{"ditandatangani", Upos::verb, "tandatangan"}, Case{"berunding", Upos::verb, "runding"},
                        Case{"pembicaraan", Upos::noun, "bicara"}, Case{"perdamaian", Upos::noun, "damai"},
                        Case{"kesepakatan", Upos::noun, "sepakat"}, Case{"pemilihan", Upos::noun, "pilih"},
                        Case{"serangan", Upos::noun, "serang"}, Case{"tertinggi", Upos::adj, "tinggi"},
                        Case{"negara-negara", Upos::noun, "negara"}, Case{"bulan", Upos::noun, "bulan"},
                        Case{"masalah", Upos::noun, "masalah"}, Case{"jalan", Upos::noun, "jalan"},
                        Case{"MENULIS", Upos::verb, "tulis"}}) {
    EXPECT_EQ(lemma("id", c.form, c.upos), c.lemma) << c.form;
  }
}

TEST_F(LemmaTest, KeepsNamesAndCapitalisedNouns) {
  EXPECT_EQ(lemma("id", "Perwira", Upos::propn), "Perwira");
  EXPECT_EQ(lemma("id", "Direktur", Upos::noun), "Direktur");
  EXPECT_EQ(lemma("id", "Direktur", Upos::noun, true), "direktur");
  EXPECT_EQ(lemma("en", "Veldania", Upos::propn), "Veldania");
}

TEST_F(LemmaTest, TakesEnglishEndingsOff) {
  struct Case {
    std::string_view form;
    Upos upos;
    std::string_view lemma;
  };
  for (const Case& c :
       {Case{"talks", Upos::noun, "talk"}, Case{"parties", Upos::noun, "party"}, Case{"crises", Upos::noun, "crisis"},
        Case{"negotiating", Upos::verb, "negotiate"}, Case{"planned", Upos::verb, "plan"},
        Case{"signed", Upos::verb, "sign"}, Case{"withdrew", Upos::verb, "withdraw"}, Case{"said", Upos::verb, "say"},
        Case{"was", Upos::aux, "be"}, Case{"n't", Upos::part, "not"}, Case{"larger", Upos::adj, "large"},
        Case{"them", Upos::pron, "they"}, Case{"I", Upos::pron, "I"}, Case{"illness", Upos::noun, "illness"},
        Case{"The", Upos::det, "the"}}) {
    EXPECT_EQ(lemma("en", c.form, c.upos), c.lemma) << c.form;
  }
}

// Two rounds of lemma_of settle, nothing is empty, nothing crashes.
TEST_F(LemmaTest, EveryFormHasALemma) {
  const std::array<std::string, 12> pieces = {"me",     "ng",     "a", "kan", "-",    "ing",
                                              "\u00e9", "\u2019", "s", "ber", "\xff", "pe"};
  std::uint32_t seed = 11;
  for (int round = 0; round < 3000; ++round) {
    std::string form;
    for (int i = 0; i < 1 + round % 7; ++i) {
      seed = seed * 1664525u + 1013904223u;
      form += pieces[(seed >> 16) % pieces.size()];
    }
    const auto upos = static_cast<Upos>(round % 17);
    for (const char* code : {"id", "en"}) ASSERT_FALSE(lemma(code, form, upos).empty()) << form;
  }
  EXPECT_EQ(lemma("id", std::string(100000, 'm'), Upos::verb).size(), 100000u);
  EXPECT_EQ(lemma("id", std::string(50000, '-'), Upos::noun).size(), 50000u);
}

TEST(LemmaRulesTest, NamesFileAndLineOfAFault) {
  const auto folder = std::filesystem::temp_directory_path() / "runding-lemma-rules";
  std::filesystem::create_directories(folder);
  for (const std::string line :
       {"rule  VERB  me[x", "rule  VERM  -  s", "rule  VERB  me  -", "rule  VERB  me[*]>X  -", "rule  VERB  -  [abc",
        "rule  VERB  -  []s", "fixed  NOPE", "word  VERB  a b c", "word  VERB  alone", "weight  root  heavy",
        "weight  front x[*]  1", "weight  itself NOPE  1", "mystery  x", "root"}) {
    std::ofstream(folder / "affixes.tsv") << "fixed  X\n" << line << "\n";
    const auto rules = LemmaRules::load(folder);
    ASSERT_FALSE(rules.ok()) << line;
    EXPECT_EQ(rules.error().code, ErrorCode::bad_language_data);
    EXPECT_TRUE(rules.error().where.ends_with("affixes.tsv:2")) << rules.error().where;
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace runding
