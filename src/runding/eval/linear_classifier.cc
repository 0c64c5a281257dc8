#include "runding/eval/linear_classifier.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "runding/base/hash.h"

namespace runding::eval {
namespace {

// Whole-number generator (Steele, Lea, Flood 2014: SplitMix64), the same on every machine.
std::uint64_t next_random(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

}  // namespace

void Features::add(std::string_view name, float value) {
  items.push_back({static_cast<std::uint32_t>(hash64(name) % kSlots), value});
}

void Features::scale_from(std::size_t from, float weight) {
  float sum = 0;
  for (std::size_t i = from; i < items.size(); ++i) sum += items[i].value * items[i].value;
  if (sum <= 0) return;
  const float by = weight / std::sqrt(sum);
  for (std::size_t i = from; i < items.size(); ++i) items[i].value *= by;
}

void LinearClassifier::scores(const Features& f, std::vector<float>& out) const {
  out.assign(classes_, 0);
  const auto add = [&](std::size_t row, float value) {
    const float* w = weights_.data() + row * classes_;
    for (std::size_t c = 0; c < classes_; ++c) out[c] += value * w[c];
  };
  for (const Features::Item& i : f.items) add(i.slot, i.value);
  for (std::size_t d = 0; d < dense_; ++d) add(Features::kSlots + d, f.dense[d]);
  add(Features::kSlots + dense_, 1);
}

LinearClassifier LinearClassifier::train(const std::vector<const Features*>& examples,
                                         const std::vector<std::size_t>& classes, std::size_t class_count,
                                         const TrainOptions& options) {
  LinearClassifier out;
  out.classes_ = class_count;
  out.dense_ = examples.empty() ? 0 : examples.front()->dense.size();
  const std::size_t rows = Features::kSlots + out.dense_ + 1;
  out.weights_.assign(rows * class_count, 0);
  std::vector<float> squares(rows * class_count, 0), p;
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t state = options.seed;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next_random(state) % i]);
    for (const std::size_t e : order) {
      const Features& f = *examples[e];
      out.scores(f, p);
      const float top = *std::max_element(p.begin(), p.end());
      float sum = 0;
      for (float& x : p) sum += (x = std::exp(x - top));
      for (std::size_t c = 0; c < class_count; ++c) p[c] = p[c] / sum - (c == classes[e] ? 1.0F : 0.0F);
      const auto learn = [&](std::size_t row, float value) {
        float* w = out.weights_.data() + row * class_count;
        float* q = squares.data() + row * class_count;
        for (std::size_t c = 0; c < class_count; ++c) {
          const float g = p[c] * value + options.decay * w[c];
          q[c] += g * g;
          if (q[c] > 0) w[c] -= options.rate * g / std::sqrt(q[c] + 1e-8F);
        }
      };
      for (const Features::Item& i : f.items) learn(i.slot, i.value);
      for (std::size_t d = 0; d < out.dense_; ++d) learn(Features::kSlots + d, f.dense[d]);
      learn(Features::kSlots + out.dense_, 1);
    }
  }
  return out;
}

std::size_t LinearClassifier::classify(const Features& f) const {
  std::vector<float> s;
  scores(f, s);
  return static_cast<std::size_t>(std::max_element(s.begin(), s.end()) - s.begin());
}

}  // namespace runding::eval
