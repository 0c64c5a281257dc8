#include "runding/read/byte_stream.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <vector>

namespace runding {
namespace {

constexpr std::size_t kChunk = 1 << 16;

class FileStream : public ByteStream {
 public:
  FileStream(std::FILE* file, std::string path, bool owned) : file_(file), path_(std::move(path)), owned_(owned) {}
  ~FileStream() override {
    if (owned_) std::fclose(file_);
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  Result<std::size_t> read(char* out, std::size_t size) override {
    errno = 0;
    const std::size_t n = std::fread(out, 1, size, file_);
    if (n == 0 && std::ferror(file_)) {
      return Error{ErrorCode::io, std::string("cannot read: ") + std::strerror(errno), path_};
    }
    return n;
  }

 private:
  std::FILE* file_;
  std::string path_;
  bool owned_;
};

// Packed bytes in chunks, with the count of those used, for error offsets.
class Packed {
 public:
  Packed(std::unique_ptr<ByteStream> in, std::string path)
      : in_(std::move(in)), path_(std::move(path)), chunk_(kChunk) {}

  /// Makes sure bytes are there unless the end is reached.
  Status fill() {
    if (at_ < size_ || end_) return {};
    base_ += size_;
    const auto n = in_->read(chunk_.data(), chunk_.size());
    if (!n) return n.error();
    at_ = 0;
    size_ = *n;
    end_ = *n == 0;
    return {};
  }
  bool at_end() const { return end_; }
  char* data() { return chunk_.data() + at_; }
  std::size_t size() const { return size_ - at_; }
  void use(std::size_t n) { at_ += n; }
  Error damaged(const std::string& what) const { return {ErrorCode::bad_compression, what, path_, base_ + at_}; }

 private:
  std::unique_ptr<ByteStream> in_;
  std::string path_;
  std::vector<char> chunk_;
  std::size_t at_ = 0, size_ = 0;
  std::uint64_t base_ = 0;
  bool end_ = false;
};

class GzipStream : public ByteStream {
 public:
  GzipStream(std::unique_ptr<ByteStream> in, std::string path) : packed_(std::move(in), std::move(path)) {
    ready_ = inflateInit2(&z_, 15 + 16) == Z_OK;
  }
  ~GzipStream() override {
    if (ready_) inflateEnd(&z_);
  }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  Result<std::size_t> read(char* out, std::size_t size) override {
    if (!ready_) return packed_.damaged("cannot start gzip");
    const auto wanted = static_cast<uInt>(std::min<std::size_t>(size, 1u << 30));
    z_.next_out = reinterpret_cast<Bytef*>(out);
    z_.avail_out = wanted;
    while (z_.avail_out == wanted) {
      if (Status s = packed_.fill(); !s.ok()) return s.error();
      if (packed_.at_end()) {
        if (between_members_) return std::size_t{0};
        return packed_.damaged("gzip data end in the middle");
      }
      if (between_members_) inflateReset(&z_);
      between_members_ = false;
      z_.next_in = reinterpret_cast<Bytef*>(packed_.data());
      z_.avail_in = static_cast<uInt>(packed_.size());
      const int code = inflate(&z_, Z_NO_FLUSH);
      packed_.use(packed_.size() - z_.avail_in);
      if (code == Z_STREAM_END) {
        between_members_ = true;
      } else if (code != Z_OK && code != Z_BUF_ERROR) {
        return packed_.damaged(std::string("damaged gzip data") + (z_.msg ? std::string(": ") + z_.msg : ""));
      }
    }
    return static_cast<std::size_t>(wanted - z_.avail_out);
  }

 private:
  Packed packed_;
  z_stream z_{};
  bool ready_ = false;
  bool between_members_ = false;
};

class ZstdStream : public ByteStream {
 public:
  ZstdStream(std::unique_ptr<ByteStream> in, std::string path)
      : packed_(std::move(in), std::move(path)), z_(ZSTD_createDStream(), &ZSTD_freeDStream) {}

  Result<std::size_t> read(char* out, std::size_t size) override {
    ZSTD_outBuffer to{out, size, 0};
    while (to.pos == 0) {
      if (Status s = packed_.fill(); !s.ok()) return s.error();
      if (packed_.at_end() && between_frames_) return std::size_t{0};
      ZSTD_inBuffer from{packed_.data(), packed_.size(), 0};
      const std::size_t hint = ZSTD_decompressStream(z_.get(), &to, &from);
      packed_.use(from.pos);
      if (ZSTD_isError(hint)) {
        return packed_.damaged(std::string("damaged zstd data: ") + ZSTD_getErrorName(hint));
      }
      between_frames_ = hint == 0;
      if (packed_.at_end() && to.pos == 0 && !between_frames_) return packed_.damaged("zstd data end in the middle");
    }
    return to.pos;
  }

 private:
  Packed packed_;
  std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> z_;
  bool between_frames_ = false;
};

}  // namespace

Result<std::string_view> PeekStream::peek(std::size_t size) {
  while (ahead_.size() - at_ < size) {
    char chunk[4096];
    const auto n = inner_->read(chunk, std::min(sizeof chunk, size - (ahead_.size() - at_)));
    if (!n) return n.error();
    if (*n == 0) break;
    ahead_.append(chunk, *n);
  }
  return std::string_view(ahead_).substr(at_, size);
}

Result<std::size_t> PeekStream::read(char* out, std::size_t size) {
  if (at_ == ahead_.size()) return inner_->read(out, size);
  const std::size_t n = std::min(size, ahead_.size() - at_);
  std::memcpy(out, ahead_.data() + at_, n);
  at_ += n;
  return n;
}

Result<std::unique_ptr<ByteStream>> unpack_stream(std::unique_ptr<ByteStream> packed, const std::string& where) {
  auto peek = std::make_unique<PeekStream>(std::move(packed));
  const auto magic = peek->peek(4);
  if (!magic) return magic.error();
  if (magic->starts_with("\x1F\x8B")) {
    return std::unique_ptr<ByteStream>(std::make_unique<GzipStream>(std::move(peek), where));
  }
  if (*magic == std::string_view("\x28\xB5\x2F\xFD", 4)) {
    return std::unique_ptr<ByteStream>(std::make_unique<ZstdStream>(std::move(peek), where));
  }
  return std::unique_ptr<ByteStream>(std::move(peek));
}

Result<std::unique_ptr<ByteStream>> open_packed_stream(const std::string& path) {
  if (path == "-") return std::unique_ptr<ByteStream>(std::make_unique<FileStream>(stdin, "-", false));
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return Error{ErrorCode::not_found, "no such file or folder", path};
  errno = 0;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return Error{ErrorCode::io, std::string("cannot open: ") + std::strerror(errno), path};
  return std::unique_ptr<ByteStream>(std::make_unique<FileStream>(file, path, true));
}

Result<std::unique_ptr<ByteStream>> open_byte_stream(const std::string& path) {
  auto packed = open_packed_stream(path);
  if (!packed) return packed.error();
  return unpack_stream(std::move(packed).value(), path);
}

}  // namespace runding
