#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "runding/lang/languages_test.h"
#include "runding/mention/entities.h"
#include "runding/mention/times.h"
#include "runding/read/blocks.h"
#include "runding/statement/quotes.h"
#include "runding/statement/sources.h"
#include "runding/syntax/syntax.h"

namespace runding {
namespace {

// The stages up to statements.
Article analysed(const std::string& text, const std::string& lang) {
  Article a;
  a.id = "p";
  a.text = text;
  a.lang = lang;
  const Language& language = test::language(lang);
  mark_blocks(language, a);
  analyse_syntax(language, a);
  find_times(language, a);
  find_entities(language, a);
  find_sources(language, a);
  find_quotes(language, a);
  return a;
}

void check(const Article& a) {
  const auto size = static_cast<std::uint32_t>(a.text.size());
  const auto valid = [&](Span s) { return s.start < s.end && s.end <= size; };
  const auto entity = [&](Index i) { return i == kNone || (i >= 0 && i < static_cast<Index>(a.entities.size())); };
  for (const Quote& q : a.quotes) {
    ASSERT_TRUE(valid(q.span));
    ASSERT_TRUE(entity(q.speaker));
    ASSERT_TRUE(entity(q.addressee));
    ASSERT_TRUE(q.source == kNone || q.source < static_cast<Index>(a.sources.size()));
    if (q.cue) {
      ASSERT_TRUE(valid(*q.cue));
      ASSERT_NE(q.cue_entry, UINT32_MAX);
    }
    if (q.speaker_span) {
      ASSERT_TRUE(valid(*q.speaker_span));
    }
    ASSERT_GE(q.confidence, 0);
    ASSERT_LE(q.confidence, 1);
  }
  for (std::size_t i = 1; i < a.quotes.size(); ++i) ASSERT_LE(a.quotes[i - 1].span.start, a.quotes[i].span.start);
  for (const Source& s : a.sources) {
    ASSERT_TRUE(valid(s.span));
    ASSERT_FALSE(s.name.empty());
  }
}

// Any order of words, names, marks and cues keeps every span inside the text.
TEST(StatementProperties, AnyWordsInAnyOrder) {
  const std::vector<std::string> pieces = {
      "Mira Solen", "Arlen",     "mengatakan",
      "kata",       "bahwa",     ",",
      ",\"",        "\"",        "“",
      "”",          ".",         "katanya",
      "menurut",    "said",      "told",
      "that",       "she",       "saying",
      "(",          ")",         "--",
      "\n",         "dan",       "tetapi",
      "dilansir",   "Reuters",   "di X",
      "kepada",     "meminta",   "untuk",
      "disebut",    "yang",      "'",
      "``",         "''",        "according to",
      "the envoy",  "kami siap", "berunding lagi",
      "dengan",     "\\\"",      "Senin",
      "é",
  };
  std::mt19937 random(20260);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const std::size_t n = 1 + random() % 60;
    for (std::size_t i = 0; i < n; ++i) {
      text += pieces[random() % pieces.size()];
      if (random() % 5) text += ' ';
    }
    SCOPED_TRACE(text);
    check(analysed(text, round % 2 ? "id" : "en"));
    if (HasFatalFailure()) return;
  }
}

// A sentence of a hundred thousand words made of nothing but reports ends, with statements of bounded length.
TEST(StatementProperties, SentenceOfAHundredThousandWords) {
  std::string text;
  for (int i = 0; i < 16000; ++i) text += "dan Mira Solen mengatakan bahwa \"pasukan mundur ";
  const Article a = analysed(text, "id");
  check(a);
  for (const Quote& q : a.quotes) EXPECT_LT(q.span.size(), 20000u);
}

TEST(StatementProperties, HundredThousandWordsWithoutMarks) {
  std::string text;
  for (int i = 0; i < 12500; ++i) text += "Arlen said that Solen urged him to go and added ";
  const Article a = analysed(text, "en");
  check(a);
  EXPECT_FALSE(a.quotes.empty());
}

}  // namespace
}  // namespace runding
