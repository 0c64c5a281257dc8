#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "runding/article/annotation_json.h"
#include "runding/article/trace.h"
#include "runding/lang/languages_test.h"
#include "runding/pipeline/analyse.h"
#include "runding/pipeline/ordered_map.h"
#include "runding/read/reader.h"

/// What must hold of every annotation, whatever the text: exact spans, references that exist, evidence within its
/// limits, the same bytes again and on any number of threads.
namespace runding {
namespace {

std::vector<Article> example_articles() {
  std::vector<Article> out;
  const auto reader = open_reader({std::string(RUNDING_SOURCE_DIR) + "/examples/lembah-asmer/articles.jsonl"});
  ReadItem item;
  while (reader->next(item)) {
    if (Article* a = std::get_if<Article>(&item.content)) out.push_back(std::move(*a));
  }
  return out;
}

void check_span(const nlohmann::json& row, const std::string& text) {
  const auto start = row.at("start").get<std::size_t>(), end = row.at("end").get<std::size_t>();
  ASSERT_LE(start, end);
  ASSERT_LE(end, text.size());
  if (row.contains("exact")) {
    EXPECT_EQ(text.substr(start, end - start), row["exact"].get<std::string>());
  }
}

void check_evidence(const nlohmann::json& row, const std::string& text) {
  ASSERT_TRUE(row.contains("evidence"));
  ASSERT_GE(row["evidence"].size(), 1u);
  ASSERT_LE(row["evidence"].size(), 3u);
  std::size_t total = 0;
  for (const auto& e : row["evidence"]) {
    check_span(e, text);
    EXPECT_LE(e["exact"].get<std::string>().size(), 400u);
    total += e["exact"].get<std::string>().size();
  }
  EXPECT_LE(total, 600u);
}

void check_annotation(const Article& article) {
  const auto a = nlohmann::json::parse(annotation_line(article, {true}));
  const std::string text = a["text"];
  const auto known = [&](const nlohmann::json& row, const char* key) {
    if (!row.contains(key)) return;
    const std::string id = row[key];
    const auto& entities = a["entities"];
    EXPECT_TRUE(std::any_of(entities.begin(), entities.end(), [&](const auto& e) { return e["id"] == id; }))
        << key << " " << id;
  };
  std::size_t at = 0;
  for (const auto& b : a["blocks"]) {
    EXPECT_EQ(b["start"].get<std::size_t>(), at) << "blocks cover the text";
    at = b["end"];
  }
  EXPECT_EQ(at, text.size());
  std::size_t last = 0;
  for (const auto& m : a["mentions"]) {
    check_span(m, text);
    known(m, "entity");
    EXPECT_GE(m["start"].get<std::size_t>(), last) << "mentions in order, without overlap";
    last = m["end"];
  }
  for (const char* layer : {"times", "counts", "sources", "quotes"}) {
    for (const auto& row : a[layer]) check_span(row, text);
  }
  for (const auto& q : a["quotes"]) known(q, "speaker");
  for (const auto& e : a["entities"]) {
    known(e, "of");
    known(e, "party");
    EXPECT_FALSE(e["name"].get<std::string>().empty());
  }
  for (const auto& v : a["events"]) {
    check_evidence(v, text);
    if (v.contains("participants")) {
      for (const auto& p : v["participants"]) known(p, "entity");
    }
  }
  for (const auto& p : a["positions"]) {
    check_evidence(p, text);
    known(p, "holder");
  }
}

TEST(Properties, SpansAndReferencesHoldOnTheExample) {
  const auto articles = example_articles();
  ASSERT_GE(articles.size(), 14u);
  for (Article a : articles) {
    ASSERT_TRUE(analyse(test::languages(), a).ok()) << a.id;
    check_annotation(a);
  }
}

/// Articles cut and joined at random bytes, with marks dropped in: sentences break off, quotation marks stay open.
std::vector<Article> damaged_articles() {
  std::vector<Article> out;
  const auto articles = example_articles();
  std::mt19937 random(7);
  const std::vector<std::string> marks{"\"", "“", "”",        "'",  "(",     ")",         "\n",   "--",
                                       ".",  ",", "\xC3\xA9", "  ", "3.000", "Presiden ", "kata "};
  for (int round = 0; round < 150; ++round) {
    Article a;
    a.id = "damaged-" + std::to_string(round);
    a.lang = round % 3 == 0 ? "en" : "id";
    a.published = "2031-05-14";
    for (int piece = 0; piece < 6; ++piece) {
      const std::string& text = articles[random() % articles.size()].text;
      std::size_t from = random() % text.size(), to = from + random() % 300;
      to = std::min(to, text.size());
      while (from < to && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
      while (to > from && to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0) == 0x80) --to;
      a.text += text.substr(from, to - from) + marks[random() % marks.size()];
    }
    out.push_back(std::move(a));
  }
  return out;
}

TEST(Properties, SpansAndReferencesHoldOnDamagedText) {
  for (Article a : damaged_articles()) {
    ASSERT_TRUE(analyse(test::languages(), a).ok()) << a.id;
    check_annotation(a);
  }
}

TEST(Properties, ATraceChangesNothing) {
  auto articles = example_articles();
  for (Article& a : damaged_articles()) articles.push_back(std::move(a));
  std::size_t traced = 0;
  for (const Article& a : articles) {
    Article plain = a, noted = a;
    Trace trace;
    noted.trace = &trace;
    ASSERT_TRUE(analyse(test::languages(), plain).ok()) << a.id;
    ASSERT_TRUE(analyse(test::languages(), noted).ok()) << a.id;
    ASSERT_EQ(annotation_line(noted, {true}), annotation_line(plain, {true})) << a.id;
    traced += trace.all().size();
    for (const Event& e : noted.events) EXPECT_FALSE(trace.of_event(*e.trigger).empty()) << a.id;
    for (std::size_t p = 0; p < noted.positions.size(); ++p)
      EXPECT_FALSE(trace.of_position(static_cast<Index>(p)).empty()) << a.id;
    for (const Traced& t : trace.all()) {
      for (const Reason& r : t.reasons) EXPECT_LE(r.words.end, noted.text.size());
    }
  }
  EXPECT_GT(traced, 500u);
}

TEST(Properties, EveryReasonHasANameOfItsOwn) {
  const auto& names = CodeNames<Why>::names;
  EXPECT_EQ(to_string(Why::holds_if), "holds_if");
  EXPECT_EQ(static_cast<std::size_t>(Why::holds_if) + 1, names.size());
  EXPECT_EQ(std::set<std::string_view>(names.begin(), names.end()).size(), names.size());
}

TEST(Properties, AnalysingTwiceGivesTheSameBytes) {
  for (Article a : example_articles()) {
    ASSERT_TRUE(analyse(test::languages(), a).ok());
    const std::string once = annotation_line(a);
    ASSERT_TRUE(analyse(test::languages(), a).ok());
    EXPECT_EQ(annotation_line(a), once);
  }
}

TEST(Properties, SameBytesOnOneAndOnManyThreads) {
  const auto articles = example_articles();
  const auto run = [&](unsigned threads) {
    std::string out;
    std::size_t next = 0;
    ordered_map<Article, std::string>(
        threads,
        [&]() -> std::optional<Article> {
          if (next >= articles.size() * 4) return std::nullopt;
          return articles[next++ % articles.size()];
        },
        [](Article a) {
          const Status s = analyse(test::languages(), a);
          return s.ok() ? annotation_line(a) : s.error().describe();
        },
        [&](std::string line) {
          out += line + '\n';
          return true;
        });
    return out;
  };
  const std::string one = run(1);
  EXPECT_EQ(run(2), one);
  EXPECT_EQ(run(7), one);
}

}  // namespace
}  // namespace runding
