#include "runding/eval/clusters.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace runding::eval {
namespace {

std::map<std::size_t, std::size_t> group_of(const Grouping& groups) {
  std::map<std::size_t, std::size_t> of;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const std::size_t item : groups[g]) of[item] = g;
  }
  return of;
}

/// Of the links that hold `groups` together the share that `other` has too.
double links_kept(const Grouping& groups, const Grouping& other) {
  const auto of = group_of(other);
  double kept = 0, all = 0;
  for (const auto& group : groups) {
    std::set<std::size_t> pieces;
    std::size_t alone = 0;
    for (const std::size_t item : group) {
      const auto it = of.find(item);
      it != of.end() ? (void)pieces.insert(it->second) : (void)++alone;
    }
    kept += static_cast<double>(group.size()) - static_cast<double>(pieces.size() + alone);
    all += static_cast<double>(group.size()) - 1;
  }
  return all > 0 ? kept / all : 0;
}

/// Mean over the items of `groups` of the share of their group that `other` puts with them.
double share_right(const Grouping& groups, const Grouping& other) {
  const auto of = group_of(other);
  double sum = 0, items = 0;
  for (const auto& group : groups) {
    std::map<std::size_t, double> together;
    for (const std::size_t item : group) {
      if (const auto it = of.find(item); it != of.end()) ++together[it->second];
    }
    for (const auto& [other_group, n] : together) sum += n * n / static_cast<double>(group.size());
    items += static_cast<double>(group.size());
  }
  return items > 0 ? sum / items : 0;
}

}  // namespace

Prf prf(double right, double system, double gold) {
  return {system > 0 ? right / system : 0, gold > 0 ? right / gold : 0};
}

Prf muc(const Grouping& gold, const Grouping& system) { return {links_kept(system, gold), links_kept(gold, system)}; }

Prf b_cubed(const Grouping& gold, const Grouping& system) {
  return {share_right(system, gold), share_right(gold, system)};
}

Prf ceaf_e(const Grouping& gold, const Grouping& system) {
  const auto of = group_of(system);
  std::vector<std::tuple<double, std::size_t, std::size_t>> alike;
  for (std::size_t g = 0; g < gold.size(); ++g) {
    std::map<std::size_t, double> together;
    for (const std::size_t item : gold[g]) {
      if (const auto it = of.find(item); it != of.end()) ++together[it->second];
    }
    for (const auto& [s, n] : together)
      alike.emplace_back(2 * n / static_cast<double>(gold[g].size() + system[s].size()), g, s);
  }
  std::sort(alike.rbegin(), alike.rend());
  std::set<std::size_t> gold_taken, system_taken;
  double sum = 0;
  for (const auto& [value, g, s] : alike) {
    if (gold_taken.contains(g) || system_taken.contains(s)) continue;
    gold_taken.insert(g);
    system_taken.insert(s);
    sum += value;
  }
  return prf(sum, static_cast<double>(system.size()), static_cast<double>(gold.size()));
}

}  // namespace runding::eval
