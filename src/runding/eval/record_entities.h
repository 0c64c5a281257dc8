#pragma once

#include <string>
#include <vector>

#include "runding/eval/clusters.h"
#include "runding/eval/record_sides.h"

namespace runding::eval {

/// The entities of both sides as groups of pairs of article and entity. A gold entity of an article is found by the
/// system's entity there that goes by most of its surfaces (of equals: by the longest, then one of the same type). What
/// else the system has in that article is an item of its own, save the outlets that the gold names as sources.
struct EntityGroups {
  Grouping gold, system;           ///< items of the gold are numbered from 0 in the order of its members
  std::vector<std::size_t> owner;  ///< gold item → gold entity
};

EntityGroups group_entities(const RecordSide& gold, const RecordSide& system, const RecordArticles& articles);

}  // namespace runding::eval
