#pragma once

#include <random>
#include <string>
#include <vector>

#include "runding/article/article.h"

/// Invented articles for tests of the record and of linking.
namespace runding::test {

inline Span append(Article& a, const std::string& words) {
  if (!a.text.empty()) a.text += ' ';
  const auto start = static_cast<std::uint32_t>(a.text.size());
  a.text += words;
  const Span span{start, static_cast<std::uint32_t>(a.text.size())};
  a.sentences.push_back({span, 0, 0, 0});
  return span;
}

inline Index add_entity(Article& a, const std::string& name, EntityType type, const std::string& kb = "") {
  Entity e;
  e.name = name;
  e.type = type;
  e.surfaces = {name};
  e.kb = kb;
  a.entities.push_back(e);
  return static_cast<Index>(a.entities.size()) - 1;
}

inline Event& add_event(Article& a, EventType type, const std::vector<Index>& who, const std::string& date,
                        const std::string& words) {
  Event v;
  v.type = type;
  v.date = date;
  for (const Index e : who) v.participants.push_back({e, "", Role::party});
  v.evidence = {append(a, words)};
  a.events.push_back(v);
  return a.events.back();
}

/// One row in every layer, every field set.
inline Article full_article() {
  Article a;
  a.id = "full";
  a.lang = "en";
  a.title = "Talks in Ombar";
  a.outlet = "The Ledger";
  a.published = "2031-05-02";
  a.published_inferred = true;
  a.url = "https://ledger.example/1";
  a.origin = "input.jsonl:1";
  const Span first = append(a, "Mira Tovan said “we will come” after 11 people were killed near Ombar on 1 May.");
  a.blocks = {{{0, static_cast<std::uint32_t>(a.text.size())}, BlockKind::body}};
  const Index person = add_entity(a, "Mira Tovan", EntityType::person, "x:1");
  const Index state = add_entity(a, "Saltara", EntityType::state);
  a.entities[0].role = "foreign minister";
  a.entities[0].role_spans = {{0, 4}};
  a.entities[0].of = state;
  a.entities[0].party = state;
  a.entities[0].confidence = 0.75f;
  a.mentions = {{{0, 10}, person, MentionKind::name, 0, 0, 0.9f}};
  a.times = {{{5, 9}, TimeType::date, "2031-05-01", {"weekday-mismatch", "other"}, 0.5f}};
  Count count;
  count.span = {40, 42};
  count.low = 11;
  count.kind = CountKind::killed;
  count.who = "people";
  count.place = state;
  count.place_text = "near Ombar";
  count.date = "2031-05-01";
  count.says = person;
  a.counts = {count};
  a.sources = {{{1, 3}, "Agency One", "x:2", 1}};
  Quote quote;
  quote.span = {20, 30};
  quote.kind = QuoteKind::mixed;
  quote.speaker = person;
  quote.speaker_text = "she";
  quote.speaker_span = Span{0, 10};
  quote.cue = Span{11, 15};
  quote.addressee = state;
  quote.source = 0;
  quote.date = "2031-05-01";
  a.quotes = {quote};
  Event event;
  event.type = EventType::call;
  event.status = EventStatus::planned;
  event.participants = {{person, "", Role::mediator}, {kNone, "a senior official", Role::host}};
  event.place = state;
  event.place_text = "Ombar";
  event.date = "2031-05";
  event.evidence = {first, {0, 10}};
  event.trigger = Span{3, 6};
  event.subtype = "s";
  event.outcome = "o";
  event.form = "f";
  event.plover = "CONSULT";
  event.cameo = "042";
  event.round = 3;
  event.claimed_by = person;
  event.confidence = 0.25f;
  a.events = {event};
  Position position;
  position.holder = person;
  position.holder_text = "she";
  position.issue = Issue::weapons;
  position.stance = Stance::threaten;
  position.quote = 0;
  position.date = "2031";
  position.evidence = {first};
  position.object = "a";
  position.strength = "b";
  position.condition = "c";
  position.plover = "d";
  position.cameo = "e";
  position.subtype = "f";
  a.positions = {position};
  a.commitments = {{person, "she", "to come", "2031-06", {first}, 1}};
  return a;
}

/// `count` articles of a made-up affair: three states, several people, some copies; the same for the same seed.
inline std::vector<Article> invented_articles(int count, unsigned seed = 1) {
  const std::vector<std::string> states = {"Saltara", "Ombar", "Veldia"};
  const std::vector<std::string> people = {"Mira Tovan", "Anders Quell", "Sefa Dorani", "Luko Bramm"};
  const std::vector<std::string> words = {"river",   "border", "gate",   "council", "letter", "bridge", "winter",
                                          "harbour", "signal", "market", "valley",  "convoy", "engine", "garden"};
  std::mt19937 random(seed);
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
  std::vector<Article> out;
  for (int i = 0; i < count; ++i) {
    Article a;
    const bool copy = i > 0 && pick(8) == 0;
    if (copy) a = out[pick(out.size())];
    a.id = "invented-" + std::to_string(i);
    a.outlet = "outlet " + std::to_string(pick(4));
    if (copy) {
      out.push_back(a);
      continue;
    }
    a.lang = "en";
    a.published = "2031-05-" + std::to_string(10 + pick(18));
    const auto sentence = [&](std::size_t length) {
      std::string s;
      for (std::size_t w = 0; w < length; ++w) s += words[pick(words.size())] + std::to_string(pick(9)) + " ";
      return s + "end.";
    };
    for (const std::string& s : states) add_entity(a, s, EntityType::state);
    for (int p = 0; p < 2; ++p) {
      const Index person = add_entity(a, people[pick(people.size())], EntityType::person);
      a.entities.back().of = static_cast<Index>(pick(3));
      a.mentions.push_back({append(a, a.entities.back().name), person, MentionKind::name, 0, 0, 1});
    }
    for (int v = 0; v < 4; ++v) {
      const auto type = static_cast<EventType>(pick(6));
      const std::string date = pick(2) == 0 ? "2031-05-" + std::to_string(10 + pick(18)) : "";
      add_event(a, type, {static_cast<Index>(pick(3)), static_cast<Index>(3 + pick(2))}, date, sentence(8));
      if (pick(6) == 0) a.events.back().status = EventStatus::denied;
    }
    for (int p = 0; p < 3; ++p) {
      Position position;
      position.holder = static_cast<Index>(pick(5));
      position.issue = static_cast<Issue>(pick(4));
      position.stance = static_cast<Stance>(pick(10));
      position.evidence = {append(a, sentence(6))};
      a.positions.push_back(position);
    }
    Count count_row;
    count_row.span = append(a, std::to_string(100 + pick(30)));
    count_row.low = count_row.high = std::stod(std::string(a.words(count_row.span)));
    count_row.kind = CountKind::killed;
    count_row.place = 0;
    a.counts.push_back(count_row);
    append(a, sentence(60));
    out.push_back(a);
  }
  return out;
}

}  // namespace runding::test
