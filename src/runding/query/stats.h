#pragma once

#include "runding/query/filter.h"

namespace runding {

/// How much a record holds, without what people rejected. Every list: (name, how many), most first.
struct StatsRow {
  using Tally = std::vector<std::pair<std::string, std::int64_t>>;
  std::int64_t articles = 0, undated = 0, stories = 0, bytes = 0;
  std::string first_day, last_day;  ///< of publication
  Tally outlets, langs;
  Tally layers;      ///< rows per layer of the annotation
  Tally links;       ///< parties, happenings, copies, threads, disputes, shifts, commitments
  Tally happenings;  ///< by type
};

/// Of the filter only `rejected` counts: with what people rejected.
Result<StatsRow> stats(const Affair& affair, const Filter& filter = {});

}  // namespace runding
