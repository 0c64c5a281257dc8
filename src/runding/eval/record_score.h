#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"
#include "runding/eval/clusters.h"

namespace runding::eval {

struct RecordOptions {
  std::string articles;     ///< JSON Lines
  std::string gold;         ///< folder with <id>.json
  std::string gold_record;  ///< what belongs together, JSON
  std::string system;       ///< what `runding export --format record` writes
  std::size_t mistakes = 30;
};

/// One wrong group, the worst first.
struct RecordMistake {
  std::string kind;  ///< "torn", "thrown together", "missed", "too much", "outcome"
  std::string part;  ///< happenings, disputes, commitments, shifts, copies
  std::string what;  ///< the words it is about, and why
  double weight = 0;
};

/// Figures of a record. Happenings: CoNLL F1, the mean of MUC, B³ and CEAF-e (Pradhan et al. 2012), over events matched
/// one to one by type and evidence; unmatched events count against it. "matched" is the same over matched events only.
struct RecordCard {
  Prf muc, b3, ceafe, events;
  double happenings = 0, matched = 0;
  Prf parties;  ///< B³ over (article, name); all 0 when the gold has no parties
  Prf copies, disputes, commitments, shifts;
  std::size_t outcomes_right = 0, outcomes = 0;
  std::vector<RecordMistake> mistakes;

  /// happenings, matched, parties, copies, disputes, commitments, shifts (F1); below 0 for any other name.
  double figure(std::string_view name) const;
};

/// not_found, bad_json, io.
Result<RecordCard> evaluate_record(const RecordOptions& options);

std::string table(const RecordCard& card);
std::string json_figures(const RecordCard& card);
/// One line for each mistake: weight, part, kind, words.
std::string mistakes(const RecordCard& card);

}  // namespace runding::eval
