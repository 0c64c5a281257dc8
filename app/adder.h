#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysing.h"
#include "runding/store/record.h"

namespace runding::app {

struct AddJob {
  std::vector<std::string> inputs;     ///< as of open_reader
  std::vector<std::string> annotated;  ///< files of annotation lines
  unsigned threads = 1;
  bool replace = false;  ///< an article that is in with other content goes
  bool renew = false;    ///< with `replace`: so does one with the same content
  bool quiet = false;    ///< no progress; errors are printed all the same
  bool link = true;      ///< link at the end; otherwise the next question does it
};

struct Added {
  unsigned long long added = 0, unchanged = 0, replaced = 0, failed = 0;
  std::optional<Error> broken;  ///< the record could take no more; what was committed before is in it
};

/// Reads, analyses and adds, some articles a transaction, then links. Prints what went wrong. `analysing` may be null
/// when there are no inputs to analyse.
Added add_articles(const AddJob& job, Record& record, const Analysing* analysing);

}  // namespace runding::app
