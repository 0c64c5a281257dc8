#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds time expressions and resolves them to TIMEX3 values against Article::published. Needs: syntax. Fills: times.
void find_times(const Language& language, Article& article);

}  // namespace runding
