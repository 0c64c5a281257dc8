#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "runding/link/parties.h"
#include "runding/link/prepare.h"

/// Inside link/: how likely two events of different articles are one happening.
namespace runding {

/// One event with what is compared.
struct EventNode {
  std::int32_t article = 0;
  std::int32_t event = 0;
  const LinkEvent* row = nullptr;
  std::optional<Day> published;  ///< day of its article
  std::int32_t place = -1;
  std::uint32_t first_actor = 0;  ///< of the parties that take part, first those that act; and of their sides
  std::uint16_t actors = 0;
  std::uint16_t acting = 0;       ///< how many of them act, the first ones; at least 1 where there are any
  float length = 0;               ///< of the vector of words
  std::span<const WordId> words;  ///< of its evidence
};

/// Types that different desks use for the same thing share a group.
int type_group(EventType type);

class EventMatcher {
 public:
  /// Of the events that people rejected, or of the others.
  EventMatcher(const LinkArticles& articles, const PartyIndex& parties, bool rejected = false);

  const std::vector<EventNode>& nodes() const { return nodes_; }
  std::span<const std::int32_t> actors(const EventNode& n) const { return list(actors_, n); }
  std::span<const std::int32_t> sides(const EventNode& n) const { return list(sides_, n); }
  /// Above 0: rather one happening than two. kNever when something excludes it.
  double score(const EventNode& a, const EventNode& b) const;
  static constexpr double kNever = -10;

 private:
  static std::span<const std::int32_t> list(const std::vector<std::int32_t>& of, const EventNode& n) {
    return std::span(of).subspan(n.first_actor, n.actors);
  }
  void weigh_words(std::size_t different);
  double actors_score(const EventNode& a, const EventNode& b) const;
  double days_score(const EventNode& a, const EventNode& b) const;
  double place_score(const EventNode& a, const EventNode& b) const;
  double words_score(const EventNode& a, const EventNode& b) const;

  const PartyIndex& parties_;
  std::vector<EventNode> nodes_;
  std::vector<std::int32_t> actors_, sides_;
  std::vector<float> weights_;  ///< by word: what it tells
};

}  // namespace runding
