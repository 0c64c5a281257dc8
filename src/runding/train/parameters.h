#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runding/train/matrix.h"
#include "runding/train/random.h"

namespace runding::train {

using ParameterId = std::size_t;

/// One weight matrix with the running means of Adam (Kingma and Ba 2015).
struct Parameter {
  std::string name;
  std::size_t rows = 0;
  std::size_t cols = 0;
  bool table = false;   ///< rows are looked up: only the touched ones learn in a step
  bool frozen = false;  ///< never learns
  std::vector<float> value, mean, square;
  std::vector<float> average;  ///< exponential mean of `value`, what the finished model uses

  float* row(std::size_t r) { return value.data() + r * cols; }
  const float* row(std::size_t r) const { return value.data() + r * cols; }
};

/// Gradients of one shard: dense ones by parameter id.
using Gradients = std::vector<std::vector<float>>;

/// Rows of a table and the gradient each gets.
struct TableGradient {
  ParameterId table = 0;
  std::uint32_t row = 0;
  const float* gradient = nullptr;
  float scale = 1;
};

struct AdamOptions {
  float rate = 0.002F;
  float beta1 = 0.9F;
  float beta2 = 0.98F;
  float epsilon = 1e-8F;
  float clip = 5;       ///< largest norm of all dense gradients together
  float decay = 0.01F;  ///< of dense weights, decoupled (Loshchilov and Hutter 2019)
  float averaging = 0.998F;
};

class Parameters {
 public:
  /// Weights drawn uniformly in ±sqrt(6 / (rows + cols)) times `scale`; 0 = zeros.
  ParameterId add(std::string name, std::size_t rows, std::size_t cols, Random& random, float scale = 1);
  ParameterId add_table(std::string name, std::size_t rows, std::size_t cols, Random& random, float deviation);
  Parameter& operator[](ParameterId id) { return all_[id]; }
  const Parameter& operator[](ParameterId id) const { return all_[id]; }
  std::size_t size() const { return all_.size(); }

  Gradients make_gradients() const;
  /// One Adam step: dense gradients are summed over the shards in order, then applied; likewise tables.
  void step(const std::vector<Gradients*>& shards, const std::vector<TableGradient>& rows, const AdamOptions& options,
            std::uint64_t number);
  /// Exchanges the last weights and their averages.
  void swap_average();

 private:
  void step_tables(const std::vector<TableGradient>& rows, const AdamOptions& options, std::uint64_t number);

  std::vector<Parameter> all_;
  std::vector<std::vector<float>> table_sum_;
  std::vector<std::vector<std::uint32_t>> table_slot_;
};

}  // namespace runding::train
