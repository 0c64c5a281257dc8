#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace runding::app {

/// Prints each floor NAME=FIGURE that is missed. `figure` gives what was reached, below 0 where there is no such
/// figure. The exit status.
int check_floors(const std::function<double(std::string_view)>& figure, const std::vector<std::string>& floors);

}  // namespace runding::app
