#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "runding/base/span.h"

namespace runding {

/// Bytes between the nearest of two lists of spans; 0 where they touch, UINT32_MAX when one is empty.
inline std::uint32_t distance(std::span<const Span> a, std::span<const Span> b) {
  std::uint32_t least = UINT32_MAX;
  for (const Span x : a) {
    for (const Span y : b) {
      least = std::min(least, y.start >= x.end ? y.start - x.end : x.start >= y.end ? x.start - y.end : 0u);
    }
  }
  return least;
}

}  // namespace runding
