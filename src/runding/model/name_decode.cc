#include "runding/model/name_decode.h"

#include <algorithm>
#include <array>

#include "runding/model/name_tags.h"

namespace runding {

namespace {

constexpr float kNever = -1e30F;

/// Tags that may come before each tag.
struct Before {
  std::array<std::array<std::uint8_t, kNameTags>, kNameTags> tags{};
  std::array<std::uint8_t, kNameTags> count{};
};

constexpr Before kBefore = [] {
  Before out;
  for (std::uint8_t next = 0; next < kNameTags; ++next) {
    for (std::uint8_t tag = 0; tag < kNameTags; ++tag) {
      if (name_follows(tag, next)) out.tags[next][out.count[next]++] = tag;
    }
  }
  return out;
}();

}  // namespace

void decode_names(std::span<const float> scores, std::size_t n, std::vector<std::uint8_t>& best,
                  std::vector<std::uint8_t>& steps) {
  best.assign(n, kOutside);
  if (n == 0) return;
  steps.resize(n * kNameTags);
  std::array<float, kNameTags> sum;
  std::array<float, kNameTags> next;
  for (std::uint8_t t = 0; t < kNameTags; ++t) sum[t] = name_follows(kOutside, t) ? scores[t] : kNever;
  for (std::size_t r = 1; r < n; ++r) {
    for (std::uint8_t t = 0; t < kNameTags; ++t) {
      std::uint8_t from = kBefore.tags[t][0];
      for (std::uint8_t k = 1; k < kBefore.count[t]; ++k) {
        if (sum[kBefore.tags[t][k]] > sum[from]) from = kBefore.tags[t][k];
      }
      next[t] = sum[from] + scores[r * kNameTags + t];
      steps[r * kNameTags + t] = from;
    }
    sum = next;
  }
  std::uint8_t last = kOutside;
  for (std::uint8_t t = 0; t < kNameTags; ++t) {
    if (name_follows(t, kOutside) && sum[t] > sum[last]) last = t;
  }
  for (std::size_t r = n; r-- > 0;) {
    best[r] = last;
    if (r > 0) last = steps[r * kNameTags + last];
  }
}

}  // namespace runding
