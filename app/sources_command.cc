#include "list_command.h"
#include "query_commands.h"
#include "runding/query/sources.h"

namespace runding::app {
namespace {

int run(const RecordOptions& options) {
  return with_affair(options, {}, [&](const Affair& affair, const Filter& filter) {
    const auto rows = sources(affair, filter);
    if (!rows) return fail(rows.error());
    const auto copied = copies(affair, filter);
    if (!copied) return fail(copied.error());
    print_rows(affair, options, *rows, "no article names an outlet");
    for (const CopyRow& c : *copied) {
      if (options.json) {
        put(row_line(affair, c) + "\n");
        continue;
      }
      const std::string share = std::to_string(std::lround(c.share * 100)) + " %";
      put(" " + ink(Ink::warn, fit(c.kind, 12)) + fit(share, 6) + fit(article_label(affair, c.article), 39) + " = " +
          fit(article_label(affair, c.other), 39) + "\n");
    }
    return kOk;
  });
}

}  // namespace

void add_sources(Program& program) {
  auto options = std::make_shared<RecordOptions>();
  CLI::App* command = program.cli.add_subcommand("sources", "Outlets, who cites whom, and which articles copy others");
  add_record(*command, *options);
  add_filters(*command, *options, "since until outlet lang");
  command->footer("Examples:\n  runding sources affair.db\n  runding sources affair.db --json | jq 'select(.copy)'");
  command->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace runding::app
