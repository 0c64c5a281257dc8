// Included once by each kernels_*.cc, which names RUNDING_KERNELS and is compiled for its processor.

#include <algorithm>
#include <cmath>
#include <cstring>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "runding/model/kernels.h"

namespace runding::RUNDING_KERNELS {

namespace {

using Floats = float __attribute__((vector_size(64)));
using Ints = std::int32_t __attribute__((vector_size(64)));
using Bytes = std::uint8_t __attribute__((vector_size(16)));
constexpr std::size_t kLanes = 16;

inline Floats load(const float* p) {
  Floats out;
  std::memcpy(&out, p, sizeof out);
  return out;
}
inline void store(float* p, const Floats& v) { std::memcpy(p, &v, sizeof v); }
inline Floats all(float v) { return v - Floats{}; }

inline float total(const Floats& v) {
  float sum = 0;
  for (std::size_t i = 0; i < kLanes; ++i) sum += v[i];
  return sum;
}

float quantise(const float* x, std::size_t n, std::uint8_t* out) {
  Floats most{};
  for (std::size_t i = 0; i < n; i += kLanes) {
    const Floats v = load(x + i);
    const Floats size = v < 0 ? -v : v;
    most = size > most ? size : most;
  }
  float largest = 0;
  for (std::size_t i = 0; i < kLanes; ++i) largest = std::max(largest, most[i]);
  // Not a number or endless: only a broken model makes those.
  if (!(largest < 1e30F)) largest = 1e30F;
  if (largest < 1e-20F) largest = 1e-20F;
  const Floats scale = all(127.0F / largest);
  // Adding 1.5 · 2²³ leaves the rounded whole number in the low bits.
  const Floats magic = all(12582912.0F + 128.0F);
  for (std::size_t i = 0; i < n; i += kLanes) {
    const Floats v = load(x + i) * scale + magic;
    Ints bits;
    std::memcpy(&bits, &v, sizeof bits);
    const Bytes bytes = __builtin_convertvector(bits & 0xFF, Bytes);
    std::memcpy(out + i, &bytes, sizeof bytes);
  }
  return largest / 127.0F;
}

inline void finish(const QuantisedLayer& layer, std::size_t output, const Ints& sums, float step, float* out) {
  Ints offset;
  std::memcpy(&offset, layer.sum + output, sizeof offset);
  const Floats value = __builtin_convertvector(sums - 128 * offset, Floats);
  store(out, value * (load(layer.scale + output) * step) + load(layer.bias + output));
}

#if defined(__AVX512VNNI__)

template <int kRows>
inline void block(const QuantisedLayer& layer, std::size_t output, const std::uint8_t* x, const float* steps,
                  float* out) {
  const std::int8_t* w = layer.weights + output * layer.inputs;
  __m512i sum[kRows];
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) sum[r] = _mm512_setzero_si512();
  for (std::size_t k = 0; k < layer.inputs; k += 4) {
    const __m512i weights = _mm512_load_si512(w + k * kLanes);
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) {
      std::int32_t four;
      std::memcpy(&four, x + static_cast<std::size_t>(r) * layer.inputs + k, 4);
      // Said directly, since the compiler copies every sum to and fro around the intrinsic.
      asm("vpdpbusd %2, %1, %0" : "+v"(sum[r]) : "v"(_mm512_set1_epi32(four)), "v"(weights));
    }
  }
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
    finish(layer, output, (Ints)sum[r], steps[r], out + static_cast<std::size_t>(r) * layer.outputs + output);
  }
}

#elif defined(__AVX2__)

template <int kRows>
inline void block(const QuantisedLayer& layer, std::size_t output, const std::uint8_t* x, const float* steps,
                  float* out) {
  const std::int8_t* w = layer.weights + output * layer.inputs;
  for (int r = 0; r < kRows; ++r) {
    // 16 bits wide, since sums of two products of 8 bits may not fit 16.
    __m256i sum[4] = {};
    for (std::size_t k = 0; k < layer.inputs; k += 4) {
      std::int32_t four;
      std::memcpy(&four, x + static_cast<std::size_t>(r) * layer.inputs + k, 4);
      const __m256i inputs = _mm256_cvtepu8_epi16(_mm_set1_epi32(four));
      for (int part = 0; part < 4; ++part) {
        const auto* bytes = reinterpret_cast<const __m128i*>(w + k * kLanes + part * 16);
        sum[part] = _mm256_add_epi32(sum[part], _mm256_madd_epi16(inputs, _mm256_cvtepi8_epi16(_mm_load_si128(bytes))));
      }
    }
    Ints ints;
    for (int part = 0; part < 4; ++part) {
      alignas(32) std::int32_t halves[8];
      _mm256_store_si256(reinterpret_cast<__m256i*>(halves), sum[part]);
      for (int i = 0; i < 4; ++i) ints[part * 4 + i] = halves[2 * i] + halves[2 * i + 1];
    }
    finish(layer, output, ints, steps[r], out + static_cast<std::size_t>(r) * layer.outputs + output);
  }
}

#else

