#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runding/coding/code_table.h"
#include "runding/query/positions.h"
#include "runding/query/timeline.h"

/// Happenings and positions as event data: one line for each pair of who did it and to whom, tab-separated, UTF-8, with
/// a line of names. What neither scheme codes (denials, rulings) and
/// what nobody is known to have done or suffered is left out.
namespace runding {

/// One directed event.
struct CodedRow {
  std::string id;   ///< of the happening or position
  std::string day;  ///< YYYY-MM-DD, "" = unknown
  std::string plover, mode, cameo;
  Quad quad = Quad::none;
  double goldstein = 0;
  Who source, target;  ///< empty = unknown
  Who place;
  std::int64_t articles = 0, origins = 0, mentions = 0;
  Index article = kNone;  ///< the first that reports it
};

/// In the order of the rows. Sides that act on each other give a line each way; a mediator acts on every party.
std::vector<CodedRow> coded_rows(const CodeTable& table, const std::vector<HappeningRow>& happenings,
                                 const std::vector<PositionRow>& positions);
/// The columns of POLECAT, the weekly data coded by PLOVER.
std::string plover_lines(const Affair& affair, const std::vector<CodedRow>& rows);
/// The columns of GDELT 1.0 event files.
std::string cameo_lines(const Affair& affair, const std::vector<CodedRow>& rows);

}  // namespace runding
