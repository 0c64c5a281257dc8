#include "output_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace runding::app {
namespace {

Error failure(const std::filesystem::path& path) {
  const int why = errno;
  return Error{why == ENOSPC ? ErrorCode::disk_full : ErrorCode::io, std::strerror(why), path.string()};
}

}  // namespace

Status write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code ignored;
  // A device or pipe (/dev/stdout) cannot be replaced by another file.
  const bool replace = !std::filesystem::exists(path, ignored) || std::filesystem::is_regular_file(path, ignored);
  std::filesystem::path target = path;
  if (replace) target += ".part" + std::to_string(getpid());
  const auto close = [](std::FILE* f) { std::fclose(f); };
  std::unique_ptr<std::FILE, decltype(close)> file(std::fopen(target.c_str(), "wb"), close);
  if (!file) return failure(path);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  if (!written || std::fflush(file.get()) != 0) {
    const Error error = failure(path);
    file.reset();
    if (replace) std::filesystem::remove(target, ignored);
    return error;
  }
  file.reset();
  if (!replace) return {};
  std::error_code moved;
  std::filesystem::rename(target, path, moved);
  if (!moved) return {};
  std::filesystem::remove(target, ignored);
  return Error{ErrorCode::io, moved.message(), path.string()};
}

}  // namespace runding::app
