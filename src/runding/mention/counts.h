#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds numbers of people or things with a stated fate. Needs: syntax, times, entities. Fills: counts.
void find_counts(const Language& language, Article& article);

}  // namespace runding
