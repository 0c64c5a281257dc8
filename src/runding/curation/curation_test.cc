#include <gtest/gtest.h>

#include <algorithm>

#include "runding/base/hash.h"
#include "runding/curation/action_json.h"
#include "runding/curation/anchor.h"
#include "runding/curation/effects.h"
#include "runding/store/test_articles.h"

namespace runding {
namespace {

using test::add_entity;
using test::add_event;
using test::append;

Article two_events() {
  Article a;
  a.id = "one";
  append(a, "Before.");
  const Index state = add_entity(a, "Saltara", EntityType::state);
  a.mentions = {{append(a, "Saltara"), state, MentionKind::name, 0, 0, 1}};
  add_event(a, EventType::talks, {state}, "2031-05-10", "They talked on the river for long.");
  add_event(a, EventType::call, {state}, "2031-05-11", "They called one another the next day.");
  Position p;
  p.holder = state;
  p.issue = Issue::talks;
  p.stance = Stance::reject;
  p.evidence = {append(a, "We will not come again.")};
  a.positions = {p};
  return a;
}

CurationAction action(Verb verb, CurationSubject subject, std::vector<CurationAction::Target> targets,
                      const char* time) {
  CurationAction a;
  a.verb = verb;
  a.subject = subject;
  a.targets = std::move(targets);
  a.time = time;
  a.author = "ana";
  a.id = action_id(a);
  return a;
}

Effects on(const Article& article, std::vector<CurationAction> log) {
  return resolve(std::move(log), [&](const std::string& id) { return id == article.id ? &article : nullptr; });
}

const std::string kNoon = "2031-06-01T12:00:00.000Z", kOne = "2031-06-01T13:00:00.000Z";

TEST(Anchor, MeetsItsOwnRow) {
  const Article a = two_events();
  for (const AnchorLayer layer : {AnchorLayer::event, AnchorLayer::position}) {
    const std::size_t rows = layer == AnchorLayer::event ? a.events.size() : a.positions.size();
    for (std::size_t n = 0; n < rows; ++n) EXPECT_EQ(find_row(a, make_anchor(a, layer, n)), n);
  }
  EXPECT_EQ(find_row(a, make_anchor(a, AnchorLayer::mention, 0)), 0u);
  EXPECT_EQ(find_row(a, make_anchor(a, AnchorLayer::article, 0)), 0u);
}

TEST(Anchor, SurvivesAnotherOrderOfRowsAndOtherSpans) {
  Article a = two_events();
  const Anchor talks = make_anchor(a, AnchorLayer::event, 0);
  std::swap(a.events[0], a.events[1]);
  EXPECT_EQ(find_row(a, talks), 1u);
  // Another analysis shows less of the sentence.
  a.events[1].evidence[0].start += 5;
  EXPECT_EQ(find_row(a, talks), 1u);
  // Next to nothing in common is another row.
  a.events[1].evidence[0] = {a.events[1].evidence[0].end - 3, a.events[1].evidence[0].end + 30};
  EXPECT_EQ(find_row(a, talks), std::nullopt);
}

TEST(Anchor, FollowsItsWordsWhenTheTextBeforeThemChanges) {
  Article a = two_events();
  const Anchor call = make_anchor(a, AnchorLayer::event, 1);
  const std::string more = "Ünlooked for words. ";
  a.text = more + a.text;
  const auto shift = static_cast<std::uint32_t>(more.size());
  for (Event& v : a.events) {
    for (Span& s : v.evidence) s = {s.start + shift, s.end + shift};
  }
  EXPECT_EQ(find_row(a, call), 1u);
  a.text.replace(a.text.find("called"), 6, "phoned");
  EXPECT_EQ(find_row(a, call), std::nullopt) << "other words are another statement";
}

TEST(Anchor, AnotherTypeIsAnotherRowUnlessItIsTheCorrectedOne) {
  Article a = two_events();
  const Anchor talks = make_anchor(a, AnchorLayer::event, 0);
  a.events[0].type = EventType::meeting;
  EXPECT_EQ(find_row(a, talks), std::nullopt);
  EXPECT_EQ(find_row(a, talks, "meeting"), 0u);
}

TEST(Anchor, RowsAlikeAreToldApartByTheirNumber) {
  Article a = two_events();
  a.events.push_back(a.events[0]);
  a.events.push_back(a.events[0]);
  for (const std::size_t n : {std::size_t{0}, std::size_t{2}, std::size_t{3}})
    EXPECT_EQ(find_row(a, make_anchor(a, AnchorLayer::event, n)), n);
}

TEST(Anchor, AnEntityIsFoundByItsNameWhenItsMentionIsGone) {
  Article a = two_events();
  const Anchor saltara = make_anchor(a, AnchorLayer::mention, 0);
  a.mentions.clear();
  EXPECT_EQ(find_row(a, saltara), 0u);
  a.entities[0].type = EntityType::person;
  EXPECT_EQ(find_row(a, saltara), std::nullopt);
}

TEST(Anchor, HoldsNoWordsOfTheArticle) {
  const Article a = two_events();
  const auto line = action_line(
      action(Verb::accept, CurationSubject::happening, {{make_anchor(a, AnchorLayer::event, 0)}}, kNoon.c_str()));
  EXPECT_EQ(line.find("river"), std::string::npos) << line;
}

TEST(CurationAction, GoesToJsonAndBack) {
  const Article a = two_events();
  CurationAction given =
      action(Verb::correct, CurationSubject::happening, {{make_anchor(a, AnchorLayer::event, 0)}}, kNoon.c_str());
  given.fields = {{"date", "2031-05-12"}, {"status", "planned"}};
  given.why = "the minutes say so";
  given.id = action_id(given);
  const auto back = action_from_line(action_line(given));
  ASSERT_TRUE(back) << back.error().describe();
  EXPECT_EQ(*back, given);
  const auto all = read_actions(action_line(given) + "\n\n" + action_line(given) + "\n", "log");
  ASSERT_TRUE(all) << all.error().describe();
  EXPECT_EQ(all->size(), 2u);
  const auto exported = read_actions("{\"entities\": [], \"curation\": [" + action_line(given) + "]}", "record");
  ASSERT_TRUE(exported) << exported.error().describe();
  EXPECT_EQ(exported->front(), given);
}

TEST(CurationAction, WhatIsNoActionIsRefused) {
  const std::string good =
      "{\"time\":\"2031-06-01\",\"author\":\"ana\",\"action\":\"note\",\"of\":\"article\",\"text\":\"x\","
      "\"targets\":[[{\"article\":\"one\",\"layer\":\"article\"}]]}";
  EXPECT_TRUE(action_from_line(good)) << action_from_line(good).error().describe();
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string out = good;
    return out.replace(out.find(from), from.size(), to);
  };
  for (const std::string& line :
       {std::string("[]"), std::string("{}"), std::string("{"), with("2031-06-01", "soon"), with("note", "sing"),
        with("\"of\":\"article\"", "\"of\":\"house\""), with("\"x\"", "\"\""), with("[[{", "[{"), with("\"one\"", "7"),
        with("[[{\"article\":\"one\",\"layer\":\"article\"}]]", "[[]]"),
        with("\"layer\":\"article\"", "\"layer\":\"event\",\"spans\":[{\"start\":9,\"end\":3,\"words\":\"0\"}]"),
        with("\"layer\":\"article\"", "\"layer\":\"event\",\"spans\":[{\"start\":-1,\"end\":3,\"words\":\"0\"}]"),
        with("\"note\"", "\"merge\""), with("\"note\"", "\"reject\""), with("\"note\"", "\"undo\""),
        with("\"note\"", "\"correct\",\"fields\":{\"date\":\"2031\"}")}) {
    const auto read = action_from_line(line);
    ASSERT_FALSE(read) << line;
    EXPECT_EQ(read.error().code, ErrorCode::bad_json) << line;
  }
  EXPECT_EQ(read_actions(good + "\n{}", "log").error().where, "log:2");
}

TEST(CurationAction, FieldsAndValuesAreChecked) {
  const auto fine = [](CurationSubject s, const char* field, const char* value) {
    return check_field(s, field, value).ok();
  };
  EXPECT_TRUE(fine(CurationSubject::happening, "date", "2031-03-12"));
  EXPECT_TRUE(fine(CurationSubject::happening, "date", "2031-03"));
  EXPECT_TRUE(fine(CurationSubject::happening, "date", ""));
  EXPECT_FALSE(fine(CurationSubject::happening, "date", "2031-02-30"));
  EXPECT_FALSE(fine(CurationSubject::happening, "date", "12 March"));
  EXPECT_FALSE(fine(CurationSubject::happening, "stance", "reject"));
  EXPECT_TRUE(fine(CurationSubject::position, "stance", "reject"));
  EXPECT_FALSE(fine(CurationSubject::position, "stance", "sulk"));
  EXPECT_TRUE(fine(CurationSubject::figure, "low", "2.5"));
  for (const char* value : {"-1", "some", "1e9", "nan", "0x10"})
    EXPECT_FALSE(fine(CurationSubject::figure, "low", value));
  EXPECT_FALSE(fine(CurationSubject::party, "name", "x"));
  const Status wrong = check_field(CurationSubject::happening, "status", "perhaps");
  EXPECT_NE(wrong.error().message.find("happened"), std::string::npos) << wrong.error().message;
}

TEST(CurationAction, ALaterDecisionHasALaterTime) {
  CurationAction first, second;
  stamp(first, {}, 1000);
  stamp(second, {first}, 1000);
  EXPECT_LT(first.time, second.time);
  EXPECT_NE(first.id, second.id);
}

TEST(CurationAction, UndoCanBeUndone) {
  std::vector<CurationAction> log = {action(Verb::note, CurationSubject::article, {}, "2031-06-01T01:00:00.000Z")};
  const auto undo = [&](const std::string& id, const char* time) {
    CurationAction u = action(Verb::undo, CurationSubject::happening, {}, time);
    u.undoes = id;
    u.id = action_id(u);
    log.push_back(u);
  };
  EXPECT_EQ(undone_by(log), std::vector<int>{-1});
  undo(log[0].id, "2031-06-01T02:00:00.000Z");
  EXPECT_EQ(undone_by(log), (std::vector<int>{1, -1}));
  undo(log[1].id, "2031-06-01T03:00:00.000Z");
  EXPECT_EQ(undone_by(log), (std::vector<int>{-1, 2, -1}));
}

TEST(Effects, TheLaterOfTwoDecisionsHolds) {
  const Article a = two_events();
  const CurationAction::Target talks = {make_anchor(a, AnchorLayer::event, 0)};
  const CuratedRow row{"one", AnchorLayer::event, 0};
  const CurationAction yes = action(Verb::accept, CurationSubject::happening, {talks}, kOne.c_str());
  const CurationAction no = action(Verb::reject, CurationSubject::happening, {talks}, kNoon.c_str());
  // Whatever order the log comes in.
  for (const auto& log : {std::vector{yes, no}, std::vector{no, yes}}) {
    const Effects e = on(a, log);
    ASSERT_EQ(e.marks.at(row).size(), 1u);
    EXPECT_EQ(e.marks.at(row)[0].kind, MarkKind::accepted);
    EXPECT_FALSE(e.rejected(row));
  }
}

TEST(Effects, CorrectionsKeepWhatWasRead) {
  Article a = two_events();
  CurationAction fix =
      action(Verb::correct, CurationSubject::happening, {{make_anchor(a, AnchorLayer::event, 0)}}, kNoon.c_str());
  fix.fields = {{"date", "2031-05-12"}, {"place", "saltara"}, {"type", "meeting"}};
  CurationAction later = action(Verb::correct, CurationSubject::happening, fix.targets, kOne.c_str());
  later.fields = {{"date", "2031-05-13"}};
  const Effects e = on(a, {fix, later});
  const auto& marks = e.marks.at({"one", AnchorLayer::event, 0});
  ASSERT_EQ(marks.size(), 3u);
  EXPECT_EQ(marks[2].value, "2031-05-13");
  EXPECT_EQ(marks[2].was, "2031-05-10");
  apply_corrections(e, a);
  EXPECT_EQ(a.events[0].date, "2031-05-13");
  EXPECT_EQ(a.events[0].place, 0);
  EXPECT_EQ(a.events[0].type, EventType::meeting);
  EXPECT_EQ(a.events[1].date, "2031-05-11");
}

TEST(Effects, WhatMeetsNothingStaysInTheLog) {
  const Article a = two_events();
  Article other = a;
  other.id = "other";
  const Effects e = on(a, {action(Verb::reject, CurationSubject::happening,
                                  {{make_anchor(other, AnchorLayer::event, 0)}}, kNoon.c_str())});
  EXPECT_TRUE(e.marks.empty());
  ASSERT_EQ(e.met.size(), 1u);
  EXPECT_FALSE(e.met[0][0][0].has_value());
}

TEST(Effects, OnlyWhatLinkingSeesChangesItsHash) {
  const Article a = two_events();
  const CurationAction::Target talks = {make_anchor(a, AnchorLayer::event, 0)};
  const std::uint64_t none = on(a, {}).link_hash();
  CurationAction note = action(Verb::note, CurationSubject::happening, {talks}, kNoon.c_str());
  note.text = "see the minutes";
  EXPECT_EQ(on(a, {note}).link_hash(), none);
  EXPECT_EQ(on(a, {action(Verb::accept, CurationSubject::happening, {talks}, kNoon.c_str())}).link_hash(), none);
  const CurationAction no = action(Verb::reject, CurationSubject::happening, {talks}, kNoon.c_str());
  EXPECT_NE(on(a, {no}).link_hash(), none);
  CurationAction undo = action(Verb::undo, CurationSubject::happening, {}, kOne.c_str());
  undo.undoes = no.id;
  EXPECT_EQ(on(a, {no, undo}).link_hash(), none);
}

}  // namespace
}  // namespace runding
