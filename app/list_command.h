#pragma once

#include <memory>

#include "record_command.h"
#include "row_printers.h"
#include "runding/export/rows_json.h"

namespace runding::app {

/// Prints a row as a table, or as a line of JSON with --json.
template <class Row>
void print_one(const Affair& affair, const RecordOptions& options, const Row& row) {
  if (options.json) {
    put(row_line(affair, row) + "\n");
  } else {
    print_row(affair, row);
  }
}

/// Prints the rows of one question as a table, or as JSON Lines with --json.
template <class Row>
int print_rows(const Affair& affair, const RecordOptions& options, const std::vector<Row>& rows, const char* none) {
  for (const Row& row : rows) print_one(affair, options, row);
  if (rows.empty() && !options.json) std::fprintf(stderr, "runding: %s\n", none);
  return kOk;
}

/// A command that asks one question and prints its rows.
template <class Row>
struct ListCommand {
  const char* name;
  const char* help;
  const char* footer;   ///< examples
  const char* filters;  ///< as for add_filters
  std::string type_help;
  std::vector<std::string_view> types;
  Result<std::vector<Row>> (*ask)(const Affair&, const Filter&);
  const char* none;  ///< said when there is nothing
};

template <class Row>
void add_list(Program& program, ListCommand<Row> list) {
  auto options = std::make_shared<RecordOptions>();
  CLI::App* command = program.cli.add_subcommand(list.name, list.help);
  add_record(*command, *options);
  add_filters(*command, *options, list.filters, list.type_help);
  command->footer(list.footer);
  command->callback([&program, options, list] {
    program.run = [options, list] {
      return with_affair(*options, list.types, [&](const Affair& affair, const Filter& filter) {
        const auto rows = list.ask(affair, filter);
        return rows ? print_rows(affair, *options, *rows, list.none) : fail(rows.error());
      });
    };
  });
}

/// "Only these types: a b c".
inline std::string one_of(const std::string& what, const std::vector<std::string_view>& codes) {
  std::string out = what + ":";
  for (const auto code : codes) (out += " ").append(code);
  return out;
}

}  // namespace runding::app
