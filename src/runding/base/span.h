#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace runding {

/// Half-open range of UTF-8 byte offsets into the text of one article. `of(text)` is exactly the words it stands for.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - start; }
  constexpr bool empty() const { return end <= start; }
  constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  constexpr bool contains(std::uint32_t offset) const { return start <= offset && offset < end; }
  constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  constexpr std::string_view of(std::string_view text) const { return text.substr(start, end - start); }
  constexpr auto operator<=>(const Span&) const = default;
};

/// Bytes two spans share.
constexpr std::uint32_t overlap(Span a, Span b) {
  const std::uint32_t low = std::max(a.start, b.start);
  const std::uint32_t high = std::min(a.end, b.end);
  return high > low ? high - low : 0;
}

}  // namespace runding
