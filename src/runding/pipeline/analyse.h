#pragma once

#include <span>
#include <string_view>

#include "runding/article/article.h"
#include "runding/base/error.h"
#include "runding/lang/language.h"

namespace runding {

/// One step of the analysis: reads what earlier stages filled and fills its own layers.
struct Stage {
  std::string_view name;
  void (*run)(const Language& language, Article& article);
};

/// All stages in their order.
std::span<const Stage> stages();

/// What came in of an article: without what a stage fills.
Article as_given(const Article& article);

/// Runs all stages on one article. The language is the article's own when given, else recognised. Errors:
/// unknown_language, empty_input. Depends on nothing but the article and the language packs, so articles may be
/// analysed in any order on any thread.
Status analyse(const LanguageSet& languages, Article& article);

}  // namespace runding
