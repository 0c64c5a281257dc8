#include "runding/train/matrix.h"

#include <cblas.h>

namespace runding::train {

namespace {
int size(std::size_t n) { return static_cast<int>(n); }
}  // namespace

void times_transposed(const float* a, const float* b, float* out, std::size_t n, std::size_t k, std::size_t m,
                      bool add) {
  if (n == 0) return;
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, size(n), size(m), size(k), 1, a, size(k), b, size(k),
              add ? 1.0F : 0.0F, out, size(m));
}

void times(const float* a, const float* b, float* out, std::size_t n, std::size_t k, std::size_t m, bool add) {
  if (n == 0) return;
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, size(n), size(m), size(k), 1, a, size(k), b, size(m),
              add ? 1.0F : 0.0F, out, size(m));
}

void transposed_times(const float* a, const float* b, float* out, std::size_t n, std::size_t k, std::size_t m) {
  if (n == 0) return;
  cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, size(k), size(m), size(n), 1, a, size(k), b, size(m), 1, out,
              size(m));
}

}  // namespace runding::train
