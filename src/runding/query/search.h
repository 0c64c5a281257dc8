#pragma once

#include "runding/query/filter.h"

namespace runding {

/// An article in which the words stand.
struct SearchHit {
  Index article = 0;
  std::vector<Span> words;         ///< every place, in order
  std::vector<Evidence> evidence;  ///< the first sentences with a hit (at most 3)
};

struct SearchResult {
  std::vector<Index> parties;  ///< whose names have all the words
  std::vector<SearchHit> articles;
};

/// Articles that have every word of `words` (case and diacritics ignored; a word may be a beginning; "in quotation
/// marks": exactly this phrase), best first, at most `limit`; and the parties called so. bad_usage when there is no
/// word.
Result<SearchResult> search(const Affair& affair, const Filter& filter, std::string_view words, std::size_t limit = 50);

}  // namespace runding
