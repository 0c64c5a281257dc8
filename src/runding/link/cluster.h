#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace runding {

/// A scored pair of items; a < b.
struct Edge {
  std::size_t a = 0;
  std::size_t b = 0;
  double score = 0;
};

/// Average-link agglomerative clustering on a sparse graph (Sneath & Sokal 1973): joins the two clusters whose pairs
/// score best on average, until no average is above 0. Pairs without an edge count `missing`. Items with the same
/// `owner` never come together. Returns the cluster of each item, named by its smallest item. The order of the edges
/// does not matter.
std::vector<std::size_t> cluster(std::size_t items, std::vector<Edge> edges, const std::vector<std::int32_t>& owner,
                                 double missing);

}  // namespace runding
