#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "runding/article/annotation_json.h"
#include "runding/pipeline/relink.h"
#include "runding/query/commitments.h"
#include "runding/query/search.h"
#include "runding/query/statements.h"
#include "runding/query/timeline.h"

/// That questions look only at what they are about: rows that SQLite reads one after the other are counted.
namespace runding {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::map<std::string, int> scanned;  // query → rows read in a scan of a whole table or index

int trace(unsigned, void*, void* statement, void*) {
  auto* query = static_cast<sqlite3_stmt*>(statement);
  if (const int rows = sqlite3_stmt_status(query, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1); rows > 0)
    scanned[sqlite3_sql(query)] += rows;
  return 0;
}

int on_open(sqlite3* database, char**, const void*) {
  sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, trace, nullptr);
  return SQLITE_OK;
}

/// Follows every query of connections that are opened while it lives.
struct Watch {
  Watch() {
    scanned.clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(on_open));
  }
  ~Watch() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(on_open)); }
  static int most() {
    int most = 0;
    for (const auto& [sql, rows] : scanned) most = std::max(most, rows);
    return most;
  }
  static std::string told() {
    std::string out;
    for (const auto& [sql, rows] : scanned) out += std::to_string(rows) + "  " + sql + "\n";
    return out;
  }
};

class LargeRecord : public testing::Test {
 protected:
  static constexpr int kDays = 150;

  void SetUp() override {
    path_ = fs::temp_directory_path() / ("runding_large_" + std::to_string(::getpid()) + ".db");
    fs::remove(path_);
  }
  void TearDown() override { fs::remove(path_); }

  static std::string day(int n) {
    const auto two = [](int i) { return (i < 10 ? "0" : "") + std::to_string(i); };
    return "2031-" + two(n / 28 + 1) + "-" + two(n % 28 + 1);
  }
  static std::string numbered(const char* stem, int n) {
    return stem + std::string(1, static_cast<char>('a' + n / 26)) + static_cast<char>('a' + n % 26);
  }

  /// Every day a visit of somebody else to another country, and somebody speaks of it.
  static Json article(int n) {
    const std::string guest = numbered("Guest", n), land = numbered("Land", n);
    const std::string text =
        guest + " visited " + land + ". “We listened,” " + guest + " said. " + land + " promised grain.";
    const auto at = [&](const std::string& words) {
      const std::size_t start = text.find(words);
      return Json{{"start", start}, {"end", start + words.size()}, {"exact", words}};
    };
    Json a{{"id", "a" + std::to_string(n)}, {"lang", "en"}, {"title", guest}, {"published", day(n)}, {"text", text}};
    a["outlet"] = numbered("Paper", n % 5);
    a["entities"] = Json::array({Json{{"id", "e1"}, {"name", guest}, {"type", "PER"}, {"surfaces", {guest}}},
                                 Json{{"id", "e2"}, {"name", land}, {"type", "GPE"}, {"surfaces", {land}}}});
    a["mentions"] = Json::array();
    for (const auto& [id, name] : {std::pair("e1", guest), {"e2", land}}) {
      Json mention = at(name);
      mention["entity"] = id;
      mention["kind"] = "name";
      a["mentions"].push_back(std::move(mention));
    }
    Json quote = at("We listened,");
    quote["id"] = "q1";
    quote["kind"] = "direct";
    quote["speaker"] = "e1";
    a["quotes"] = Json::array({quote});
    // One in ten is dated by its month alone.
    a["events"] = Json::array({Json{{"id", "v1"},
                                    {"type", "meeting"},
                                    {"status", "happened"},
                                    {"participants", Json::array({Json{{"entity", "e1"}, {"role", "party"}},
                                                                  Json{{"entity", "e2"}, {"role", "party"}}})},
                                    {"date", n % 10 == 0 ? day(n).substr(0, 7) : day(n)},
                                    {"evidence", Json::array({at(guest + " visited " + land + ".")})}}});
    a["commitments"] = Json::array({Json{{"holder", "e2"},
                                         {"what", "grain"},
                                         {"by", day(n + 20)},
                                         {"evidence", Json::array({at(land + " promised grain.")})}}});
    return a;
  }

  void fill(int articles) {
    auto record = Record::open(path_, Record::Mode::create, {.durable = false});
    ASSERT_TRUE(record.ok());
    ASSERT_TRUE(record->begin().ok());
    for (int n = 0; n < articles; ++n) {
      const auto read = article_from_annotation(article(n).dump(), "test");
      ASSERT_TRUE(read.ok()) << read.error().describe();
      ASSERT_TRUE(record->add(*read).ok());
    }
    ASSERT_TRUE(record->commit().ok());
    ASSERT_TRUE(relink(*record).ok());
  }

  Affair affair() {
    auto affair = Affair::open(path_);
    EXPECT_TRUE(affair.ok());
    return std::move(*affair);
  }
  static Filter filter(const Affair& affair, const FilterWords& words) {
    auto filter = resolve(affair, words, {});
    EXPECT_TRUE(filter.ok()) << (filter.ok() ? "" : filter.error().describe());
    return filter.ok() ? *filter : Filter();
  }

  fs::path path_;
};

TEST_F(LargeRecord, AMonthOfOnePartyIsNotLookedForInAllHappenings) {
  fill(kDays);
  const Watch watch;
  const Affair asked = affair();
  const auto rows = timeline(asked, filter(asked, {.parties = {"Landcd"}, .since = "2031-02", .until = "2031-02"}));
  ASSERT_TRUE(rows.ok()) << rows.error().describe();
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().date, "2031-02-28");
  EXPECT_LT(Watch::most(), 5) << Watch::told();
  // What has to read everything is seen to do so.
  ASSERT_EQ(timeline(asked, {})->size(), static_cast<std::size_t>(kDays));
  EXPECT_GE(Watch::most(), kDays - 1) << Watch::told();
}

