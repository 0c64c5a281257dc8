#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

/// Inside link/: which articles share rare keys, without comparing all with all.
namespace runding {

/// Keys of articles, gathered article by article; 8 bytes each. Keys of one article are different from each other.
class KeyTable {
 public:
  void add(std::int32_t article, const std::vector<std::uint32_t>& keys);
  /// Calls `use(first, second, shared)` for every pair of articles that share at least `least` keys, first < second, in
  /// order; keys that more than `common` articles bear count for nothing. Empties the table.
  void meet(int least, std::size_t common, const std::function<void(std::int32_t, std::int32_t, int)>& use);

 private:
  using Bearer = std::pair<std::uint32_t, std::int32_t>;  // key and article
  static constexpr std::size_t kParts = 8;

  std::vector<Bearer> parts_[kParts];  ///< by the last bits of the key, so that sorting needs little memory at a time
};

}  // namespace runding
