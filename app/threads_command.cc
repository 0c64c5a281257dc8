#include "list_command.h"
#include "query_commands.h"

namespace runding::app {

void add_threads(Program& program) {
  auto options = std::make_shared<RecordOptions>();
  CLI::App* command = program.cli.add_subcommand(
      "threads", "The affairs a record tells of: who with whom, about what, when; one where it is a single affair");
  add_record(*command, *options);
  command->footer("Examples:\n  runding threads affair.db\n  runding timeline affair.db --thread t17c1480af3");
  command->callback([&program, options] {
    program.run = [options] {
      return with_affair(*options, {}, [&](const Affair& affair, const Filter&) {
        const auto rows = threads(affair);
        return rows ? print_rows(affair, *options, *rows, "no threads; articles that come in make them")
                    : fail(rows.error());
      });
    };
  });
}

}  // namespace runding::app
