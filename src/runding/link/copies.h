#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/prepare.h"

namespace runding {

/// Near copies, and the stories they make up.
struct CopyIndex {
  std::vector<Copy> copies;         ///< sorted
  std::vector<std::int32_t> story;  ///< per article: number of the first article of its story
};

/// Two articles are copies when they share runs of words (exact share of the shorter one's shingles; candidates by
/// sampled shingles, Broder 1997), or when they cite the same source and tell the same with near the same words
/// (tf-idf cosine). Of more than `kMostPairs` identical articles only the pairs with the first are listed.
CopyIndex find_copies(const std::vector<LinkArticle>& articles);

}  // namespace runding
