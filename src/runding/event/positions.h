#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds positions and commitments. Needs: all layers before. Fills: positions, commitments.
void find_positions(const Language& language, Article& article);

}  // namespace runding
