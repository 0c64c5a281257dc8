#include "list_command.h"
#include "query_commands.h"

namespace runding::app {
namespace {

struct Options : RecordOptions {
  std::vector<std::string> ids;
};

/// Every piece of evidence inside its sentence, with the article it stands in.
void print_evidence(const Affair& affair, const AnyRow& row) {
  const std::vector<Evidence> all = all_evidence(affair, row);
  if (!all.empty()) put("\n " + count_of(all.size(), "piece of evidence", "pieces of evidence") + "\n");
  for (const Evidence& e : all) {
    const ArticleInfo& a = affair.article(e.article);
    put("\n " + ink(Ink::strong, fit(a.headline, kWidth - 1)) + "\n " +
        ink(Ink::dim, article_label(affair, e.article)) +
        ink(Ink::dim, " · bytes " + std::to_string(e.span.start) + "–" + std::to_string(e.span.end)) + "\n");
    if (!a.url.empty()) put(" " + ink(Ink::dim, a.url) + "\n");
    // The words themselves stand between » and «, which needs no colour.
    std::string marked = e.sentence;
    marked.insert(e.span.end - e.sentence_span.start, "«");
    marked.insert(e.span.start - e.sentence_span.start, "»");
    for (const auto& line : wrap(marked, kWidth - 3, 40)) put("   " + line + "\n");
  }
}

int run(const Options& options) {
  return with_affair(options, {}, [&](const Affair& affair, const Filter&) {
    for (const std::string& id : options.ids) {
      const auto row = show(affair, id);
      if (!row) return fail(row.error());
      if (options.json) {
        put(json_line(shown_json(affair, *row)) + "\n");
        continue;
      }
      std::visit([&](const auto& r) { print_row(affair, r); }, *row);
      print_evidence(affair, *row);
      if (const auto* article = std::get_if<ArticleRow>(&*row)) {
        put("\n" + affair.text(article->article).text + "\n");
        for (const auto& happening : article->happenings) {
          if (const auto h = show(affair, happening); h) {
            put("\n");
            print_row(affair, std::get<HappeningRow>(*h));
          }
        }
      }
    }
    return kOk;
  });
}

}  // namespace

void add_show(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("show", "One row by its id: every evidence with its sentence and article");
  add_record(*command, *options);
  command->add_option("ID", options->ids, "Id of a happening, statement, position, party, count, dispute or article")
      ->required();
  command->footer("Examples:\n  runding show affair.db h3f0a91c2d7\n  runding show affair.db seed1");
  command->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace runding::app
