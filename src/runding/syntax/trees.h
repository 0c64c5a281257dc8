#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Needs Article::tree with its spans (cut_words). Fills tags, heads and relations of the words and
/// Article::name_spans by the trained reader of the language. Without one, words get no heads and names none are found;
/// Article::tree is emptied, so that later stages see that there are no trees.
void read_trees(const Language& language, Article& article);
/// The same in another style of the reader than the first (Analyser::styles).
void read_trees_in(const Language& language, Article& article, std::uint32_t style);
/// The style that the words of Article::tree speak for; 0 without a reader.
std::uint32_t guess_style(const Language& language, const Article& article);

}  // namespace runding
