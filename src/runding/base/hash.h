#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace runding {

/// XXH3 64 bits of the bytes; the same on every machine and version, so ids may derive from it.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// Lower-case hexadecimal of the first `digits` (1–16) digits of `value`.
std::string hex(std::uint64_t value, int digits = 16);

}  // namespace runding
