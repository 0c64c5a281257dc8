#pragma once

#include "runding/query/affair.h"

namespace runding {

/// The exact words behind row `n` of a layer ("event", "position", "commitment", "count", "quote") of an article.
std::vector<Evidence> row_words(const Affair& affair, Index article, std::string_view layer, std::int64_t n);

/// The article of the evidence that came out first; kNone without evidence.
Index first_article(const Affair& affair, const std::vector<Evidence>& evidence);
/// How many independent origins the articles of the evidence have: those that repeat one another count once.
std::int64_t origins_of(const Affair& affair, const std::vector<Evidence>& evidence);

/// Holders of one commitment stand in one text, a line each: "A and B", "A, B and C".
std::string joint_name(std::string_view lines);

}  // namespace runding
