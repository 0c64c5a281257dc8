#pragma once

#include "runding/query/filter.h"

namespace runding {

/// Where the articles, or the parties in them, do not agree.
struct DisputeRow {
  /// Those who say the same.
  struct Side {
    std::string value;         ///< a figure, a date, a place, a status or a stance
    std::vector<Who> parties;  ///< who says so, where it is known
    Index first = kNone;       ///< article that said so first
    std::int64_t origins = 0;  ///< independent ones behind it
    std::vector<Evidence> evidence;
  };
  std::string id, kind;   ///< count · date · place · happened · claim
  std::string topic;      ///< count kind, event type or issue
  std::string happening;  ///< id of the happening it is about, empty when none
  std::vector<Side> sides;
  /// Earliest and latest publication day of its evidence.
  std::string first_day, last_day;
  std::vector<LayerRow> rows;  ///< its members
  Marks marks;
};

/// --type asks for the kind, --issue for the topic, --party and --speaker for one of those who say so.
Result<std::vector<DisputeRow>> disputes(const Affair& affair, const Filter& filter);

/// The kinds of a dispute.
const std::vector<std::string_view>& dispute_kinds();

}  // namespace runding
