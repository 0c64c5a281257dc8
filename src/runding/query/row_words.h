#pragma once

#include "runding/query/affair.h"

namespace runding {

/// The exact words behind row `n` of a layer ("event", "position", "commitment", "count", "quote") of an article.
std::vector<Evidence> row_words(const Affair& affair, Index article, std::string_view layer, std::int64_t n);

}  // namespace runding
