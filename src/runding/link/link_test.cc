#include "runding/link/link.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "runding/link/cluster.h"
#include "runding/link/linked_test.h"
#include "runding/store/test_articles.h"

namespace runding {
namespace {

using test::add_entity;
using test::add_event;
using test::append;
using test::linked;

Article article(const std::string& id, const std::string& published = "2031-05-10", const std::string& outlet = "One") {
  Article a;
  a.id = id;
  a.lang = "en";
  a.published = published;
  a.outlet = outlet;
  return a;
}

const Party* named(const Links& links, const std::string& name) {
  const auto found =
      std::find_if(links.parties.begin(), links.parties.end(), [&](const Party& p) { return p.name == name; });
  return found == links.parties.end() ? nullptr : &*found;
}

Position position(Article& a, Index holder, Issue issue, Stance stance, const std::string& words) {
  Position p;
  p.holder = holder;
  p.issue = issue;
  p.stance = stance;
  p.evidence = {append(a, words)};
  return p;
}

std::string long_text(int from, int words) {
  std::string out;
  for (int w = from; w < from + words; ++w) out += "word" + std::to_string(w) + " ";
  return out;
}

// ---- Parties

TEST(LinkParties, OneIdIsOnePartyWhateverItIsCalled) {
  Article a = article("a"), b = article("b");
  add_entity(a, "Port Veld", EntityType::state, "v:1");
  add_entity(b, "Velthaven", EntityType::state, "v:1");
  EXPECT_EQ(linked({a, b}).parties.size(), 1u);
}

TEST(LinkParties, OneNameWithTwoIdsIsTwo) {
  Article a = article("a"), b = article("b");
  add_entity(a, "Ombar", EntityType::state, "v:1");
  add_entity(b, "Ombar", EntityType::state, "v:2");
  EXPECT_EQ(linked({a, b}).parties.size(), 2u);
}

TEST(LinkParties, LastNameJoinsItsOnlyBearer) {
  Article a = article("a"), b = article("b");
  add_entity(a, "Mira Tovan", EntityType::person);
  add_entity(b, "Tovan", EntityType::person);
  const Links links = linked({a, b});
  ASSERT_EQ(links.parties.size(), 1u);
  EXPECT_EQ(links.parties[0].name, "Mira Tovan");
  EXPECT_EQ(links.parties[0].articles, 2);
}

TEST(LinkParties, LastNameOfTwoStaysApartUntilAnOfficeTells) {
  Article a = article("a"), b = article("b"), c = article("c");
  add_entity(a, "Mira Tovan", EntityType::person);
  a.entities[0].role = "president";
  add_entity(b, "Sefa Tovan", EntityType::person);
  b.entities[0].role = "minister";
  add_entity(c, "Tovan", EntityType::person);
  EXPECT_EQ(linked({a, b, c}).parties.size(), 3u);
  c.entities[0].role = "minister";
  const Links links = linked({a, b, c});
  EXPECT_EQ(links.parties.size(), 2u);
  EXPECT_EQ(named(links, "Sefa Tovan")->articles, 2);
}

TEST(LinkParties, SpellingsJoinAcrossArticlesAndNotWithinOne) {
  Article a = article("a"), b = article("b");
  add_entity(a, "Sergei Tovrov", EntityType::person);
  add_entity(b, "Sergey Towrow", EntityType::person);
  EXPECT_EQ(linked({a, b}).parties.size(), 1u);
  add_entity(a, "Sergey Towrow", EntityType::person);
  EXPECT_EQ(linked({a}).parties.size(), 2u);
}

TEST(LinkParties, AbbreviationJoinsTheOnlyBodyItFits) {
  Article a = article("a"), b = article("b"), c = article("c");
  add_entity(a, "Joint River Board", EntityType::organisation);
  add_entity(b, "JRB", EntityType::organisation);
  EXPECT_EQ(linked({a, b}).parties.size(), 1u);
  add_entity(c, "Jalan Raya Baru", EntityType::organisation);
  EXPECT_EQ(linked({a, b, c}).parties.size(), 3u);
}

TEST(LinkParties, TypesStayApart) {
  Article a = article("a"), b = article("b");
  add_entity(a, "Ombar", EntityType::state);
  add_entity(b, "Ombar", EntityType::location);
  EXPECT_EQ(linked({a, b}).parties.size(), 2u);
}

// ---- Copies

TEST(LinkCopies, SharedRunsOfWordsMakeACopy) {
  Article a = article("a"), b = article("b", "2031-05-10", "Two"), c = article("c");
  append(a, long_text(0, 100));
  append(b, long_text(20, 100));
  append(c, long_text(500, 100));
  const Links links = linked({a, b, c});
  ASSERT_EQ(links.copies.size(), 1u);
  EXPECT_EQ(links.copies[0].article, 0);
  EXPECT_EQ(links.copies[0].other, 1);
  EXPECT_EQ(links.copies[0].kind, "same wire");
  EXPECT_NEAR(links.copies[0].share, 0.79, 0.02);
  EXPECT_EQ(links.story[0], links.story[1]);
  EXPECT_NE(links.story[0], links.story[2]);
}

TEST(LinkCopies, BoilerplateBlocksDoNotCount) {
  Article a = article("a"), b = article("b");
  for (Article* x : {&a, &b}) {
    const Span body = append(*x, long_text(x == &a ? 0 : 300, 60));
    const Span share = append(*x, long_text(900, 60));
    x->blocks = {{body, BlockKind::body}, {{body.end, share.end}, BlockKind::share}};
  }
  EXPECT_TRUE(linked({a, b}).copies.empty());
  a.blocks.clear();
  b.blocks.clear();
  EXPECT_EQ(linked({a, b}).copies.size(), 1u);
}

TEST(LinkCopies, ManyTwinsAreListedWithTheirFirstAlone) {
  std::vector<Article> articles;
  for (int i = 0; i < 50; ++i) {
    articles.push_back(article("a" + std::to_string(100 + i)));
    append(articles.back(), long_text(0, 60));
  }
  const Links links = linked(articles);
  EXPECT_EQ(links.copies.size(), 49u);
  EXPECT_EQ(std::count(links.story.begin(), links.story.end(), 0), 50);
}

// ---- Happenings

struct Pair {
  Article a = article("a"), b = article("b", "2031-05-11", "Two");
  Index one[2], two[2];
  Pair() {
    for (Article* x : {&a, &b}) {
      auto& who = x == &a ? one : two;
      who[0] = add_entity(*x, "Saltara", EntityType::state);
      who[1] = add_entity(*x, "Veldia", EntityType::state);
    }
  }
};

TEST(LinkHappenings, SameTypeDayAndPartiesAreOne) {
  Pair p;
  add_event(p.a, EventType::talks, {p.one[0], p.one[1]}, "2031-05-09", "delegations of both met at the lake");
  add_event(p.b, EventType::meeting, {p.two[1], p.two[0]}, "2031-05-09", "they sat down near the lake");
  const Links links = linked({p.a, p.b});
  ASSERT_EQ(links.happenings.size(), 1u);
  EXPECT_EQ(links.happenings[0].articles, 2);
  EXPECT_EQ(links.happenings[0].origins, 2);
  EXPECT_EQ(links.happenings[0].first_day, "2031-05-09");
  EXPECT_EQ(links.happenings[0].participants.size(), 2u);
}

TEST(LinkHappenings, DaysApartAreTwo) {
  Pair p;
  add_event(p.a, EventType::talks, {p.one[0], p.one[1]}, "2031-05-01", "delegations of both met at the lake");
  add_event(p.b, EventType::talks, {p.two[0], p.two[1]}, "2031-05-09", "delegations of both met at the lake");
  EXPECT_EQ(linked({p.a, p.b}).happenings.size(), 2u);
}

TEST(LinkHappenings, WhoAttacksWhomTellsAttacksApart) {
  Pair p;
  add_event(p.a, EventType::attack, {p.one[0], p.one[1]}, "2031-05-09", "missiles were fired at the harbour");
  add_event(p.b, EventType::attack, {p.two[1], p.two[0]}, "2031-05-09", "missiles were fired at the harbour");
  EXPECT_EQ(linked({p.a, p.b}).happenings.size(), 2u);
}

/// Two reports a day; one of each day shares a word with one of the next, so that all hang together by weak likeness.
TEST(LinkHappenings, LongChainsOfWeakLikenessAreParted) {
  constexpr int kDays = 1600;
  std::vector<Article> articles;
  for (int d = 0; d < kDays; ++d) {
    std::string words;
    for (int w = 0; w < 12; ++w) words += "d" + std::to_string(d) + "w" + std::to_string(w) + " ";
    for (int report = 0; report < 2; ++report) {
      const std::string day = iso_day(22000 + d), number = std::to_string(100000 + 2 * d + report);
      Article& a = articles.emplace_back(article("a" + number, day));
      const Index one = add_entity(a, "Saltara", EntityType::state, "s:1");
      const Index two = add_entity(a, "Veldia", EntityType::state, "s:2");
      add_event(a, EventType::talks, {one, two}, day, words + "chain" + std::to_string(d + report));
    }
  }
  const Links links = linked(articles);
  EXPECT_EQ(links.happenings.size(), static_cast<std::size_t>(kDays));
  for (const Happening& h : links.happenings) ASSERT_EQ(h.members.size(), 2u) << h.date;
}

TEST(LinkHappenings, EventsOfOneArticleStayApart) {
  Pair p;
  add_event(p.a, EventType::talks, {p.one[0], p.one[1]}, "2031-05-09", "met at the lake");
  add_event(p.a, EventType::talks, {p.one[0], p.one[1]}, "2031-05-09", "met at the lake");
  EXPECT_EQ(linked({p.a}).happenings.size(), 2u);
}

TEST(LinkHappenings, RoundsThatDifferAreTwo) {
  Pair p;
  add_event(p.a, EventType::talks, {p.one[0], p.one[1]}, "2031-05-09", "delegations met").round = 1;
  add_event(p.b, EventType::talks, {p.two[0], p.two[1]}, "2031-05-09", "delegations met").round = 2;
  EXPECT_EQ(linked({p.a, p.b}).happenings.size(), 2u);
}

TEST(LinkHappenings, OneCitedSourceIsOneOrigin) {
  Pair p;
  for (Article* x : {&p.a, &p.b}) {
    add_event(*x, EventType::talks, {0, 1}, "2031-05-09", "delegations met at the lake");
    x->sources = {{{0, 3}, "Agency One", "", 1}};
  }
  EXPECT_EQ(linked({p.a, p.b}).happenings[0].origins, 1);
}

TEST(LinkHappenings, IdsStayWhenLaterReportsComeIn) {
  Pair p;
  add_event(p.a, EventType::talks, {p.one[0], p.one[1]}, "2031-05-09", "delegations met at the lake");
  add_event(p.b, EventType::talks, {p.two[0], p.two[1]}, "2031-05-09", "delegations met at the lake");
  EXPECT_EQ(linked({p.a}).happenings[0].id, linked({p.a, p.b}).happenings[0].id);
}

TEST(LinkCluster, AverageDecidesAndOwnersKeepApart) {
  const std::vector<Edge> edges = {{0, 1, 1.0}, {1, 2, 0.5}, {0, 2, -2.0}};
  const std::vector<std::int32_t> all_different = {0, 1, 2};
  EXPECT_EQ(cluster(3, edges, all_different, 0), (std::vector<std::size_t>{0, 0, 2}));
  EXPECT_EQ(cluster(3, edges, {0, 0, 2}, 0), (std::vector<std::size_t>{0, 1, 1}));
  EXPECT_EQ(cluster(3, {{0, 1, 1.0}, {1, 2, 0.5}}, all_different, 0), (std::vector<std::size_t>{0, 0, 0}));
  EXPECT_EQ(cluster(3, {{0, 1, 1.0}, {1, 2, 0.5}}, all_different, -1), (std::vector<std::size_t>{0, 0, 2}));
}

// ---- Disputes, shifts, pledges

TEST(LinkDisputes, DaysOfOneHappeningThatDiffer) {
  Pair p;
  add_event(p.a, EventType::talks, {p.one[0], p.one[1]}, "2031-05-09", "delegations met at the lake in spring");
  add_event(p.b, EventType::talks, {p.two[0], p.two[1]}, "2031-05-08", "delegations met at the lake in spring");
  const Links links = linked({p.a, p.b});
  ASSERT_EQ(links.disputes.size(), 1u);
  EXPECT_EQ(links.disputes[0].kind, "date");
  EXPECT_EQ(links.disputes[0].members.size(), 2u);
}

TEST(LinkDisputes, ToldByOneAndDeniedByAnother) {
  Pair p;
  add_event(p.a, EventType::message, {p.one[0], p.one[1]}, "2031-05-09", "a letter was handed over at the lake");
  add_event(p.b, EventType::message, {p.two[0], p.two[1]}, "2031-05-09", "a letter was handed over at the lake")
      .status = EventStatus::denied;
  const Links links = linked({p.a, p.b});
  ASSERT_EQ(links.disputes.size(), 1u);
  EXPECT_EQ(links.disputes[0].kind, "happened");
}

TEST(LinkDisputes, ChargesAndDenialsOfOneWeekAreOneClaim) {
  Pair p;
  for (Article* x : {&p.a, &p.b}) {
    x->positions = {position(*x, 0, Issue::hostilities, Stance::accuse, "it was they who fired")};
    x->positions.push_back(position(*x, 1, Issue::accountability, Stance::deny, "we fired nothing"));
  }
  const Links links = linked({p.a, p.b});
  ASSERT_EQ(links.disputes.size(), 1u);
  EXPECT_EQ(links.disputes[0].kind, "claim");
  EXPECT_EQ(links.disputes[0].members.size(), 4u);
  p.b.published = "2031-07-01";
  EXPECT_EQ(linked({p.a, p.b}).disputes.size(), 2u);
}

TEST(LinkDisputes, TollsOfOnePlaceThatDiffer) {
  Pair p;
  for (Article* x : {&p.a, &p.b}) {
    Count c;
    c.span = append(*x, x == &p.a ? "11" : "14");
    c.low = c.high = x == &p.a ? 11 : 14;
    c.kind = CountKind::killed;
    c.who = "people";
    c.place = 0;
    c.says = x == &p.a ? 0 : 1;
    x->counts = {c};
  }
  const Links links = linked({p.a, p.b});
  ASSERT_EQ(links.disputes.size(), 1u);
  EXPECT_EQ(links.disputes[0].kind, "count");
  EXPECT_EQ(links.disputes[0].members[0].value, "11");
  p.b.counts[0].place = 1;
  EXPECT_TRUE(linked({p.a, p.b}).disputes.empty());
}

TEST(LinkShifts, ForThenAgainstIsATurnAndTheSameDayIsNot) {
  Pair p;
  p.a.positions = {position(p.a, 0, Issue::talks, Stance::offer, "ready to talk")};
  p.b.positions = {position(p.b, 0, Issue::talks, Stance::reject, "no talks now")};
  const Links links = linked({p.a, p.b});
  ASSERT_EQ(links.shifts.size(), 1u);
  EXPECT_EQ(links.shifts[0].from_article, 0);
  EXPECT_EQ(links.shifts[0].to_article, 1);
  p.b.published = p.a.published;
  EXPECT_TRUE(linked({p.a, p.b}).shifts.empty());
}

TEST(LinkPledges, KeptBrokenAndOpen) {
  Pair p;
  p.a.positions = {position(p.a, 0, Issue::captives, Stance::promise, "we will free them all")};
  EXPECT_EQ(linked({p.a, p.b}).pledges.at(0).outcome, "open");
  add_event(p.b, EventType::exchange, {p.two[0], p.two[1]}, "2031-05-11", "captives were swapped at the gate");
  const Links kept = linked({p.a, p.b});
  EXPECT_EQ(kept.pledges.at(0).outcome, "kept");
  EXPECT_EQ(kept.pledges.at(0).outcome_members.size(), 1u);
  p.a.positions[0].issue = Issue::ceasefire;
  p.b.events.clear();
  add_event(p.b, EventType::violation, {p.two[0], p.two[1]}, "2031-05-11", "shells fell on the town");
  EXPECT_EQ(linked({p.a, p.b}).pledges.at(0).outcome, "broken");
  p.b.events[0].participants = {{p.two[1], "", Role::party}, {p.two[0], "", Role::party}};
  EXPECT_EQ(linked({p.a, p.b}).pledges.at(0).outcome, "open");
}

}  // namespace
}  // namespace runding
