#pragma once

#include "runding/query/show.h"

namespace runding {

/// The rows of articles that the row with this id stands for, the clearest first: the events of a happening, positions
/// and statements that say the same, the promise of a commitment, both sides of a dispute, all events and positions of
/// an article. Parties, figures and outlets are made of no such rows: none. not_found when there is no such id.
Result<std::vector<LayerRow>> rows_behind(const Affair& affair, std::string_view id);

}  // namespace runding
