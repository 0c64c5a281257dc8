#pragma once

#include <functional>
#include <string_view>

#include "runding/base/error.h"
#include "runding/store/record.h"

namespace runding {

/// Writes the record as one JSON object in the exchange format: entities, happenings, copies, disputes, shifts and
/// commitments, each row on a line of its own. The same articles give the same bytes whatever the order they came in.
/// `write` returns false to stop, which is the error io.
Status write_record_json(const Record& record, const std::function<bool(std::string_view)>& write);

}  // namespace runding
