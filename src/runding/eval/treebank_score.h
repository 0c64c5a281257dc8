#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runding/eval/score.h"
#include "runding/eval/ud_document.h"

namespace runding::eval {

/// The metrics of the CoNLL 2018 shared task in the order of its table.
enum class UdMetric : std::uint8_t {
  tokens,
  sentences,
  words,
  upos,
  xpos,
  ufeats,
  all_tags,
  lemmas,
  uas,
  las,
  clas,
  mlas,
  blex
};
inline constexpr std::array<std::string_view, 13> kUdMetrics = {"Tokens", "Sentences", "Words",  "UPOS", "XPOS",
                                                                "UFeats", "AllTags",   "Lemmas", "UAS",  "LAS",
                                                                "CLAS",   "MLAS",      "BLEX"};
/// The last metric that a depth looks at.
constexpr UdMetric last_metric(UdDepth depth) {
  return depth == UdDepth::segment ? UdMetric::words : depth == UdDepth::tag ? UdMetric::lemmas : UdMetric::blex;
}

struct UdTally : Tally {
  std::optional<std::int64_t> aligned = {};  ///< words of both sides that were compared; none for stretches
  /// Share of the compared words that are right.
  std::optional<double> aligned_accuracy() const;
};

struct TreebankScore {
  UdDepth depth = UdDepth::parse;
  std::array<UdTally, kUdMetrics.size()> metrics;

  const UdTally& of(UdMetric metric) const { return metrics[static_cast<std::size_t>(metric)]; }
  /// F1 by the name of its metric, rounded to 4 digits; below 0 = there is no such metric at this depth.
  double figure(std::string_view name) const;
};

/// Scores `system` against `gold`, two analyses of the same text; spaces do not count. Relations are compared without
/// their subtypes, features as far as they are universal. Errors: bad_treebank (the texts differ, or a sentence is no
/// tree; the error names the side), too_large.
Result<TreebankScore> score_treebank(const std::vector<ConlluSentence>& gold, const std::vector<ConlluSentence>& system,
                                     UdDepth depth);

/// A row per metric with precision, recall, F1 and aligned accuracy in percent.
std::string table(const TreebankScore& score);
/// One JSON object: metric → precision, recall, f1, aligned_accuracy (0…1, 4 digits) and the counts behind them.
std::string json_figures(const TreebankScore& score);

}  // namespace runding::eval
