#include "runding/pipeline/past.h"

#include "runding/base/clock.h"
#include "runding/pipeline/relink.h"

namespace runding {

Result<Record> record_before(const Record& record, std::int64_t moment) {
  Result<Record> past = record.private_copy();
  if (!past) return past;
  if (const Status s = past->begin(); !s) return s.error();
  if (const Status s = past->go_back(utc_text(moment)); !s) return s.error();
  if (const Status s = past->commit(); !s) return s.error();
  if (const Status s = relink(*past); !s) return s.error();
  return past;
}

}  // namespace runding
