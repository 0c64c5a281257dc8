#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>

#include "adder.h"
#include "record_command.h"

namespace runding::app {
namespace {

struct Options : CommonOptions {
  std::string record;
  std::vector<std::string> inputs, annotated;
  bool replace = false;
  bool quiet = false;
  bool no_link = false;
};

int sum_up(const Options& options, const Record& record, const Added& done) {
  if (!options.quiet) {
    std::printf("%s: %llu added, %llu unchanged", options.record.c_str(), done.added, done.unchanged);
    if (done.replaced > 0) std::printf(", %llu replaced", done.replaced);
    if (done.failed > 0) std::printf(", %llu failed", done.failed);
    std::printf("\n");
    if (options.no_link) {
      std::printf("not linked yet: the next question does it\n");
    } else {
      print_totals(record);
    }
  }
  return done.broken ? kFailed : done.failed > 0 ? kSomeFailed : kOk;
}

int add(const Options& options) {
  const auto fail = [](const Error& error) {
    std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
    return kFailed;
  };
  if (options.inputs.empty() && options.annotated.empty()) {
    std::fputs("runding: add needs an INPUT or --annotated FILE\n", stderr);
    return kUsage;
  }
  std::optional<Result<Analysing>> analysing;
  if (!options.inputs.empty()) {
    analysing.emplace(Analysing::load(options));
    if (!*analysing) return fail(analysing->error());
  }
  // A file over the size the system allows is to be an error like a full disk, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  Result<Record> record = Record::open(options.record, Record::Mode::create);
  if (!record) return fail(record.error());
  const AddJob job{options.inputs,  options.annotated, thread_count(options), options.replace,
                   options.replace, options.quiet,     !options.no_link};
  return sum_up(options, *record, add_articles(job, *record, analysing ? &analysing->value() : nullptr));
}

}  // namespace

void add_add(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("add", "Add articles to a record; creates the record where there is none");
  command->add_option("RECORD", options->record, "The record, one file")->required();
  command->add_option("INPUT", options->inputs, "JSON Lines, text files, folders, or - for standard input");
  command->add_option("--annotated", options->annotated,
                      "Lines of 'annotate --with-text' to add as they are, without analysing them again");
  command->add_flag("--replace", options->replace, "Put articles in the place of those with the same id");
  command->add_flag("--no-link", options->no_link,
                    "Leave the linking across articles to the next question: for feeds into large records");
  command->add_flag("-q,--quiet", options->quiet, "Say nothing but errors");
  add_common(*command, *options);
  command->callback([&program, options] { program.run = [options] { return add(*options); }; });
}

}  // namespace runding::app
