#include "list_command.h"
#include "query_commands.h"
#include "runding/query/commitments.h"

namespace runding::app {

void add_commitments(Program& program) {
  add_list<CommitmentRow>(
      program,
      {"commitments", "What was promised or undertaken, and what became of it",
       "Overdue is what is open after its last day: on the day of the newest article, or on the day of --as-of.\n"
       "Examples:\n  runding commitments affair.db --type open,overdue\n"
       "  runding commitments affair.db --party Russia --as-of 2022-06-30",
       "party speaker type since until outlet lang rejected as-of", one_of("Outcome", commitment_outcomes()),
       commitment_outcomes(), commitments, "no commitment fits"});
}

}  // namespace runding::app