TEST_F(LargeRecord, StatementsAndSearchReadTheArticlesTheyAreAbout) {
  fill(kDays);
  const Watch watch;
  const Affair asked = affair();
  const auto said = statements(asked, filter(asked, {.speakers = {"guestcd"}, .since = "2031-02", .until = "2031-03"}));
  ASSERT_EQ(said->size(), 1U);
  const auto promised = commitments(asked, filter(asked, {.parties = {"Landaa"}}));
  ASSERT_FALSE(promised->empty());
  const auto found = search(asked, {}, "guestcd");
  ASSERT_TRUE(found.ok());
  ASSERT_EQ(found->articles.size(), 1U);
  EXPECT_EQ(found->parties.size(), 1U);
  // How many articles there are is counted up to a bound.
  std::erase_if(scanned, [](const auto& query) { return query.first.find("LIMIT") != std::string::npos; });
  EXPECT_LT(Watch::most(), 5) << Watch::told();
}

TEST_F(LargeRecord, SqlKeepsWhatTheFilterKeeps) {
  fill(60);
  const Affair asked = affair();
  const auto every = timeline(asked, {});
  ASSERT_EQ(every->size(), 60U);
  for (const auto& [since, until] : {std::pair("2031-01-05", "2031-01-09"),
                                     {"2031-01-20", "2031-02-03"},
                                     {"2031-02-28", ""},
                                     {"", "2031-01-02"},
                                     {"2031", "2031"},
                                     {"2031-03-30", "2031-03-31"},
                                     {"2032", ""}}) {
    const Filter days = filter(asked, {.since = since, .until = until});
    std::set<std::string> wanted, got;
    for (const HappeningRow& h : *every) {
      if (days.wants_days(h.day(), h.first_day.empty() ? h.reported : h.last_day)) wanted.insert(h.id);
    }
    const auto kept = timeline(asked, days);
    for (const HappeningRow& h : *kept) got.insert(h.id);
    EXPECT_EQ(got, wanted) << since << " to " << until;
    EXPECT_EQ(kept->size(), got.size());
  }
}

TEST_F(LargeRecord, OverdueIsMeasuredByTheNewestArticleOrTheDayAsked) {
  fill(60);
  const Affair asked = affair();
  const auto outcomes = [&](const char* as_of) {
    std::map<std::string, int> out;
    const auto rows = commitments(asked, filter(asked, {.as_of = as_of}));
    for (const CommitmentRow& c : *rows) ++out[c.outcome];
    return out;
  };
  // The newest article is of 2031-03-04; what is due the day before is overdue.
  EXPECT_EQ(outcomes(""), outcomes("2031-03-04"));
  const int all = outcomes("2031-01-21")["open"];
  EXPECT_GT(all, 40);
  EXPECT_EQ(outcomes("2031-01-21"), (std::map<std::string, int>{{"open", all}}));
  EXPECT_EQ(outcomes("2031-01-22"), (std::map<std::string, int>{{"open", all - 1}, {"overdue", 1}}));
  EXPECT_EQ(outcomes("2032-01-01"), (std::map<std::string, int>{{"overdue", all}}));
  EXPECT_EQ(resolve(asked, {.as_of = "2031-01"}, {}).error().code, ErrorCode::bad_usage);
}

TEST_F(LargeRecord, CommonWordsFindTheNewestAndRareOnesTheBest) {
  fill(3);
  {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &database), SQLITE_OK);
    // Bare articles: all have "common", one in 5000 "seldom", more often where its number is higher.
    ASSERT_EQ(
        sqlite3_exec(database,
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 21000) INSERT INTO "
                     "articles SELECT NULL, 'x' || i, '', 'en', 'Title', CASE i % 2 WHEN 1 THEN 'Left' ELSE 'Right' "
                     "END, printf('2030-01-01T%05d', i), 0, NULL, NULL, 'This is common. ' || CASE WHEN i % 5000 = "
                     "0 THEN printf('%.*c', i / 1000, 's') || ' seldom' || CASE i WHEN 5000 THEN ' seldom seldom' "
                     "ELSE '' END ELSE '' END, x'' FROM n",
                     nullptr, nullptr, nullptr),
        SQLITE_OK)
        << sqlite3_errmsg(database);
    sqlite3_close(database);
  }
  const Affair asked = affair();
  const auto ids = [&](const char* words, const FilterWords& by, std::size_t limit) {
    std::vector<std::string> out;
    const auto found = search(asked, filter(asked, by), words, limit);
    for (const SearchHit& hit : found->articles) {
      out.push_back(asked.article(hit.article).id);
      EXPECT_FALSE(hit.words.empty());
    }
    return out;
  };
  using Ids = std::vector<std::string>;
  EXPECT_EQ(ids("common", {}, 3), (Ids{"x21000", "x20999", "x20998"}));
  EXPECT_EQ(ids("comm", {.outlets = {"Left"}}, 2), (Ids{"x20999", "x20997"}));
  EXPECT_EQ(ids("seldom", {}, 1), Ids{"x5000"}) << "the best first";
  EXPECT_EQ(ids("common seldom", {}, 50).size(), 4U);
  EXPECT_EQ(ids("common", {.until = "2030"}, 21500).size(), 21000U);
}

}  // namespace
}  // namespace runding
