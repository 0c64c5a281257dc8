#pragma once

#include <string>
#include <string_view>

#include "runding/eval/score.h"

namespace runding::eval {

/// The table a person reads: a row per layer with precision, recall, F1 and the counts behind them.
std::string table(const Scorecard& card);
/// One JSON object: figure by name (F1 of each layer, "record", "event:" slots), 4 digits.
std::string json_figures(const Scorecard& card);
/// One line per mistake of a layer: article, missed or spurious, label; separated by tabs.
std::string mistakes(const Scorecard& card, std::string_view layer);

}  // namespace runding::eval
