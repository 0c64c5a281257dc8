#include "runding/mention/time_period.h"

#include <cmath>
#include <cstdio>

namespace runding {
namespace {

std::string number_text(double n) {
  char out[40];
  if (n == std::floor(n)) {
    std::snprintf(out, sizeof out, "%.0f", n);
  } else {
    std::snprintf(out, sizeof out, "%.4g", n);
  }
  return out;
}

}  // namespace

bool below_day(std::string_view unit) { return unit == "H" || unit == "m" || unit == "S"; }

std::string period(double n, bool some, std::string_view unit) {
  const std::string letter = unit == "m" ? "M" : std::string(unit);
  if (below_day(unit)) {
    if (some) return "PTX" + letter;
    const bool half = n - std::floor(n) == 0.5 && unit != "S";
    if (half && n > 1) return "PT" + number_text(std::floor(n)) + letter + "30" + (unit == "H" ? "M" : "S");
    if (half) return "PT30" + std::string(unit == "H" ? "M" : "S");
    return "PT" + number_text(n) + letter;
  }
  double factor = 1;
  std::string base = letter;
  if (unit == "DE") factor = 10, base = "Y";
  if (unit == "CE") factor = 100, base = "Y";
  if (unit == "ML") factor = 1000, base = "Y";
  if (unit == "Q") factor = 3, base = "M";
  if (unit == "WE") base = "WE";
  if (some) return "PX" + base;
  n *= factor;
  const bool half = n - std::floor(n) == 0.5;
  if (half && base == "D" && n < 1) return "PT12H";
  if (half && base == "Y") return "P" + (n > 1 ? number_text(std::floor(n)) + "Y" : std::string()) + "6M";
  return "P" + number_text(n) + base;
}

}  // namespace runding
