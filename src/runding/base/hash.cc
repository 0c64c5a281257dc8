#include "runding/base/hash.h"

#include <xxhash.h>

namespace runding {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

HashStream::HashStream() : state_(XXH3_createState()) { XXH3_64bits_reset(static_cast<XXH3_state_t*>(state_)); }

HashStream::~HashStream() { XXH3_freeState(static_cast<XXH3_state_t*>(state_)); }

void HashStream::add(std::string_view bytes) {
  XXH3_64bits_update(static_cast<XXH3_state_t*>(state_), bytes.data(), bytes.size());
}

std::uint64_t HashStream::value() const { return XXH3_64bits_digest(static_cast<const XXH3_state_t*>(state_)); }

std::string hex(std::uint64_t value, int digits) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (int i = 0; i < digits; ++i) out += kDigits[(value >> (60 - 4 * i)) & 0xF];
  return out;
}

}  // namespace runding
