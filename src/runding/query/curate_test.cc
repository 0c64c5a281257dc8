#include "runding/query/curate.h"

#include <algorithm>
#include <map>

#include "runding/export/record_json.h"
#include "runding/pipeline/curate.h"
#include "runding/query/sample_record_test.h"
#include "runding/query/search.h"
#include "runding/query/show.h"
#include "runding/query/stats.h"

namespace runding {
namespace {

class Curate : public testing::Test {
 protected:
  /// Adds an action made on the record as it is; its id.
  template <class Make>
  std::string act(const Make& make) {
    Result<CurationAction> action = make(test_.affair());
    EXPECT_TRUE(action.ok()) << (action.ok() ? "" : action.error().describe());
    if (!action.ok()) return {};
    Result<Record> record = Record::open(test_.path(), Record::Mode::write);
    EXPECT_TRUE(record.ok());
    const auto added = curate(*record, {*action}, "ana");
    EXPECT_TRUE(added.ok()) << (added.ok() ? "" : added.error().describe());
    return added.ok() ? added->front().id : std::string();
  }
  std::string verdict(Verb verb, const std::string& id, const std::string& text = {}) {
    return act([&](const Affair& a) { return decide(a, verb, id, text); });
  }
  std::string fix(const std::string& id, const std::vector<std::string>& fields) {
    return act([&](const Affair& a) { return correct(a, id, fields); });
  }
  template <class Row>
  std::vector<Row> ask(Result<std::vector<Row>> (*question)(const Affair&, const Filter&), bool rejected = false) {
    const Affair affair = test_.affair();
    Filter filter;
    filter.rejected = rejected;
    auto rows = question(affair, filter);
    EXPECT_TRUE(rows.ok());
    return std::move(*rows);
  }
  HappeningRow talks() {
    for (HappeningRow& r : ask(timeline, true)) {
      if (r.type == "talks") return r;
    }
    ADD_FAILURE() << "no talks";
    return {};
  }
  std::string party(const char* name) {
    const Affair affair = test_.affair();
    const Index p = affair.party_named(name);
    EXPECT_NE(p, kNone) << name;
    return p == kNone ? std::string() : affair.party(p).id;
  }
  std::string exported(bool rejected = false) {
    std::string out;
    EXPECT_TRUE(write_record_json(
        test_.affair().record(), [&](std::string_view part) { return out += part, true; }, rejected));
    return out;
  }
  std::vector<LogRow> log() {
    auto rows = curation_log(test_.affair());
    EXPECT_TRUE(rows.ok());
    return std::move(*rows);
  }
  template <class T>
  static ErrorCode code(const Result<T>& result) {
    return result.ok() ? ErrorCode::internal : result.error().code;
  }

  test::TestRecord test_;
};

TEST_F(Curate, ARejectedHappeningIsHiddenUntilItIsUndone) {
  const std::string before = exported();
  const std::string id = talks().id;
  const std::string action = verdict(Verb::reject, id);
  EXPECT_EQ(ask(timeline).size(), 1U);
  ASSERT_EQ(ask(timeline, true).size(), 2U);
  const HappeningRow shown = talks();
  EXPECT_TRUE(is_rejected(shown.marks));
  EXPECT_EQ(shown.rows.size(), 2U) << "what was rejected together stays together";
  EXPECT_EQ(test::Json::parse(exported())["happenings"].size(), 1U);
  EXPECT_EQ(test::Json::parse(exported(true))["happenings"].size(), 2U);
  EXPECT_NE(exported(true).find("\"mark\":\"rejected\""), std::string::npos);
  EXPECT_TRUE(std::holds_alternative<HappeningRow>(*show(test_.affair(), shown.id)));
  act([&](const Affair& a) { return undo(a, action); });
  EXPECT_EQ(ask(timeline).size(), 2U);
  EXPECT_FALSE(is_rejected(talks().marks));
  EXPECT_EQ(exported().substr(0, exported().find("\"curation\"")), before.substr(0, before.find("\"curation\"")));
}

TEST_F(Curate, OneArticlesReportOfAHappeningCanBeRejected) {
  verdict(Verb::reject, talks().id + "@a2");
  const auto rows = ask(timeline);
  const auto it = std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r.type == "talks"; });
  ASSERT_NE(it, rows.end());
  EXPECT_EQ(it->articles.size(), 1U);
  EXPECT_EQ(it->origins, 1);
}

