#include "list_command.h"
#include "query_commands.h"

namespace runding::app {

void add_counts(Program& program) {
  const auto kinds = code_names<CountKind>();
  add_list<CountRow>(program, {"counts", "Figures on the dead, the displaced, prisoners, troops …: ranges, and by whom",
                               "Examples:\n  runding counts affair.db --type killed,wounded\n"
                               "  runding counts affair.db --party Ukraine --outlet Kompas",
                               "party issue speaker type thread since until outlet lang rejected",
                               one_of("Kind", kinds), kinds, counts, "no figure fits"});
}

}  // namespace runding::app
