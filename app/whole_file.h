#pragma once

#include <string>

#include "runding/base/error.h"

namespace runding::app {

/// All bytes of a file, or of standard input for "-"; gzip and zstd are unpacked. Errors: not_found, io,
/// bad_compression, too_large (over 1 GiB), bad_encoding (not UTF-8; the offset of the first bad byte). A byte order
/// mark stays.
Result<std::string> read_whole_file(const std::string& path);

}  // namespace runding::app
