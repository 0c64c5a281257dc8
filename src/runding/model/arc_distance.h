#pragma once

#include <cstddef>
#include <cstdint>

namespace runding {

/// How far a head stands from its dependent, in nine steps to each side: 0–8 behind it, 9–17 before it.
inline constexpr std::uint32_t kDistances = 18;

constexpr std::uint32_t distance_step(std::uint32_t words) {
  constexpr std::uint32_t kEnds[] = {1, 2, 3, 4, 6, 9, 14, 24};
  std::uint32_t step = 0;
  while (step < 8 && words > kEnds[step]) ++step;
  return step;
}
constexpr std::uint32_t arc_distance(std::size_t dependent, std::size_t head) {
  return head > dependent ? distance_step(static_cast<std::uint32_t>(head - dependent))
                          : 9 + distance_step(static_cast<std::uint32_t>(dependent - head));
}

}  // namespace runding
