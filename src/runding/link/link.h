#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/constraints.h"
#include "runding/link/prepare.h"

namespace runding {

/// Everything that holds across articles. `articles` must be in the order of their ids; the result depends on nothing
/// else. Order: parties, copies, happenings (which need both), disputes, shifts, pledges.
/// What people rejected stands apart: its happenings come last, and nothing else follows from it.
Links link_articles(const std::vector<LinkArticle>& articles, const LinkConstraints& constraints = {});

}  // namespace runding
