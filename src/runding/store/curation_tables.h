#pragma once

#include <string_view>
#include <vector>

#include "runding/curation/effects.h"
#include "runding/store/record.h"

struct sqlite3;

/// Inside store/: the tables of what people decided, and of when articles came in.
namespace runding::store {

Result<std::vector<CurationAction>> read_log(sqlite3* database);
/// How many were new.
Result<int> add_to_log(sqlite3* database, const std::vector<CurationAction>& actions);
/// Empties and writes what derives from the log. Needs a running transaction.
Status write_marks(sqlite3* database, const Effects& effects, const std::vector<LinkMark>& link_marks);

/// Notes that an article came in now; `fresh` when its content is new to the record.
Status note_ingest(sqlite3* database, std::string_view article, bool annotated, bool fresh);

}  // namespace runding::store
