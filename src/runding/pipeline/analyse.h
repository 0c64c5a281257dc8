#pragma once

#include "runding/article/article.h"
#include "runding/base/error.h"
#include "runding/lang/language.h"

namespace runding {

/// Runs all stages on one article. The language is the article's own when given, else recognised. Errors:
/// unknown_language, empty_input. Depends on nothing but the article and the language packs, so articles may be
/// analysed in any order on any thread.
Status analyse(const LanguageSet& languages, Article& article);

}  // namespace runding
