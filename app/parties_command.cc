#include "list_command.h"
#include "query_commands.h"

namespace runding::app {
namespace {

int run(const RecordOptions& options, const std::vector<std::string_view>& types) {
  return with_affair(options, types, [&](const Affair& affair, const Filter& filter) {
    const auto rows = parties(affair, filter);
    if (!rows) return fail(rows.error());
    if (!options.json && !rows->empty()) {
      put(ink(Ink::dim, " " + fit("name", 33) + fit("", 4) + fit("office", 30) + fit("art.", 5) + fit("evt.", 5) +
                            fit("said", 5) + "pos.") +
          "\n");
    }
    return print_rows(affair, options, *rows, "no party fits");
  });
}

}  // namespace

void add_parties(Program& program) {
  const auto types = code_names<EntityType>();
  auto options = std::make_shared<RecordOptions>();
  CLI::App* command = program.cli.add_subcommand("parties", "People, bodies, states and places, with all their names");
  add_record(*command, *options);
  add_filters(*command, *options, "party issue speaker type since until outlet lang rejected", one_of("Type", types));
  command->footer("Examples:\n  runding parties affair.db --type PER\n  runding parties affair.db --party Russia");
  command->callback([&program, options, types] { program.run = [options, types] { return run(*options, types); }; });
}

}  // namespace runding::app
