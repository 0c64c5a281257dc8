#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Sets Article::published where it was not given: the date of the dateline; else of a short line that stands over or
/// under the report; else the first date with a weekday beside it; else the first full date. Sets published_inferred.
/// A `published` that is no ISO 8601 date is read as a date in words when it is one, else treated as not given. Dates
/// that do not exist (31 February) or lie outside 1900–2100 are never taken. Needs: text, blocks.
void infer_published(const Language& language, Article& article);

/// Whether text begins with a date that exists: YYYY, YYYY-MM or YYYY-MM-DD, with or without a time behind it.
bool is_iso_date(std::string_view text);

}  // namespace runding
