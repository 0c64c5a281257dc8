#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "runding/query/filter.h"

/// What every command that reads a record shares: its options, opening, filters, and printing.
namespace runding::app {

struct RecordOptions {
  std::string record;
  bool json = false;
  FilterWords filter;
};

/// The options RECORD and --json.
void add_record(CLI::App& command, RecordOptions& options);
/// Filters by name: any of "party issue speaker type since until outlet lang rejected as-of". `types` explains --type.
void add_filters(CLI::App& command, RecordOptions& options, std::string_view names, const std::string& types = {});

/// Opens the record, resolves the filters, hands both to `use` and returns its status; prints what went wrong.
int with_affair(const RecordOptions& options, const std::vector<std::string_view>& types,
                const std::function<int(const Affair&, const Filter&)>& use);
/// Prints an error and returns the exit status that stands for it.
int fail(const Error& error);
/// Prints an error of the record itself; kFailed whatever its code.
int record_failed(const Error& error);
/// "in the record: 19 articles, 40 parties, 55 happenings".
void print_totals(const Record& record);
/// Flushes standard output; kFailed when something could not be written.
int finish();

/// Prints every row as one line of JSON.
int print_json(const std::vector<std::string>& lines);

// ---- Tables of 100 columns.
inline constexpr std::size_t kWidth = 100;

enum class Ink { plain, strong, dim, good, bad, warn, accent };
/// With colour only on a terminal, and never when NO_COLOR is set.
std::string ink(Ink colour, std::string_view text);
/// Columns a text takes: code points without combining marks.
std::size_t columns(std::string_view text);
/// Exactly `width` columns: cut with "…" or filled with spaces.
std::string fit(std::string_view text, std::size_t width);
/// Lines of at most `width` columns, broken at spaces; at most `most` lines, the last one ended by "…" when cut.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most);
/// Prints to standard output.
void put(std::string_view text);
/// The mark before a row: "✗" rejected, "✓" accepted, "*" corrected, "?" uncertain, else a space.
std::string row_mark(double confidence, const Marks& marks);
/// What people decided about a row, a line each, indented by `indent` columns.
void put_marks_lines(const Marks& marks, std::size_t indent);
/// The words of a piece of evidence and where they stand, indented by `indent` columns.
void put_evidence(const Affair& affair, const Evidence& evidence, std::size_t indent, std::size_t most_lines = 3);
/// "seed1 · Kompas · 2022-04-27".
std::string article_label(const Affair& affair, Index article);
/// "1 article", "3 articles".
std::string count_of(std::size_t n, const char* one, const char* many);

}  // namespace runding::app
