#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace runding {

/// XXH3 64 bits of the bytes; the same on every machine and version, so ids may derive from it.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// The same of bytes that come piece by piece.
class HashStream {
 public:
  HashStream();
  ~HashStream();
  HashStream(const HashStream&) = delete;
  HashStream& operator=(const HashStream&) = delete;
  void add(std::string_view bytes);
  /// Of everything added so far: what hash64 gives for it.
  std::uint64_t value() const;

 private:
  void* state_;
};

/// Lower-case hexadecimal of the first `digits` (1–16) digits of `value`.
std::string hex(std::uint64_t value, int digits = 16);

}  // namespace runding
