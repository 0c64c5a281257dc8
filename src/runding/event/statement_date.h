#pragma once

#include "runding/event/clause_view.h"

namespace runding {

/// Gives refusals and offers without a date that of the statement they were made by: the day on which somebody of them
/// speaks beside it ("X rejected the demand. 'No,' X said on Wednesday"). Only dates that stand with the report count,
/// in the sentence of the event or the two behind it.
void date_by_statements(const ClauseView& clauses, Article& article);

}  // namespace runding
