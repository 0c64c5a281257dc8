#include "list_command.h"
#include "output_file.h"
#include "query_commands.h"
#include "runding/brief/brief.h"

namespace runding::app {
namespace {

struct Options : RecordOptions, BriefOptions {
  std::string output;
};

int run(const Options& options) {
  return with_affair(options, {}, [&](const Affair& affair, const Filter&) {
    const auto page = brief_page(affair, options);
    if (!page) return fail(page.error());
    if (options.output.empty()) {
      put(*page);
      return kOk;
    }
    if (const Status s = write_file(options.output, *page); !s) {
      fail(s.error());
      return kFailed;
    }
    std::fprintf(stderr, "runding: wrote %s (%s, %zu KiB)\n", options.output.c_str(),
                 count_of(affair.articles().size(), "article", "articles").c_str(), (page->size() + 1023) / 1024);
    return kOk;
  });
}

}  // namespace

void add_brief(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("brief", "One page for people: everything in the record, every line with its words");
  command->add_option("RECORD", options->record, "The record, a file made by `runding add`")->required();
  command->add_option("-o,--output", options->output, "HTML file to write (default: standard output)");
  command->add_option("--title", options->title, "Title of the affair (default: its main parties)");
  command->add_option("--language", options->language, "Language the page opens in: en (default) or id");
  command->footer(
      "Examples:\n  runding brief affair.db -o affair.html\n  runding brief affair.db --title \"Talks on the Asmer "
      "Valley\" --language id -o affair.html");
  command->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace runding::app
