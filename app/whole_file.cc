#include "whole_file.h"

#include "runding/base/unicode.h"
#include "runding/read/byte_stream.h"

namespace runding::app {

Result<std::string> read_whole_file(const std::string& path) {
  constexpr std::size_t kMost = std::size_t{1} << 30, kStep = std::size_t{1} << 16;
  const auto stream = open_byte_stream(path);
  if (!stream) return stream.error();
  std::string out;
  for (;;) {
    const std::size_t size = out.size();
    out.resize(size + kStep);
    const auto n = (*stream)->read(out.data() + size, kStep);
    if (!n) return n.error();
    out.resize(size + *n);
    if (*n == 0) break;
    if (out.size() > kMost) return Error{ErrorCode::too_large, "more than 1 GiB", path};
  }
  if (const auto bad = first_invalid_utf8(out)) return Error{ErrorCode::bad_encoding, "not UTF-8", path, *bad};
  return out;
}

}  // namespace runding::app
