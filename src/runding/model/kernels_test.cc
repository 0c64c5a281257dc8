#include "runding/model/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "runding/model/activation.h"

namespace runding {
namespace {

std::vector<float> noise(std::size_t n, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<float> out(n);
  for (float& v : out) v = static_cast<float>(static_cast<int>(random() % 20001) - 10000) / 3000.0F;
  return out;
}

/// A layer with its weights both packed and plain.
struct Layer {
  Layer(std::size_t inputs, std::size_t outputs)
      : packed(inputs * outputs), scale(outputs), bias(noise(outputs, 4)), sum(outputs) {
    std::mt19937 random(9);
    plain.resize(packed.size());
    for (std::size_t o = 0; o < outputs; ++o) {
      scale[o] = 0.001F * static_cast<float>(o % 7 + 1);
      for (std::size_t k = 0; k < inputs; ++k) {
        const auto w = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
        plain[o * inputs + k] = w;
        packed[o / 16 * 16 * inputs + k / 4 * 64 + o % 16 * 4 + k % 4] = w;
        sum[o] += w;
      }
    }
    view = {packed.data(), scale.data(), bias.data(), sum.data(), inputs, outputs};
  }
  // As aligned as in a mapped file.
  struct Aligned {
    explicit Aligned(std::size_t n) : bytes(n + 64), start(64 - reinterpret_cast<std::uintptr_t>(bytes.data()) % 64) {}
    std::int8_t* data() { return bytes.data() + start; }
    std::int8_t& operator[](std::size_t i) { return bytes[start + i]; }
    std::size_t size() const { return bytes.size() - 64; }
    std::vector<std::int8_t> bytes;
    std::size_t start;
  } packed;
  std::vector<std::int8_t> plain;
  std::vector<float> scale, bias;
  std::vector<std::int32_t> sum;
  QuantisedLayer view;
};

TEST(Kernels, EveryVersionGivesTheSameBits) {
  Layer layer(160, 48);
  const std::size_t rows = 11;
  const std::vector<float> x = noise(rows * 160, 1);
  std::vector<std::vector<float>> results;
  for (const Kernels* k : all_kernels()) {
    std::vector<std::uint8_t> bytes(x.size());
    std::vector<float> steps(rows);
    for (std::size_t r = 0; r < rows; ++r) steps[r] = k->quantise(&x[r * 160], 160, &bytes[r * 160]);
    std::vector<float> out(rows * 48);
    k->multiply(layer.view, bytes.data(), steps.data(), rows, out.data());
    std::vector<float> normal(160);
    k->norm(x.data(), &x[160], &x[320], 160, normal.data());
    std::vector<float> state = noise(32, 3);
    std::vector<float> cells(32);
    k->cells(x.data(), &x[200], 32, state.data(), cells.data());
    std::vector<float> sum = noise(64, 5);
    k->accumulate(x.data(), &x[10], 20, 64, sum.data());
    for (const auto* part : {&steps, &normal, &state, &cells, &sum}) out.insert(out.end(), part->begin(), part->end());
    results.push_back(out);
  }
  for (const auto& result : results) EXPECT_EQ(result, results.front());
}

TEST(Kernels, ProductsAreCloseToThoseOfFloats) {
  Layer layer(64, 32);
  const std::vector<float> x = noise(64, 2);
  std::vector<std::uint8_t> bytes(64);
  const float step = kernels().quantise(x.data(), 64, bytes.data());
  std::vector<float> out(32);
  kernels().multiply(layer.view, bytes.data(), &step, 1, out.data());
  for (std::size_t o = 0; o < 32; ++o) {
    double sum = static_cast<double>(layer.bias[o]);
    double size = 0;
    for (std::size_t k = 0; k < 64; ++k) {
      sum += static_cast<double>(x[k]) * layer.plain[o * 64 + k] * static_cast<double>(layer.scale[o]);
      size += std::abs(layer.plain[o * 64 + k]) * static_cast<double>(layer.scale[o]);
    }
    EXPECT_NEAR(static_cast<double>(out[o]), sum, 0.51 * static_cast<double>(step) * size);
  }
}

TEST(Kernels, QuantiseTakesAnything) {
  std::vector<std::uint8_t> bytes(16);
  for (const float value : {0.0F, 1e-30F, 1e30F, INFINITY, -INFINITY, NAN}) {
    const std::vector<float> x(16, value);
    for (const Kernels* k : all_kernels()) EXPECT_TRUE(std::isfinite(k->quantise(x.data(), 16, bytes.data()))) << value;
  }
}

TEST(Activation, IsTheHyperbolicTangent) {
  for (float x = -12; x < 12; x += 0.01F) EXPECT_NEAR(tanh_ratio(x), std::tanh(x), 2e-6F) << x;
}

}  // namespace
}  // namespace runding