template <int kRows>
inline void block(const QuantisedLayer& layer, std::size_t output, const std::uint8_t* x, const float* steps,
                  float* out) {
  const std::int8_t* w = layer.weights + output * layer.inputs;
  for (int r = 0; r < kRows; ++r) {
    Ints ints{};
    for (std::size_t k = 0; k < layer.inputs; k += 4) {
      for (std::size_t o = 0; o < kLanes; ++o) {
        for (std::size_t i = 0; i < 4; ++i) {
          ints[o] += x[static_cast<std::size_t>(r) * layer.inputs + k + i] * w[k * kLanes + o * 4 + i];
        }
      }
    }
    finish(layer, output, ints, steps[r], out + static_cast<std::size_t>(r) * layer.outputs + output);
  }
}

#endif

/// The last rows, fewer than a block of `kRows`.
template <int kRows>
inline void rest(const QuantisedLayer& layer, std::size_t output, const std::uint8_t* x, const float* steps,
                 std::size_t rows, float* out) {
  if constexpr (kRows > 0) {
    if (rows == kRows) return block<kRows>(layer, output, x, steps, out);
    rest<kRows - 1>(layer, output, x, steps, rows, out);
  }
}

void multiply(const QuantisedLayer& layer, const std::uint8_t* x, const float* steps, std::size_t rows, float* out) {
  constexpr int kBlock = 8;
  for (std::size_t output = 0; output < layer.outputs; output += kLanes) {
    std::size_t r = 0;
    for (; r + kBlock <= rows; r += kBlock) {
      block<kBlock>(layer, output, x + r * layer.inputs, steps + r, out + r * layer.outputs);
    }
    rest<kBlock - 1>(layer, output, x + r * layer.inputs, steps + r, rows - r, out + r * layer.outputs);
  }
}

void norm(const float* x, const float* gain, const float* bias, std::size_t n, float* out) {
  Floats sum{};
  Floats squares{};
  for (std::size_t i = 0; i < n; i += kLanes) {
    const Floats v = load(x + i);
    sum += v;
    squares += v * v;
  }
  const float mean = total(sum) / static_cast<float>(n);
  const float spread = std::max(total(squares) / static_cast<float>(n) - mean * mean, 0.0F);
  const float scale = 1 / std::sqrt(spread + 1e-5F);
  for (std::size_t i = 0; i < n; i += kLanes) {
    store(out + i, (load(x + i) - mean) * scale * load(gain + i) + load(bias + i));
  }
}

/// See activation.h.
inline Floats squash(Floats x) {
  const Floats limit = all(7.9F);
  x = x > limit ? limit : x;
  x = x < -limit ? -limit : x;
  const Floats y = x * x;
  const Floats p =
      x * (4.89352455891786e-03F +
           y * (6.37261928875436e-04F +
                y * (1.48572235717979e-05F +
                     y * (5.12229709037114e-08F +
                          y * (-8.60467152213735e-11F + y * (2.00018790482477e-13F + y * -2.76076847742355e-16F))))));
  const Floats q =
      4.89352518554385e-03F + y * (2.26843463243900e-03F + y * (1.18534705686654e-04F + y * 1.19825839466702e-06F));
  return p / q;
}

inline Floats gate(const Floats& x) { return 0.5F + 0.5F * squash(0.5F * x); }

void cells(const float* gates, const float* weights, std::size_t half, float* state, float* out) {
  for (std::size_t i = 0; i < half; i += kLanes) {
    const Floats before = load(state + i);
    const Floats forget = gate(load(gates + half + i) + load(weights + i) * before);
    const Floats output = gate(load(gates + 2 * half + i) + load(weights + half + i) * before);
    const Floats cell = forget * before + (1.0F - forget) * load(gates + i);
    store(state + i, cell);
    store(out + i, output * squash(cell));
  }
}

/// `kBlocks` × 16 sums side by side, so that one need not wait for another.
template <int kBlocks>
inline void accumulate_block(const float* x, const float* w, std::size_t k, std::size_t m, float* out) {
  Floats sum[kBlocks];
  for (int b = 0; b < kBlocks; ++b) sum[b] = load(out + b * kLanes);
  for (std::size_t i = 0; i < k; ++i) {
    for (int b = 0; b < kBlocks; ++b) sum[b] += x[i] * load(w + i * m + b * kLanes);
  }
  for (int b = 0; b < kBlocks; ++b) store(out + b * kLanes, sum[b]);
}

void accumulate(const float* x, const float* w, std::size_t k, std::size_t m, float* out) {
  std::size_t o = 0;
  for (; o + 4 * kLanes <= m; o += 4 * kLanes) accumulate_block<4>(x, w + o, k, m, out + o);
  for (; o + 2 * kLanes <= m; o += 2 * kLanes) accumulate_block<2>(x, w + o, k, m, out + o);
  if (o < m) accumulate_block<1>(x, w + o, k, m, out + o);
}

}  // namespace

extern const Kernels kKernels;
const Kernels kKernels = {RUNDING_KERNELS_NAME, quantise, multiply, norm, cells, accumulate};

}  // namespace runding::RUNDING_KERNELS
