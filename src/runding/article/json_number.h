#pragma once

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

namespace runding {

/// Sets a key to a known number; a whole one is written without a point.
inline void put_number(nlohmann::ordered_json& row, const char* key, const std::optional<double>& n) {
  if (!n) return;
  if (*n == std::floor(*n) && std::abs(*n) < 9e15) {
    row[key] = static_cast<std::int64_t>(*n);
  } else {
    row[key] = *n;
  }
}

}  // namespace runding
