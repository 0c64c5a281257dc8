#pragma once

#include <string>
#include <vector>

#include "runding/store/record.h"

namespace runding {

/// Gives new actions an author, a time and an id, adds them to a record open for writing and renews what follows from
/// them, all or nothing. Returns them as they were added.
Result<std::vector<CurationAction>> curate(Record& record, std::vector<CurationAction> actions,
                                           const std::string& author);

/// Takes over actions of another record's log, likewise; how many were new.
Result<int> take_over(Record& record, const std::vector<CurationAction>& actions);

}  // namespace runding
