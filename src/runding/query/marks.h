#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "runding/store/record.h"

namespace runding {

/// One thing people decided about a row (docs/curation.md).
struct Curated {
  std::string mark;          ///< accepted · rejected · corrected · note
  std::string field, value;  ///< of a correction; `field` "shift": it is about the change of position alone
  std::string was;           ///< what the articles were read to say; empty = nothing
  std::string action, author, time;
  std::string text;  ///< of a note; else why, where it was given
};
/// In the order they were decided.
using Marks = std::vector<Curated>;

bool is_rejected(const Marks& marks);
bool is_accepted(const Marks& marks);
/// The last correction of a field; null when there is none.
const Curated* correction_of(const Marks& marks, std::string_view field);
/// Adds what is not there yet.
void add_marks(Marks& marks, const Marks& more);

/// All marks of a record.
class MarkBook {
 public:
  Status load(const Record& record);
  /// Of a row of a layer ("event", "position", "count", "quote"; "article" with row 0), by articles.key.
  const Marks& row(std::string_view layer, std::int64_t article, std::int64_t n) const;
  /// All rows of a layer that people decided something about: (articles.key, n).
  std::vector<std::pair<std::int64_t, std::int64_t>> rows_of(std::string_view layer) const;
  /// Those of one article.
  std::vector<std::int64_t> rows_of(std::string_view layer, std::int64_t article) const;
  /// Keys of what people rejected of "happening", "party", "dispute", "commitment" or "shift".
  std::vector<std::int64_t> rejected_links(std::string_view link) const;
  /// Of a "happening", "party", "dispute", "commitment" or "shift" by its key.
  const Marks& link(std::string_view link, std::int64_t key) const;

 private:
  std::map<std::tuple<std::string, std::int64_t, std::int64_t>, Marks> rows_;
  std::map<std::pair<std::string, std::int64_t>, Marks> links_;
};

}  // namespace runding
