#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
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
  std::string part;  ///< entities, happenings, disputes, commitments, shifts, copies
  std::string what;  ///< the words it is about, and why
  double weight = 0;
};

/// Figures of a record. Byte spans meet when they share 15 bytes or half of the shorter. Copies: pairs of articles,
/// those retold in other words left out. A dispute is right when it touches two members of the gold's and half of its
/// own touch that. Commitments and shifts: same holder (and issue), and evidence that meets any of the gold's tellings;
/// where the gold lists all of them, a further telling of one found is neither right nor wrong. Happenings: CoNLL F1,
/// the mean of MUC, B³ and CEAF-e (Pradhan et al. 2012), over events matched one to one by type and evidence; unmatched
/// events count against it. "matched" is the same over matched events only.
struct RecordCard {
  Prf muc, b3, ceafe, events;
  double happenings = 0, matched = 0;
  std::optional<Prf> entities;  ///< B³ over pairs of article and entity; none when the gold has no entities
  Prf copies, disputes, commitments, shifts;
  std::size_t retold_found = 0, retold = 0;  ///< pairs told in other words that are listed as copies, of those in gold
  std::size_t outcomes_right = 0, outcomes = 0;  ///< of the commitments found
  std::vector<RecordMistake> mistakes;

  /// What has precision and recall: entities, muc, b3, ceafe, events, copies, disputes, commitments, shifts.
  std::vector<std::pair<std::string_view, Prf>> parts() const;
  /// F1 of a part; happenings, matched; retold (recall), outcome_share (of the commitments found, how many have the
  /// right outcome). Below 0 for any other name and for what the gold does not have.
  double figure(std::string_view name) const;
};

/// not_found, bad_json, io.
Result<RecordCard> evaluate_record(const RecordOptions& options);

std::string table(const RecordCard& card);
std::string json_figures(const RecordCard& card);
/// One line for each mistake: weight, part, kind, words.
std::string mistakes(const RecordCard& card);

}  // namespace runding::eval
