#pragma once

#include "runding/query/affair.h"

namespace runding {

/// The exact words behind row `n` of a layer ("event", "position", "commitment", "count", "quote") of an article.
std::vector<Evidence> row_words(const Affair& affair, Index article, std::string_view layer, std::int64_t n);

/// Holders of one commitment stand in one text, a line each: "A and B", "A, B and C".
std::string joint_name(std::string_view lines);

}  // namespace runding
