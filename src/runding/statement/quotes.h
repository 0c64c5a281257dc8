#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds direct and indirect statements with speaker, cue, addressee and source. Needs: syntax, entities, times,
/// sources. Fills: quotes.
void find_quotes(const Language& language, Article& article);

}  // namespace runding
