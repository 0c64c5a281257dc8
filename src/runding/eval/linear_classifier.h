#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace runding::eval {

/// Features of one example: hashed names with values, and dense values.
struct Features {
  struct Item {
    std::uint32_t slot = 0;
    float value = 0;
  };
  static constexpr std::uint32_t kSlots = 1U << 18;

  std::vector<Item> items;
  std::vector<float> dense;

  /// Adds a named feature; the name is hashed.
  void add(std::string_view name, float value = 1);
  /// Scales the items from index `from` on so that the sum of their squares is `weight`².
  void scale_from(std::size_t from, float weight);
};

struct TrainOptions {
  int epochs = 40;
  float rate = 0.15F;
  float decay = 1e-4F;  ///< pull of the weights towards 0 with every step
  std::uint64_t seed = 1;
};

/// Softmax regression over hashed features, learnt by AdaGrad (Duchi et al. 2011). The same examples in the same order
/// give the same weights.
class LinearClassifier {
 public:
  static LinearClassifier train(const std::vector<const Features*>& examples, const std::vector<std::size_t>& classes,
                                std::size_t class_count, const TrainOptions& options = {});
  std::size_t classify(const Features& f) const;

 private:
  void scores(const Features& f, std::vector<float>& out) const;

  std::size_t classes_ = 0, dense_ = 0;
  std::vector<float> weights_;  ///< class_count a slot, slots, then dense values, then the bias
};

}  // namespace runding::eval
