#include "runding/model/model_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "runding/base/hash.h"

namespace runding {

namespace {

constexpr std::string_view kMagic = "rundingm";
constexpr std::size_t kHeader = 32;
constexpr std::size_t kEntry = 32;
constexpr std::size_t kName = 16;
constexpr std::size_t kChecked = 32;  ///< the checksum covers everything from here
constexpr std::uint32_t kMaxSections = 256;

template <class T>
T number(std::string_view bytes, std::size_t at) {
  T out;
  std::memcpy(&out, bytes.data() + at, sizeof out);
  return out;
}

template <class T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

constexpr std::size_t aligned(std::size_t n) { return (n + kModelAlignment - 1) / kModelAlignment * kModelAlignment; }

}  // namespace

ModelFile::~ModelFile() {
  if (map_ != nullptr) munmap(map_, bytes_.size());
}

Result<std::shared_ptr<const ModelFile>> ModelFile::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return Error{errno == ENOENT ? ErrorCode::not_found : ErrorCode::io, std::strerror(errno), path.string()};
  }
  struct stat about {};
  void* map = MAP_FAILED;
  if (fstat(file, &about) == 0 && about.st_size > 0) {
    map = mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE, file, 0);
  }
  close(file);
  if (map == MAP_FAILED) return Error{ErrorCode::bad_model, "the file is empty or cannot be mapped", path.string()};
  std::shared_ptr<ModelFile> out(new ModelFile);
  out->map_ = map;
  out->bytes_ = {static_cast<const char*>(map), static_cast<std::size_t>(about.st_size)};
  if (Status status = out->check(path.string()); !status.ok()) return status.error();
  return std::shared_ptr<const ModelFile>(std::move(out));
}

Result<std::shared_ptr<const ModelFile>> ModelFile::read(std::string_view bytes, const std::string& where) {
  std::shared_ptr<ModelFile> out(new ModelFile);
  // Room to begin on an aligned byte, as a mapped file does.
  out->owned_.resize(bytes.size() + kModelAlignment);
  const auto address = reinterpret_cast<std::uintptr_t>(out->owned_.data());
  char* start = out->owned_.data() + (kModelAlignment - address % kModelAlignment) % kModelAlignment;
  std::memcpy(start, bytes.data(), bytes.size());
  out->bytes_ = {start, bytes.size()};
  if (Status status = out->check(where); !status.ok()) return status.error();
  return std::shared_ptr<const ModelFile>(std::move(out));
}

Status ModelFile::check(const std::string& where) {
  const auto bad = [&](std::string message, std::size_t at) {
    return Error{ErrorCode::bad_model, std::move(message), where, at};
  };
  if (bytes_.size() < kHeader || !bytes_.starts_with(kMagic)) return bad("this is no model file", 0);
  if (number<std::uint32_t>(bytes_, 8) != kModelFormat) {
    return bad("the model has format " + std::to_string(number<std::uint32_t>(bytes_, 8)) + ", this program reads " +
                   std::to_string(kModelFormat) + "; make it anew",
               8);
  }
  const auto count = number<std::uint32_t>(bytes_, 12);
  if (number<std::uint64_t>(bytes_, 16) != bytes_.size()) return bad("the model file is cut off or has grown", 16);
  checksum_ = number<std::uint64_t>(bytes_, 24);
  if (hash64(bytes_.substr(kChecked)) != checksum_) return bad("the model file is damaged: its checksum is wrong", 24);
  if (count > kMaxSections || kHeader + count * kEntry > bytes_.size()) return bad("too many sections", 12);
  std::size_t end = kHeader + count * kEntry;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t at = kHeader + i * kEntry;
    std::string_view name = bytes_.substr(at, kName);
    name = name.substr(0, name.find('\0'));
    const auto offset = number<std::uint64_t>(bytes_, at + kName);
    const auto size = number<std::uint64_t>(bytes_, at + kName + 8);
    if (offset < end || offset % kModelAlignment != 0 || offset > bytes_.size() || size > bytes_.size() - offset) {
      return bad("section '" + std::string(name) + "' lies outside the file", at);
    }
    end = offset + size;
    sections_.emplace_back(name, bytes_.substr(offset, size));
  }
  return {};
}

std::string_view ModelFile::section(std::string_view name) const {
  for (const auto& [key, contents] : sections_) {
    if (key == name) return contents;
  }
  return {};
}

std::string make_model_file(const std::vector<std::pair<std::string, std::string>>& sections) {
  std::string table;
  std::string contents;
  const std::size_t base = aligned(kHeader + sections.size() * kEntry);
  for (const auto& [name, bytes] : sections) {
    contents.resize(aligned(contents.size()));
    table += name;
    table.append(kName - name.size(), '\0');
    put<std::uint64_t>(table, base + contents.size());
    put<std::uint64_t>(table, bytes.size());
    contents += bytes;
  }
  std::string body = table;
  body.append(base - kHeader - table.size(), '\0');
  body += contents;
  std::string out(kMagic);
  put<std::uint32_t>(out, kModelFormat);
  put<std::uint32_t>(out, static_cast<std::uint32_t>(sections.size()));
  put<std::uint64_t>(out, kHeader + body.size());
  put<std::uint64_t>(out, hash64(body));
  return out + body;
}

}  // namespace runding
