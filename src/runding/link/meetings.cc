#include "runding/link/meetings.h"

#include <algorithm>
#include <map>

namespace runding {

void KeyTable::add(std::int32_t article, const std::vector<std::uint32_t>& keys) {
  for (const std::uint32_t key : keys) parts_[(key >> 4) % kParts].emplace_back(key, article);
}

void KeyTable::meet(int least, std::size_t common, const std::function<void(std::int32_t, std::int32_t, int)>& use) {
  // Only keys that some but not too many bear lead anywhere: a small part of all.
  std::vector<std::pair<std::int32_t, std::uint32_t>> groups;  // article and the number of a list of bearers
  std::vector<std::int32_t> bearers;
  std::vector<std::size_t> starts;
  for (std::vector<Bearer>& part : parts_) {
    std::sort(part.begin(), part.end());
    for (std::size_t first = 0; first < part.size();) {
      std::size_t last = first;
      while (last < part.size() && part[last].first == part[first].first) ++last;
      if (last - first >= 2 && last - first <= common) {
        const auto number = static_cast<std::uint32_t>(starts.size());
        starts.push_back(bearers.size());
        for (std::size_t k = first; k < last; ++k) {
          bearers.push_back(part[k].second);
          groups.emplace_back(part[k].second, number);
        }
      }
      first = last;
    }
    part = {};
  }
  starts.push_back(bearers.size());
  std::sort(groups.begin(), groups.end());
  std::map<std::int32_t, int> met;
  for (std::size_t first = 0; first < groups.size();) {
    const std::int32_t article = groups[first].first;
    met.clear();
    std::size_t last = first;
    for (; last < groups.size() && groups[last].first == article; ++last) {
      const std::uint32_t list = groups[last].second;
      for (std::size_t k = starts[list]; k < starts[list + 1]; ++k) {
        if (bearers[k] > article) ++met[bearers[k]];
      }
    }
    for (const auto& [other, times] : met) {
      if (times >= least) use(article, other, times);
    }
    first = last;
  }
}

}  // namespace runding
