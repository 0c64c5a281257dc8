#pragma once

#include <filesystem>

#include "runding/base/error.h"

struct sqlite3;

namespace runding::store {

/// Copies an open database, whose file is `from`, as it is at one moment; the copy is written beside `to` and then
/// takes its name. Errors: bad_usage when `to` is there and not `replace`, or is `from`; busy, disk_full, io,
/// damaged_record.
Status copy_database(sqlite3* database, const std::filesystem::path& from, const std::filesystem::path& to,
                     bool replace);

/// Copies all pages of one open database into another.
Status copy_pages(sqlite3* from, sqlite3* to);

}  // namespace runding::store
