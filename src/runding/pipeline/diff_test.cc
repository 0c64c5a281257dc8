#include "runding/query/diff.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "runding/base/clock.h"
#include "runding/export/record_json.h"
#include "runding/pipeline/curate.h"
#include "runding/pipeline/past.h"
#include "runding/pipeline/relink.h"
#include "runding/query/curate.h"
#include "runding/store/test_articles.h"

namespace runding {
namespace {

namespace fs = std::filesystem;
using test::add_entity;
using test::add_event;
using test::append;

Article article(const std::string& id, const std::string& published) {
  Article a;
  a.id = id;
  a.lang = "en";
  a.published = published;
  add_entity(a, "Saltara", EntityType::state);
  add_entity(a, "Ombar", EntityType::state);
  return a;
}

void hold(Article& a, Issue issue, Stance stance, const std::string& words) {
  Position p;
  p.holder = 0;
  p.issue = issue;
  p.stance = stance;
  p.evidence = {append(a, words)};
  a.positions.push_back(p);
}

class DiffTest : public testing::Test {
 protected:
  void SetUp() override {
    path_ = fs::temp_directory_path() / ("runding-diff-" + std::to_string(::getpid()) + ".db");
    fs::remove(path_);
    at("2031-06-01");
  }
  void TearDown() override {
    unsetenv("RUNDING_NOW");
    fs::remove(path_);
  }
  static void at(const char* moment) { ASSERT_EQ(setenv("RUNDING_NOW", moment, 1), 0); }

  void add(const std::vector<Article>& articles) const {
    Result<Record> record = Record::open(path_, Record::Mode::create, {.durable = false});
    ASSERT_TRUE(record);
    ASSERT_TRUE(record->begin());
    for (const Article& a : articles) ASSERT_TRUE(record->add(a, {.replace = true}));
    ASSERT_TRUE(record->commit());
    ASSERT_TRUE(relink(*record));
  }
  Affair affair() const {
    auto opened = Affair::open(path_);
    EXPECT_TRUE(opened);
    return std::move(*opened);
  }
  Snapshot now() const {
    auto taken = snapshot(affair());
    EXPECT_TRUE(taken);
    return std::move(*taken);
  }
  Diff since(const Snapshot& before, const Filter& filter = {}) const {
    auto made = diff(before, affair(), filter);
    EXPECT_TRUE(made);
    return std::move(*made);
  }
  static std::string written(const Record& record) {
    std::string out;
    EXPECT_TRUE(write_record_json(
        record, [&](std::string_view bytes) { return out += bytes, true; }, true));
    return out;
  }

