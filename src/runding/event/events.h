#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds events and what was agreed. Needs: all layers before. Fills: events, commitments.
void find_events(const Language& language, Article& article);

}  // namespace runding
