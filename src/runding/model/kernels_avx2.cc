#if defined(__x86_64__)
#define RUNDING_KERNELS avx2
#define RUNDING_KERNELS_NAME "avx2"
#include "runding/model/kernels_body.h"
#endif
