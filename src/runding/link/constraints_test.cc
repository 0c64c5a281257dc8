#include "runding/link/constraints.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "runding/article/shingles.h"
#include "runding/link/link.h"
#include "runding/store/test_articles.h"

namespace runding {
namespace {

using Groups = std::vector<std::size_t>;

ItemRule together(std::vector<std::vector<std::size_t>> groups) { return {true, std::move(groups)}; }
ItemRule apart(std::vector<std::size_t> stays, std::vector<std::size_t> goes) { return {false, {stays, goes}}; }

TEST(Regroup, WithoutRulesNothingChanges) { EXPECT_EQ(regroup({0, 0, 2}, {}), (Groups{0, 0, 2})); }

TEST(Regroup, WhatIsTogetherBringsItsGroup) {
  EXPECT_EQ(regroup({0, 0, 2, 2, 4}, {together({{1}, {3}})}), (Groups{0, 0, 0, 0, 4}));
}

TEST(Regroup, WhatGoesStaysTogether) {
  EXPECT_EQ(regroup({0, 0, 0, 0}, {apart({0, 1}, {2, 3})}), (Groups{0, 0, 2, 2}));
}

TEST(Regroup, OthersGoWithThePartTheyAreMostLike) {
  // Item 4 was found with both; it is most like 2 and 3.
  const auto like = [](std::size_t a, std::size_t b) { return b == 4 && a >= 2 ? 1.0 : 0.1; };
  EXPECT_EQ(regroup({0, 0, 0, 0, 0}, {apart({0, 1}, {2, 3})}, like), (Groups{0, 0, 2, 2, 2}));
  EXPECT_EQ(regroup({0, 0, 0, 0}, {apart({0, 1}, {2})}), (Groups{0, 0, 2, 0})) << "without likeness with the larger";
}

TEST(Regroup, TheLaterRuleHolds) {
  EXPECT_EQ(regroup({0, 1}, {together({{0}, {1}}), apart({0}, {1})}), (Groups{0, 1}));
  EXPECT_EQ(regroup({0, 1}, {apart({0}, {1}), together({{0}, {1}})}), (Groups{0, 0}));
  // 0-1 and 1-2 are one; then 2 goes.
  EXPECT_EQ(regroup({0, 1, 2}, {together({{0}, {1}}), together({{1}, {2}}), apart({0, 1}, {2})}), (Groups{0, 0, 2}));
}

TEST(Regroup, WhereNotAllCanHoldTheLaterDoes) {
  // 0 and 2 must not meet: of the two joins the later one is kept.
  EXPECT_EQ(regroup({0, 1, 2}, {apart({0}, {2}), together({{0}, {1}}), together({{1}, {2}})}), (Groups{0, 1, 1}));
}

TEST(Regroup, OnlyTheBlockMovesWhenItsCompanyMayNot) {
  // 1 and 2 must be one; 0 (with 1) and 3 (with 2) must not.
  const Groups out = regroup({0, 0, 2, 2}, {apart({0}, {3}), together({{1}, {2}})});
  EXPECT_EQ(out[1], out[2]);
  EXPECT_NE(out[0], out[3]);
}

TEST(Regroup, NamesOfGroupsDoNotMatter) {
  const std::vector<ItemRule> rules = {apart({0, 1}, {2}), together({{3}, {5}}), together({{2}, {4}})};
  EXPECT_EQ(regroup({9, 9, 9, 4, 4, 7}, rules), regroup({0, 0, 0, 3, 3, 5}, rules));
}

// ---- In linking

Article told(const std::string& id, const std::string& who, const std::string& words) {
  Article a;
  a.id = id;
  a.lang = "en";
  a.published = "2031-05-10";
  const Index state = test::add_entity(a, who, EntityType::state);
  test::add_event(a, EventType::talks, {state}, "2031-05-09", words);
  return a;
}

Links linked(const std::vector<Article>& articles, const LinkConstraints& constraints,
             const std::vector<std::size_t>& rejected = {}) {
  std::vector<LinkArticle> rows;
  for (const Article& a : articles) rows.push_back(prepare(Article(a), shingles(a)));
  for (const std::size_t i : rejected) rows[i].rejected.insert({Layer::event, 0});
  return link_articles(rows, constraints);
}

std::vector<Article> three() {
  return {told("a", "Saltara", "Saltara held talks on the river gate."),
          told("b", "Saltara", "Saltara held talks about the river gate."),
          told("c", "Saltara", "Saltara held talks at the river gate.")};
}

TEST(LinkConstraints, HappeningsArePartedAndJoined) {
  ASSERT_EQ(linked(three(), {}).happenings.size(), 1u);
  LinkConstraints parted;
  parted.happenings = {{false, {{{0, 0}, {1, 0}}, {{2, 0}}}, false}};
  const Links two = linked(three(), parted);
  ASSERT_EQ(two.happenings.size(), 2u);
  EXPECT_EQ(two.happenings[0].members.size() + two.happenings[1].members.size(), 3u);
  parted.happenings.push_back({true, {{{0, 0}, {1, 0}}, {{2, 0}}}, false});
  EXPECT_EQ(linked(three(), parted).happenings.size(), 1u);
}

TEST(LinkConstraints, RejectedEventsStandApartAtTheEnd) {
  const Links links = linked(three(), {}, {0});
  ASSERT_EQ(links.happenings.size(), 2u);
  EXPECT_EQ(links.happenings[0].members.size(), 2u);
  ASSERT_EQ(links.happenings[1].members.size(), 1u);
  EXPECT_EQ(links.happenings[1].members[0].article, 0);
}

TEST(LinkConstraints, WhatIsSaidOfAnEventHoldsForItsHappening) {
  LinkConstraints fixed;
  fixed.events[{1, 0}] = {{"date", "2031-05-12", 1}, {"status", "failed", 1}, {"place", "saltara", 1}};
  fixed.events[{2, 0}] = {{"date", "2031-05-13", 2}};
  const Links links = linked(three(), fixed);
  ASSERT_EQ(links.happenings.size(), 1u);
  EXPECT_EQ(links.happenings[0].date, "2031-05-13");
  EXPECT_EQ(links.happenings[0].first_day, "2031-05-13");
  EXPECT_EQ(links.happenings[0].status, EventStatus::failed);
  EXPECT_EQ(links.happenings[0].place, 0);
}

TEST(LinkConstraints, PartiesAreMergedSplitAndRenamed) {
  const std::vector<Article> articles = {told("a", "Saltara", "one"), told("b", "Saltara", "two"),
                                         told("c", "Salt Republic", "three")};
  ASSERT_EQ(linked(articles, {}).parties.size(), 2u);
  LinkConstraints merged;
  merged.parties = {{true, {{{0, 0}}, {{2, 0}}}, false}};
  const Links one = linked(articles, merged);
  ASSERT_EQ(one.parties.size(), 1u);
  EXPECT_EQ(one.parties[0].articles, 3);

  LinkConstraints split;  // the Saltara of one article is somebody else; those of further articles are not
  split.parties = {{false, {{{1, 0}}, {{0, 0}}}, false}};
  const Links three = linked(articles, split);
  ASSERT_EQ(three.parties.size(), 3u);
  std::set<std::string> ids;
  for (const Party& p : three.parties) ids.insert(p.id);
  EXPECT_EQ(ids.size(), 3u);
  std::vector<Article> more = articles;
  more.push_back(told("d", "Saltara", "four"));
  const Links later = linked(more, split);
  ASSERT_EQ(later.parties.size(), 3u);
  EXPECT_EQ(later.parties[0].articles, 2) << "the new one is with those that stayed";

  LinkConstraints renamed;
  renamed.names = {{{{0, 0}}, "Old Saltara"}, {{{1, 0}}, "Great Saltara"}};
  const Links named = linked(articles, renamed);
  EXPECT_EQ(named.parties[0].name, "Great Saltara");
  EXPECT_EQ(named.parties[0].found_name, "Saltara");
  EXPECT_EQ(named.parties[0].id, linked(articles, {}).parties[0].id);
  EXPECT_TRUE(std::any_of(named.parties[0].aliases.begin(), named.parties[0].aliases.end(),
                          [](const auto& alias) { return alias.first == "Saltara"; }));
}

TEST(LinkConstraints, ASplitByNameTakesEverybodyOfTheName) {
  Article both = told("b", "Saltara", "two");
  both.entities[0].kb = "x:1";
  Article alias = told("c", "The Gate", "three");
  alias.entities[0].kb = "x:1";
  Article further = told("d", "The Gate", "four");
  further.entities[0].kb = "x:1";
  const std::vector<Article> articles = {both, alias, further};
  ASSERT_EQ(linked(articles, {}).parties.size(), 1u);
  LinkConstraints split;
  split.parties = {{false, {{{0, 0}}, {{1, 0}}}, true}};
  const Links two = linked(articles, split);
  ASSERT_EQ(two.parties.size(), 2u);
  EXPECT_EQ(two.parties[0].articles, 2) << "the further article's too";
}

}  // namespace
}  // namespace runding
