#include "list_command.h"
#include "query_commands.h"

namespace runding::app {
namespace {

/// Parts stand behind their wholes.
Result<std::vector<HappeningRow>> ask(const Affair& affair, const Filter& filter) {
  auto rows = timeline(affair, filter);
  if (rows) parts_below_wholes(*rows);
  return rows;
}

}  // namespace

void add_timeline(Program& program) {
  const auto types = code_names<EventType>();
  add_list<HappeningRow>(
      program, {"timeline", "What happened, when, where, who with, and who reports it",
                "Examples:\n  runding timeline affair.db\n"
                "  runding timeline affair.db --party Russia --type talks,meeting --since 2022-03\n"
                "  runding timeline affair.db --json | jq -r '[.date, .type, .evidence[0].exact] | @tsv'",
                "party issue speaker type thread since until outlet lang rejected", one_of("Type", types), types, ask,
                "nothing happened that fits"});
}

}  // namespace runding::app
