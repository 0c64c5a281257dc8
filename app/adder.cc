#include "adder.h"

#include <cstdio>
#include <memory>
#include <utility>
#include <variant>

#include "annotation_lines.h"
#include "progress.h"
#include "runding/article/annotation_json.h"
#include "runding/pipeline/ordered_map.h"
#include "runding/pipeline/relink.h"
#include "runding/read/reader.h"

namespace runding::app {
namespace {

constexpr int kBatch = 128;  ///< articles in one transaction

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
  Adder(const AddJob& job, Record& record, const Analysing* analysing)
      : job_(job),
        record_(record),
        analysing_(analysing),
        reader_(open_reader(job.inputs, {.repeats = true})),
        lines_(job.annotated) {
    if (job.quiet) return;
    std::vector<std::string> all = job.inputs;
    all.insert(all.end(), job.annotated.begin(), job.annotated.end());
    progress_.emplace("articles", count_articles(all));
  }

  Added run() {
    ordered_map<Item, Item>(
        job_.threads, [&] { return next(); }, [&](Item item) { return work(std::move(item)); },
        [&](Item item) { return keep(std::move(item)); });
    if (!out_.broken) end_batch();
    if (!job_.link) {
      if (progress_) progress_->clear();
      return out_;
    }
    // Also after a failure: what was committed is to be found.
    if (progress_) progress_->say("linking…");
    const Status linked = relink(record_);
    if (!linked) broken(linked.error());
    if (progress_) progress_->clear();
    return out_;
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
      if (!job_.renew) {
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
      if (const Status s = analysing_->run(*article); !s) return s.error();
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
      ++out_.unchanged;
      return true;
    }
    if (const Error* error = std::get_if<Error>(&item)) return failed(*error);
    const Annotated* given = std::get_if<Annotated>(&item);
    const Article& article = given ? given->article : std::get<Article>(item);
    if (batch_ == 0) {
      if (const Status s = record_.begin(); !s) return broken(s.error());
    }
    const auto added = record_.add(article, {.replace = job_.replace, .annotated = given != nullptr});
    if (!added && added.error().code == ErrorCode::duplicate_id) {
      ++batch_;
      return failed(added.error());
    }
    if (!added) return broken(added.error());
    ++(*added == Record::Added::added      ? out_.added
       : *added == Record::Added::replaced ? out_.replaced
                                           : out_.unchanged);
    return ++batch_ < kBatch || end_batch();
  }

  bool end_batch() {
    if (batch_ == 0) return true;
    batch_ = 0;
    const Status s = record_.commit();
    return s.ok() || broken(s.error());
  }

  bool failed(const Error& error) {
    ++out_.failed;
    say(error);
    return true;
  }
  bool broken(const Error& error) {
    out_.broken = error;
    say(error);
    return false;
  }
  void say(const Error& error) {
    if (progress_) progress_->clear();
    std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
  }

  const AddJob& job_;
  Record& record_;
  const Analysing* analysing_;
  std::unique_ptr<Reader> reader_;
  AnnotationLines lines_;
  std::optional<Progress> progress_;
  int batch_ = 0;
  Added out_;
};

}  // namespace

Added add_articles(const AddJob& job, Record& record, const Analysing* analysing) {
  return Adder(job, record, analysing).run();
}

}  // namespace runding::app
