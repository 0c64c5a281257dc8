#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace runding {

/// Disjoint sets of up to 2^32 members; the smallest member stands for its set, so the result does not depend on the
/// order of joining.
class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::size_t find(std::size_t member) {
    auto x = static_cast<std::uint32_t>(member);
    while (parent_[x] != x) {
      parent_[x] = parent_[parent_[x]];
      x = parent_[x];
    }
    return x;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a < b) {
      parent_[b] = static_cast<std::uint32_t>(a);
    } else {
      parent_[a] = static_cast<std::uint32_t>(b);
    }
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace runding
