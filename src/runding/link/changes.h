#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

namespace runding {

/// Where a party's stance on an issue turns: for it before, against it later, or the reverse; or a report says that it
/// has changed. Positions are ordered by their date, else by publication; without either there is no later.
std::vector<Shift> find_shifts(const LinkArticles& articles, const PartyIndex& parties);

/// Promises, and what became of them: kept when a later happening is what was promised, broken when the holder's side
/// later does the opposite, contested when both or when others say it was broken, else open.
std::vector<Pledge> find_pledges(const LinkArticles& articles, const PartyIndex& parties,
                                 const std::vector<Happening>& happenings);

}  // namespace runding
