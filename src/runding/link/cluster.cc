#include "runding/link/cluster.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>
#include <set>
#include <tuple>

namespace runding {
namespace {

struct Side {
  double sum = 0;
  int pairs = 0;
};

struct Cluster {
  std::size_t size = 1;
  std::set<std::int32_t> owners;
  std::map<std::size_t, Side> next;  ///< neighbours
  int version = 0;
  bool gone = false;
};

struct Candidate {
  double average;
  std::size_t a, b;
  int version_a, version_b;
  /// Best first; of equals the smaller items.
  bool operator<(const Candidate& other) const {
    return std::tie(average, other.a, other.b) < std::tie(other.average, a, b);
  }
};

class Clusters {
 public:
  Clusters(std::size_t items, const std::vector<std::int32_t>& owner, double missing)
      : clusters_(items), missing_(missing) {
    for (std::size_t i = 0; i < items; ++i) clusters_[i].owners.insert(owner[i]);
  }

  void add(const Edge& edge) {
    clusters_[edge.a].next[edge.b] = {edge.score, 1};
    clusters_[edge.b].next[edge.a] = {edge.score, 1};
    offer(edge.a, edge.b);
  }

  void run() {
    while (!queue_.empty()) {
      const Candidate best = queue_.top();
      queue_.pop();
      const Cluster& a = clusters_[best.a];
      const Cluster& b = clusters_[best.b];
      if (a.gone || b.gone || a.version != best.version_a || b.version != best.version_b) continue;
      if (apart(a, b)) continue;
      join(best.a, best.b);
    }
  }

  std::vector<std::size_t> names(std::vector<std::size_t> parent) const {
    for (std::size_t i = 0; i < parent.size(); ++i) {
      std::size_t root = i;
      while (into_.contains(root)) root = into_.at(root);
      parent[i] = root;
    }
    return parent;
  }

 private:
  static bool apart(const Cluster& a, const Cluster& b) {
    const auto& small = a.owners.size() < b.owners.size() ? a.owners : b.owners;
    const auto& large = a.owners.size() < b.owners.size() ? b.owners : a.owners;
    return std::any_of(small.begin(), small.end(), [&](std::int32_t owner) { return large.contains(owner); });
  }

  void offer(std::size_t a, std::size_t b) {
    if (a > b) std::swap(a, b);
    const Cluster& x = clusters_[a];
    const Cluster& y = clusters_[b];
    const Side& side = x.next.at(b);
    const auto pairs = static_cast<double>(x.size) * static_cast<double>(y.size);
    const double average = (side.sum + missing_ * (pairs - side.pairs)) / pairs;
    if (average > 0) queue_.push({average, a, b, x.version, y.version});
  }

  /// b goes into a; a < b.
  void join(std::size_t a, std::size_t b) {
    Cluster& x = clusters_[a];
    Cluster& y = clusters_[b];
    x.size += y.size;
    x.owners.merge(y.owners);
    x.next.erase(b);
    y.next.erase(a);
    for (const auto& [other, side] : y.next) {
      Side& sum = x.next[other];
      sum.sum += side.sum;
      sum.pairs += side.pairs;
      clusters_[other].next.erase(b);
      clusters_[other].next[a] = sum;
    }
    y.next.clear();
    y.gone = true;
    ++x.version;
    into_[b] = a;
    for (const auto& [other, side] : x.next) offer(a, other);
  }

  std::vector<Cluster> clusters_;
  std::priority_queue<Candidate> queue_;
  std::map<std::size_t, std::size_t> into_;
  double missing_;
};

}  // namespace

std::vector<std::size_t> cluster(std::size_t items, std::vector<Edge> edges, const std::vector<std::int32_t>& owner,
                                 double missing) {
  std::sort(edges.begin(), edges.end(),
            [](const Edge& x, const Edge& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
  Clusters clusters(items, owner, missing);
  for (const Edge& edge : edges) clusters.add(edge);
  clusters.run();
  std::vector<std::size_t> names(items);
  std::iota(names.begin(), names.end(), std::size_t{0});
  return clusters.names(std::move(names));
}

}  // namespace runding
