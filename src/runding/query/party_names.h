#pragma once

#include "runding/query/affair.h"

namespace runding {

enum class WordMatch {
  whole,     ///< words stand as they are
  beginning  ///< words of a name may go on
};

/// Parties in whose names (any of them) all these words stand, in the order of Affair::parties(). The names are folded
/// (fold_name) and may be of several words; which words stand together in one name is left to the caller. All parties
/// when there is no word, or when the record was written before names were listed by their words.
std::vector<Index> parties_with_words(const Affair& affair, const std::vector<std::string>& folded, WordMatch match);

/// Whether a name of the party, found in any of its spellings, is so. `is` gets folded names.
bool any_name(const Affair& affair, Index party, const std::function<bool(const std::string&)>& is);

}  // namespace runding
