#include "list_command.h"
#include "query_commands.h"
#include "runding/query/stats.h"

namespace runding::app {
namespace {

void print_tally(const char* name, const StatsRow::Tally& list) {
  if (list.empty()) return;
  std::string all;
  for (const auto& [what, n] : list) all += (all.empty() ? "" : " · ") + what + " " + std::to_string(n);
  bool first = true;
  for (const auto& line : wrap(all, kWidth - 14, 12)) {
    put(" " + ink(Ink::dim, fit(first ? name : "", 12)) + " " + line + "\n");
    first = false;
  }
}

int run(const RecordOptions& options) {
  return with_affair(options, {}, [&](const Affair& affair, const Filter& filter) {
    const auto row = stats(affair, filter);
    if (!row) return fail(row.error());
    if (options.json) {
      put(json_line(row_json(*row)) + "\n");
      return kOk;
    }
    std::string articles = std::to_string(row->articles);
    if (!row->first_day.empty()) articles += " · " + row->first_day + " to " + row->last_day;
    if (row->undated > 0) articles += " · " + std::to_string(row->undated) + " undated";
    if (row->stories > 0) articles += " · " + std::to_string(row->stories) + " different stories";
    put(" " + ink(Ink::dim, fit("articles", 12)) + " " + articles + "\n");
    print_tally("outlets", row->outlets);
    print_tally("languages", row->langs);
    print_tally("layers", row->layers);
    print_tally("links", row->links);
    print_tally("happenings", row->happenings);
    return kOk;
  });
}

}  // namespace

void add_stats(Program& program) {
  auto options = std::make_shared<RecordOptions>();
  CLI::App* command = program.cli.add_subcommand("stats", "How much the record holds");
  add_record(*command, *options);
  add_filters(*command, *options, "rejected");
  command->footer("Example:\n  runding stats affair.db");
  command->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace runding::app
