#include "runding/link/event_match.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace runding {
namespace {

/// Types where one acts upon another, so that who comes first matters.
bool is_directed(EventType type) {
  switch (type) {
    case EventType::attack:
    case EventType::sanction:
    case EventType::rejection:
    case EventType::withdrawal:
    case EventType::proposal:
    case EventType::message:
    case EventType::arrest:
    case EventType::mediation:
      return true;
    default:
      return false;
  }
}

int acting_order(Role role) {
  switch (role) {
    case Role::actor:
    case Role::mediator:
      return 0;
    case Role::party:
    case Role::delegate:
      return 1;
    case Role::host:
    case Role::recipient:
      return 2;
  }
  return 1;
}

}  // namespace

int type_group(EventType type) {
  switch (type) {
    case EventType::talks:
    case EventType::meeting:
      return static_cast<int>(EventType::talks);
    case EventType::ceasefire:
    case EventType::agreement:
      return static_cast<int>(EventType::ceasefire);
    default:
      return static_cast<int>(type);
  }
}

EventMatcher::EventMatcher(const LinkArticles& articles, const PartyIndex& parties, bool rejected) : parties_(parties) {
  std::vector<LinkParticipant> ordered;
  // Counted first: growing would need the memory twice.
  std::size_t events = 0, people = 0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const LinkArticle a = articles[i];
    for (std::size_t n = 0; n < a.events.size(); ++n) {
      if (a.is_rejected(Layer::event, n) != rejected) continue;
      ++events;
      people += a.participants(a.events[n]).size();
    }
  }
  nodes_.reserve(events);
  actors_.reserve(people);
  sides_.reserve(people);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const LinkArticle a = articles[i];
    for (std::size_t n = 0; n < a.events.size(); ++n) {
      if (a.is_rejected(Layer::event, n) != rejected) continue;
      const LinkEvent& event = a.events[n];
      EventNode node;
      node.article = static_cast<std::int32_t>(i);
      node.event = static_cast<std::int32_t>(n);
      node.row = &event;
      node.published = a.day;
      node.place = parties.party(i, event.place);
      const auto taking_part = a.participants(event);
      ordered.assign(taking_part.begin(), taking_part.end());
      std::stable_sort(ordered.begin(), ordered.end(), [](const LinkParticipant& x, const LinkParticipant& y) {
        return acting_order(x.role) < acting_order(y.role);
      });
      const std::size_t first = actors_.size();
      const int acts = ordered.empty() ? 0 : acting_order(ordered.front().role);
      for (const LinkParticipant& p : ordered) {
        const std::int32_t party = parties.party(i, p.entity);
        const auto mine = actors_.begin() + static_cast<std::ptrdiff_t>(first);
        if (party < 0 || std::find(mine, actors_.end(), party) != actors_.end()) continue;
        actors_.push_back(party);
        sides_.push_back(parties.side(party));
        if (acting_order(p.role) == acts && (acts == 0 || actors_.size() == first + 1)) ++node.acting;
      }
      node.first_actor = static_cast<std::uint32_t>(first);
      node.actors = static_cast<std::uint16_t>(actors_.size() - first);
      node.words = a.words(event);
      nodes_.push_back(node);
    }
  }
  weigh_words(articles.different_words());
}

void EventMatcher::weigh_words(std::size_t different) {
  weights_.assign(different, 0);  // in how many events, then what the word tells
  for (const EventNode& node : nodes_) {
    for (const WordId word : node.words) ++weights_[word];
  }
  const auto events = static_cast<float>(nodes_.size());
  for (float& value : weights_) {
    if (value > 0) value = std::pow(std::log((events + 1) / value), 2.0F);
  }
  for (EventNode& node : nodes_) {
    for (const WordId word : node.words) node.length += weights_[word];
    node.length = std::sqrt(node.length);
  }
}

