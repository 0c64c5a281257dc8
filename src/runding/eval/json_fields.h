#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>

/// Reading the fields of a row of JSON. Private to this folder.
namespace runding::eval {

/// The field, which must be there; throws std::runtime_error.
inline const nlohmann::json& need(const nlohmann::json& row, const char* key) {
  const auto it = row.find(key);
  if (it == row.end()) throw std::runtime_error("no '" + std::string(key) + "' in " + row.dump().substr(0, 120));
  return *it;
}
inline std::string words(const nlohmann::json& row, const char* key) { return need(row, key).get<std::string>(); }
/// "" when the field is absent or no string.
inline std::string maybe(const nlohmann::json& row, const char* key) {
  const auto it = row.find(key);
  return it != row.end() && it->is_string() ? it->get<std::string>() : std::string();
}
inline std::optional<double> number(const nlohmann::json& row, const char* key) {
  const auto it = row.find(key);
  if (it == row.end() || !it->is_number()) return std::nullopt;
  return it->get<double>();
}

}  // namespace runding::eval
