#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Cuts the tokens from `first` on, all of one block, into sentences and appends them. A sentence ends after . ! ? …
/// (and the closing marks that follow) when the next word can begin one, and at every line break; a closing quotation
/// mark followed by a lower-case word does not end it. Abbreviations are the class `abbreviation` of the language.
void cut_sentences(const Language& language, Article& article, std::uint32_t block, std::uint32_t first);

}  // namespace runding
