#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"

namespace runding {

/// bad_language_data at a line of a file.
Error data_error(const std::filesystem::path& file, int line, std::string message);

/// Columns at single tabs; empty columns stay.
std::vector<std::string_view> tab_columns(std::string_view line);

/// Calls `row` with line number and columns for each data line (not empty, not beginning with #) of a tab-separated
/// file. A line has at least `least` columns; trailing ones may be missing and read as empty, up to `most`. Stops at
/// the first error.
Status read_table(const std::filesystem::path& file, std::size_t least, std::size_t most,
                  const std::function<Status(int, const std::vector<std::string_view>&)>& row);

}  // namespace runding
