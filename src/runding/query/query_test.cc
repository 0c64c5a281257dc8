#include "runding/query/sample_record_test.h"
#include "runding/query/search.h"
#include "runding/query/show.h"
#include "runding/query/stats.h"

namespace runding {
namespace {

using test::TestRecord;

class Query : public testing::Test {
 protected:
  TestRecord record;
  Affair affair = record.affair();

  Filter filter(const FilterWords& words, const std::vector<std::string_view>& types = {}) {
    auto resolved = resolve(affair, words, types);
    EXPECT_TRUE(resolved.ok()) << (resolved.ok() ? "" : resolved.error().describe());
    return resolved.ok() ? *resolved : Filter();
  }
};

TEST_F(Query, TimelineJoinsReportsOfOneHappening) {
  const auto rows = timeline(affair, {});
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows->size(), 2U);
  const HappeningRow& talks = rows->front();
  EXPECT_EQ(talks.type, "talks");
  EXPECT_EQ(talks.date, "2031-03-01");
  EXPECT_EQ(talks.place.name, "Port Mera");
  ASSERT_EQ(talks.participants.size(), 2U);
  EXPECT_EQ(talks.articles.size(), 2U);
  ASSERT_EQ(talks.evidence.size(), 2U);
  for (const Evidence& e : talks.evidence) EXPECT_EQ(e.span.of(affair.text(e.article).text), e.exact);
  EXPECT_EQ(rows->back().status, "planned");
  EXPECT_LT(rows->back().confidence, 0.5);
}

TEST_F(Query, TheFirstArticleIsTheEarliestPublished) {
  const auto rows = timeline(affair, {});
  EXPECT_EQ(affair.article(rows->front().first).id, "a1");
  EXPECT_EQ(rows->front().origins, 2);
  const auto disputed = disputes(affair, {});
  ASSERT_FALSE(disputed->empty());
  for (const DisputeRow& d : *disputed) {
    for (const auto& side : d.sides) {
      EXPECT_EQ(side.origins, 1);
      EXPECT_EQ(side.first, side.evidence.front().article);
    }
  }
}

TEST_F(Query, ARecordWithoutTheListOfNameWordsFindsPartiesAllTheSame) {
  const auto asked = [&] {
    const Affair again = record.affair();
    return std::tuple(again.party(again.party_named("ivo talen")).id, find_party(again, "port mera")->size(),
                      search(again, {}, "tal")->parties.size(), find_party(again, "talen")->size());
  };
  const auto before = asked();
  EXPECT_EQ(std::get<2>(before), 1U);
  {
    auto writer = Record::open(record.path(), Record::Mode::write);
    ASSERT_TRUE(writer->query("DELETE FROM party_words")->run().ok());
  }
  EXPECT_EQ(asked(), before);
}

TEST_F(Query, AnAffairWhoseRecordChangedSaysSo) {
  EXPECT_TRUE(timeline(affair, {}).ok());
  {
    auto writer = Record::open(record.path(), Record::Mode::write);
    ASSERT_TRUE(writer->query("INSERT INTO meta VALUES ('something', 'new')")->run().ok());
  }
  EXPECT_EQ(timeline(affair, {}).error().code, ErrorCode::busy);
  EXPECT_TRUE(timeline(record.affair(), {}).ok());
}

TEST_F(Query, FiltersKeepWhatFits) {
  EXPECT_EQ(timeline(affair, filter({.types = {"talks"}}, code_names<EventType>()))->size(), 1U);
  EXPECT_EQ(timeline(affair, filter({.parties = {"norland"}}))->size(), 1U);
  EXPECT_EQ(timeline(affair, filter({.langs = {"en"}}))->size(), 2U);
  EXPECT_EQ(timeline(affair, filter({.outlets = {"kabar mera"}}))->size(), 1U);
  EXPECT_EQ(timeline(affair, filter({.since = "2031-03-02"}))->size(), 1U);
  EXPECT_EQ(timeline(affair, filter({.until = "2031-02"}))->size(), 0U);
  EXPECT_EQ(statements(affair, filter({.issues = {"territory"}}))->size(), 1U);
  EXPECT_EQ(statements(affair, filter({.issues = {"trade"}}))->size(), 0U);
}

TEST_F(Query, WhoeverSpeaksForAPartyCountsForIt) {
  const auto rows = statements(affair, filter({.parties = {"NORLAND"}}));
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().speaker.name, "Ivo Talén");
  EXPECT_EQ(rows->front().source, "Wire One");
  EXPECT_EQ(statements(affair, filter({.speakers = {"ivo talen"}}))->size(), 1U);
  EXPECT_EQ(statements(affair, filter({.speakers = {"Sudria"}}))->size(), 0U);
}

TEST_F(Query, AnUnknownPartyGetsTheNearestNames) {
  const auto wrong = resolve(affair, {.parties = {"Norlnd"}});
  ASSERT_FALSE(wrong.ok());
  EXPECT_EQ(wrong.error().code, ErrorCode::bad_usage);
  EXPECT_NE(wrong.error().message.find("nearest: Norland"), std::string::npos) << wrong.error().message;
}

