#include "runding/gazetteer/dump_lines.h"

#include "runding/base/hash.h"
#include "runding/base/unicode.h"

namespace runding {
namespace {

constexpr std::uint64_t kLongestLine = 256ULL << 20;  // bytes

/// Hands bytes through and hashes them on the way.
class Hashed : public ByteStream {
 public:
  Hashed(std::unique_ptr<ByteStream> inner, std::shared_ptr<HashStream> hash)
      : inner_(std::move(inner)), hash_(std::move(hash)) {}

  Result<std::size_t> read(char* out, std::size_t size) override {
    auto n = inner_->read(out, size);
    if (n) hash_->add({out, *n});
    return n;
  }

 private:
  std::unique_ptr<ByteStream> inner_;
  std::shared_ptr<HashStream> hash_;
};

Result<std::unique_ptr<ByteStream>> open_hashed(const std::string& path, std::shared_ptr<HashStream> hash) {
  auto packed = open_packed_stream(path);
  if (!packed) return packed.error();
  return unpack_stream(std::make_unique<Hashed>(std::move(packed).value(), std::move(hash)), path);
}

}  // namespace

Result<std::unique_ptr<DumpLines>> DumpLines::open(const std::string& path, OnProblem problem) {
  std::unique_ptr<DumpLines> dump(new DumpLines());
  auto bytes = open_hashed(path, dump->hash_);
  if (!bytes) return bytes.error();
  dump->path_ = path;
  dump->problem_ = std::move(problem);
  dump->lines_ = std::make_unique<LineStream>(std::move(bytes).value(), kLongestLine);
  return dump;
}

Result<bool> DumpLines::next(std::string& line) {
  while (true) {
    const auto state = lines_->next(line);
    if (!state) return state.error();
    if (*state == LineStream::State::end) return false;
    ++number_;
    if (*state == LineStream::State::too_long) {
      skip(ErrorCode::too_large, "the line is longer than " + std::to_string(kLongestLine >> 20) + " MiB");
      continue;
    }
    if (number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (first_invalid_utf8(line)) {
      skip(ErrorCode::bad_encoding, "not valid UTF-8");
      continue;
    }
    return true;
  }
}

void DumpLines::skip(ErrorCode code, std::string why) const {
  if (problem_) problem_({code, std::move(why), path_ + ":" + std::to_string(number_), lines_->offset()});
}

std::string DumpLines::hash() const { return hex(hash_->value()); }

Result<WholeFile> read_whole(const std::string& path) {
  const auto hash = std::make_shared<HashStream>();
  auto bytes = open_hashed(path, hash);
  if (!bytes) return bytes.error();
  WholeFile file;
  char chunk[1 << 14];
  while (true) {
    const auto n = (*bytes)->read(chunk, sizeof chunk);
    if (!n) return n.error();
    if (*n == 0) break;
    file.bytes.append(chunk, *n);
  }
  file.hash = hex(hash->value());
  return file;
}

}  // namespace runding