TEST_F(Curate, ACorrectedHappeningShowsWhatWasRead) {
  fix(talks().id, {"date=2031-03-04", "status=failed", "place=Norland", "type=meeting"});
  const auto rows = ask(timeline);
  const auto it = std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r.type == "meeting"; });
  ASSERT_NE(it, rows.end());
  EXPECT_EQ(it->date, "2031-03-04");
  EXPECT_EQ(it->first_day, "2031-03-04");
  EXPECT_EQ(it->status, "failed");
  EXPECT_EQ(it->place.name, "Norland");
  EXPECT_NE(it->place.party, kNone);
  EXPECT_TRUE(it->statuses.empty()) << "all that report it are corrected";
  ASSERT_EQ(it->marks.size(), 4U);
  const Curated* date = correction_of(it->marks, "date");
  ASSERT_NE(date, nullptr);
  EXPECT_EQ(date->was, "2031-03-01");
  EXPECT_EQ(date->author, "ana");
  EXPECT_NE(exported().find("\"field\":\"date\",\"value\":\"2031-03-04\",\"was\":\"2031-03-01\""), std::string::npos);
}

TEST_F(Curate, PositionsStatementsAndFiguresAreCorrectedUnderTheirIds) {
  const PositionRow position = ask(positions).front();
  fix(position.id, {"stance=demand"});
  EXPECT_EQ(ask(positions).front().stance, "demand");
  EXPECT_EQ(ask(positions).front().id, position.id);
  EXPECT_EQ(correction_of(ask(positions).front().marks, "stance")->was, "reject");
  fix(position.id, {"holder=sudria"});
  EXPECT_EQ(ask(positions).front().holder.name, "Sudria");
  EXPECT_EQ(ask(positions).front().side_name, "Sudria");
  EXPECT_EQ(ask(positions).front().id, position.id);
  EXPECT_EQ(correction_of(ask(positions).front().marks, "holder")->was, "Ivo Talén");

  const auto said = [&] {
    for (StatementRow& r : ask(statements)) {
      if (r.kind == "direct") return r;
    }
    return StatementRow();
  };
  const std::string statement = said().id;
  fix(statement, {"speaker=" + party("Sudria")});
  EXPECT_EQ(said().speaker.name, "Sudria");
  EXPECT_NE(said().speaker.party, kNone);
  EXPECT_EQ(said().id, statement);
  fix(statement, {"speaker=a guard"});
  EXPECT_EQ(said().speaker.name, "a guard");
  EXPECT_EQ(said().speaker.party, kNone);

  const CountRow count = ask(counts).front();
  const auto figure =
      std::find_if(count.figures.begin(), count.figures.end(), [](const FigureRow& f) { return f.high == 15; });
  ASSERT_NE(figure, count.figures.end());
  fix(figure->id, {"figure=12-13"});
  const CountRow after = ask(counts).front();
  EXPECT_EQ(after.high, 13);
  verdict(Verb::reject, figure->id);
  EXPECT_EQ(ask(counts).front().figures.size(), 1U);
  EXPECT_EQ(ask(counts, true).front().figures.size(), 2U);
  EXPECT_EQ(ask(counts, true).front().high, std::optional<double>(11)) << "a rejected figure widens no range";
}

TEST_F(Curate, ARejectedPositionCountsForNobody) {
  const auto held = [&] {
    std::int64_t sum = 0;
    for (const PartyRow& r : ask(parties)) sum += r.positions;
    return sum;
  };
  ASSERT_EQ(held(), 1);
  verdict(Verb::reject, ask(positions).front().id);
  EXPECT_EQ(held(), 0);
  EXPECT_TRUE(ask(positions).empty());
  EXPECT_EQ(ask(positions, true).size(), 1U);
}

