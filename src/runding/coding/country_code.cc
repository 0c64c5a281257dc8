#include "runding/coding/country_code.h"

#include <unicode/uloc.h>

namespace runding {

std::string country_code(std::string_view kb) {
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (kb.size() != 2 || !letter(kb[0]) || !letter(kb[1])) return {};
  return uloc_getISO3Country(("und_" + std::string(kb)).c_str());
}

}  // namespace runding