  fs::path path_;
};

TEST_F(DiffTest, NothingChangedIsNothing) {
  add(test::invented_articles(25));
  EXPECT_TRUE(since(now()).empty());
}

TEST_F(DiffTest, AReportOfWhatIsKnownIsNoNewHappening) {
  Article first = article("a", "2031-05-08");
  add_event(first, EventType::talks, {0, 1}, "2031-05-10", "The talks at the river gate will begin.");
  first.events.back().status = EventStatus::planned;
  add({first});
  const Snapshot before = now();
  Article second = article("b", "2031-05-11");
  add_event(second, EventType::talks, {0, 1}, "2031-05-10", "The talks at the river gate have begun.");
  add_event(second, EventType::attack, {1, 0}, "2031-05-11", "A convoy burnt on the bridge.");
  add({second});
  const Diff d = since(before);
  EXPECT_EQ(d.articles.size(), 1u);
  ASSERT_EQ(d.happenings.size(), 2u);
  const Diff::HappeningChange& talks = d.happenings[0];
  EXPECT_FALSE(talks.fresh);
  ASSERT_EQ(talks.changed.size(), 1u);
  EXPECT_EQ(talks.changed[0].field, "status");
  EXPECT_EQ(talks.changed[0].was, "planned");
  EXPECT_EQ(talks.row.status, "happened");
  ASSERT_EQ(talks.articles.size(), 1u);
  ASSERT_EQ(talks.evidence.size(), 1u);
  EXPECT_EQ(talks.evidence[0].exact, "The talks at the river gate have begun.");
  EXPECT_TRUE(d.happenings[1].fresh);
  EXPECT_EQ(d.happenings[1].row.type, "attack");
  EXPECT_TRUE(d.gone_happenings.empty());
}

TEST_F(DiffTest, WhatIsRemovedOrRejectedIsGone) {
  add(test::invented_articles(6));
  const Snapshot before = now();
  {
    Result<Record> record = Record::open(path_, Record::Mode::write);
    ASSERT_TRUE(record);
    ASSERT_TRUE(record->begin());
    ASSERT_TRUE(record->remove({"invented-2"}));
    ASSERT_TRUE(record->commit());
    ASSERT_TRUE(relink(*record));
  }
  const Diff removed = since(before);
  EXPECT_EQ(removed.gone_articles, std::vector<std::string>{"invented-2"});
  EXPECT_FALSE(removed.gone_happenings.empty());
  EXPECT_TRUE(removed.articles.empty());

  const Snapshot again = now();
  const auto rows = timeline(affair(), {});
  ASSERT_TRUE(rows);
  auto action = decide(affair(), Verb::reject, rows->front().id);
  ASSERT_TRUE(action);
  {
    Result<Record> record = Record::open(path_, Record::Mode::write);
    ASSERT_TRUE(record);
    ASSERT_TRUE(curate(*record, {*action}, "ana"));
  }
  const Diff rejected = since(again);
  ASSERT_EQ(rejected.gone_happenings.size(), 1u);
  EXPECT_EQ(rejected.gone_happenings[0].id, rows->front().id);
}

TEST_F(DiffTest, PositionsChangesOfThemAndOutcomesAreTold) {
  Article first = article("a", "2031-05-01");
  hold(first, Issue::deal, Stance::reject, "We will sign nothing at the gate.");
  hold(first, Issue::humanitarian, Stance::promise, "We will let the convoys pass.");
  add({first});
  const Snapshot before = now();
  ASSERT_EQ(before.commitments.size(), 1u);
  EXPECT_EQ(before.commitments.begin()->second, "open");
  Article second = article("b", "2031-05-09");
  hold(second, Issue::deal, Stance::support, "We are ready to sign.");
  add_event(second, EventType::humanitarian, {0}, "2031-05-08", "Convoys passed the river.");
  add({second});
  const Diff d = since(before);
  ASSERT_EQ(d.positions.size(), 1u);
  EXPECT_EQ(d.positions[0].stance, "support");
  ASSERT_EQ(d.shifts.size(), 1u);
  EXPECT_EQ(d.shifts[0].shift_from, "reject");
  ASSERT_EQ(d.commitments.size(), 1u);
  EXPECT_EQ(d.commitments[0].was, "open");
  EXPECT_EQ(d.commitments[0].row.outcome, "kept");
}

TEST_F(DiffTest, ADisputeIsNewOrHasANewSide) {
  const auto told = [](const char* id, const char* day) {
    Article a = article(id, "2031-05-12");
    add_event(a, EventType::talks, {0, 1}, day, "They held talks on the river at the gate.");
    return a;
  };
  add({told("a", "2031-05-09")});
  const Snapshot one = now();
  add({told("b", "2031-05-10")});
  const Diff fresh = since(one);
  ASSERT_EQ(fresh.disputes.size(), 1u);
  EXPECT_TRUE(fresh.disputes[0].fresh);
  EXPECT_EQ(fresh.disputes[0].values.size(), 2u);
  const Snapshot two = now();
  add({told("c", "2031-05-10")});
  EXPECT_TRUE(since(two).disputes.empty()) << "nobody says anything new";
  const Snapshot three = now();
  add({told("d", "2031-05-08")});
  const Diff side = since(three);
  ASSERT_EQ(side.disputes.size(), 1u);
  EXPECT_FALSE(side.disputes[0].fresh);
  EXPECT_EQ(side.disputes[0].values, std::vector<std::string>{"2031-05-08"});
}

TEST_F(DiffTest, AnArticleWithOtherContentIsNew) {
  add(test::invented_articles(4));
  const Snapshot before = now();
  Article other = test::invented_articles(4)[1];
  other.outlet = "another";
  add({other});
  const Diff d = since(before);
  ASSERT_EQ(d.articles.size(), 1u);
  EXPECT_TRUE(d.gone_articles.empty());
  EXPECT_TRUE(d.happenings.empty()) << "it says what it said";
}

TEST_F(DiffTest, ARecordCanBeSeenAsItStood) {
  const std::vector<Article> articles = test::invented_articles(30);
  const std::vector<Article> early(articles.begin(), articles.begin() + 17),
      late(articles.begin() + 17, articles.end());
  add(early);
  const auto act = [&](Verb verb, std::size_t row) {
    const auto rows = timeline(affair(), {});
    ASSERT_TRUE(rows);
    auto action = decide(affair(), verb, (*rows)[row].id);
    ASSERT_TRUE(action) << action.error().describe();
    Result<Record> record = Record::open(path_, Record::Mode::write);
    ASSERT_TRUE(record);
    ASSERT_TRUE(curate(*record, {*action}, "ana"));
  };
  act(Verb::reject, 3);
  const std::string then = written(affair().record());
  const Snapshot before = now();
  at("2031-06-02T08:00");
  add(late);
  act(Verb::reject, 5);
  Article changed = early[4];
  changed.title = "Another title";
  Result<Record> past = record_before(affair().record(), *utc_moment("2031-06-02"));
  ASSERT_TRUE(past) << past.error().describe();
  EXPECT_EQ(written(*past), then);
  const auto seen = Affair::read(std::move(*past));
  ASSERT_TRUE(seen);
  const auto old = snapshot(*seen);
  ASSERT_TRUE(old);
  const Diff by_time = since(*old), by_record = since(before);
  EXPECT_EQ(by_time.articles, by_record.articles);
  EXPECT_EQ(by_time.articles.size(), late.size());
  EXPECT_EQ(by_time.happenings.size(), by_record.happenings.size());
  EXPECT_EQ(by_time.positions.size(), by_record.positions.size());
  EXPECT_EQ(by_time.disputes.size(), by_record.disputes.size());

  // What came in again with other content was not there as it is now.
  add({changed});
  past = record_before(affair().record(), *utc_moment("2031-06-02"));
  ASSERT_TRUE(past);
  EXPECT_EQ(past->article(changed.id).error().code, ErrorCode::not_found);
  EXPECT_EQ(affair().articles().size(), articles.size()) << "the record itself stays";
}

}  // namespace
}  // namespace runding
