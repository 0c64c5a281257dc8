#include <algorithm>

#include "list_command.h"
#include "output_file.h"
#include "query_commands.h"
#include "runding/export/coded_rows.h"
#include "runding/export/csv.h"
#include "runding/export/record_json.h"

namespace runding::app {
namespace {

using Json = nlohmann::ordered_json;

struct Options : RecordOptions {
  std::string format = "jsonl", layer, output;
};

template <class Row>
Status add_rows(const Affair& affair, Result<std::vector<Row>> rows, std::vector<Json>& out) {
  if (!rows) return rows.error();
  for (const Row& row : *rows) out.push_back(row_json(affair, row));
  return {};
}

Status layer_rows(const Affair& affair, const Filter& filter, std::string_view layer, std::vector<Json>& out) {
  if (layer == "timeline") return add_rows(affair, timeline(affair, filter), out);
  if (layer == "statements") return add_rows(affair, statements(affair, filter), out);
  if (layer == "positions") return add_rows(affair, positions(affair, filter), out);
  if (layer == "parties") return add_rows(affair, parties(affair, filter), out);
  if (layer == "counts") return add_rows(affair, counts(affair, filter), out);
  if (layer == "disputes") return add_rows(affair, disputes(affair, filter), out);
  if (layer == "commitments") return add_rows(affair, commitments(affair, filter), out);
  if (layer == "threads") return add_rows(affair, threads(affair), out);
  if (layer == "sources") return add_rows(affair, sources(affair, filter), out);
  for (const Index a : affair.articles()) {
    if (!filter.wants_article(affair, a)) continue;
    const auto row = show(affair, affair.article(a).id);
    if (!row) return row.error();
    if (const auto* article = std::get_if<ArticleRow>(&*row)) out.push_back(row_json(affair, *article));
  }
  return {};
}

/// A table has one line per figure and per side of a dispute.
std::vector<Json> flat(const Json& row) {
  std::vector<Json> out;
  for (const char* key : {"figures", "sides"}) {
    if (!row.contains(key)) continue;
    for (const Json& part : row[key]) {
      Json line = row;
      line.erase(key);
      for (const char* range : {"low", "high"}) line.erase(range);
      const Json id = line["id"];
      line.update(part);
      if (std::string_view(key) == "sides") line["id"] = id;
      out.push_back(std::move(line));
    }
  }
  if (out.empty()) out.push_back(row);
  return out;
}

Status as_csv(const Affair& affair, const Filter& filter, const std::string& layer, std::string& out) {
  const auto& columns = csv_columns(layer);
  std::vector<Json> rows;
  if (const Status s = layer_rows(affair, filter, layer, rows); !s) return s;
  out += csv_header(columns);
  for (const Json& row : rows) {
    for (const Json& line : flat(row)) out += csv_line(columns, line);
  }
  return {};
}

Status as_json_lines(const Affair& affair, const Filter& filter, const std::string& layer, std::string& out) {
  for (const std::string_view name : csv_layers()) {
    if (!layer.empty() && name != layer) continue;
    std::vector<Json> rows;
    if (const Status s = layer_rows(affair, filter, name, rows); !s) return s;
    for (const Json& row : rows) {
      if (layer.empty()) {
        Json line{{"layer", name}};
        line.update(row);
        out += json_line(line) + "\n";
      } else {
        out += json_line(row) + "\n";
      }
    }
  }
  return {};
}

Status as_event_data(const Affair& affair, const Filter& filter, bool cameo, std::string& out) {
  const auto table = CodeTable::load(find_data_folder() / "lang" / "codes.tsv");
  if (!table) return table.error();
  const auto happenings = timeline(affair, filter);
  if (!happenings) return happenings.error();
  const auto held = positions(affair, filter);
  if (!held) return held.error();
  const std::vector<CodedRow> rows = coded_rows(*table, *happenings, *held);
  out += cameo ? cameo_lines(affair, rows) : plover_lines(affair, rows);
  return {};
}

int run(const Options& options) {
  if (!options.layer.empty() && csv_columns(options.layer).empty())
    return fail({ErrorCode::bad_usage, one_of("no layer \"" + options.layer + "\"; it is one of", csv_layers())});
  if (options.format == "csv" && options.layer.empty())
    return fail({ErrorCode::bad_usage, one_of("--format csv needs --layer, one of", csv_layers())});
  return with_affair(options, {}, [&](const Affair& affair, const Filter& filter) {
    std::string out;
    Status s;
    if (options.format == "csv") {
      s = as_csv(affair, filter, options.layer, out);
    } else if (options.format == "plover" || options.format == "cameo") {
      s = as_event_data(affair, filter, options.format == "cameo", out);
    } else if (options.format == "record") {
      s = write_record_json(
          affair.record(),
          [&](std::string_view part) {
            out += part;
            return true;
          },
          filter.rejected);
    } else {
      s = as_json_lines(affair, filter, options.layer, out);
    }
    if (!s) return fail(s.error());
    if (options.output.empty()) {
      put(out);
      return kOk;
    }
    const Status written = write_file(options.output, out);
    return written.ok() ? kOk : (fail(written.error()), kFailed);
  });
}

}  // namespace

void add_export(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.cli.add_subcommand("export", "The whole record for other programs: JSON Lines or CSV");
  command->add_option("RECORD", options->record, "The record, a file made by `runding add`")->required();
  command
      ->add_option(
          "--format", options->format,
          "jsonl (default), csv, record: one JSON object with all links; plover, cameo: event data, tab-separated, "
          "with the columns of POLECAT and of GDELT")
      ->check(CLI::IsMember({"jsonl", "csv", "record", "plover", "cameo"}));
  command->add_option("--layer", options->layer, one_of("Only this", csv_layers()));
  command->add_option("-o,--output", options->output, "File to write (default: standard output)");
  add_filters(*command, *options, "party issue speaker thread since until outlet lang rejected");
  command->footer(
      "Examples:\n  runding export affair.db --layer timeline --format csv -o timeline.csv\n"
      "  runding export affair.db --party Russia > russia.jsonl\n  runding export affair.db --format record\n"
      "  runding export affair.db --format cameo -o affair.tsv");
  command->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace runding::app
