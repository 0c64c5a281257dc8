#include <cstdio>
#include <memory>

#include "commands.h"
#include "runding/article/annotation_json.h"
#include "runding/coding/code_table.h"
#include "runding/lang/language.h"
#include "runding/mention/unnamed_offices.h"
#include "runding/pipeline/analyse.h"
#include "runding/pipeline/ordered_map.h"
#include "runding/read/reader.h"

namespace runding::app {
namespace {

struct Options : CommonOptions {
  std::vector<std::string> inputs;
  bool with_text = false;
};

struct Line {
  std::string text;
  bool failed = false;
};

int annotate(const Options& options) {
  const auto languages = load_languages(options);
  if (!languages) {
    std::fprintf(stderr, "runding: %s\n", languages.error().describe().c_str());
    return kFailed;
  }
  const auto codes = CodeTable::load(data_folder(options) / "lang" / "codes.tsv");
  if (!codes) {
    std::fprintf(stderr, "runding: %s\n", codes.error().describe().c_str());
    return kFailed;
  }
  const auto reader = open_reader(options.inputs);
  bool some_failed = false;
  ordered_map<ReadItem, Line>(
      thread_count(options),
      [&]() -> std::optional<ReadItem> {
        ReadItem item;
        if (!reader->next(item)) return std::nullopt;
        return item;
      },
      [&](ReadItem item) -> Line {
        if (const Error* error = std::get_if<Error>(&item.content)) return {error_line(item.id, *error), true};
        Article& article = std::get<Article>(item.content);
        if (const Status s = analyse(*languages, article); !s.ok()) return {error_line(item.id, s.error()), true};
        // What goes into a record knows the holders of offices as a record does.
        const Language* language = options.with_text ? languages->find(article.lang) : nullptr;
        if (language != nullptr) seat_unnamed_offices(*language, article);
        codes->fill(article);
        return {annotation_line(article, {options.with_text}), false};
      },
      [&](Line line) {
        some_failed |= line.failed;
        line.text += '\n';
        return std::fwrite(line.text.data(), 1, line.text.size(), stdout) == line.text.size();
      });
  return some_failed ? kSomeFailed : kOk;
}

}  // namespace

void add_annotate(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("annotate", "Analyse articles; one JSON object per article on standard output");
  command->add_option("INPUT", options->inputs, "JSON Lines, text files, folders, or - for standard input")->required();
  command->add_flag("--with-text", options->with_text,
                    "Add each article's text, so that the lines alone can build a record");
  add_common(*command, *options);
  command->callback([&program, options] { program.run = [options] { return annotate(*options); }; });
}

}  // namespace runding::app
