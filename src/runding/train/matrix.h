#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace runding::train {

/// Row-major matrix of floats.
struct Matrix {
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<float> data;

  /// Contents are undefined afterwards.
  void resize(std::size_t r, std::size_t c) {
    rows = r;
    cols = c;
    if (data.size() < r * c) data.resize(r * c);
  }
  void zero() { std::fill_n(data.begin(), static_cast<std::ptrdiff_t>(rows * cols), 0.0F); }
  float* row(std::size_t r) { return data.data() + r * cols; }
  const float* row(std::size_t r) const { return data.data() + r * cols; }
};

// a is n×k. All write n rows of `out` with a stride of `m` columns unless said otherwise.

/// out(n×m) = a · bᵀ, b is m×k; `add`: += instead of =.
void times_transposed(const float* a, const float* b, float* out, std::size_t n, std::size_t k, std::size_t m,
                      bool add = false);
/// out(n×m) = a · b, b is k×m.
void times(const float* a, const float* b, float* out, std::size_t n, std::size_t k, std::size_t m, bool add = false);
/// out(k×m) += aᵀ · b, b is n×m.
void transposed_times(const float* a, const float* b, float* out, std::size_t n, std::size_t k, std::size_t m);

}  // namespace runding::train
