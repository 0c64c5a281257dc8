#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"

namespace runding::eval {

/// One event of a gold sentence. Actors by their words (PLOVER) or by their codes (PETRARCH).
struct GoldAct {
  std::string code;  ///< PLOVER class or CAMEO code
  std::vector<std::string> sources, targets;
};

struct GoldSentence {
  std::string id, text;
  std::vector<GoldAct> acts;
};

/// Gold standard records of PLOVER, JSON Lines (openeventdata/PLOVER): one event each, words of the actors. Errors:
/// bad_json, empty_input, with the line.
Result<std::vector<GoldSentence>> read_plover(std::string_view text);
/// Sentences with CAMEO codings, JSON Lines: id, text, codings of source, target and code.
Result<std::vector<GoldSentence>> read_petrarch(std::string_view text);

/// A sentence with two marked actors and how the first stands to the second.
struct GoldRelation {
  std::string id, text;
  std::size_t source = 0, source_end = 0, target = 0, target_end = 0;  ///< bytes of text; 0, 0 = not in it
  std::string penta, root;
};
/// Tab-separated with a header: sentence_id, marked_sentence (<s>source</s>, <t>target</t>; one may be missing),
/// gold_penta, gold_root. Errors: bad_usage with the line, empty_input.
Result<std::vector<GoldRelation>> read_relations(std::string_view text);

}  // namespace runding::eval
