#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/copies.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

namespace runding {

/// One happening per thing that happened: average-link clustering of events of different articles by type, who takes
/// part, date, place and words (event_match.h). Two events of one article are never one happening. Candidates share a
/// type group and a side and lie near in time, so the cost grows with the number of events.
/// Events that people rejected are left out, or with `rejected` are the only ones looked at.
std::vector<Happening> find_happenings(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
                                       const LinkConstraints& constraints = {}, bool rejected = false);

}  // namespace runding
