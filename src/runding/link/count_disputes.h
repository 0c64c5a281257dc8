#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

namespace runding {

/// Figures of people's fates that differ though kind, place, time and what is counted agree, or that are told of one
/// happening, however much later. Figures told again belong to them. Ids are not set.
std::vector<Dispute> find_count_disputes(const LinkArticles& articles, const PartyIndex& parties,
                                         const std::vector<Happening>& happenings);

}  // namespace runding
