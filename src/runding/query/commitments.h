#pragma once

#include "runding/query/filter.h"

namespace runding {

/// What somebody undertook to do, and what became of it.
struct CommitmentRow {
  std::string id;
  Who holder;
  std::string what;          ///< in the article's words, empty when only the evidence shows it
  std::string due;           ///< TIMEX3 value
  std::string outcome;       ///< open · kept · broken · contested · overdue: open with its last day in the past
  std::string day;           ///< publication day of the article that tells it
  Index first = kNone;       ///< article that said so first
  std::int64_t origins = 0;  ///< independent ones behind it
  std::vector<Evidence> evidence, outcome_evidence;
  LayerRow row;  ///< the commitment or promise it was made of
  Marks marks;
};

/// The outcomes of a commitment.
const std::vector<std::string_view>& commitment_outcomes();

/// In order of time. What is overdue is so on the day Filter::as_of, else on the day of the newest article; never by
/// the clock. --party and --speaker ask for the holder, --type for the outcome.
Result<std::vector<CommitmentRow>> commitments(const Affair& affair, const Filter& filter);

}  // namespace runding
