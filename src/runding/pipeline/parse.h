#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Sentences, words and lexicon phrases of plain text, as parse_text has them, without trees.
void cut_text(const Language& language, Article& article);

/// Words, trees and names of plain text: the stages syntax, words and trees alone, in the style its words
/// speak for. Every paragraph (stretch between
/// empty lines) is one block of kind body, nothing is skipped. Needs: text. Fills: blocks, sentences, tokens, phrases,
/// tree, name_spans.
void parse_text(const Language& language, Article& article);

}  // namespace runding
