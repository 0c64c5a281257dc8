#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/copies.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

namespace runding {

/// Splits a record into the affairs it tells of, and gives each happening its thread. What two sides have with one
/// another is a strand; strands that the same articles tell belong together (strands.h). A happening is in the thread
/// of its strands, or of what its articles mostly tell. Threads come in the order of their first days; a few happenings
/// that share nothing with others make none.
std::vector<Thread> find_threads(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
                                 std::vector<Happening>& happenings);

}  // namespace runding
