#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds the outlets, agencies and platforms the article says it has something from. Needs: syntax, entities. Fills:
/// sources.
void find_sources(const Language& language, Article& article);

}  // namespace runding
