#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace runding::train {

/// Words by frequency, in normal form (see word_features.h). Row 0 is every other word.
class Vocabulary {
 public:
  /// Words of `counts` seen at least `least` times and at most `limit` of them, the most frequent first; ties by text.
  static Vocabulary of(const std::unordered_map<std::string, std::uint32_t>& counts, std::uint32_t least,
                       std::uint32_t limit);

  /// Row of a word by its key (word_key); 0 when unknown.
  std::uint32_t find(std::uint64_t key) const {
    const auto it = rows_.find(key);
    return it == rows_.end() ? 0 : it->second;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }
  const std::string& text(std::uint32_t row) const { return texts_[row]; }
  std::uint32_t count(std::uint32_t row) const { return counts_[row]; }

 private:
  std::vector<std::string> texts_{""};
  std::vector<std::uint32_t> counts_{0};
  std::unordered_map<std::uint64_t, std::uint32_t> rows_;
};

}  // namespace runding::train
