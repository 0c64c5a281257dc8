#pragma once

/// Compiles a hot function for several processors; the fitting one is chosen when the program starts. Not with clang
/// or sanitizers, which cannot.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__) && defined(__OPTIMIZE__)
#define RUNDING_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define RUNDING_CLONES
#endif
