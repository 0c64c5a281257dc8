#include "runding/train/vocabulary.h"

#include <algorithm>

#include "runding/model/word_features.h"

namespace runding::train {

Vocabulary Vocabulary::of(const std::unordered_map<std::string, std::uint32_t>& counts, std::uint32_t least,
                          std::uint32_t limit) {
  std::vector<std::pair<std::uint32_t, std::string>> order;
  for (const auto& [word, count] : counts) {
    if (count >= least) order.emplace_back(count, word);
  }
  std::sort(order.begin(), order.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  if (order.size() > limit) order.resize(limit);
  Vocabulary out;
  for (auto& [count, word] : order) {
    out.rows_.emplace(word_key(word), out.size());
    out.texts_.push_back(word);
    out.counts_.push_back(count);
  }
  return out;
}

}  // namespace runding::train
