#include "runding/pipeline/relink.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "runding/export/record_json.h"
#include "runding/export/rows_json.h"
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

  /// The export and the views of a new record of these articles, `batch` a transaction, linked after one in `often`.
  std::string exported(const std::vector<Article>& articles, std::size_t batch, std::size_t often) {
    fs::remove(path_);
    Result<Record> record = Record::open(path_, Record::Mode::create, {.durable = false});
    EXPECT_TRUE(record);
    for (std::size_t i = 0; i < articles.size(); i += batch) {
      EXPECT_TRUE(record->begin());
      for (std::size_t j = i; j < std::min(articles.size(), i + batch); ++j) EXPECT_TRUE(record->add(articles[j]));
      EXPECT_TRUE(record->commit());
      if (often > 0 && i / batch % often == 0) {
        EXPECT_TRUE(relink(*record));
      }
    }
    EXPECT_TRUE(relink(*record));
    const std::string out = written(*record);
    return out + views(std::move(*record));
  }
  /// What the commands print with --json.
  static std::string views(Record record) {
    const Result<Affair> affair = Affair::read(std::move(record));
    EXPECT_TRUE(affair);
    std::string out;
    const auto show = [&](const auto& rows) {
      EXPECT_TRUE(rows);
      for (const auto& row : *rows) out += row_line(*affair, row) + "\n";
    };
    const Filter all;
    show(timeline(*affair, all));
    show(statements(*affair, all));
    show(positions(*affair, all));
    show(counts(*affair, all));
    show(disputes(*affair, all));
    show(commitments(*affair, all));
    show(parties(*affair, all));
    show(sources(*affair, all));
    return out;
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
  void expect_any_order(std::vector<Article> articles, int orders) {
    const std::string first = exported(articles, 7, 0);
    EXPECT_NE(first.find("\"members\""), std::string::npos);
    std::mt19937 random(5);
    for (int order = 0; order < orders; ++order) {
      std::shuffle(articles.begin(), articles.end(), random);
      const std::size_t batch = 1 + random() % articles.size(), often = order % 5 == 0 ? 1 + random() % 9 : 0;
      ASSERT_EQ(exported(articles, batch, often), first) << "order " << order;
    }
  }
  static std::vector<Article> example(const char* name) {
    const auto reader = open_reader({(fs::path(RUNDING_SOURCE_DIR) / "examples" / name / "articles.jsonl").string()});
    std::vector<Article> articles;
    for (ReadItem item; reader->next(item);) {
      articles.push_back(std::get<Article>(std::move(item.content)));
      EXPECT_TRUE(analyse(test::languages(), articles.back()));
    }
    EXPECT_FALSE(articles.empty());
    return articles;
  }

  fs::path path_;
};

TEST_F(RelinkTest, AnyOrderOfInventedArticlesGivesTheSameBytes) { expect_any_order(test::invented_articles(40), 20); }

TEST_F(RelinkTest, AnyOrderOfTheFirstExampleGivesTheSameBytes) { expect_any_order(example("lembah-asmer"), 20); }

TEST_F(RelinkTest, AnyOrderOfTheSecondExampleGivesTheSameBytes) { expect_any_order(example("teluk-sorana"), 20); }

TEST_F(RelinkTest, SoakTwoHundredOrdersGiveTheSameBytes) {
  expect_any_order(test::invented_articles(60), 200);
  expect_any_order(example("lembah-asmer"), 200);
  expect_any_order(example("teluk-sorana"), 200);
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
  EXPECT_EQ(exported({}, 1, 0),
            "{\n\"entities\": [],\n\"happenings\": [],\n\"threads\": [],\n\"copies\": [],\n\"disputes\": "
            "[],\n\"shifts\": [],\n"
            "\"commitments\": [],\n\"curation\": []\n}\n");
}

}  // namespace
}  // namespace runding
