#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds positions and promises. Needs: all layers before. Fills: positions; adds to commitments.
void find_positions(const Language& language, Article& article);

}  // namespace runding
