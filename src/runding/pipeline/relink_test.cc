#include "runding/pipeline/relink.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "runding/export/record_json.h"
#include "runding/lang/languages_test.h"
#include "runding/pipeline/analyse.h"
#include "runding/read/reader.h"
#include "runding/store/test_articles.h"

namespace runding {
namespace {

namespace fs = std::filesystem;

class RelinkTest : public testing::Test {
 protected:
  void SetUp() override {
    path_ = fs::temp_directory_path() / ("runding-relink-" + std::to_string(::getpid()) + ".db");
    fs::remove(path_);
  }
  void TearDown() override { fs::remove(path_); }

  /// The export of a new record of these articles, `batch` a transaction, linked after each when `often`.
  std::string exported(const std::vector<Article>& articles, std::size_t batch, bool often) {
    fs::remove(path_);
    Result<Record> record = Record::open(path_, Record::Mode::create, {.durable = false});
    EXPECT_TRUE(record);
    for (std::size_t i = 0; i < articles.size(); i += batch) {
      EXPECT_TRUE(record->begin());
      for (std::size_t j = i; j < std::min(articles.size(), i + batch); ++j) EXPECT_TRUE(record->add(articles[j]));
      EXPECT_TRUE(record->commit());
      if (often) {
        EXPECT_TRUE(relink(*record));
      }
    }
    EXPECT_TRUE(relink(*record));
    return written(*record);
  }
  static std::string written(const Record& record) {
    std::string out;
    const Status s = write_record_json(record, [&](std::string_view bytes) {
      out += bytes;
      return true;
    });
    EXPECT_TRUE(s) << s.error().describe();
    return out;
  }
  void expect_any_order(std::vector<Article> articles) {
    const std::string first = exported(articles, 7, false);
    EXPECT_NE(first.find("\"members\""), std::string::npos);
    std::mt19937 random(5);
    for (int order = 0; order < 20; ++order) {
      std::shuffle(articles.begin(), articles.end(), random);
      ASSERT_EQ(exported(articles, 1 + order, order % 5 == 0), first) << "order " << order;
    }
  }

  fs::path path_;
};

TEST_F(RelinkTest, AnyOrderOfInventedArticlesGivesTheSameBytes) { expect_any_order(test::invented_articles(40)); }

TEST_F(RelinkTest, AnyOrderOfTheExampleGivesTheSameBytes) {
  const fs::path source(RUNDING_SOURCE_DIR);
  const auto reader = open_reader({(source / "examples/lembah-asmer/articles.jsonl").string()});
  std::vector<Article> articles;
  for (ReadItem item; reader->next(item);) {
    ASSERT_TRUE(std::holds_alternative<Article>(item.content));
    articles.push_back(std::get<Article>(std::move(item.content)));
    ASSERT_TRUE(analyse(test::languages(), articles.back()));
  }
  expect_any_order(std::move(articles));
}

TEST_F(RelinkTest, ReadersLinkWhatAKilledAddLeft) {
  {
    Result<Record> record = Record::open(path_, Record::Mode::create, {.durable = false});
    ASSERT_TRUE(record);
    ASSERT_TRUE(record->begin());
    for (const Article& a : test::invented_articles(20)) ASSERT_TRUE(record->add(a));
    ASSERT_TRUE(record->commit());
  }
  Result<Record> record = open_linked(path_);
  ASSERT_TRUE(record) << record.error().describe();
  EXPECT_FALSE(*record->links_stale());
  Result<Statement> row =
      record->query("SELECT (SELECT count(*) FROM happening_members) = (SELECT count(*) FROM events)");
  ASSERT_TRUE(row);
  ASSERT_TRUE(row->next());
  EXPECT_EQ(row->integer(0), 1);
}

TEST_F(RelinkTest, AnEmptyRecordExports) {
  EXPECT_EQ(exported({}, 1, false),
            "{\n\"entities\": [],\n\"happenings\": [],\n\"threads\": [],\n\"copies\": [],\n\"disputes\": "
            "[],\n\"shifts\": [],\n"
            "\"commitments\": [],\n\"curation\": []\n}\n");
}

}  // namespace
}  // namespace runding
