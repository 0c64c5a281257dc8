// Bytes of a file through unpacking and character sets.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

#include "runding/base/unicode.h"
#include "runding/read/byte_stream.h"
#include "runding/read/charset.h"

namespace {

constexpr std::size_t kMostUnpacked = 16u << 20;

class MemoryStream : public runding::ByteStream {
 public:
  explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}
  runding::Result<std::size_t> read(char* out, std::size_t size) override {
    const std::size_t n = std::min(size, bytes_.size() - at_);
    std::memcpy(out, bytes_.data() + at_, n);
    at_ += n;
    return n;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto stream = runding::unpack_stream(
      std::make_unique<MemoryStream>(std::string(reinterpret_cast<const char*>(data), size)), "fuzz");
  if (!stream) return 0;
  std::string bytes, part(4096, '\0');
  while (bytes.size() < kMostUnpacked) {
    const auto n = (*stream)->read(part.data(), part.size());
    if (!n) return 0;
    if (*n == 0) break;
    bytes.append(part, 0, *n);
  }
  const auto text = runding::text_from_bytes(std::move(bytes), "fuzz");
  if (text && runding::first_invalid_utf8(*text)) std::abort();
  return 0;
}
