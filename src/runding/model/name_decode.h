#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace runding {

/// Best sequence of name tags for the scores (n rows of kNameTags) among those that are whole names (Viterbi 1967).
/// `best` gets n tags. `steps` is scratch.
void decode_names(std::span<const float> scores, std::size_t n, std::vector<std::uint8_t>& best,
                  std::vector<std::uint8_t>& steps);

}  // namespace runding