TEST_F(Curate, PartiesAreMergedSplitRenamedAndRejected) {
  const std::size_t before = ask(parties).size();
  const std::string norland = party("Norland"), sudria = party("Sudria");
  const std::string position = ask(positions).front().id;
  const std::string merged = act([&](const Affair& a) { return merge(a, {norland, sudria}); });
  EXPECT_EQ(ask(parties).size(), before - 1);
  act([&](const Affair& a) { return undo(a, merged); });
  EXPECT_EQ(ask(parties).size(), before);

  act([&](const Affair& a) { return split(a, norland, {"a2"}); });
  EXPECT_EQ(ask(parties).size(), before + 1);
  act([&](const Affair& a) { return undo(a, "3"); });

  act([&](const Affair& a) { return rename(a, party("Ivo Talén"), "Ivo the Elder"); });
  EXPECT_EQ(ask(positions).front().holder.name, "Ivo the Elder");
  EXPECT_EQ(ask(positions).front().id, position) << "a name changes no id";
  EXPECT_NE(party("Ivo Talén"), "") << "the name of the articles still finds it";

  verdict(Verb::reject, norland);
  EXPECT_EQ(ask(parties).size(), before - 1);
  EXPECT_EQ(talks().participants.size(), 2U);
  for (const HappeningRow& r : ask(timeline)) {
    for (const auto& p : r.participants) EXPECT_NE(p.who.name, "Norland");
  }
}

TEST_F(Curate, HappeningsAreSplitAndMerged) {
  act([&](const Affair& a) { return split(a, talks().id, {"a2"}); });
  EXPECT_EQ(ask(timeline).size(), 3U);
  std::vector<std::string> ids;
  for (const HappeningRow& r : ask(timeline)) {
    if (r.type == "talks") ids.push_back(r.id);
  }
  ASSERT_EQ(ids.size(), 2U);
  act([&](const Affair& a) { return merge(a, ids); });
  EXPECT_EQ(ask(timeline).size(), 2U);
  EXPECT_EQ(talks().articles.size(), 2U);
}

TEST_F(Curate, NotesAndAcceptanceAreShown) {
  verdict(Verb::accept, talks().id);
  verdict(Verb::note, talks().id, "see the minutes");
  verdict(Verb::note, "a3", "a draft");
  EXPECT_TRUE(is_accepted(talks().marks));
  ASSERT_EQ(talks().marks.size(), 2U);
  EXPECT_EQ(talks().marks[1].text, "see the minutes");
  const auto shown = show(test_.affair(), "a3");
  ASSERT_TRUE(shown.ok());
  EXPECT_EQ(std::get<ArticleRow>(*shown).marks.front().text, "a draft");
}

TEST_F(Curate, DisputesAreRejected) {
  const auto before = ask(disputes);
  ASSERT_FALSE(before.empty());
  verdict(Verb::reject, before.front().id);
  EXPECT_EQ(ask(disputes).size(), before.size() - 1);
  EXPECT_EQ(ask(disputes, true).size(), before.size());
  EXPECT_EQ(log().front().ids, std::vector<std::string>{before.front().id});
  EXPECT_FALSE(log().front().dangling);
}

