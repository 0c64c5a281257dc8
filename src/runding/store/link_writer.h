#pragma once

#include "runding/article/links.h"
#include "runding/base/error.h"

struct sqlite3;

namespace runding::store {

/// Empties all link tables and writes `links`, whose articles are numbered in the order of their ids. Needs a running
/// transaction.
Status write_links(sqlite3* database, const Links& links);

}  // namespace runding::store
