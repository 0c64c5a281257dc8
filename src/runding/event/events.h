#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Finds events. Needs: all layers before. Fills: events.
void find_events(const Language& language, Article& article);

}  // namespace runding