TEST_F(Curate, WhatIsRejectedIsNeitherCountedNorFound) {
  const auto tally = [&](bool rejected) {
    Filter filter;
    filter.rejected = rejected;
    const auto row = stats(test_.affair(), filter);
    EXPECT_TRUE(row.ok());
    std::map<std::string, std::int64_t> out;
    for (const auto* list : {&row->layers, &row->links}) {
      for (const auto& [name, n] : *list) out[name] += n;
    }
    for (const auto& [name, n] : row->happenings) out["happening " + name] += n;
    return out;
  };
  const auto before = tally(false);
  verdict(Verb::reject, talks().id);
  verdict(Verb::reject, ask(statements).front().id);
  verdict(Verb::reject, party("Port Mera"));
  const auto now = tally(false);
  EXPECT_EQ(now.at("happenings"), before.at("happenings") - 1);
  EXPECT_FALSE(now.contains("happening talks"));
  EXPECT_EQ(now.at("events"), before.at("events") - 2) << "both reports of it";
  EXPECT_EQ(now.at("quotes"), before.at("quotes") - 1);
  EXPECT_EQ(now.at("parties"), before.at("parties") - 1);
  EXPECT_EQ(tally(true).at("quotes"), before.at("quotes"));
  Filter rejected;
  rejected.rejected = true;
  EXPECT_TRUE(search(test_.affair(), {}, "port mera")->parties.empty());
  EXPECT_EQ(search(test_.affair(), rejected, "port mera")->parties.size(), 1U);
}

TEST_F(Curate, TheLogSaysWhatDangles) {
  verdict(Verb::reject, talks().id + "@a1");
  verdict(Verb::accept, talks().id + "@a2");
  {
    Result<Record> record = Record::open(test_.path(), Record::Mode::write);
    ASSERT_TRUE(record.ok());
    Result<Article> other = record->article("a1");
    ASSERT_TRUE(other.ok());
    other->events.clear();
    ASSERT_TRUE(record->begin());
    ASSERT_TRUE(record->add(*other, {.again = true}).ok());
    ASSERT_TRUE(record->commit());
    ASSERT_TRUE(relink(*record));
  }
  const auto rows = log();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_TRUE(rows[0].dangling);
  EXPECT_TRUE(rows[0].ids.empty());
  EXPECT_FALSE(rows[1].dangling);
  EXPECT_EQ(rows[1].ids, std::vector<std::string>{talks().id});
}

TEST_F(Curate, WhatCannotBeDoneIsSaid) {
  const Affair affair = test_.affair();
  const std::string id = talks().id, norland = party("Norland");
  EXPECT_EQ(code(decide(affair, Verb::reject, "h0000000000")), ErrorCode::not_found);
  EXPECT_EQ(code(decide(affair, Verb::reject, "a1")), ErrorCode::bad_usage);
  EXPECT_EQ(code(decide(affair, Verb::reject, id + "@a3")), ErrorCode::bad_usage);
  EXPECT_EQ(code(decide(affair, Verb::reject, id + "@a9")), ErrorCode::not_found);
  EXPECT_EQ(code(correct(affair, id, {"date"})), ErrorCode::bad_usage);
  EXPECT_EQ(code(correct(affair, id, {"stance=reject"})), ErrorCode::bad_usage);
  EXPECT_EQ(code(correct(affair, norland, {"name=x"})), ErrorCode::bad_usage);
  EXPECT_EQ(code(correct(affair, ask(counts).front().id, {"figure=3"})), ErrorCode::bad_usage);
  EXPECT_EQ(code(correct(affair, ask(counts).front().figures.front().id, {"low=9", "high=3"})), ErrorCode::bad_usage);
  EXPECT_EQ(code(merge(affair, {id, norland})), ErrorCode::bad_usage);
  EXPECT_EQ(code(merge(affair, {norland, norland})), ErrorCode::bad_usage);
  EXPECT_EQ(code(merge(affair, {ask(positions).front().id, norland})), ErrorCode::bad_usage);
  EXPECT_EQ(code(split(affair, norland, {"a3"})), ErrorCode::bad_usage);
  EXPECT_EQ(code(split(affair, norland, {"Norland"})), ErrorCode::bad_usage) << "nothing would stay";
  EXPECT_EQ(code(split(affair, id, {"a1", "a2"})), ErrorCode::bad_usage);
  EXPECT_EQ(code(rename(affair, id, "x")), ErrorCode::bad_usage);
  EXPECT_EQ(code(rename(affair, norland, "?!")), ErrorCode::bad_usage);
  EXPECT_EQ(code(undo(affair, "1")), ErrorCode::not_found);
}

}  // namespace
}  // namespace runding
