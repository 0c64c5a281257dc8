#include <cstdio>
#include <memory>

#include "explainer.h"
#include "query_commands.h"
#include "record_command.h"
#include "runding/pipeline/analyse.h"
#include "runding/read/reader.h"

namespace runding::app {
namespace {

struct Options : CommonOptions {
  std::string file;                ///< --article
  std::vector<std::string> names;  ///< RECORD and ids, or ids alone
  ExplainOptions show;
};

/// A thing asked for: an id, and rows of it when it is an article.
struct Asked {
  std::string id;
  std::vector<std::string> rows;
};

/// "v3", "p2", "q1".
bool is_row_id(std::string_view id) {
  constexpr std::size_t kDigits = 6;
  if (id.size() < 2 || id.size() > kDigits + 1 || std::string_view("vpq").find(id[0]) == std::string_view::npos)
    return false;
  return id.find_first_not_of("0123456789", 1) == std::string_view::npos && id[1] != '0';
}

std::vector<Asked> asked_for(std::vector<std::string>::const_iterator first,
                             std::vector<std::string>::const_iterator last) {
  std::vector<Asked> out;
  for (; first != last; ++first) {
    if (!is_row_id(*first))
      out.push_back({*first, {}});
    else if (out.empty())
      out.push_back({"", {*first}});
    else
      out.back().rows.push_back(*first);
  }
  return out;
}

int usage(const std::string& message) {
  std::fprintf(stderr, "runding: %s\n", message.c_str());
  return kUsage;
}

std::string label_of(const Article& a) { return a.title.empty() ? a.id : a.id + " · " + a.title; }

int explain_file(const Options& options, Explainer& explainer) {
  const auto asked = asked_for(options.names.begin(), options.names.end());
  const bool nameless = !asked.empty() && asked.front().id.empty();
  std::vector<bool> seen(asked.size());
  int status = kOk;
  const auto reader = open_reader({options.file});
  ReadItem item;
  for (bool more = reader->next(item); more;) {
    const ReadItem now = std::move(item);
    more = reader->next(item);
    if (const Error* error = std::get_if<Error>(&now.content)) {
      fail(*error);
      status = kSomeFailed;
      continue;
    }
    const Article& article = std::get<Article>(now.content);
    if (nameless && more) return usage("there are several articles; name the one that has " + asked[0].rows[0]);
    std::vector<std::string> rows;
    bool wanted = asked.empty();
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (asked[i].id != article.id && !asked[i].id.empty()) continue;
      rows = asked[i].rows;
      wanted = seen[i] = true;
    }
    if (!wanted) continue;
    if (const int done = explainer.article(article, label_of(article), rows); done != kOk) return done;
  }
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (!seen[i] && status == kOk) return usage(options.file + " has no article \"" + asked[i].id + "\"");
  }
  return status;
}

int explain_record(const Options& options, Explainer& explainer) {
  RecordOptions record;
  record.record = options.names.front();
  return with_affair(record, {}, [&](const Affair& affair, const Filter&) {
    int status = kOk;
    for (const Asked& asked : asked_for(options.names.begin() + 1, options.names.end())) {
      if (asked.id.empty()) return usage("name the article before " + asked.rows.front());
      int done = kOk;
      const Index article = affair.find_article(asked.id);
      if (article != kNone && !asked.rows.empty()) {
        const auto stored = affair.record().article(asked.id);
        if (!stored) return fail(stored.error());
        done = explainer.article(as_given(*stored), article_label(affair, article), asked.rows);
      } else {
        const auto members = rows_behind(affair, asked.id);
        if (!members) return fail(members.error());
        if (members->empty())
          return usage("there is nothing to explain in " + asked.id +
                       ": explain takes happenings, statements, positions, commitments, disputes and articles");
        done = explainer.rows(affair, asked.id, *members);
      }
      if (done != kOk && done != kNo) return done;
      if (done == kNo) status = kNo;
    }
    return status;
  });
}

int run(const Options& options) {
  if (options.file.empty() && options.names.size() < 2)
    return usage("explain needs RECORD and ID, or --article FILE; see explain --help");
  const auto languages = load_languages(options);
  if (!languages) return fail(languages.error());
  const auto codes = CodeTable::load(data_folder(options) / "lang" / "codes.tsv");
  if (!codes) return fail(codes.error());
  Explainer explainer(options.show, *languages, *codes);
  const int status = options.file.empty() ? explain_record(options, explainer) : explain_file(options, explainer);
  return status == kOk ? finish() : status;
}

}  // namespace

void add_explain(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.cli.add_subcommand(
      "explain", "Why a row is as it is: its sentence as a tree, the rules and lexicon entries, and what each decided");
  command->add_option(
      "RECORD ID", options->names,
      "A record and ids of it as other commands print them; behind the id of an article also rows of it: "
      "v3 (third event), p2 (position), q1 (statement). With --article only ids of articles and rows");
  command->add_option("--article", options->file,
                      "Explain articles that are in no record: JSON Lines, a text file, or - for standard input");
  command->add_flag("--untold", options->show.untold, "Also the phrases of an article that told nothing, and why");
  command->add_flag("--no-tree", options->show.no_tree, "Leave out the trees");
  command->add_flag("--json", options->show.json, "One JSON object per row instead of tables");
  add_common(*command, *options);
  command->footer(
      "Exit status 1: a row of the record is not found again.\n"
      "Examples:\n  runding explain affair.db h3f0a91c2d7\n  runding explain affair.db seed1 v3\n"
      "  runding explain --article story.txt\n  runding explain --article articles.jsonl seed1 p2");
  command->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace runding::app
