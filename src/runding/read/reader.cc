#include "runding/read/reader.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <unordered_set>

#include "runding/base/hash.h"
#include "runding/read/article_json.h"
#include "runding/read/byte_stream.h"
#include "runding/read/charset.h"
#include "runding/read/files.h"
#include "runding/read/line_stream.h"

namespace runding {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 1 << 16;
constexpr std::size_t kPeek = 4096;

std::string lower_extension(const std::string& path) {
  fs::path p(path);
  std::string ext = p.extension().string();
  if (ext == ".gz" || ext == ".zst") ext = p.stem().extension().string();
  std::transform(ext.begin(), ext.end(), ext.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ext;
}

bool is_json_lines(const std::string& path, std::string_view beginning) {
  const std::string ext = lower_extension(path);
  if (ext == ".jsonl" || ext == ".ndjson") return true;
  if (ext == ".txt") return false;
  if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
  const std::size_t first = beginning.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && beginning[first] == '{';
}

class InputReader : public Reader {
 public:
  InputReader(std::vector<std::string> inputs, ReadOptions options) : inputs_(std::move(inputs)), options_(options) {}

  bool next(ReadItem& item) override {
    while (true) {
      if (lines_) {
        if (!next_line(item)) continue;
      } else if (file_at_ < files_.size()) {
        if (!open_file(files_[file_at_++], item)) continue;
      } else if (input_at_ < inputs_.size()) {
        if (!open_input(inputs_[input_at_++], item)) continue;
      } else {
        return false;
      }
      refuse_duplicate(item);
      return true;
    }
  }

 private:
  // Each step below returns true when it made an item.

  bool fail(ReadItem& item, const std::string& id, Error error) {
    item.id = id;
    item.content = std::move(error);
    return true;
  }

  bool open_input(const std::string& input, ReadItem& item) {
    std::error_code failed;
    if (input == "-" || !fs::is_directory(input, failed)) return open_file(input, item);
    auto files = files_below(input);
    if (!files) return fail(item, input, files.error());
    files_ = std::move(files).value();
    file_at_ = 0;
    if (files_.empty()) return fail(item, input, {ErrorCode::empty_input, "the folder holds no files", input});
    return false;
  }

  bool open_file(const std::string& path, ReadItem& item) {
    auto stream = open_byte_stream(path);
    if (!stream) return fail(item, path, stream.error());
    auto peek = std::make_unique<PeekStream>(std::move(stream).value());
    const auto beginning = peek->peek(kPeek);
    if (!beginning) return fail(item, path, located(beginning.error(), path));
    if (beginning->empty()) return fail(item, path, {ErrorCode::empty_input, "the file is empty", path});
    path_ = path;
    if (!is_json_lines(path, *beginning)) return read_text(*peek, item);
    line_ = 0;
    any_line_ = false;
    lines_.emplace(std::move(peek), options_.max_article_bytes);
    return false;
  }

  bool read_text(ByteStream& stream, ReadItem& item) {
    std::string bytes;
    while (true) {
      const std::size_t had = bytes.size();
      bytes.resize(had + kChunk);
      const auto n = stream.read(bytes.data() + had, kChunk);
      if (!n) return fail(item, path_, located(n.error(), path_));
      bytes.resize(had + *n);
      if (*n == 0) break;
      if (bytes.size() > options_.max_article_bytes) return fail(item, path_, too_large("the file"));
    }
    auto text = text_from_bytes(std::move(bytes), path_);
    if (!text) return fail(item, path_, text.error());
    if (text->find_first_not_of(" \t\r\n\f") == std::string::npos) {
      return fail(item, path_, {ErrorCode::empty_input, "the file holds only blanks", path_});
    }
    Article a;
    a.id = a.origin = item.id = path_;
    a.text = std::move(text).value();
    item.content = std::move(a);
    return true;
  }

  bool next_line(ReadItem& item) {
    const auto state = lines_->next(buffer_);
    if (!state) {
      lines_.reset();
      return fail(item, path_, located(state.error(), path_));
    }
    if (*state == LineStream::State::end) {
      lines_.reset();
      if (any_line_) return false;
      return fail(item, path_, {ErrorCode::empty_input, "the file holds no line", path_});
    }
    ++line_;
    if (line_ == 1 && buffer_.starts_with("\xEF\xBB\xBF")) buffer_.erase(0, 3);
    const std::string number = std::to_string(line_);
    if (*state == LineStream::State::too_long) {
      any_line_ = true;
      return fail(item, "line:" + number, too_large("the line"));
    }
    if (buffer_.find_first_not_of(" \t\r") == std::string::npos) return false;
    any_line_ = true;
    item = read_json_article(buffer_, "line:" + number, path_ + ":" + number);
    return true;
  }

  void refuse_duplicate(ReadItem& item) {
    const Article* article = std::get_if<Article>(&item.content);
    if (!article || options_.repeats || ids_.insert(hash64(article->id)).second) return;
    item.content =
        Error{ErrorCode::duplicate_id, "an article with this id was read before", std::string(article->origin)};
  }

  Error too_large(const std::string& what) const {
    return {ErrorCode::too_large,
            what + " is longer than the limit of " + std::to_string(options_.max_article_bytes) + " bytes", path_};
  }
  static Error located(Error error, const std::string& path) {
    if (error.where.empty()) error.where = path;
    return error;
  }

  std::vector<std::string> inputs_, files_;
  ReadOptions options_;
  std::size_t input_at_ = 0, file_at_ = 0;
  std::optional<LineStream> lines_;
  std::string path_, buffer_;
  std::uint64_t line_ = 0;
  bool any_line_ = false;
  std::unordered_set<std::uint64_t> ids_;
};

}  // namespace

std::unique_ptr<Reader> open_reader(std::vector<std::string> inputs, ReadOptions options) {
  return std::make_unique<InputReader>(std::move(inputs), options);
}

}  // namespace runding
