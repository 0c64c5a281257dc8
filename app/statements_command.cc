#include "list_command.h"
#include "query_commands.h"

namespace runding::app {

void add_statements(Program& program) {
  const auto kinds = code_names<QuoteKind>();
  add_list<StatementRow>(program, {"statements", "Who is reported to have said what, and through whom it came",
                                   "Examples:\n  runding statements affair.db --speaker Guterres\n"
                                   "  runding statements affair.db --party Ukraine --issue territory --since 2022-03",
                                   "party issue speaker type thread since until outlet lang rejected",
                                   one_of("Kind", kinds), kinds, statements, "nobody said anything that fits"});
}

}  // namespace runding::app
