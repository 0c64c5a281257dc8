#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "runding/eval/score.h"
#include "runding/eval/ud_document.h"
#include "runding/treebank/name_columns.h"

namespace runding::eval {

/// Type in the file → type that counts; "O" = such names do not count. Types without a row stay as they are.
using NameTypes = std::map<std::string, std::string, std::less<>>;

struct NamedStretch {
  Stretch span;
  std::string type;
  auto operator<=>(const NamedStretch&) const = default;
};

/// The names of a text as stretches of its characters without spaces, so that sides with other tokens can be compared.
struct NameDocument {
  std::string characters;
  std::vector<NamedStretch> names;
};

NameDocument name_document(const std::vector<NameSentence>& sentences, const NameTypes& types);
/// Names of CoNLL-U: the feature Name of the column MISC of words. Words of a multiword token cover their own part of
/// it when their forms make up the token's, else all of it. Error: bad_treebank, naming a tag that is none.
Result<NameDocument> name_document(const std::vector<ConlluSentence>& sentences, const NameTypes& types);

struct NameScore {
  std::map<std::string, Tally> types;
  Tally total;
  /// F1 of a type or of "all", rounded to 4 digits; below 0 = there is no such type.
  double figure(std::string_view name) const;
};

/// A name is right when one of the same type covers the same characters. Error: bad_treebank when the texts differ.
Result<NameScore> score_names(const NameDocument& gold, const NameDocument& system);

/// A row per type and one for all, with precision, recall and F1 in percent and the counts behind them.
std::string table(const NameScore& score);
/// One JSON object: type or "all" → precision, recall, f1 (0…1, 4 digits) and the counts behind them.
std::string json_figures(const NameScore& score);

}  // namespace runding::eval
