#pragma once

#include <string_view>
#include <vector>

#include "runding/base/error.h"
#include "runding/train/example.h"

namespace runding::train {

/// Reads sentences with names: lines `word<TAB>tag`, an empty line between sentences, tags O, B-TYPE, I-TYPE. Types
/// other than PER, ORG, GPE and LOC are read as outside. Errors: bad_treebank with the line.
Result<std::vector<Example>> read_names(std::string_view text);

/// Names of an example by the tag of each word, as above.
void mark_names(const std::vector<std::string_view>& tags, Example& out);

}  // namespace runding::train
