#pragma once

#include "runding/query/filter.h"

namespace runding {

/// One outlet an article came from or names as where it got something.
struct SourceRow {
  struct Cited {
    std::string name;
    std::vector<Evidence> evidence;  ///< where it is named
  };
  std::string id, name;
  std::vector<Index> articles;  ///< of this outlet in the record; empty for one that is only cited
  std::vector<std::string> langs;
  std::vector<Cited> cites;           ///< most often first
  std::vector<std::string> cited_by;  ///< outlets that name it
  std::int64_t citations = 0;         ///< articles that name it
};

/// Two articles that share text.
struct CopyRow {
  Index article = 0, other = 0;
  std::string kind;  ///< "same text" · "same wire" · "update" · "part"
  double share = 0;  ///< of the shorter article's words that stand in the other
};

/// Outlets with articles first, then those only cited, most first.
Result<std::vector<SourceRow>> sources(const Affair& affair, const Filter& filter);
Result<std::vector<CopyRow>> copies(const Affair& affair, const Filter& filter);

}  // namespace runding
