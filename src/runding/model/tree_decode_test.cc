#include "runding/model/tree_decode.h"

#include <gtest/gtest.h>

#include <random>

namespace runding {
namespace {

bool is_tree(const std::vector<std::int32_t>& heads) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] < 0;
    std::size_t steps = 0;
    for (std::int32_t at = static_cast<std::int32_t>(i); at >= 0; at = heads[static_cast<std::size_t>(at)]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

double value(const std::vector<float>& scores, const std::vector<std::int32_t>& heads) {
  double sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    sum += static_cast<double>(scores[i * (heads.size() + 1) + static_cast<std::size_t>(heads[i] + 1)]);
  }
  return sum;
}

/// Best value over every tree, by trying all heads.
double best_value(const std::vector<float>& scores, std::size_t n) {
  double best = -1e30;
  std::vector<std::int32_t> heads(n, -1);
  for (;;) {
    if (is_tree(heads)) best = std::max(best, value(scores, heads));
    std::size_t i = 0;
    while (i < n && heads[i] == static_cast<std::int32_t>(n) - 1) heads[i++] = -1;
    if (i == n) return best;
    ++heads[i];
  }
}

std::vector<float> random_scores(std::size_t n, std::mt19937& random, int spread) {
  std::vector<float> out(n * (n + 1));
  for (float& v : out)
    v = static_cast<float>(static_cast<int>(random() % static_cast<unsigned>(2 * spread + 1)) - spread);
  return out;
}

TEST(TreeDecode, FindsTheBestTreeOfSmallSentences) {
  std::mt19937 random(1);
  TreeDecoder decoder;
  std::vector<std::int32_t> heads;
  for (int round = 0; round < 400; ++round) {
    const std::size_t n = 1 + random() % 5;
    const std::vector<float> scores = random_scores(n, random, 50);
    decoder.decode(scores, n, heads);
    ASSERT_TRUE(is_tree(heads));
    EXPECT_DOUBLE_EQ(value(scores, heads), best_value(scores, n)) << "round " << round << ", " << n << " words";
  }
}

TEST(TreeDecode, AlwaysATree) {
  std::mt19937 random(2);
  TreeDecoder decoder;
  std::vector<std::int32_t> heads;
  for (const std::size_t n : {1U, 2U, 7U, 40U, 120U, 200U}) {
    for (const int spread : {0, 1, 100}) {
      const std::vector<float> scores = random_scores(n, random, spread);
      decoder.decode(scores, n, heads);
      EXPECT_TRUE(is_tree(heads)) << n << " words, scores up to " << spread;
    }
    // A ring: every word wants the next one.
    std::vector<float> ring(n * (n + 1), 0.0F);
    for (std::size_t i = 0; i < n; ++i) ring[i * (n + 1) + (i + 1) % n + 1] = 10;
    decoder.decode(ring, n, heads);
    EXPECT_TRUE(is_tree(heads)) << n << " words in a ring";
  }
  decoder.decode({}, 0, heads);
  EXPECT_TRUE(heads.empty());
}

}  // namespace
}  // namespace runding
