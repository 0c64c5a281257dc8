#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Arithmetic of the reader, compiled once for each kind of processor. Every version gives the same bits: products of
/// weights are whole numbers, and floats are added in one order (16 lanes wide) without fused operations.
namespace runding {

/// Weights of 8 bits for inputs of 8 bits: blocks of 16 outputs, in each block groups of 4 inputs, so that one group
/// is 64 bytes: output 0 inputs 0–3, output 1 inputs 0–3, …
struct QuantisedLayer {
  const std::int8_t* weights = nullptr;
  const float* scale = nullptr;       ///< per output
  const float* bias = nullptr;        ///< per output
  const std::int32_t* sum = nullptr;  ///< per output, of its weights
  std::size_t inputs = 0;             ///< a multiple of 16
  std::size_t outputs = 0;            ///< a multiple of 16
};

struct Kernels {
  const char* name;
  /// n floats (a multiple of 16) to whole numbers 1…255 around 128; returns what one step is worth.
  float (*quantise)(const float* x, std::size_t n, std::uint8_t* out);
  /// rows × inputs to rows × outputs; `steps`: per row, from quantise.
  void (*multiply)(const QuantisedLayer& layer, const std::uint8_t* x, const float* steps, std::size_t rows,
                   float* out);
  /// Layer normalisation of n floats (a multiple of 16).
  void (*norm)(const float* x, const float* gain, const float* bias, std::size_t n, float* out);
  /// One step of `half` recurrent cells (a multiple of 16): `gates` 3 × half, `weights` 2 × half, `state` in and out.
  void (*cells)(const float* gates, const float* weights, std::size_t half, float* state, float* out);
  /// out[m] += Σ x[k] · w[k × m + …], m a multiple of 16.
  void (*accumulate)(const float* x, const float* w, std::size_t k, std::size_t m, float* out);
};

/// The fastest version this processor runs.
const Kernels& kernels();
/// Every version this processor runs, the plainest first.
std::vector<const Kernels*> all_kernels();

namespace plain {
extern const Kernels kKernels;
}
#if defined(__x86_64__)
namespace avx2 {
extern const Kernels kKernels;
}
namespace avx512 {
extern const Kernels kKernels;
}
#endif

}  // namespace runding
