#pragma once

#include <filesystem>
#include <string>

#include "runding/base/error.h"
#include "runding/eval/score.h"

namespace runding {

struct EvalOptions {
  std::filesystem::path articles;   ///< JSON Lines: id, text, lang
  std::filesystem::path gold;       ///< folder with <id>.json for each annotated article
  std::filesystem::path system;     ///< what `runding annotate` wrote
  std::string lang;                 ///< only articles in this language; empty = all
  std::filesystem::path data = {};  ///< folder that holds lang/; empty = find_data_folder()
};

/// Scores annotations against gold. Errors: io, bad_json, bad_annotation, not_found (no article has gold).
Result<eval::Scorecard> evaluate(const EvalOptions& options);

}  // namespace runding
