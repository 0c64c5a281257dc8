#pragma once

#include <string>
#include <string_view>

namespace runding {

/// ISO 3166 code of three letters for a gazetteer id of a state (its code of two letters); "" for everything else.
std::string country_code(std::string_view kb);

}  // namespace runding
