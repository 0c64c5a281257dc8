#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/prepare.h"

namespace runding {

/// Everything that holds across articles. `articles` must be in the order of their ids; the result depends on nothing
/// else. Order: parties, copies, happenings (which need both), disputes, shifts, pledges.
Links link_articles(const std::vector<LinkArticle>& articles);

}  // namespace runding
