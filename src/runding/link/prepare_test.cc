#include "runding/link/prepare.h"

#include <gtest/gtest.h>

#include "runding/base/hash.h"
#include "runding/store/test_articles.h"

namespace runding {
namespace {

using test::add_entity;
using test::add_event;
using test::append;

Article told() {
  Article a;
  a.id = "told";
  a.lang = "en";
  a.outlet = "The Ledger";
  a.published = "2031-05-10";
  const Index state = add_entity(a, "Saltara", EntityType::state), town = add_entity(a, "Ombar", EntityType::location);
  Event& talks = add_event(a, EventType::talks, {state}, "2031-05-09", "Saltara held talks with traders in Ombar");
  talks.place = town;
  talks.place_text = "the old customs house";
  talks.participants.push_back({kNone, "traders", Role::delegate});
  talks.round = 3;
  add_event(a, EventType::attack, {}, "", "a boat was hit");
  a.mentions = {{a.events[0].evidence[0], state, MentionKind::name, 0, 0, 1}};
  a.sources = {{a.events[1].evidence[0], "Coast Wire", "", 1}};
  Position p;
  p.holder_text = "fishermen";
  p.stance = Stance::reject;
  p.issue = Issue::talks;
  p.evidence = {a.events[0].evidence[0], a.events[1].evidence[0]};
  p.date = "2031-05";
  a.positions = {p, p};
  a.positions[1].holder = state;
  a.positions[1].date = "2031-05-08";
  Commitment c;
  c.holder = state;
  c.by = "2031-06-01";
  c.evidence = {a.events[0].evidence[0]};
  a.commitments = {c};
  Count count;
  count.span = append(a, "eleven");
  count.low = 11;
  count.who = "sailors";
  count.date = "2031-05-09";
  a.counts = {count};
  return a;
}

TEST(LinkArticles, KeepsWhatLinkingCompares) {
  const Article a = told();
  LinkArticles all;
  all.add_events(Article());
  all.add_events(a);
  all.add_statements(Article());
  all.add_statements(a);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_TRUE(all[0].events.empty());
  EXPECT_TRUE(all[0].positions.empty());
  EXPECT_FALSE(all[0].day);
  const LinkArticle view = all[1];
  EXPECT_EQ(view.id, "told");
  EXPECT_EQ(view.lang, "en");
  EXPECT_EQ(iso_day(*view.day), "2031-05-10");
  ASSERT_EQ(view.sources.size(), 1u);
  EXPECT_EQ(view.sources[0], hash64("coast wire"));

  ASSERT_EQ(view.events.size(), 2u);
  const LinkEvent& talks = view.events[0];
  EXPECT_EQ(view.text(talks.date), "2031-05-09");
  EXPECT_EQ(view.text(talks.place_text), "the old customs house");
  EXPECT_EQ(talks.round, 3);
  const auto who = view.participants(talks);
  ASSERT_EQ(who.size(), 2u);
  EXPECT_EQ(who[0].entity, 0);
  EXPECT_EQ(view.text(who[0].text), "");
  EXPECT_EQ(view.text(who[1].text), "traders");
  EXPECT_EQ(who[1].role, Role::delegate);
  EXPECT_EQ(view.evidence(talks)[0], a.events[0].evidence[0]);
  EXPECT_EQ(view.words(talks).size(), 7u);
  EXPECT_TRUE(view.participants(view.events[1]).empty());
  EXPECT_EQ(view.events[1].source, 0);
  EXPECT_EQ(view.text(view.events[1].date), "");

  ASSERT_EQ(view.positions.size(), 2u);
  EXPECT_EQ(view.text(view.positions[0].holder_text), "fishermen");
  EXPECT_FALSE(view.positions[0].said);  // a month is no day
  EXPECT_EQ(iso_day(*view.positions[1].said), "2031-05-08");
  EXPECT_EQ(view.evidence(view.positions[1]).size(), 2u);
  ASSERT_EQ(view.others(view.positions[1]).size(), 1u);
  EXPECT_EQ(view.others(view.positions[1])[0], 0);
  EXPECT_EQ(view.text(view.commitments[0].due), "2031-06-01");
  EXPECT_EQ(view.text(view.counts[0].who), "sailors");
  EXPECT_EQ(view.counts[0].low, 11);
}

TEST(LinkArticles, StatementsMayComeLater) {
  LinkArticles all;
  all.add_events(told());
  EXPECT_EQ(all[0].events.size(), 2u);
  EXPECT_TRUE(all[0].positions.empty());
  all.add_statements(told());
  EXPECT_EQ(all[0].positions.size(), 2u);
}

TEST(LinkArticles, WordsCanBeForgotten) {
  LinkArticles all;
  all.add_events(told());
  ASSERT_EQ(all[0].words(all[0].events[0]).size(), 7u);
  all.forget_words();
  EXPECT_TRUE(all[0].words(all[0].events[0]).empty());
  EXPECT_EQ(all[0].participants(all[0].events[0]).size(), 2u);
}

TEST(LinkArticles, RejectedRowsAreOfTheirArticle) {
  LinkArticles all;
  all.add_events(told());
  EXPECT_FALSE(all.any_rejected());
  all.add_events(told(), {{Layer::event, 1}});
  EXPECT_TRUE(all.any_rejected());
  EXPECT_FALSE(all[0].is_rejected(Layer::event, 1));
  EXPECT_TRUE(all[1].is_rejected(Layer::event, 1));
  EXPECT_FALSE(all[1].is_rejected(Layer::event, 0));
}

TEST(LinkArticles, WordsOfOneEventAreLimited) {
  Article a;
  std::string words;
  for (int w = 0; w < 3000; ++w) words += "w" + std::to_string(w) + " ";
  add_event(a, EventType::talks, {}, "", words);
  add_event(a, EventType::talks, {}, "", "w1 w2 w1");
  LinkArticles all;
  all.add_events(a);
  const LinkArticle view = all[0];
  EXPECT_EQ(view.words(view.events[0]).size(), 1023u);
  EXPECT_EQ(view.words(view.events[1]).size(), 2u);
  EXPECT_EQ(all.different_words(), 3000u);
}

}  // namespace
}  // namespace runding
