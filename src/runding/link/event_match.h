#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "runding/link/parties.h"
#include "runding/link/prepare.h"

/// Inside link/: how likely two events of different articles are one happening.
namespace runding {

/// One event with what is compared.
struct EventNode {
  std::int32_t article = 0;
  std::int32_t event = 0;
  const Event* row = nullptr;
  std::optional<DayRange> days;      ///< of its date
  std::optional<Day> published;      ///< of its article
  std::vector<std::int32_t> actors;  ///< parties that take part, first the one that acts
  std::vector<std::int32_t> sides;   ///< of the actors, in their order
  std::int32_t place = -1;
  std::vector<std::pair<WordHash, double>> words;  ///< of the evidence, with the square of what each tells; sorted
  double length = 0;                               ///< of the vector of words
};

/// Types that different desks use for the same thing share a group.
int type_group(EventType type);

class EventMatcher {
 public:
  /// Of the events that people rejected, or of the others.
  EventMatcher(const std::vector<LinkArticle>& articles, const PartyIndex& parties, bool rejected = false);

  const std::vector<EventNode>& nodes() const { return nodes_; }
  /// Above 0: rather one happening than two. kNever when something excludes it.
  double score(const EventNode& a, const EventNode& b) const;
  static constexpr double kNever = -10;

 private:
  double actors_score(const EventNode& a, const EventNode& b) const;
  double days_score(const EventNode& a, const EventNode& b) const;
  double place_score(const EventNode& a, const EventNode& b) const;
  double words_score(const EventNode& a, const EventNode& b) const;

  const PartyIndex& parties_;
  std::vector<EventNode> nodes_;
};

}  // namespace runding
