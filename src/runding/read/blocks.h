#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Cuts the text into blocks and marks what a reader would skip. Needs: text. Fills: blocks, which cover the text.
void mark_blocks(const Language& language, Article& article);

}  // namespace runding
