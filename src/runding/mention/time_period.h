#pragma once

#include <string>
#include <string_view>

namespace runding {

/// Whether the unit (S m H) is shorter than a day.
bool below_day(std::string_view unit);
/// TIMEX3 value of a duration: "P3D", "PT2H"; "PXM" when nobody says how many. Halves are written out where the
/// calendar allows ("P2Y6M").
std::string period(double n, bool some, std::string_view unit);

}  // namespace runding
