#define RUNDING_KERNELS plain
#define RUNDING_KERNELS_NAME "plain"
#include "runding/model/kernels_body.h"
