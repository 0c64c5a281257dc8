#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "runding/base/error.h"

namespace runding {

/// Bytes of one input, in order, read once.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  /// Fills at most `size` bytes; 0 = the end. Errors: io, bad_compression (offset into the compressed bytes).
  virtual Result<std::size_t> read(char* out, std::size_t size) = 0;
};

/// Opens a file, or standard input for "-". gzip (RFC 1952, also several members) and zstd (RFC 8878, also several
/// frames) are recognised by their first bytes and unpacked on the way. Errors: not_found, io.
Result<std::unique_ptr<ByteStream>> open_byte_stream(const std::string& path);

/// The same without unpacking.
Result<std::unique_ptr<ByteStream>> open_packed_stream(const std::string& path);

/// Unpacks `packed` when its first bytes say so, else hands it through.
Result<std::unique_ptr<ByteStream>> unpack_stream(std::unique_ptr<ByteStream> packed, const std::string& where);

/// Bytes read ahead and then given again: lets a caller look at the beginning of a stream.
class PeekStream : public ByteStream {
 public:
  explicit PeekStream(std::unique_ptr<ByteStream> inner) : inner_(std::move(inner)) {}
  /// The first `size` bytes that have not been read yet, or fewer at the end.
  Result<std::string_view> peek(std::size_t size);
  Result<std::size_t> read(char* out, std::size_t size) override;

 private:
  std::unique_ptr<ByteStream> inner_;
  std::string ahead_;
  std::size_t at_ = 0;
};

}  // namespace runding
