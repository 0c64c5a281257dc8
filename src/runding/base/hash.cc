#include "runding/base/hash.h"

#include <xxhash.h>

namespace runding {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string hex(std::uint64_t value, int digits) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (int i = 0; i < digits; ++i) out += kDigits[(value >> (60 - 4 * i)) & 0xF];
  return out;
}

}  // namespace runding
