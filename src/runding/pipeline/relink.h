#pragma once

#include "runding/base/error.h"
#include "runding/store/record.h"

namespace runding {

/// Renews what holds across the articles of a record and what people decided about it, in one transaction. Does nothing
/// when both are fresh.
/// The record must be open for writing.
Status relink(Record& record);

/// Opens a record for reading; when articles came in that were not linked yet (an `add` was killed), links them first.
/// Errors as Record::open.
Result<Record> open_linked(const std::filesystem::path& path);

}  // namespace runding
