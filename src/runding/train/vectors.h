#pragma once

#include <cstdint>
#include <vector>

#include "runding/train/matrix.h"

namespace runding::train {

struct VectorOptions {
  std::uint32_t columns = 96;
  std::uint32_t contexts = 8000;  ///< most frequent words that count as neighbours
  std::uint32_t bag_from = 3;     ///< words at this distance and more count without their position …
  std::uint32_t bag_to = 5;       ///< … up to this one; nearer ones count with it
  std::uint32_t passes = 3;       ///< of the power iteration
  std::uint64_t seed = 1;
};

/// Word vectors from running text: positive pointwise mutual information of words and their neighbours by position,
/// reduced by a randomised singular value decomposition (Levy, Goldberg, Dagan 2015; Halko, Martinsson, Tropp 2011).
/// `text` holds vocabulary rows, one word after the other, kBreak between sentences; row 0 (unknown) is no neighbour.
/// Out: `words` rows of equal length; row 0 and words never seen are zero.
inline constexpr std::uint32_t kBreak = UINT32_MAX;
Matrix count_vectors(const std::vector<std::uint32_t>& text, std::uint32_t words, const VectorOptions& options);

}  // namespace runding::train
