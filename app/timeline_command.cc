#include "list_command.h"
#include "query_commands.h"

namespace runding::app {
namespace {

/// Day by day, since a record may tell more than memory holds; parts stand behind their wholes.
int run(const RecordOptions& options, const std::vector<std::string_view>& types) {
  return with_affair(options, types, [&](const Affair& affair, const Filter& filter) {
    bool any = false;
    std::vector<HappeningRow> day;
    const auto print_day = [&] {
      parts_below_wholes(day);
      for (const HappeningRow& row : day) print_one(affair, options, row);
      day.clear();
    };
    const Status s = each_happening(affair, filter, [&](HappeningRow& row) {
      any = true;
      if (!day.empty() && day.front().day() != row.day()) print_day();
      day.push_back(std::move(row));
      return true;
    });
    if (!s) return fail(s.error());
    print_day();
    if (!any && !options.json) std::fprintf(stderr, "runding: nothing happened that fits\n");
    return kOk;
  });
}

}  // namespace

void add_timeline(Program& program) {
  const auto types = code_names<EventType>();
  auto options = std::make_shared<RecordOptions>();
  CLI::App* command =
      program.cli.add_subcommand("timeline", "What happened, when, where, who with, and who reports it");
  add_record(*command, *options);
  add_filters(*command, *options, "party issue speaker type thread since until outlet lang rejected",
              one_of("Type", types));
  command->footer(
      "Examples:\n  runding timeline affair.db\n"
      "  runding timeline affair.db --party Russia --type talks,meeting --since 2022-03\n"
      "  runding timeline affair.db --json | jq -r '[.date, .type, .evidence[0].exact] | @tsv'");
  command->callback([&program, options, types] { program.run = [options, types] { return run(*options, types); }; });
}

}  // namespace runding::app
