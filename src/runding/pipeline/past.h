#pragma once

#include <cstdint>

#include "runding/store/record.h"

namespace runding {

/// A record as it stood before a moment (milliseconds, base/clock.h): without what came in, came in with other content,
/// or was decided from then on, linked anew. Articles of which it is not known when they came in count as earlier; what
/// was removed since is not there. It lives in a private file that goes when it is closed.
Result<Record> record_before(const Record& record, std::int64_t moment);

}  // namespace runding
