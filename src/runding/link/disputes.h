#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

namespace runding {

/// Where reports contradict one another: figures for one thing (count), the day or the place of a happening (date,
/// place), whether it happened at all (happened: told by some, denied by others), and accusations that are met by a
/// denial or a counter-accusation on the same issue (claim).
std::vector<Dispute> find_disputes(const LinkArticles& articles, const PartyIndex& parties,
                                   const std::vector<Happening>& happenings);

}  // namespace runding
