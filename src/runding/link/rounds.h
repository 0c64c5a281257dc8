#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

namespace runding {

/// Gives each happening the round that most of the members name that name one.
void state_rounds(const LinkArticles& articles, std::vector<Happening>& happenings);

/// Numbers an encounter that no article numbers where nothing else is possible: between rounds n and n + 2 of the same
/// sides lies exactly one encounter of these sides, on known days, and no other bears the number n + 1. In the order of
/// find_happenings.
void infer_rounds(const PartyIndex& parties, std::vector<Happening>& happenings);

}  // namespace runding
