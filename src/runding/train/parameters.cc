#include "runding/train/parameters.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace runding::train {

ParameterId Parameters::add(std::string name, std::size_t rows, std::size_t cols, Random& random, float scale) {
  Parameter p;
  p.name = std::move(name);
  p.rows = rows;
  p.cols = cols;
  p.value.resize(rows * cols);
  const float bound = scale * std::sqrt(6.0F / static_cast<float>(rows + cols));
  if (scale != 0) {
    for (float& v : p.value) v = (2 * random.uniform() - 1) * bound;
  }
  p.mean.assign(p.value.size(), 0);
  p.square.assign(p.value.size(), 0);
  p.average = p.value;
  all_.push_back(std::move(p));
  return all_.size() - 1;
}

ParameterId Parameters::add_table(std::string name, std::size_t rows, std::size_t cols, Random& random,
                                  float deviation) {
  const ParameterId id = add(std::move(name), rows, cols, random, 0);
  Parameter& p = all_[id];
  p.table = true;
  if (deviation != 0) {
    for (float& v : p.value) v = random.normal() * deviation;
  }
  p.average = p.value;
  return id;
}

Gradients Parameters::make_gradients() const {
  Gradients out(all_.size());
  for (ParameterId id = 0; id < all_.size(); ++id) {
    if (!all_[id].table && !all_[id].frozen) out[id].assign(all_[id].value.size(), 0);
  }
  return out;
}

namespace {

struct Rates {
  float rate, beta1, beta2, epsilon, decay, keep;
};

void adam(Parameter& p, std::size_t begin, std::size_t end, const float* gradient, float scale, const Rates& r) {
  float* value = p.value.data();
  float* mean = p.mean.data();
  float* square = p.square.data();
  float* average = p.average.data();
  for (std::size_t i = begin; i < end; ++i) {
    const float g = gradient[i - begin] * scale;
    mean[i] = r.beta1 * mean[i] + (1 - r.beta1) * g;
    square[i] = r.beta2 * square[i] + (1 - r.beta2) * g * g;
    value[i] -= r.rate * (mean[i] / (std::sqrt(square[i]) + r.epsilon) + r.decay * value[i]);
    average[i] = r.keep * average[i] + (1 - r.keep) * value[i];
  }
}

Rates rates(const AdamOptions& o, std::uint64_t number) {
  const float n = static_cast<float>(number);
  const float correct1 = 1 - std::pow(o.beta1, n);
  const float correct2 = 1 - std::pow(o.beta2, n);
  // Young averages follow the weights closely.
  const float keep = std::min(o.averaging, n / (n + 10));
  return {o.rate * std::sqrt(correct2) / correct1, o.beta1, o.beta2, o.epsilon, 0, keep};
}

}  // namespace

void Parameters::step(const std::vector<Gradients*>& shards, const std::vector<TableGradient>& rows,
                      const AdamOptions& options, std::uint64_t number) {
  Gradients& sum = *shards.front();
  double norm = 0;
  for (ParameterId id = 0; id < all_.size(); ++id) {
    std::vector<float>& g = sum[id];
    for (std::size_t s = 1; s < shards.size(); ++s) {
      std::vector<float>& other = (*shards[s])[id];
      for (std::size_t i = 0; i < g.size(); ++i) g[i] += other[i];
      std::fill(other.begin(), other.end(), 0.0F);
    }
    float part = 0;
    for (const float v : g) part += v * v;
    norm += static_cast<double>(part);
  }
  norm = std::sqrt(norm);
  const float scale = norm > static_cast<double>(options.clip) ? options.clip / static_cast<float>(norm) : 1.0F;
  Rates r = rates(options, number);
  for (ParameterId id = 0; id < all_.size(); ++id) {
    if (sum[id].empty()) continue;
    r.decay = all_[id].rows > 1 ? options.decay : 0;
    adam(all_[id], 0, sum[id].size(), sum[id].data(), scale, r);
    std::fill(sum[id].begin(), sum[id].end(), 0.0F);
  }
  step_tables(rows, options, number);
}

void Parameters::step_tables(const std::vector<TableGradient>& rows, const AdamOptions& options, std::uint64_t number) {
  table_sum_.resize(all_.size());
  table_slot_.resize(all_.size());
  std::vector<std::vector<std::uint32_t>> touched(all_.size());
  for (const TableGradient& g : rows) {
    Parameter& p = all_[g.table];
    if (p.frozen) continue;
    auto& slot = table_slot_[g.table];
    auto& sum = table_sum_[g.table];
    if (slot.empty()) slot.assign(p.rows, 0);
    if (slot[g.row] == 0) {
      touched[g.table].push_back(g.row);
      slot[g.row] = static_cast<std::uint32_t>(touched[g.table].size());
      if (sum.size() < touched[g.table].size() * p.cols) sum.resize(touched[g.table].size() * p.cols * 2);
      std::fill_n(sum.begin() + static_cast<std::ptrdiff_t>((slot[g.row] - 1) * p.cols), p.cols, 0.0F);
    }
    float* to = sum.data() + (slot[g.row] - 1) * p.cols;
    for (std::size_t i = 0; i < p.cols; ++i) to[i] += g.scale * g.gradient[i];
  }
  Rates r = rates(options, number);
  r.keep = 0;  // a row is seen too rarely for a running mean
  for (ParameterId id = 0; id < all_.size(); ++id) {
    Parameter& p = all_[id];
    for (const std::uint32_t row : touched[id]) {
      adam(p, row * p.cols, (row + 1) * p.cols, table_sum_[id].data() + (table_slot_[id][row] - 1) * p.cols, 1, r);
      table_slot_[id][row] = 0;
    }
  }
}

void Parameters::swap_average() {
  for (Parameter& p : all_) {
    if (!p.frozen) p.value.swap(p.average);
  }
}

}  // namespace runding::train
