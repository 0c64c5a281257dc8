#include <algorithm>
#include <memory>

#include "record_command.h"
#include "runding/pipeline/relink.h"
#include "runding/query/curate.h"

namespace runding::app {
namespace {

struct Options {
  std::string record;
  std::vector<std::string> articles;
  bool quiet = false;
};

Status remove_all(Record& record, const std::vector<std::string>& articles) {
  if (const Status s = record.begin(); !s) return s;
  if (const Status s = record.remove(articles); !s) return s;
  if (const Status s = record.commit(); !s) return s;
  return relink(record);
}

int remove(const Options& options) {
  std::vector<std::string> articles = options.articles;
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  auto record = Record::open(options.record, Record::Mode::write);
  if (!record) return record_failed(record.error());
  if (const Status s = remove_all(*record, articles); !s) return fail(s.error());
  if (options.quiet) return kOk;
  std::printf("%s: %s removed\n", options.record.c_str(), count_of(articles.size(), "article", "articles").c_str());
  print_totals(*record);
  const auto affair = Affair::read(std::move(*record));
  const auto log = affair ? curation_log(*affair) : Result<std::vector<LogRow>>(affair.error());
  if (!log) return record_failed(log.error());
  const auto dangling =
      std::count_if(log->begin(), log->end(), [](const LogRow& r) { return r.dangling && r.undone_by.empty(); });
  if (dangling > 0) {
    std::printf("of the decisions %s about nothing that is left (runding curate %s log)\n",
                dangling == 1 ? "1 is" : (std::to_string(dangling) + " are").c_str(), options.record.c_str());
  }
  return finish();
}

}  // namespace

void add_remove(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("remove", "Take articles out of a record, with everything only they said");
  command->add_option("RECORD", options->record, "The record, a file made by `runding add`")->required();
  command->add_option("ARTICLE", options->articles, "Ids of articles; where one is not there, all stay")->required();
  command->add_flag("-q,--quiet", options->quiet, "Say nothing but errors");
  command->footer("Example:\n  runding remove affair.db courier-0421 sauh-0425");
  command->callback([&program, options] { program.run = [options] { return remove(*options); }; });
}

}  // namespace runding::app
