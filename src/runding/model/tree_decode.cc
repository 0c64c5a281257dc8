#include "runding/model/tree_decode.h"

#include <algorithm>

namespace runding {

namespace {

constexpr float kNever = -1e30F;

/// Nodes of a cycle among the chosen heads, or empty. `mark` is scratch.
std::vector<std::uint32_t> find_cycle(const std::vector<std::int32_t>& head, const std::vector<bool>& active,
                                      std::vector<std::uint32_t>& mark) {
  mark.assign(head.size(), 0);
  for (std::uint32_t start = 1; start < head.size(); ++start) {
    if (!active[start] || mark[start] != 0) continue;
    std::uint32_t v = start;
    while (v != 0 && mark[v] == 0) {
      mark[v] = start;
      v = static_cast<std::uint32_t>(head[v]);
    }
    if (v == 0 || mark[v] != start) continue;
    std::vector<std::uint32_t> cycle;
    for (std::uint32_t u = v;;) {
      cycle.push_back(u);
      u = static_cast<std::uint32_t>(head[u]);
      if (u == v) return cycle;
    }
  }
  return {};
}

/// What was merged into one node, to be undone in reverse.
struct Contraction {
  std::vector<std::uint32_t> cycle;
  std::vector<std::int32_t> heads;         ///< of the cycle's nodes inside it
  std::vector<std::uint32_t> entry, exit;  ///< per outside node: node of the cycle its arc enters, leaves
};

}  // namespace

bool TreeDecoder::is_tree(std::size_t n) {
  std::size_t roots = 0;
  for (std::size_t i = 1; i <= n; ++i) roots += head_[i] == 0;
  if (roots != 1) return false;
  mark_.assign(n + 1, 0);
  for (std::uint32_t start = 1; start <= n; ++start) {
    std::uint32_t v = start;
    while (v != 0 && mark_[v] == 0) {
      mark_[v] = start;
      v = static_cast<std::uint32_t>(head_[v]);
    }
    if (v != 0 && mark_[v] == start) return false;
  }
  return true;
}

void TreeDecoder::arborescence(std::size_t nodes) {
  std::vector<bool> active(nodes, true);
  std::vector<Contraction> undo;
  const auto at = [&](std::size_t dependent, std::size_t head) -> float& { return score_[dependent * nodes + head]; };
  const auto choose = [&](std::size_t v) {
    std::size_t best = 0;
    for (std::size_t u = 1; u < nodes; ++u) {
      if (active[u] && u != v && at(v, u) > at(v, best)) best = u;
    }
    head_[v] = static_cast<std::int32_t>(best);
  };
  for (std::size_t v = 1; v < nodes; ++v) choose(v);
  for (;;) {
    std::vector<std::uint32_t> cycle = find_cycle(head_, active, mark_);
    if (cycle.empty()) break;
    // The first node of the cycle stands for all of it.
    Contraction c;
    c.entry.assign(nodes, 0);
    c.exit.assign(nodes, 0);
    std::vector<bool> inside(nodes, false);
    for (const std::uint32_t v : cycle) {
      inside[v] = true;
      c.heads.push_back(head_[v]);
    }
    const std::uint32_t whole = cycle.front();
    for (std::uint32_t u = 0; u < nodes; ++u) {
      if (!active[u] || inside[u]) continue;
      float in = kNever * 4;
      float out = kNever * 4;
      for (std::size_t k = 0; k < cycle.size(); ++k) {
        const std::uint32_t v = cycle[k];
        const float gain = at(v, u) - at(v, static_cast<std::size_t>(c.heads[k]));
        if (gain > in || k == 0) {
          in = gain;
          c.entry[u] = v;
        }
        if (u != 0 && (at(u, v) > out || k == 0)) {
          out = at(u, v);
          c.exit[u] = v;
        }
      }
      // Written only after all reads of this u: `whole` is itself in the cycle.
      at(whole, u) = in;
      if (u != 0) at(u, whole) = out;
    }
    for (const std::uint32_t v : cycle) active[v] = v == whole;
    choose(whole);
    for (std::uint32_t u = 1; u < nodes; ++u) {
      if (active[u] && u != whole && inside[static_cast<std::size_t>(head_[u])]) {
        head_[u] = static_cast<std::int32_t>(whole);
      }
    }
    c.cycle = std::move(cycle);
    undo.push_back(std::move(c));
  }
  for (std::size_t k = undo.size(); k-- > 0;) {
    const Contraction& c = undo[k];
    const std::uint32_t whole = c.cycle.front();
    const std::int32_t from = head_[whole];
    for (std::uint32_t u = 1; u < nodes; ++u) {
      if (active[u] && u != whole && head_[u] == static_cast<std::int32_t>(whole)) {
        head_[u] = static_cast<std::int32_t>(c.exit[u]);
      }
    }
    for (std::size_t i = 0; i < c.cycle.size(); ++i) head_[c.cycle[i]] = c.heads[i];
    head_[c.entry[static_cast<std::size_t>(from)]] = from;
    for (const std::uint32_t v : c.cycle) active[v] = true;
  }
}

void TreeDecoder::decode(std::span<const float> scores, std::size_t n, std::vector<std::int32_t>& heads) {
  const std::size_t nodes = n + 1;
  head_.assign(nodes, 0);
  for (std::size_t r = 0; r < n; ++r) {
    const float* row = scores.data() + r * nodes;
    std::size_t best = 0;
    for (std::size_t h = 1; h < nodes; ++h) {
      if (h != r + 1 && row[h] > row[best]) best = h;
    }
    head_[r + 1] = static_cast<std::int32_t>(best);
  }
  if (!is_tree(n)) {
    float low = 0;
    float high = 0;
    for (std::size_t i = 0; i < n * nodes; ++i) {
      if (scores[i] < kNever / 1e20F) continue;
      low = std::min(low, scores[i]);
      high = std::max(high, scores[i]);
    }
    // Arcs from the root cost more than all others can gain, so that only one is used.
    const float toll = (high - low + 1) * static_cast<float>(nodes);
    score_.assign(nodes * nodes, kNever);
    for (std::size_t r = 0; r < n; ++r) {
      for (std::size_t h = 0; h < nodes; ++h) {
        if (h == r + 1) continue;
        score_[(r + 1) * nodes + h] = std::max(scores[r * nodes + h], low - 1) - (h == 0 ? toll : 0);
      }
    }
    arborescence(nodes);
  }
  heads.resize(n);
  for (std::size_t r = 0; r < n; ++r) heads[r] = head_[r + 1] - 1;
}

}  // namespace runding
