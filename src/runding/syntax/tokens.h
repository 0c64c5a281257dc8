#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Appends the tokens of `span` to the article; word and stem ids are looked up.
void cut_tokens(const Language& language, Article& article, Span span);

/// Cuts words that scraping glued together ("PresidenIranMasoud", "Netanyahumemuji", "dilansirAFP"): at a change from
/// lower to upper case, and where a capitalised unknown word is a known name followed by a common word. Sentences keep
/// their tokens.
void split_glued_words(const Language& language, Article& article);

/// Sets the word and stem ids of a token from its text.
void look_up(const Language& language, std::string_view text, Token& token);

}  // namespace runding
