#if defined(__x86_64__)
#define RUNDING_KERNELS avx512
#define RUNDING_KERNELS_NAME "avx512"
#include "runding/model/kernels_body.h"
#endif
