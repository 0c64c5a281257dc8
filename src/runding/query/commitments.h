#pragma once

#include "runding/query/filter.h"

namespace runding {

/// What somebody undertook to do, and what became of it.
struct CommitmentRow {
  std::string id;
  Who holder;
  std::string what;     ///< in the article's words, empty when only the evidence shows it
  std::string due;      ///< TIMEX3 value
  std::string outcome;  ///< open · kept · broken · contested
  std::string day;      ///< publication day of the article that tells it
  std::vector<Evidence> evidence, outcome_evidence;
  LayerRow row;  ///< the commitment or promise it was made of
  Marks marks;
};

/// In order of time. --party and --speaker ask for the holder, --type for the outcome.
Result<std::vector<CommitmentRow>> commitments(const Affair& affair, const Filter& filter);

}  // namespace runding
