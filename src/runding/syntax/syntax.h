#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Cuts the content blocks of an article into tokens and sentences and finds the phrases of the lexicon.
/// Needs: text, blocks. Fills: tokens, sentences, phrases, phrase_index.
void analyse_syntax(const Language& language, Article& article);

}  // namespace runding
