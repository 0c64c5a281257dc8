#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds names, roles and other mentions and groups them into entities. Needs: syntax, times. Fills: mentions,
/// entities.
void find_entities(const Language& language, Article& article);

}  // namespace runding
