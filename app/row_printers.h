#pragma once

#include "runding/query/show.h"
#include "runding/query/threads.h"

/// Rows as a person reads them. Each also prints its evidence: the first piece, or all of it.
namespace runding::app {

void print_row(const Affair& affair, const HappeningRow& row);
void print_row(const Affair& affair, const StatementRow& row);
void print_row(const Affair& affair, const PositionRow& row);
void print_row(const Affair& affair, const PartyRow& row);
void print_row(const Affair& affair, const CountRow& row);
void print_row(const Affair& affair, const DisputeRow& row);
void print_row(const Affair& affair, const CommitmentRow& row);
void print_row(const Affair& affair, const SourceRow& row);
void print_row(const Affair& affair, const ArticleRow& row);
void print_row(const Affair& affair, const ThreadRow& row);

}  // namespace runding::app
