#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/copies.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

namespace runding {

/// Finds what was a part of talks or of a meeting: what was agreed, offered or turned down there, and encounters of
/// some of those present; and what was a blow of an attack on a state. A part lies within the days of the whole, its
/// place is not another one, and all who act in it are there. Beside that something must prove it: an article that
/// tells both in one passage, two independent ones that tell both, or the same day at the same place. Of several wholes
/// the one counts that most stories tell with it, then the shorter, then the one with more articles, then the smaller
/// id. Candidates are told by one article or share day and place, so the cost grows with the number of events.
void find_parts(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
                std::vector<Happening>& happenings);

}  // namespace runding
