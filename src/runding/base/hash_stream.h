#pragma once

#include <cstdint>
#include <string_view>

namespace runding {

/// hash64 (base/hash.h) of bytes that come piece by piece.
class HashStream {
 public:
  HashStream();
  ~HashStream();
  HashStream(const HashStream&) = delete;
  HashStream& operator=(const HashStream&) = delete;
  void add(std::string_view bytes);
  /// Of everything added so far.
  std::uint64_t value() const;

 private:
  void* state_;
};

}  // namespace runding
