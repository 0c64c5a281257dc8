#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "runding/article/article.h"
#include "runding/base/error.h"

namespace runding {

struct ReadOptions {
  /// Longer files and JSON lines are the error too_large. Analysing takes some 70 bytes of memory for each byte of
  /// text.
  std::uint64_t max_article_bytes = 16ull << 20;
  bool repeats = false;  ///< hand on a second article with an id already read; the caller knows what to do with it
};

/// One article, or why there is none. `id` is the article's id as given, else "line:N" or the path.
struct ReadItem {
  std::string id;
  std::variant<Article, Error> content;
};

/// Streams articles from files, folders, JSON Lines and standard input ("-"), one after another, in a fixed order.
/// Holds one article and a hash of each id at a time.
class Reader {
 public:
  virtual ~Reader() = default;
  /// False at the end of all inputs.
  virtual bool next(ReadItem& item) = 0;
};

/// Opens nothing yet: a missing file is reported as an item when its turn comes.
/// - A folder stands for all files in it and below, sorted by path; names that begin with a dot are left out.
/// - gzip and zstd are unpacked, recognised by their first bytes.
/// - Files named *.jsonl or *.ndjson, and others whose first character is "{", hold one article a line (blank lines are
///   skipped); every other file is one article in plain text, its id the path as given ("-" for standard input). Files
///   named *.txt are always plain text.
/// - Plain text may be UTF-8, UTF-16 or Windows-1252; JSON Lines are UTF-8.
/// - A second article with an id already read is the error duplicate_id, unless `repeats`.
std::unique_ptr<Reader> open_reader(std::vector<std::string> inputs, ReadOptions options = {});

}  // namespace runding
