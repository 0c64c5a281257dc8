#pragma once

#include <set>
#include <vector>

#include "runding/article/links.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

namespace runding {

/// Accusations that are met by a denial or a counter-accusation on the same issue. Who is accused is told by the
/// accusation where it names a side, else by who answers. Charges of the same sides are one when they share a row, come
/// within a week, or are told again by the same two voices or of the same place; never when they name different places.
/// Those that hold one of `told` (denials that answer a happening) are left out. Ids are not set.
std::vector<Dispute> find_claim_disputes(const LinkArticles& articles, const PartyIndex& parties,
                                         const std::set<RowRef>& told);

}  // namespace runding
