#include "runding/model/kernels.h"

namespace runding {

std::vector<const Kernels*> all_kernels() {
  std::vector<const Kernels*> out = {&plain::kKernels};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) out.push_back(&avx2::kKernels);
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) out.push_back(&avx512::kKernels);
#endif
  return out;
}

const Kernels& kernels() {
  static const Kernels* const best = all_kernels().back();
  return *best;
}

}  // namespace runding
