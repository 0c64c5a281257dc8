#pragma once

#include <vector>

#include "runding/article/article.h"

namespace runding {

/// Joins the tellings of one happening within an article: same type, dates that do not contradict each other, and
/// shared participants (or none told). Keeps up to three pieces of evidence, the fullest first. Tellings that name
/// nobody and join nothing are left out.
std::vector<Event> merge_events(const Article& article, std::vector<Event> tellings);

}  // namespace runding
