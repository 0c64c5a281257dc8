#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "annotation_lines.h"
#include "commands.h"
#include "progress.h"
#include "runding/article/annotation_json.h"
#include "runding/coding/code_table.h"
#include "runding/lang/language.h"
#include "runding/pipeline/analyse.h"
#include "runding/pipeline/ordered_map.h"
#include "runding/pipeline/relink.h"
#include "runding/read/reader.h"
#include "runding/store/record.h"

namespace runding::app {
namespace {

constexpr int kBatch = 128;  ///< articles in one transaction

struct Options : CommonOptions {
  std::string record;
  std::vector<std::string> inputs, annotated;
  bool replace = false;
  bool quiet = false;
};

/// In the record already, with the same content: nothing to do.
struct Known {};
/// Its layers came with it.
struct Annotated {
  Article article;
};
/// What one article goes through: an article or an annotation line comes in, an article or an error comes out.
using Item = std::variant<Article, AnnotationLine, Annotated, Known, Error>;

class Adder {
 public:
  Adder(const Options& options, Record& record, const LanguageSet* languages, const CodeTable* codes)
      : options_(options),
        record_(record),
        languages_(languages),
        codes_(codes),
        reader_(open_reader(options.inputs, {.repeats = true})),
        lines_(options.annotated) {
    if (options.quiet) return;
    std::vector<std::string> all = options.inputs;
    all.insert(all.end(), options.annotated.begin(), options.annotated.end());
    progress_.emplace("articles", count_articles(all));
  }

  int run() {
    ordered_map<Item, Item>(
        thread_count(options_), [&] { return next(); }, [&](Item item) { return work(std::move(item)); },
        [&](Item item) { return keep(std::move(item)); });
    if (!broken_) end_batch();
    // Also after a failure: what was committed is to be found.
    if (progress_) progress_->say("linking…");
    const Status linked = relink(record_);
    if (!linked) broken(linked.error());
    if (progress_) progress_->clear();
    sum_up();
    return broken_ ? kFailed : failed_ > 0 ? kSomeFailed : kOk;
  }

 private:
  std::optional<Item> next() {
    ReadItem read;
    if (reader_->next(read)) {
      if (Error* error = std::get_if<Error>(&read.content)) {
        if (error->where.empty()) error->where = read.id;
        return Item(std::move(*error));
      }
      Article& article = std::get<Article>(read.content);
      if (!options_.replace) {
        const auto state = record_.state_of(article.id, Record::content_hash(article));
        if (state && *state == Record::Added::unchanged) return Item(Known());
      }
      return Item(std::move(article));
    }
    if (auto line = lines_.next()) return Item(std::move(*line));
    return std::nullopt;
  }

  /// On any thread.
  Item work(Item item) const {
    if (Article* article = std::get_if<Article>(&item)) {
      if (const Status s = analyse(*languages_, *article); !s) return s.error();
      codes_->fill(*article);
      return item;
    }
    if (const AnnotationLine* line = std::get_if<AnnotationLine>(&item)) {
      if (!line->text) return line->text.error();
      Result<Article> article = article_from_annotation(*line->text, line->where);
      if (!article) return article.error();
      return Annotated{std::move(article).value()};
    }
    return item;
  }

  /// False when the record can take no more.
  bool keep(Item item) {
    if (progress_) progress_->step();
    if (std::holds_alternative<Known>(item)) {
      ++unchanged_;
      return true;
    }
    if (const Error* error = std::get_if<Error>(&item)) return failed(*error);
    const Annotated* given = std::get_if<Annotated>(&item);
    const Article& article = given ? given->article : std::get<Article>(item);
    if (batch_ == 0) {
      if (const Status s = record_.begin(); !s) return broken(s.error());
    }
    const auto added = record_.add(article, {.replace = options_.replace, .annotated = given != nullptr});
    if (!added && added.error().code == ErrorCode::duplicate_id) {
      ++batch_;
      return failed(added.error());
    }
    if (!added) return broken(added.error());
    ++(*added == Record::Added::added ? added_ : *added == Record::Added::replaced ? replaced_ : unchanged_);
    return ++batch_ < kBatch || end_batch();
  }

  bool end_batch() {
    if (batch_ == 0) return true;
    batch_ = 0;
    const Status s = record_.commit();
    return s.ok() || broken(s.error());
  }

  bool failed(const Error& error) {
    ++failed_;
    say(error);
    return true;
  }
  bool broken(const Error& error) {
    broken_ = true;
    say(error);
    return false;
  }
  void say(const Error& error) {
    if (progress_) progress_->clear();
    std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
  }

  void sum_up() const {
    if (options_.quiet) return;
    std::printf("%s: %llu added, %llu unchanged", options_.record.c_str(), added_, unchanged_);
    if (replaced_ > 0) std::printf(", %llu replaced", replaced_);
    if (failed_ > 0) std::printf(", %llu failed", failed_);
    std::printf("\n");
    Result<Statement> row = record_.query(
        "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM parties), (SELECT count(*) FROM happenings)");
    if (row && row->next()) {
      std::printf("in the record: %lld articles, %lld parties, %lld happenings\n",
                  static_cast<long long>(row->integer(0)), static_cast<long long>(row->integer(1)),
                  static_cast<long long>(row->integer(2)));
    }
  }

  const Options& options_;
  Record& record_;
  const LanguageSet* languages_;
  const CodeTable* codes_;
  std::unique_ptr<Reader> reader_;
  AnnotationLines lines_;
  std::optional<Progress> progress_;
  int batch_ = 0;
  bool broken_ = false;
  unsigned long long added_ = 0, unchanged_ = 0, replaced_ = 0, failed_ = 0;
};

int add(const Options& options) {
  const auto fail = [](const Error& error) {
    std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
    return kFailed;
  };
  if (options.inputs.empty() && options.annotated.empty()) {
    std::fputs("runding: add needs an INPUT or --annotated FILE\n", stderr);
    return kUsage;
  }
  std::optional<Result<LanguageSet>> languages;
  CodeTable codes;
  if (!options.inputs.empty()) {
    languages.emplace(load_languages(options));
    if (!*languages) return fail(languages->error());
    auto table = CodeTable::load(data_folder(options) / "lang" / "codes.tsv");
    if (!table) return fail(table.error());
    codes = std::move(table).value();
  }
  // A file over the size the system allows is to be an error like a full disk, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  Result<Record> record = Record::open(options.record, Record::Mode::create);
  if (!record) return fail(record.error());
  return Adder(options, *record, languages ? &languages->value() : nullptr, &codes).run();
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
  command->add_flag("-q,--quiet", options->quiet, "Say nothing but errors");
  add_common(*command, *options);
  command->callback([&program, options] { program.run = [options] { return add(*options); }; });
}

}  // namespace runding::app
