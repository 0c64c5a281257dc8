#include "query_commands.h"

namespace runding::app {

void add_queries(Program& program) {
  add_timeline(program);
  add_threads(program);
  add_statements(program);
  add_positions(program);
  add_parties(program);
  add_counts(program);
  add_disputes(program);
  add_commitments(program);
  add_sources(program);
  add_show(program);
  add_explain(program);
  add_search(program);
  add_stats(program);
  add_export(program);
  add_brief(program);
  add_diff(program);
  add_curate(program);
}

}  // namespace runding::app
