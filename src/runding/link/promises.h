#pragma once

#include <vector>

#include "runding/article/codes.h"

/// Inside link/: what a promise on an issue is kept and broken by.
namespace runding {

/// The happenings that are what a promise on this issue promised.
std::vector<EventType> fulfils(Issue issue);
/// Happenings that fulfil one only when the promising side does them: who promises a plan brings it himself.
std::vector<EventType> done_by_promiser(Issue issue);
/// The happenings that break one, when the promising side does them.
std::vector<EventType> breaks(Issue issue);
/// Whether what is promised lasts, so that it can be broken after it was kept for a while. An act is done once.
bool lasts(Issue issue);
/// Issues on which an offer is of something the offering side will do itself; what it offers to talk about is none.
bool own_act(Issue issue);
/// What an agreement of this kind is kept or broken by.
Issue matter(EventType type);

}  // namespace runding
