#include <cstdlib>

#include "list_command.h"
#include "query_commands.h"
#include "runding/curation/action_json.h"
#include "runding/pipeline/curate.h"
#include "runding/pipeline/relink.h"
#include "runding/query/curate.h"
#include "whole_file.h"

namespace runding::app {
namespace {

using Actions = std::vector<CurationAction>;

struct Options : RecordOptions {
  std::string author, why;
  std::string id, text;
  std::vector<std::string> list;
};

std::string default_author() {
  for (const char* name : {"USER", "LOGNAME"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return "unknown";
}

std::string fields_text(const CurationAction& a) {
  std::string out;
  for (const auto& [field, value] : a.fields) out += (out.empty() ? "" : " ") + field + "=" + value;
  if (a.verb == Verb::rename || a.verb == Verb::note) out = "“" + a.text + "”";
  return out;
}

void print_log_row(const LogRow& r) {
  const CurationAction& a = r.action;
  std::string about = r.label;
  if (a.verb != Verb::undo && r.ids.empty()) about = "(" + std::string(to_string(a.subject)) + " no more there)";
  const std::string number = std::to_string(r.number);
  const Ink colour = !r.undone_by.empty() ? Ink::dim : a.verb == Verb::reject ? Ink::bad : Ink::accent;
  put(std::string(number.size() < 4 ? 4 - number.size() : 0, ' ') + number + "  " + a.time.substr(0, 16) + "  " +
      ink(colour, fit(std::string(to_string(a.verb)), 8)) + fit(about, kWidth - 45) + " " + ink(Ink::dim, a.id) + "\n");
  const std::string said = fields_text(a);
  std::string more = a.author + (said.empty() ? "" : " · " + said);
  for (const std::string& id : r.ids) more += (&id == &r.ids.front() ? " · " : " ") + id;
  if (!a.why.empty()) more += " · " + a.why;
  for (const std::string& line : wrap(more, kWidth - 24, 4)) put(std::string(24, ' ') + ink(Ink::dim, line) + "\n");
  if (!r.undone_by.empty()) {
    put(std::string(24, ' ') + ink(Ink::dim, "undone by " + r.undone_by) + "\n");
  } else if (r.dangling || r.met < r.anchors) {
    put(std::string(24, ' ') +
        ink(Ink::warn, std::string(r.dangling ? "dangling: " : "in part: ") + std::to_string(r.met) + " of " +
                           count_of(r.anchors, "place is", "places are") + " in the record") +
        "\n");
  }
}

void print_log_json(const LogRow& r) {
  nlohmann::ordered_json row{{"number", r.number}};
  row.update(action_json(r.action));
  row["ids"] = r.ids;
  if (!r.label.empty()) row["label"] = r.label;
  row["anchors"] = r.anchors;
  row["met"] = r.met;
  if (r.dangling) row["dangling"] = true;
  if (!r.undone_by.empty()) row["undone_by"] = r.undone_by;
  put(json_line(row) + "\n");
}

int print_log(const Options& options, const Actions* only) {
  return with_affair(options, {}, [&](const Affair& affair, const Filter&) {
    const auto rows = curation_log(affair);
    if (!rows) return fail(rows.error());
    for (const LogRow& row : *rows) {
      if (only != nullptr && std::find(only->begin(), only->end(), row.action) == only->end()) continue;
      options.json ? print_log_json(row) : print_log_row(row);
    }
    if (rows->empty() && !options.json) std::fprintf(stderr, "runding: nothing was decided yet\n");
    return kOk;
  });
}

using Make = std::function<Result<Actions>(const Affair&)>;

/// Asks the record what is meant, adds the actions and prints what they come to.
int act(const Options& options, const Make& make) {
  Actions actions;
  const int asked = with_affair(options, {}, [&](const Affair& affair, const Filter&) {
    auto made = make(affair);
    if (!made) return fail(made.error());
    actions = std::move(*made);
    for (CurationAction& a : actions) {
      a.why = options.why;
      for (const auto& [field, value] : a.fields) {
        if ((field == "speaker" || field == "place" || field == "holder") && !value.empty() &&
            affair.party_named(value) == kNone)
          std::fprintf(stderr, "runding: no party is called \"%s\"; kept as words\n", value.c_str());
      }
    }
    return kOk;
  });
  if (asked != kOk) return asked;
  auto record = Record::open(options.record, Record::Mode::write);
  if (!record) return record_failed(record.error());
  const auto added = curate(*record, std::move(actions), options.author.empty() ? default_author() : options.author);
  if (!added) return record_failed(added.error());
  return print_log(options, &*added);
}

int import_log(const Options& options) {
  const auto text = read_whole_file(options.text);
  const auto refuse = [](const Error& error) {
    fail(error);
    return kSomeFailed;
  };
  if (!text) return refuse(text.error());
  const auto actions = read_actions(*text, options.text);
  if (!actions) return refuse(actions.error());
  auto record = Record::open(options.record, Record::Mode::write);
  if (!record) return record_failed(record.error());
  const auto added = take_over(*record, *actions);
  if (!added) return record_failed(added.error());
  return with_affair(options, {}, [&](const Affair& affair, const Filter&) {
    const auto rows = curation_log(affair);
    if (!rows) return fail(rows.error());
    std::size_t dangling = 0;
    for (const LogRow& row : *rows) dangling += row.dangling && row.undone_by.empty() ? 1 : 0;
    put(options.record + ": " + count_of(static_cast<std::size_t>(*added), "action", "actions") + " imported, " +
        std::to_string(actions->size() - static_cast<std::size_t>(*added)) + " known; " + std::to_string(dangling) +
        " of " + std::to_string(rows->size()) + " dangling\n");
    return kOk;
  });
}

Result<Actions> one(Result<CurationAction> action) {
  if (!action) return action.error();
  return Actions{std::move(action).value()};
}

template <class MakeOne>
Result<Actions> each(const std::vector<std::string>& ids, const MakeOne& make) {
  Actions out;
  for (const std::string& id : ids) {
    Result<CurationAction> action = make(id);
    if (!action) return action.error();
    out.push_back(std::move(action).value());
  }
  return out;
}

}  // namespace

void add_curate(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("curate", "Decide what is right: kept over the record, undone at any time");
  command->add_option("RECORD", options->record, "The record, a file made by `runding add`")->required();
  command->add_option("--author", options->author, "Who decides (default: $USER)");
  command->add_option("--why", options->why, "A reason, kept with the action");
  command->add_flag("--json", options->json, "One JSON object per line instead of a table");
  command->require_subcommand(1);
  const auto verb = [&](const char* name, const char* help) {
    CLI::App* sub = command->add_subcommand(name, help);
    sub->fallthrough();
    return sub;
  };
  const auto runs = [&](CLI::App* sub, const Make& make) {
    sub->callback([&program, options, make] { program.run = [options, make] { return act(*options, make); }; });
  };
  const auto ids = [&](CLI::App* sub, const char* help) { sub->add_option("ID", options->list, help)->required(); };
  const auto id = [&](CLI::App* sub, const char* help) { sub->add_option("ID", options->id, help)->required(); };

  CLI::App* sub = verb("accept", "A row is right");
  ids(sub, "Ids as every list gives them; ID@ARTICLE means only what that article says of it");
  runs(sub, [options](const Affair& affair) {
    return each(options->list, [&](const std::string& i) { return decide(affair, Verb::accept, i); });
  });
  sub = verb("reject", "A row is wrong: it is hidden, and nothing follows from it");
  ids(sub, "Ids as every list gives them; ID@ARTICLE means only what that article says of it");
  runs(sub, [options](const Affair& affair) {
    return each(options->list, [&](const std::string& i) { return decide(affair, Verb::reject, i); });
  });
  sub = verb("correct", "A row says something else");
  id(sub, "Id of a happening, position, figure or statement");
  sub->add_option(
         "FIELD=VALUE", options->list,
         "Happening: type, status, date, place; position: issue, stance, holder; figure: low, high, or figure=11 or "
         "figure=100-200; statement: speaker. An empty value means unknown")
      ->required();
  runs(sub, [options](const Affair& affair) { return one(correct(affair, options->id, options->list)); });
  sub = verb("merge", "Parties, or happenings, are one");
  ids(sub, "Two ids or more");
  runs(sub, [options](const Affair& affair) { return one(merge(affair, options->list)); });
  sub = verb("split", "A party or happening is two");
  id(sub, "Id of the party or happening");
  sub->add_option("MEMBER", options->list,
                  "What is somebody or something else: ids of articles, or names a party goes by")
      ->required();
  runs(sub, [options](const Affair& affair) { return one(split(affair, options->id, options->list)); });
  sub = verb("rename", "A party is called otherwise");
  id(sub, "Id of the party");
  sub->add_option("NAME", options->text, "The name")->required();
  runs(sub, [options](const Affair& affair) { return one(rename(affair, options->id, options->text)); });
  sub = verb("note", "A remark on a row or an article");
  id(sub, "Id of anything, also of an article");
  sub->add_option("TEXT", options->text, "The remark")->required();
  runs(sub, [options](const Affair& affair) { return one(decide(affair, Verb::note, options->id, options->text)); });
  sub = verb("undo", "Take an action back; also an undo");
  sub->add_option("ACTION", options->list, "Numbers or ids as the log gives them")->required();
  runs(sub, [options](const Affair& affair) {
    return each(options->list, [&](const std::string& i) { return undo(affair, i); });
  });
  sub = verb("log", "Everything that was decided, and what meets nothing any more");
  sub->callback([&program, options] { program.run = [options] { return print_log(*options, nullptr); }; });
  sub = verb("import", "Take over the log of another record of the same affair");
  sub->add_option("FILE", options->text, "From `curate log --json` or `export --format record`; - for standard input")
      ->required();
  sub->callback([&program, options] { program.run = [options] { return import_log(*options); }; });
  command->footer(
      "Examples:\n  runding curate affair.db reject h3f0a91c2d7 --why \"a rehearsal, not a meeting\"\n"
      "  runding curate affair.db correct h3f0a91c2d7 date=2031-03-12 status=happened\n"
      "  runding curate affair.db merge p0c1d2e3f4a p5b6c7d8e9f\n  runding curate affair.db undo 3");
}

}  // namespace runding::app