TEST_F(Query, WrongCodesAndDatesAreRefused) {
  for (const FilterWords& words :
       {FilterWords{.issues = {"weather"}}, FilterWords{.types = {"party"}}, FilterWords{.outlets = {"No Such Paper"}},
        FilterWords{.since = "last week"}, FilterWords{.until = "2031-13"}}) {
    const auto wrong = resolve(affair, words, code_names<EventType>());
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().code, ErrorCode::bad_usage);
  }
}

TEST_F(Query, PositionsMakeAMatrixOfSidesAndIssues) {
  const auto rows = positions(affair, {});
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().side_name, "Norland");
  EXPECT_EQ(rows->front().holder.name, "Ivo Talén");
  const PositionMatrix matrix = position_matrix(*rows);
  EXPECT_EQ(matrix.issues, std::vector<std::string>{"territory"});
  ASSERT_EQ(matrix.lines.size(), 1U);
  EXPECT_EQ(matrix.lines.front().cells.front().size(), 1U);
}

TEST_F(Query, CountsSpanARange) {
  const auto rows = counts(affair, {});
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().low, 11);
  EXPECT_EQ(rows->front().high, 15);
  ASSERT_EQ(rows->front().figures.size(), 2U);
  EXPECT_EQ(rows->front().figures.front().says.name, "Sudria");
  EXPECT_EQ(figure_text({}, 60), "≤ 60");
}

TEST_F(Query, SourcesSayWhoCitesWhom) {
  const auto rows = sources(affair, {});
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows->size(), 3U);
  EXPECT_EQ(rows->front().name, "Daily Coast");
  ASSERT_EQ(rows->front().cites.size(), 1U);
  EXPECT_EQ(rows->front().cites.front().evidence.front().exact, "Wire One");
  EXPECT_EQ(rows->back().cited_by, std::vector<std::string>{"Daily Coast"});
}

TEST_F(Query, SearchFindsWordsPhrasesAndParties) {
  const auto words = search(affair, {}, "valley talen");
  ASSERT_TRUE(words.ok());
  ASSERT_EQ(words->articles.size(), 1U);
  EXPECT_TRUE(words->parties.empty());
  const std::string& text = affair.text(words->articles.front().article).text;
  EXPECT_EQ(words->articles.front().words.front().of(text), "valley");
  EXPECT_EQ(search(affair, {}, "\"held talks\"")->articles.size(), 1U);
  EXPECT_EQ(search(affair, {}, "\"talks held\"")->articles.size(), 0U);
  EXPECT_EQ(search(affair, {}, "port mera")->parties.size(), 1U);
  EXPECT_TRUE(search(affair, {}, "talks OR NEAR(* \"").ok()) << "nothing typed is an operator";
  EXPECT_EQ(search(affair, {}, " ,").error().code, ErrorCode::bad_usage);
}

TEST_F(Query, EveryIdCanBeShown) {
  std::vector<std::string> ids = {"a1", "a3"};
  const auto add = [&](const auto& rows) {
    for (const auto& row : *rows) ids.push_back(row.id);
  };
  add(timeline(affair, {}));
  add(statements(affair, {}));
  add(positions(affair, {}));
  add(counts(affair, {}));
  add(disputes(affair, {}));
  add(sources(affair, {}));
  for (const Index p : affair.parties()) ids.push_back(affair.party(p).id);
  EXPECT_GT(ids.size(), 12U);
  for (const std::string& id : ids) {
    const auto row = show(affair, id);
    ASSERT_TRUE(row.ok()) << id;
    for (const Evidence& e : all_evidence(affair, *row)) {
      EXPECT_EQ(e.span.of(affair.text(e.article).text), e.exact) << id;
      EXPECT_TRUE(e.sentence_span.contains(e.span)) << id;
    }
  }
  EXPECT_EQ(show(affair, "h0000000000").error().code, ErrorCode::not_found);
}

TEST_F(Query, IdsDoNotChange) {
  const Affair again = TestRecord().affair();
  const auto one = statements(affair, {});
  const auto two = statements(again, {});
  ASSERT_EQ(one->size(), two->size());
  for (std::size_t i = 0; i < one->size(); ++i) EXPECT_EQ((*one)[i].id, (*two)[i].id);
}

TEST_F(Query, StatsCountArticlesAndLayers) {
  const auto row = stats(affair);
  ASSERT_TRUE(row.ok());
  EXPECT_EQ(row->articles, 3);
  EXPECT_EQ(row->undated, 1);
  EXPECT_EQ(row->first_day, "2031-03-02");
}

TEST(Days, BoundsOfADate) {
  EXPECT_EQ(days_of("2031"), std::pair(std::string("2031-01-01"), std::string("2031-12-31")));
  EXPECT_EQ(days_of("2031-03-01T10:00").first, "2031-03-01");
  EXPECT_EQ(days_of("PRESENT_REF").first, "");
  EXPECT_EQ(days_of("2031-W09").first, "");
}

}  // namespace
}  // namespace runding
