#pragma once

#include <filesystem>
#include <string_view>

#include "runding/base/error.h"

namespace runding::app {

/// Writes a whole file, or leaves what was there: the bytes go to a file beside it, which then takes its name.
/// Errors: disk_full, io.
Status write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace runding::app
