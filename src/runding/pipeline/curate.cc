#include "runding/pipeline/curate.h"

#include "runding/base/clock.h"
#include "runding/pipeline/relink.h"

namespace runding {

Result<std::vector<CurationAction>> curate(Record& record, std::vector<CurationAction> actions,
                                           const std::string& author) {
  if (const Status s = record.begin(); !s) return s.error();
  const auto failed = [&](Error error) {
    record.rollback();
    return error;
  };
  Result<std::vector<CurationAction>> log = record.curation();
  if (!log) return failed(log.error());
  for (CurationAction& action : actions) {
    action.author = author;
    stamp(action, *log, utc_now());
    log->push_back(action);
  }
  const Result<int> added = record.curate(actions);
  if (!added) return failed(added.error());
  if (const Status s = record.commit(); !s) return s.error();
  if (const Status s = relink(record); !s) return s.error();
  return actions;
}

Result<int> take_over(Record& record, const std::vector<CurationAction>& actions) {
  if (const Status s = record.begin(); !s) return s.error();
  const Result<int> added = record.curate(actions);
  if (!added) return added.error();
  if (const Status s = record.commit(); !s) return s.error();
  if (const Status s = relink(record); !s) return s.error();
  return added;
}

}  // namespace runding
