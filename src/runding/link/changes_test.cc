#include "runding/link/changes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "runding/link/linked_test.h"
#include "runding/store/test_articles.h"

// What linking says of change and contradiction over several articles.
namespace runding {
namespace {

using test::add_entity;
using test::add_event;
using test::append;
using test::linked;

constexpr Index kSaltara = 0, kVeldia = 1, kOmbar = 2, kTovan = 3, kSefa = 4;

/// Two states, a town of the second, and two who speak for the first.
Article on(const std::string& day) {
  Article a;
  a.id = day;
  a.lang = "en";
  a.published = day;
  a.outlet = "Outlet of " + day;
  add_entity(a, "Saltara", EntityType::state, "s:1");
  add_entity(a, "Veldia", EntityType::state, "s:2");
  add_entity(a, "Ombar", EntityType::state, "s:3");
  a.entities[kOmbar].of = kVeldia;
  add_entity(a, "Mira Tovan", EntityType::person);
  add_entity(a, "Sefa Orlin", EntityType::person);
  for (const Index who : {kTovan, kSefa}) a.entities[static_cast<std::size_t>(who)].of = kSaltara;
  return a;
}

/// A position whose words name `named`.
void says(Article& a, Index holder, Issue issue, Stance stance, const std::vector<Index>& named = {}) {
  Position p;
  p.holder = holder;
  p.issue = issue;
  p.stance = stance;
  p.evidence = {append(a, "words of number " + std::to_string(a.positions.size()))};
  for (const Index e : named) a.mentions.push_back({p.evidence[0], e, MentionKind::name, 0, 0, 1});
  a.positions.push_back(p);
}

std::size_t shifts(const std::vector<Article>& articles) { return linked(articles).shifts.size(); }

TEST(LinkShifts, ToSpeakForTheThingGivesUpAThreat) {
  Article a = on("2031-05-01"), b = on("2031-05-20");
  says(a, kTovan, Issue::trade, Stance::threaten, {kVeldia});
  says(b, kTovan, Issue::trade, Stance::support, {kVeldia});
  EXPECT_EQ(shifts({a, b}), 1u);
  a.positions[0].issue = b.positions[0].issue = Issue::sanctions;  // the threat is one of having them
  EXPECT_EQ(shifts({a, b}), 0u);
}

TEST(LinkShifts, AThreatIsNoTurn) {
  Article a = on("2031-05-01"), b = on("2031-05-20");
  says(a, kTovan, Issue::trade, Stance::support);
  says(b, kTovan, Issue::trade, Stance::threaten);
  EXPECT_EQ(shifts({a, b}), 0u);
}

TEST(LinkShifts, ANoToSomebodysOfferIsNoneToTheIssue) {
  Article a = on("2031-05-01"), b = on("2031-05-20");
  says(a, kTovan, Issue::talks, Stance::support);
  says(b, kTovan, Issue::talks, Stance::reject, {kVeldia});
  EXPECT_EQ(shifts({a, b}), 1u);
  says(b, kVeldia, Issue::talks, Stance::offer);
  EXPECT_EQ(shifts({a, b}), 0u);
}

TEST(LinkShifts, TwoSpeakersThatDifferAreNoTurn) {
  Article a = on("2031-05-01"), b = on("2031-05-20");
  says(a, kTovan, Issue::talks, Stance::reject);
  says(b, kSefa, Issue::talks, Stance::support);
  EXPECT_EQ(shifts({a, b}), 0u);
  for (Article* x : {&a, &b}) x->entities[kTovan].role = x->entities[kSefa].role = "president";
  EXPECT_EQ(shifts({a, b}), 1u);
  for (Article* x : {&a, &b}) x->entities[kSefa].role.clear();
  b.positions[0].holder = kSaltara;
  EXPECT_EQ(shifts({a, b}), 1u);
}

TEST(LinkShifts, OnWeaponsOnlyTheSameHolderTurns) {
  Article a = on("2031-05-01"), b = on("2031-05-20");
  says(a, kTovan, Issue::weapons, Stance::reject);
  says(b, kSaltara, Issue::weapons, Stance::support);
  EXPECT_EQ(shifts({a, b}), 0u);
  b.positions[0].holder = kTovan;
  EXPECT_EQ(shifts({a, b}), 1u);
}

void toll(Article& a, double value, const std::string& day) {
  add_event(a, EventType::attack, {kVeldia}, day,
            "shells fell on the school of Ombar and killed " + std::to_string(value));
  Count c;
  c.span = a.events.back().evidence[0];
  c.low = c.high = value;
  c.kind = CountKind::killed;
  c.who = "people";
  c.place = kOmbar;
  a.counts = {c};
}

TEST(LinkDisputes, TollsOfOneHappeningDifferForWeeks) {
  Article a = on("2031-05-02"), b = on("2031-05-20");
  toll(a, 10, "2031-05-01");
  toll(b, 13, "2031-05-01");
  const Links links = linked({a, b});
  ASSERT_EQ(links.disputes.size(), 1u);
  EXPECT_EQ(links.disputes[0].kind, "count");
  toll(b = on("2031-05-20"), 13, "2031-05-19");  // another attack
  EXPECT_TRUE(linked({a, b}).disputes.empty());
}

TEST(LinkDisputes, AFigureToldAgainBelongsToItsDispute) {
  Article a = on("2031-05-02"), b = on("2031-05-03"), c = on("2031-06-10");
  toll(a, 10, "2031-05-01");
  toll(b, 13, "2031-05-01");
  toll(c, 13, "");
  c.events.clear();
  const Links links = linked({a, b, c});
  ASSERT_EQ(links.disputes.size(), 1u);
  EXPECT_EQ(links.disputes[0].members.size(), 3u);
}

TEST(LinkDisputes, WhoIsNamedMayAnswerInAnotherArticle) {
  Article a = on("2031-05-02"), b = on("2031-05-04");
  says(a, kTovan, Issue::accountability, Stance::accuse, {kVeldia});
  says(b, kVeldia, Issue::accountability, Stance::deny);
  const Links links = linked({a, b});
  ASSERT_EQ(links.disputes.size(), 1u);
  EXPECT_EQ(links.disputes[0].kind, "claim");
  a.mentions.clear();  // nobody is named
  EXPECT_TRUE(linked({a, b}).disputes.empty());
}

TEST(LinkDisputes, ADenialAnswersWhoNamesTheDenier) {
  Article a = on("2031-05-02");
  const Index merand = add_entity(a, "Merand", EntityType::state, "s:4");
  says(a, kTovan, Issue::accountability, Stance::accuse, {kVeldia});
  says(a, kVeldia, Issue::accountability, Stance::deny);
  says(a, merand, Issue::accountability, Stance::accuse, {kSaltara});
  const Links links = linked({a});
  ASSERT_EQ(links.disputes.size(), 1u);
  EXPECT_EQ(links.disputes[0].members.size(), 2u);
}

TEST(LinkPledges, TheFirstDeedDecidesAnAct) {
  Article a = on("2031-05-01"), b = on("2031-05-10"), c = on("2031-05-20");
  says(a, kSaltara, Issue::forces, Stance::promise);
  add_event(b, EventType::violation, {kSaltara, kVeldia}, "2031-05-09", "the day passed and the guns stood there");
  add_event(c, EventType::forces, {kSaltara}, "2031-05-19", "guns left the river");
  EXPECT_EQ(linked({a, b, c}).pledges.at(0).outcome, "broken");
  b.events[0].type = EventType::forces;
  c.events[0].type = EventType::violation;
  EXPECT_EQ(linked({a, b, c}).pledges.at(0).outcome, "kept");
}

TEST(LinkPledges, ADeedAtThePlaceThatWasNamedKeepsIt) {
  Article a = on("2031-05-01"), b = on("2031-05-10");
  says(a, kSaltara, Issue::humanitarian, Stance::promise, {kOmbar});
  add_event(b, EventType::humanitarian, {}, "2031-05-09", "trucks with flour arrived").place = kOmbar;
  EXPECT_EQ(linked({a, b}).pledges.at(0).outcome, "kept");
  a.mentions.clear();
  EXPECT_EQ(linked({a, b}).pledges.at(0).outcome, "open");
}

TEST(LinkPledges, WhatWasAgreedToBeDoneIsKeptWhenItIsDone) {
  Article a = on("2031-05-01"), b = on("2031-05-10");
  add_event(a, EventType::agreement, {kSaltara, kVeldia}, "2031-05-01", "both agreed to meet again");
  add_event(a, EventType::talks, {kSaltara, kVeldia}, "", "").status = EventStatus::planned;
  a.events[1].evidence = a.events[0].evidence;
  EXPECT_EQ(linked({a, b}).pledges.at(0).outcome, "open");
  add_event(b, EventType::talks, {kSaltara, kVeldia}, "2031-05-09", "delegations sat down");
  EXPECT_EQ(linked({a, b}).pledges.at(0).outcome, "kept");
}

TEST(LinkPledges, ATruceThatOneSideDeniesToHaveBrokenIsContested) {
  Article a = on("2031-05-01"), b = on("2031-05-10"), c = on("2031-05-12");
  add_event(a, EventType::ceasefire, {kSaltara, kVeldia}, "2031-05-01", "a truce began");
  add_event(b, EventType::violation, {kSaltara, kVeldia}, "2031-05-09", "shells fell");
  EXPECT_EQ(linked({a, b, c}).pledges.at(0).outcome, "broken");
  says(c, kTovan, Issue::accountability, Stance::deny);
  EXPECT_EQ(linked({a, b, c}).pledges.at(0).outcome, "contested");
}

TEST(LinkHappenings, NobodyNamedMeetsTheOthersAtThePlace) {
  Article a = on("2031-05-02"), b = on("2031-05-02");
  b.id = "b";
  add_event(a, EventType::attack, {kSaltara, kVeldia}, "2031-05-01", "rockets fell on the harbour").place = kOmbar;
  add_event(b, EventType::attack, {}, "2031-05-01", "rockets fell there").place = kOmbar;
  EXPECT_EQ(linked({a, b}).happenings.size(), 1u);
  b.events[0].place = kVeldia;
  b.events[0].date = "2031-04-01";
  EXPECT_EQ(linked({a, b}).happenings.size(), 2u);
}

TEST(LinkHappenings, WhoTellsLessTellsOfTheSame) {
  Article a = on("2031-05-02"), b = on("2031-05-02");
  b.id = "b";
  add_event(a, EventType::exchange, {kSaltara, kVeldia}, "2031-05-01", "prisoners were swapped");
  add_event(b, EventType::exchange, {kVeldia}, "2031-05-01", "soldiers came home");
  EXPECT_EQ(linked({a, b}).happenings.size(), 1u);
}

}  // namespace
}  // namespace runding
