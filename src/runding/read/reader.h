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
  std::uint64_t max_article_bytes = 64ull << 20;  ///< longer articles are the error too_large
};

/// One article, or why there is none. `id` is the article's id as given, else "line:N" or the path.
struct ReadItem {
  std::string id;
  std::variant<Article, Error> content;
};

/// Streams articles from files, folders, JSON Lines and standard input ("-"), one after another, in a fixed order.
class Reader {
 public:
  virtual ~Reader() = default;
  /// False at the end of all inputs.
  virtual bool next(ReadItem& item) = 0;
};

/// Opens nothing yet: a missing file is reported as an item when its turn comes.
std::unique_ptr<Reader> open_reader(std::vector<std::string> inputs, ReadOptions options = {});

}  // namespace runding
