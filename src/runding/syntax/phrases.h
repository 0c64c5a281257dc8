#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds every phrase of the lexicon, of every class and length, inside sentences. Fills Article::phrases (sorted by
/// first token, the longest first) and Article::phrase_index, so that the phrases that begin at token t are
/// phrases[phrase_index[t] … phrase_index[t+1]). A word is tried as it stands, then without its clitic.
void match_phrases(const Language& language, Article& article);

}  // namespace runding
