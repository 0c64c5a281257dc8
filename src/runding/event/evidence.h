#pragma once

#include <vector>

#include "runding/article/article.h"

namespace runding {

/// Adds a piece of evidence to what stands for a fact, unless it overlaps a piece there is, or there would be more than
/// three pieces or 590 bytes of them: more than a reader checks at a glance.
void add_evidence(Span piece, std::vector<Span>& evidence);

}  // namespace runding
