#include "list_command.h"
#include "query_commands.h"
#include "runding/query/disputes.h"

namespace runding::app {

void add_disputes(Program& program) {
  add_list<DisputeRow>(program, {"disputes", "Where the articles, or the parties in them, do not agree",
                                 "Examples:\n  runding disputes affair.db\n  runding disputes affair.db --type count",
                                 "party issue speaker type since until outlet lang rejected",
                                 one_of("Kind", dispute_kinds()), dispute_kinds(), disputes, "no dispute fits"});
}

}  // namespace runding::app
