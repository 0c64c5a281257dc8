#pragma once

#include <cmath>
#include <cstdint>

namespace runding::train {

/// splitmix64 (Steele, Lea, Flood 2014): the same sequence on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// In [0, 1).
  float uniform() { return static_cast<float>(next() >> 40) * (1.0F / 16777216.0F); }
  std::uint64_t below(std::uint64_t n) { return next() % n; }
  bool chance(float p) { return uniform() < p; }
  /// Standard normal (Box–Muller).
  float normal() {
    const float u = 1.0F - uniform();
    return std::sqrt(-2.0F * std::log(u)) * std::cos(6.2831853F * uniform());
  }

 private:
  std::uint64_t state_;
};

}  // namespace runding::train