double EventMatcher::actors_score(const EventNode& a, const EventNode& b) const {
  if (a.actors == 0 || b.actors == 0) return -0.1;
  const auto a_sides = sides(a), b_sides = sides(b);
  const auto covered = [&](const EventNode& x, const EventNode& y) {
    const auto xa = actors(x), ya = actors(y), xs = sides(x), ys = sides(y);
    double sum = 0;
    for (std::size_t i = 0; i < xa.size(); ++i) {
      double best = 0;
      for (std::size_t j = 0; j < ya.size(); ++j) {
        if (xa[i] == ya[j]) best = 1;
        if (xs[i] == ys[j]) best = std::max(best, 0.7);
      }
      sum += best;
    }
    return sum;
  };
  const double a_in_b = covered(a, b), b_in_a = covered(b, a);
  const auto a_size = static_cast<double>(a_sides.size()), b_size = static_cast<double>(b_sides.size());
  const double dice = (a_in_b + b_in_a) / (a_size + b_size);
  if (dice == 0) return EventMatcher::kNever;
  const double contained = std::max(a_in_b / a_size, b_in_a / b_size);
  // Who tells less tells rather of the same than of another: few reports name all who took part.
  double score = 0.9 * (std::max(dice, 0.9 * contained) - 0.6);
  if (is_directed(a.row->type) && is_directed(b.row->type)) {
    const auto a_acts = a_sides.first(a.acting), b_acts = b_sides.first(b.acting);
    const auto meet = [](std::span<const std::int32_t> x, std::span<const std::int32_t> y) {
      return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
    };
    if (!meet(a_acts, b_acts)) {
      // Reversed: what the one does to the other is never what the other does to it.
      if (meet(b_sides.subspan(b.acting), a_acts) && meet(a_sides.subspan(a.acting), b_acts))
        return EventMatcher::kNever;
      score -= 0.3;
    }
  }
  return score;
}

double EventMatcher::days_score(const EventNode& a, const EventNode& b) const {
  if (a.row->days && b.row->days) {
    const int apart = gap(*a.row->days, *b.row->days);
    if (apart > 3) return EventMatcher::kNever;
    const int coarse = std::max(a.row->days->days(), b.row->days->days());
    if (apart > 0) return 0.25 - 0.2 * apart;
    return coarse <= 1 ? 0.5 : coarse <= 7 ? 0.35 : coarse <= 31 ? 0.25 : 0.1;
  }
  if (a.row->days || b.row->days) {
    const EventNode& dated = a.row->days ? a : b;
    const EventNode& other = a.row->days ? b : a;
    if (!other.published) return 0;
    // Reports without a date mostly tell what has just happened, or is about to.
    const int after = *other.published - dated.row->days->last, before = dated.row->days->first - *other.published;
    // Nobody reports as done what comes only later (a day is left for the date line).
    const EventStatus told = other.row->status;
    if (before > 1 && (told == EventStatus::happened || told == EventStatus::ongoing || told == EventStatus::claimed)) {
      return EventMatcher::kNever;
    }
    if (before > 10) return -0.4;
    if (after > 60) return -0.4;
    return after <= 4 && before <= 1 ? 0.15 : after <= 14 ? 0.05 : -0.1;
  }
  if (!a.published || !b.published) return 0;
  const int apart = std::abs(*a.published - *b.published);
  return apart <= 2 ? 0.15 : apart <= 7 ? 0.05 : apart <= 30 ? -0.1 : -0.4;
}

double EventMatcher::place_score(const EventNode& a, const EventNode& b) const {
  if (a.place < 0 || b.place < 0) return 0;
  if (a.place == b.place) return 0.2;
  // A town against its state says nothing; two towns of one state, or two states, speak against.
  const std::int32_t x = parties_.side(a.place), y = parties_.side(b.place);
  if (x == b.place || y == a.place) return 0.05;
  // A hall or a base may stand in the town the other report names.
  const auto located = [&](std::int32_t p) {
    return parties_.parties[static_cast<std::size_t>(p)].type == EntityType::location;
  };
  if (located(a.place) != located(b.place) && (x == y || x == a.place || y == b.place)) return 0.05;
  return -0.15;
}

double EventMatcher::words_score(const EventNode& a, const EventNode& b) const {
  const auto x = a.words, y = b.words;
  double both = 0;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i] == y[j]) both += weights_[x[i]];
    const bool step_x = x[i] <= y[j], step_y = y[j] <= x[i];
    i += step_x;
    j += step_y;
  }
  return both / std::max(1e-9, static_cast<double>(a.length) * b.length);
}

double EventMatcher::score(const EventNode& a, const EventNode& b) const {
  if (type_group(a.row->type) != type_group(b.row->type)) return kNever;
  const double actors = actors_score(a, b);
  const double days = actors == kNever ? kNever : days_score(a, b);
  if (days == kNever) return kNever;
  double score = actors + days + place_score(a, b) + 1.2 * words_score(a, b) - 0.45;
  if (a.row->type != b.row->type) score -= 0.25;
  // The same sides make few truces and many visits.
  if (type_group(a.row->type) == static_cast<int>(EventType::ceasefire)) score += 0.1;
  if (a.row->round && b.row->round && *a.row->round != *b.row->round) return kNever;
  return score;
}

}  // namespace runding
