#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace runding {

/// Finds the best tree for the scores of heads: the maximum spanning arborescence with exactly one word under the root
/// (Chu and Liu 1965, Edmonds 1967). Keep one between sentences: it holds the buffers.
class TreeDecoder {
 public:
  /// `scores`: n rows of n + 1, row = word, column 0 = the root, column j + 1 = word j as head. `heads` gets n
  /// entries, -1 = root. Time n² for the usual sentence, n³ at worst.
  void decode(std::span<const float> scores, std::size_t n, std::vector<std::int32_t>& heads);

 private:
  bool is_tree(std::size_t n);
  void arborescence(std::size_t nodes);

  std::vector<float> score_;        ///< nodes × nodes: row = dependent, column = head, node 0 = root
  std::vector<std::int32_t> head_;  ///< per node
  std::vector<std::uint32_t> mark_;
};

}  // namespace runding
