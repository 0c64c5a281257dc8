#pragma once

#include <variant>

#include "runding/query/commitments.h"
#include "runding/query/counts.h"
#include "runding/query/disputes.h"
#include "runding/query/parties.h"
#include "runding/query/positions.h"
#include "runding/query/sources.h"
#include "runding/query/statements.h"
#include "runding/query/timeline.h"

namespace runding {

/// An article as a row of its own.
struct ArticleRow {
  Index article = 0;
  std::vector<std::string> happenings;  ///< ids of what it reports
  Marks marks;
};

/// The row an id stands for.
using AnyRow = std::variant<HappeningRow, StatementRow, PositionRow, PartyRow, CountRow, DisputeRow, CommitmentRow,
                            SourceRow, ArticleRow>;

/// Ids are those the questions give; a figure's id shows its count, a shift's its position, and an article's id the
/// article. not_found when there is no such id.
Result<AnyRow> show(const Affair& affair, std::string_view id);

/// Every piece of evidence of a row, in its order.
std::vector<Evidence> all_evidence(const Affair& affair, const AnyRow& row);

}  // namespace runding
