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

/// Articles that are ranked at most.
inline constexpr std::size_t kRanked = 20000;

/// Articles that have every word of `words` (case and diacritics ignored; a word may be a beginning; "in quotation
/// marks": exactly this phrase), at most `limit`; and the parties called so, of a large record at most as many. The
/// best first: by BM25, then in the order of Affair::articles(). In a large record (more than kRanked articles) where
/// the words are common (they stand in more than kRanked articles, or in one of four of the newest) the newest first;
/// there a word that itself stands in more than kRanked articles is no beginning of others. bad_usage when there is no
/// word.
Result<SearchResult> search(const Affair& affair, const Filter& filter, std::string_view words, std::size_t limit = 50);

}  // namespace runding
