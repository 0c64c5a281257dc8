#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "runding/link/linked_test.h"
#include "runding/store/test_articles.h"

/// Rounds, parts and threads of happenings.
namespace runding {
namespace {

using test::add_entity;
using test::add_event;
using test::append;
using test::linked;

/// An article of two states and, where it is named, a town of the first.
struct Report {
  Article article;
  Index one, two, town = kNone;

  Report(const std::string& id, const std::string& published, const std::string& first, const std::string& second,
         const std::string& place = "") {
    article.id = id;
    article.lang = "en";
    article.published = published;
    article.outlet = "Outlet " + id;
    one = add_entity(article, first, EntityType::state, "x:" + first);
    two = add_entity(article, second, EntityType::state, "x:" + second);
    if (!place.empty()) town = add_entity(article, place, EntityType::location, "x:" + place);
  }
  Event& event(EventType type, const std::string& date, std::optional<int> round = {}) {
    Event& v = add_event(article, type, {one, two}, date,
                         "What " + article.id + " tells of number " + std::to_string(article.events.size()) + ".");
    v.round = round;
    v.place = town;
    return v;
  }
  void position(Issue issue) {
    Position p;
    p.holder = one;
    p.issue = issue;
    p.stance = Stance::demand;
    p.evidence = {append(article, "A demand number " + std::to_string(article.positions.size()) + ".")};
    article.positions.push_back(p);
  }
};

const Happening& on(const Links& links, const std::string& day, EventType type = EventType::talks) {
  const auto found = std::find_if(links.happenings.begin(), links.happenings.end(),
                                  [&](const Happening& h) { return h.first_day == day && h.type == type; });
  EXPECT_NE(found, links.happenings.end()) << day;
  return *found;
}

// ---- Rounds

std::vector<Article> rounds(std::optional<int> second, std::optional<int> third = 3) {
  Report a("a", "2031-03-02", "Velmara", "Kadrania"), b("b", "2031-04-02", "Velmara", "Kadrania"),
      c("c", "2031-05-02", "Velmara", "Kadrania");
  a.event(EventType::talks, "2031-03-01", 1);
  b.event(EventType::talks, "2031-04-01", second);
  c.event(EventType::talks, "2031-05-01", third);
  return {a.article, b.article, c.article};
}

TEST(LinkRounds, StatedOnesAreTheHappenings) {
  const Links links = linked(rounds(2));
  EXPECT_EQ(on(links, "2031-04-01").round, 2);
  EXPECT_FALSE(on(links, "2031-04-01").round_inferred);
}

TEST(LinkRounds, TheOnlyOneBetweenTwoIsInferred) {
  const Links links = linked(rounds({}));
  EXPECT_EQ(on(links, "2031-04-01").round, 2);
  EXPECT_TRUE(on(links, "2031-04-01").round_inferred);
}

TEST(LinkRounds, NothingIsInferredWhereAnotherIsPossible) {
  // Another encounter, one without a day, other sides, a gap of two rounds.
  std::vector<Article> articles = rounds({});
  Report more("d", "2031-04-12", "Velmara", "Kadrania");
  more.event(EventType::meeting, "2031-04-11");
  articles.push_back(more.article);
  EXPECT_EQ(on(linked(articles), "2031-04-01").round, 0);

  articles = rounds({});
  Report undated("d", "2031-04-25", "Velmara", "Kadrania");
  undated.event(EventType::meeting, "");
  articles.push_back(undated.article);
  const Links with_undated = linked(articles);
  ASSERT_EQ(with_undated.happenings.size(), 4u);
  EXPECT_EQ(on(with_undated, "2031-04-01").round, 0);

  articles = rounds({});
  Report others("b", "2031-04-02", "Velmara", "Merandia");
  others.event(EventType::talks, "2031-04-01");
  articles[1] = others.article;
  EXPECT_EQ(on(linked(articles), "2031-04-01").round, 0);

  EXPECT_EQ(on(linked(rounds({}, 4)), "2031-04-01").round, 0);
}

// ---- Parts

TEST(LinkParts, WhatWasAgreedAtTheTalksIsAPart) {
  Report a("a", "2031-04-02", "Velmara", "Kadrania", "Oruna Bay");
  a.event(EventType::talks, "2031-04-01");
  a.event(EventType::agreement, "2031-04-01");
  const Links links = linked({a.article});
  const Happening& part = on(links, "2031-04-01", EventType::agreement);
  ASSERT_GE(part.within, 0);
  EXPECT_EQ(links.happenings[static_cast<std::size_t>(part.within)].type, EventType::talks);
  EXPECT_EQ(on(links, "2031-04-01").within, -1);
}

TEST(LinkParts, AnotherDayPlaceOrSideIsNone) {
  const auto within = [](const std::string& day, const std::string& place, const std::string& third) {
    Report a("a", "2031-04-05", "Velmara", "Kadrania", "Oruna Bay");
    a.event(EventType::talks, "2031-04-01");
    Event& v = a.event(EventType::agreement, day);
    if (!place.empty()) v.place = add_entity(a.article, place, EntityType::location, "x:" + place);
    if (!third.empty())
      a.article.events.back().participants.push_back(
          {add_entity(a.article, third, EntityType::state, "x:" + third), "", Role::party});
    return on(linked({a.article}), day, EventType::agreement).within;
  };
  EXPECT_GE(within("2031-04-01", "", ""), 0);
  EXPECT_EQ(within("2031-04-03", "", ""), -1);
  EXPECT_EQ(within("2031-04-01", "Murvik", ""), -1);
  EXPECT_EQ(within("2031-04-01", "", "Norvask"), -1);
}

TEST(LinkParts, ToldFarFromOneAnotherNeedsTwoStories) {
  const auto report = [](const std::string& id, const std::string& filling) {
    Report a(id, "2031-04-02", "Velmara", "Kadrania");
    a.event(EventType::talks, "2031-04-01");
    append(a.article, filling);
    a.event(EventType::agreement, "2031-04-01");
    return a.article;
  };
  const std::string rain = "It rained all day in the north, and the harbour was closed to small boats until noon.";
  const std::string fair = "The fair of the fruit growers had more visitors than ever, its head said in the evening.";
  EXPECT_EQ(on(linked({report("a", rain)}), "2031-04-01", EventType::agreement).within, -1);
  EXPECT_GE(on(linked({report("a", rain), report("b", fair)}), "2031-04-01", EventType::agreement).within, 0);
}

TEST(LinkParts, ABlowOfAnAttackOnAState) {
  Report a("a", "2031-04-02", "Velmara", "Kadrania");
  a.event(EventType::attack, "2031-04-01").place = a.two;
  a.article.events.back().participants[0].role = Role::actor;
  a.article.events.back().participants[1].role = Role::recipient;
  const Index town = add_entity(a.article, "Zerkhad", EntityType::location, "x:Zerkhad");
  a.article.entities[static_cast<std::size_t>(town)].of = a.two;
  a.event(EventType::attack, "2031-04-01").place = town;
  a.article.events.back().participants[0].role = Role::actor;
  a.article.events.back().participants[1].role = Role::recipient;
  const Links links = linked({a.article});
  ASSERT_EQ(links.happenings.size(), 2u);
  EXPECT_EQ(
      std::count_if(links.happenings.begin(), links.happenings.end(), [](const auto& h) { return h.within >= 0; }), 1);
}

// ---- Threads

/// Articles of one affair: talks every ten days, about one issue.
std::vector<Article> affair(const std::string& prefix, const std::string& one, const std::string& two, Issue issue,
                            int articles) {
  std::vector<Article> out;
  for (int i = 0; i < articles; ++i) {
    const std::string day = "2031-0" + std::to_string(1 + i / 3) + "-" + std::to_string(10 + 8 * (i % 3));
    Report a(prefix + std::to_string(i), day, one, two);
    a.event(i % 2 ? EventType::talks : EventType::proposal, day);
    a.position(issue);
    out.push_back(a.article);
  }
  return out;
}

std::vector<Article> together(std::vector<Article> a, const std::vector<Article>& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::sort(a.begin(), a.end(), [](const Article& x, const Article& y) { return x.id < y.id; });
  return a;
}

/// The threads the articles with a prefix stand in.
std::set<std::int32_t> threads_of(const Links& links, const std::vector<Article>& articles, const std::string& prefix) {
  std::set<std::int32_t> out;
  for (const Happening& h : links.happenings) {
    for (const Happening::Member& m : h.members) {
      if (articles[static_cast<std::size_t>(m.article)].id.starts_with(prefix)) out.insert(h.thread);
    }
  }
  return out;
}

TEST(LinkThreads, OneAffairIsOneThread) {
  const Links links = linked(affair("a", "Velmara", "Kadrania", Issue::trade, 8));
  ASSERT_EQ(links.threads.size(), 1u);
  EXPECT_EQ(links.threads[0].id.substr(0, 1), "t");
  EXPECT_EQ(links.threads[0].sides.size(), 2u);
  EXPECT_EQ(links.threads[0].issue, Issue::trade);
  EXPECT_EQ(links.threads[0].articles, 8);
  EXPECT_EQ(links.threads[0].first_day, "2031-01-10");
  for (const Happening& h : links.happenings) EXPECT_EQ(h.thread, 0);
}

TEST(LinkThreads, OthersWithOthersAreAnother) {
  const auto articles = together(affair("a", "Velmara", "Kadrania", Issue::trade, 6),
                                 affair("b", "Norvask", "Sentola", Issue::captives, 6));
  const Links links = linked(articles);
  EXPECT_EQ(links.threads.size(), 2u);
  EXPECT_EQ(threads_of(links, articles, "a").size(), 1u);
  EXPECT_EQ(threads_of(links, articles, "b").size(), 1u);
  EXPECT_NE(threads_of(links, articles, "a"), threads_of(links, articles, "b"));
}

TEST(LinkThreads, TwoMattersOfTheSameTwoSides) {
  const auto fish = affair("a", "Velmara", "Kadrania", Issue::trade, 6);
  const auto hostages = affair("b", "Velmara", "Kadrania", Issue::captives, 6);
  auto articles = together(fish, hostages);
  for (Article& a : articles) {
    // Told a year apart, so that no happening joins them.
    if (a.id[0] != 'b') continue;
    a.published.replace(0, 4, "2033");
    for (Event& v : a.events) v.date.replace(0, 4, "2033");
  }
  const Links links = linked(articles);
  EXPECT_EQ(links.threads.size(), 2u);
  EXPECT_NE(threads_of(links, articles, "a"), threads_of(links, articles, "b"));
  // Where the two come up together they are one.
  for (Article& a : articles) {
    Position p = a.positions[0];
    p.issue = a.id[0] == 'a' ? Issue::captives : Issue::trade;
    if (a.id[1] < '3') a.positions.push_back(p);
  }
  EXPECT_EQ(linked(articles).threads.size(), 1u);
}

TEST(LinkThreads, OneArticleThatTellsBothJoinsNothing) {
  auto articles = together(affair("a", "Velmara", "Kadrania", Issue::trade, 6),
                           affair("b", "Norvask", "Sentola", Issue::captives, 6));
  Report both("c", "2031-02-20", "Velmara", "Kadrania");
  both.event(EventType::talks, "2031-02-18");
  const Index norvask = add_entity(both.article, "Norvask", EntityType::state, "x:Norvask");
  const Index sentola = add_entity(both.article, "Sentola", EntityType::state, "x:Sentola");
  add_event(both.article, EventType::talks, {norvask, sentola}, "2031-02-18", "And the others met too.");
  articles.push_back(both.article);
  EXPECT_EQ(linked(articles).threads.size(), 2u);
}

TEST(LinkThreads, AFewThatShareNothingAreInNone) {
  auto articles = affair("a", "Velmara", "Kadrania", Issue::trade, 6);
  Report stray("b", "2031-02-20", "Norvask", "Sentola");
  stray.event(EventType::call, "2031-02-19");
  articles.push_back(stray.article);
  const Links links = linked(articles);
  EXPECT_EQ(links.threads.size(), 1u);
  EXPECT_EQ(threads_of(links, articles, "b"), std::set<std::int32_t>{-1});
}

}  // namespace
}  // namespace runding
