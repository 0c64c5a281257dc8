#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Needs sentences and tokens; fills the spans of Article::tree (span, token, joined) and the range of every sentence.
/// Words are those of Universal Dependencies: contiguous, in order, without overlap; together they cover every byte of
/// the sentence that is no space. What is cut where is said by the language (lang/word_rules.h).
void cut_words(const Language& language, Article& article);

}  // namespace runding
