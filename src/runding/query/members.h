#pragma once

#include "runding/query/show.h"

namespace runding {

/// The rows of articles that can be explained behind the row with this id, the clearest first: the events of a
/// happening, positions and statements that say the same, the promise of a commitment, all sides of a dispute, events
/// and positions of an article. Parties, figures and outlets are made of no such rows: none. not_found when there is no
/// such id.
Result<std::vector<LayerRow>> rows_behind(const Affair& affair, std::string_view id);

}  // namespace runding
