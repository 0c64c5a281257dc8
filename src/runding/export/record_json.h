#pragma once

#include <functional>
#include <string_view>

#include "runding/base/error.h"
#include "runding/store/record.h"

namespace runding {

/// Writes the record as one JSON object in the exchange format: entities, happenings, threads, copies, disputes,
/// shifts, commitments and the log of curation, each row on a line of its own. The same articles and the same log give
/// the same bytes whatever the order they came in. What people rejected is left out unless `rejected`. `write` returns
/// false to stop, which is the error io.
Status write_record_json(const Record& record, const std::function<bool(std::string_view)>& write,
                         bool rejected = false);

}  // namespace runding
