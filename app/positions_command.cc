#include <algorithm>

#include "list_command.h"
#include "query_commands.h"

namespace runding::app {
namespace {

struct Options : RecordOptions {
  bool matrix = false;
};

/// One line per party, one column per issue: the latest stance and how many there are.
void print_matrix(const std::vector<PositionRow>& rows) {
  const PositionMatrix matrix = position_matrix(rows);
  constexpr std::size_t kName = 24, kCell = 15, kPerPage = (kWidth - kName) / kCell;
  for (std::size_t from = 0; from < matrix.issues.size(); from += kPerPage) {
    const std::size_t to = std::min(from + kPerPage, matrix.issues.size());
    std::string head(kName, ' ');
    for (std::size_t i = from; i < to; ++i) head += fit(matrix.issues[i], kCell - 1) + " ";
    put(ink(Ink::dim, head) + "\n");
    for (const auto& line : matrix.lines) {
      const auto empty = [](const auto& cell) { return cell.empty(); };
      const auto cells = line.cells.begin();
      if (std::all_of(cells + static_cast<std::ptrdiff_t>(from), cells + static_cast<std::ptrdiff_t>(to), empty))
        continue;
      put(ink(Ink::strong, fit(line.name, kName - 1)) + " ");
      for (std::size_t i = from; i < to; ++i) {
        const auto& cell = line.cells[i];
        std::string text = cell.empty() ? "·" : rows[cell.back()].stance;
        if (cell.size() > 1) text += " (" + std::to_string(cell.size()) + ")";
        put(fit(text, kCell - 1) + " ");
      }
      put("\n");
    }
    put("\n");
  }
}

int run(const Options& options, const std::vector<std::string_view>& stances) {
  return with_affair(options, stances, [&](const Affair& affair, const Filter& filter) {
    const auto rows = positions(affair, filter);
    if (!rows) return fail(rows.error());
    if (!options.json) print_matrix(*rows);
    if (options.matrix && !options.json) return kOk;
    return print_rows(affair, options, *rows, "nobody takes a position that fits");
  });
}

}  // namespace

void add_positions(Program& program) {
  const auto stances = code_names<Stance>();
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("positions", "What each party wants on each issue, since when, and who said so");
  add_record(*command, *options);
  command->add_flag("--matrix", options->matrix, "Only the table of parties and issues, without the list");
  add_filters(*command, *options, "party issue speaker type thread since until outlet lang rejected",
              one_of("Stance", stances));
  command->footer(
      "Examples:\n  runding positions affair.db --matrix\n  runding positions affair.db --party Russia --issue "
      "territory");
  command->callback(
      [&program, options, stances] { program.run = [options, stances] { return run(*options, stances); }; });
}

}  // namespace runding::app
