#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Cuts the text into blocks and marks what a reader would skip. Needs: text. Fills: blocks, which cover every byte of
/// the text in order, without overlap; blanks belong to the block before them. The phrases are data
/// (lang/<code>/blocks.lex), datelines and signatures are known by their form. Linear in the length of the text.
void mark_blocks(const Language& language, Article& article);

}  // namespace runding
