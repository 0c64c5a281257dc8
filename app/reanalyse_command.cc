#include <memory>
#include <optional>
#include <variant>

#include "analysing.h"
#include "progress.h"
#include "record_command.h"
#include "runding/pipeline/analyse.h"
#include "runding/pipeline/ordered_map.h"
#include "runding/pipeline/relink.h"

namespace runding::app {
namespace {

struct Options : CommonOptions {
  std::string record;
  bool all = false;
  bool quiet = false;
};

class Reanalysis {
 public:
  Reanalysis(const Options& options, Record& record, const Analysing& analysing)
      : options_(options), record_(record), analysing_(analysing) {}

  int run() {
    // One transaction: whatever stops it, the record is as it was.
    if (const Status s = record_.begin(); !s) return record_failed(s.error());
    if (const Status s = choose(); !s) return broken(s.error());
    if (!options_.quiet) progress_.emplace("articles", ids_.size());
    using Item = std::variant<Article, Error>;
    Status status;
    std::size_t next = 0;
    ordered_map<Item, Item>(
        thread_count(options_),
        [&]() -> std::optional<Item> {
          if (next == ids_.size()) return std::nullopt;
          auto article = record_.article(ids_[next++]);
          if (!article) return Item(article.error());
          return Item(as_given(*article));
        },
        [&](Item item) {
          Article* article = std::get_if<Article>(&item);
          if (article == nullptr) return item;
          const Status s = analysing_.run(*article);
          return s.ok() ? item : Item(s.error());
        },
        [&](Item item) {
          if (progress_) progress_->step();
          if (const Error* error = std::get_if<Error>(&item)) {
            // A damaged record fails as a whole; an article that cannot be read any more stays as it was.
            if (error->code == ErrorCode::damaged_record || error->code == ErrorCode::io) status = *error;
            if (status) say(*error);
            ++failed_;
            return status.ok();
          }
          const auto added = record_.add(std::get<Article>(item), {.again = true});
          if (!added) status = added.error();
          return status.ok();
        });
    if (progress_) progress_->say("linking…");
    if (!status) return broken(status.error());
    if (status = record_.commit(); status) status = relink(record_);
    if (progress_) progress_->clear();
    if (!status) return record_failed(status.error());
    sum_up();
    return failed_ > 0 ? kSomeFailed : kOk;
  }

 private:
  Status choose() {
    Result<Statement> row =
        record_.query("SELECT a.id, i.how FROM articles a LEFT JOIN ingest i ON i.article = a.id ORDER BY a.id");
    if (!row) return row.error();
    while (row->next()) {
      const bool unknown = row->is_null(1), annotated = row->view(1) == "annotated";
      if (options_.all || (!unknown && !annotated)) {
        ids_.push_back(row->text(0));
      } else {
        ++(unknown ? unknown_ : annotated_);
      }
    }
    return row->status();
  }
  int broken(const Error& error) {
    if (progress_) progress_->clear();
    record_.rollback();
    return record_failed(error);
  }
  void say(const Error& error) {
    if (progress_) progress_->clear();
    std::fprintf(stderr, "runding: %s; left as it was\n", error.describe().c_str());
  }
  void sum_up() const {
    if (options_.quiet) return;
    std::printf("%s: %zu analysed again", options_.record.c_str(), ids_.size() - failed_);
    if (annotated_ > 0) std::printf(", %zu annotated ones left as they are", annotated_);
    if (failed_ > 0) std::printf(", %zu failed", failed_);
    std::printf("\n");
    print_totals(record_);
    if (unknown_ > 0) {
      std::fprintf(stderr,
                   "runding: %zu came in before it was noted whether they came annotated, and are left as they are; "
                   "--all analyses them too\n",
                   unknown_);
    }
  }

  const Options& options_;
  Record& record_;
  const Analysing& analysing_;
  std::optional<Progress> progress_;
  std::vector<std::string> ids_;
  std::size_t annotated_ = 0, unknown_ = 0, failed_ = 0;
};

int reanalyse(const Options& options) {
  auto record = Record::open(options.record, Record::Mode::write);
  if (!record) return record_failed(record.error());
  const auto analysing = Analysing::load(options);
  if (!analysing) return record_failed(analysing.error());
  return Reanalysis(options, *record, *analysing).run();
}

}  // namespace

void add_reanalyse(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.cli.add_subcommand(
      "reanalyse", "Read every text of a record anew, after an upgrade or with other gazetteers; decisions stay");
  command->add_option("RECORD", options->record, "The record, a file made by `runding add`")->required();
  command->add_flag("--all", options->all, "Also articles that came with their annotation (add --annotated)");
  command->add_flag("-q,--quiet", options->quiet, "Say nothing but errors");
  add_common(*command, *options);
  command->footer("Example:\n  runding reanalyse affair.db --gazetteer my-gazetteer");
  command->callback([&program, options] { program.run = [options] { return reanalyse(*options); }; });
}

}  // namespace runding::app
