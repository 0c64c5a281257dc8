#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "runding/base/clock.h"
#include "runding/export/record_json.h"
#include "runding/pipeline/curate.h"
#include "runding/pipeline/relink.h"
#include "runding/query/curate.h"
#include "runding/query/show.h"
#include "runding/store/test_articles.h"

/// The same articles and the same decisions give the same record, in whatever order they come.
namespace runding {
namespace {

namespace fs = std::filesystem;

class CurationProperty : public testing::Test {
 protected:
  void SetUp() override {
    path_ = fs::temp_directory_path() / ("runding-curation-" + std::to_string(::getpid()) + ".db");
    fs::remove(path_);
  }
  void TearDown() override { fs::remove(path_); }

  Record open() const {
    Result<Record> record = Record::open(path_, Record::Mode::create, {.durable = false});
    EXPECT_TRUE(record);
    return std::move(record).value();
  }
  static void add(Record& record, const std::vector<Article>& articles) {
    ASSERT_TRUE(record.begin());
    for (const Article& a : articles) ASSERT_TRUE(record.add(a));
    ASSERT_TRUE(record.commit());
  }
  static std::string written(const Record& record) {
    std::string out;
    EXPECT_TRUE(write_record_json(
        record, [&](std::string_view bytes) { return out += bytes, true; }, true));
    return out;
  }

  /// A decision about something in the record.
  static Result<CurationAction> decision(const Affair& affair, std::mt19937& random) {
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    const Filter all;
    const auto happenings = timeline(affair, all);
    const auto held = positions(affair, all);
    const auto figures = counts(affair, all);
    const auto differing = disputes(affair, all);
    const auto some = [&](const auto& rows) -> const auto& { return (*rows)[pick(rows->size())]; };
    const auto party = [&] { return affair.party(affair.parties()[pick(affair.parties().size())]).id; };
    const auto article_of = [&](const HappeningRow& h) {
      return affair.article(h.rows[pick(h.rows.size())].article).id;
    };
    const auto day = [&] { return "2031-05-" + std::to_string(10 + pick(18)); };
    switch (pick(13)) {
      case 0:
        return decide(affair, Verb::reject, some(happenings).id);
      case 1: {
        const HappeningRow& h = some(happenings);
        return decide(affair, Verb::reject, h.id + "@" + article_of(h));
      }
      case 2:
        return decide(affair, Verb::accept, some(happenings).id);
      case 3:
        return correct(affair, some(happenings).id, {"date=" + day(), "place=Veldia"});
      case 4:
        return correct(affair, some(happenings).id, {pick(2) == 0 ? "type=meeting" : "status=failed"});
      case 5:
        return correct(affair, some(held).id, {pick(2) == 0 ? "stance=promise" : "issue=deal"});
      case 6:
        return decide(affair, Verb::reject, some(held).id);
      case 7:
        return correct(affair, some(figures).figures.front().id, {"figure=105"});
      case 8:
        return merge(affair, {party(), party()});
      case 9: {
        const HappeningRow &a = some(happenings), &b = some(happenings);
        return merge(affair, {a.id, b.id});
      }
      case 10: {
        const HappeningRow& h = some(happenings);
        return split(affair, h.id, {article_of(h)});
      }
      case 11: {
        const Evidence where = some(happenings).evidence.front();
        return split(affair, party(), {affair.article(where.article).id});
      }
      default:
        return pick(2) == 0 && !differing->empty() ? decide(affair, Verb::reject, some(differing).id)
                                                   : rename(affair, party(), "Name " + std::to_string(pick(5)));
    }
  }

  fs::path path_;
};

TEST_F(CurationProperty, AnyOrderOfArticlesAndDecisionsGivesTheSameBytes) {
  std::vector<Article> articles = test::invented_articles(36);
  std::mt19937 random(17);
  std::vector<CurationAction> log;
  std::string expected;
  {
    Record record = open();
    add(record, articles);
    ASSERT_TRUE(relink(record));
    std::size_t refused = 0;
    while (log.size() < 60 && refused < 400) {
      Result<CurationAction> action = [&] {
        auto affair = Affair::open(path_);
        EXPECT_TRUE(affair);
        if (log.size() % 7 == 6) return undo(*affair, std::to_string(1 + random() % log.size()));
        return decision(*affair, random);
      }();
      if (!action) {
        ++refused;
        continue;
      }
      const auto added = curate(record, {std::move(action).value()}, "ana");
      ASSERT_TRUE(added) << added.error().describe();
      log.push_back(added->front());
    }
    ASSERT_GE(log.size(), 60u);
    expected = written(record);
  }
  EXPECT_NE(expected.find("\"mark\":\"rejected\""), std::string::npos);
  EXPECT_NE(expected.find("\"mark\":\"corrected\""), std::string::npos);
  for (int order = 0; order < 12; ++order) {
    fs::remove(path_);
    Record record = open();
    std::shuffle(articles.begin(), articles.end(), random);
    std::shuffle(log.begin(), log.end(), random);
    std::size_t a = 0, l = 0;
    while (a < articles.size() || l < log.size()) {
      const std::size_t next_a = std::min(articles.size(), a + random() % 9);
      add(record,
          {articles.begin() + static_cast<std::ptrdiff_t>(a), articles.begin() + static_cast<std::ptrdiff_t>(next_a)});
      a = next_a;
      const std::size_t next_l = std::min(log.size(), l + random() % 14);
      ASSERT_TRUE(record.begin());
      ASSERT_TRUE(record.curate(
          {log.begin() + static_cast<std::ptrdiff_t>(l), log.begin() + static_cast<std::ptrdiff_t>(next_l)}));
      ASSERT_TRUE(record.commit());
      l = next_l;
      if (random() % 3 == 0) {
        ASSERT_TRUE(relink(record));
      }
    }
    ASSERT_TRUE(relink(record));
    ASSERT_EQ(written(record), expected) << "order " << order;
  }
}

TEST_F(CurationProperty, WhatEverybodyUndidIsAsIfItHadNeverBeen) {
  const std::vector<Article> articles = test::invented_articles(20, 3);
  Record record = open();
  add(record, articles);
  ASSERT_TRUE(relink(record));
  const auto links = [&] {
    const std::string all = written(record);
    return all.substr(0, all.find("\"curation\": ["));
  };
  const std::string before = links();
  std::mt19937 random(5);
  std::size_t done = 0;
  for (int tries = 0; tries < 200 && done < 12; ++tries) {
    Result<CurationAction> action = [&] {
      auto affair = Affair::open(path_);
      return decision(*affair, random);
    }();
    if (!action) continue;
    ASSERT_TRUE(curate(record, {std::move(action).value()}, "ana"));
    ++done;
  }
  ASSERT_EQ(done, 12u);
  EXPECT_NE(links(), before);
  for (std::size_t n = 1; n <= done; ++n) {
    Result<CurationAction> action = [&] {
      auto affair = Affair::open(path_);
      return undo(*affair, std::to_string(n));
    }();
    ASSERT_TRUE(action) << action.error().describe();
    ASSERT_TRUE(curate(record, {std::move(action).value()}, "ben"));
  }
  EXPECT_EQ(links(), before);
}

}  // namespace
}  // namespace runding
