#pragma once

#include <string>
#include <vector>

#include "runding/query/timeline.h"

namespace runding {

/// An affair of a record that tells of several; a record of one affair has one.
struct ThreadRow {
  std::string id;
  std::vector<Who> sides;           ///< who acts in most of it, most first
  std::string issue;                ///< code of what most positions in it are about, empty when there are none
  std::string type;                 ///< code that most of its happenings have
  std::string first_day, last_day;  ///< empty when no date is known
  std::int64_t happenings = 0, articles = 0;

  /// "Velmara – Kadrania", its sides.
  std::string name() const;
  /// The issue, else the type.
  const std::string& about() const { return issue.empty() ? type : issue; }
};

/// Threads in the order of their first days. A record that no articles came into since schema 4 has none.
Result<std::vector<ThreadRow>> threads(const Affair& affair);

/// Fills Filter::threads and thread_articles. bad_usage with the threads there are for an unknown one.
Status choose_threads(const Affair& affair, const std::vector<std::string>& ids, Filter& filter);

/// Puts every part behind its whole where both are of one day, and marks it as `below`; the days stay in order.
void parts_below_wholes(std::vector<HappeningRow>& rows);

}  // namespace runding
