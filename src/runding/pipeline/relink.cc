#include "runding/pipeline/relink.h"

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "runding/article/shingles.h"
#include "runding/link/link.h"
#include "runding/pipeline/curated_links.h"

namespace runding {
namespace {

Result<bool> stale(const Record& record) {
  const Result<bool> links = record.links_stale();
  if (!links || *links) return links;
  return record.curation_stale();
}

/// The articles of a record with what people corrected.
class RecordSource : public ArticleSource {
 public:
  RecordSource(const Record& record, const Effects& effects, TextReader reader)
      : record_(record), effects_(effects), reader_(std::move(reader)) {}

  Status each_text(const VisitText& visit) override {
    return record_.for_each_text([&](Record::Stored& stored) {
      keys_.push_back(stored.key);
      visit(stored.article, shingles_from_bytes(stored.shingles));
    });
  }
  Status each(const Visit& visit) override {
    return record_.for_each_article([&](Record::Stored& stored) {
      apply_corrections(effects_, stored.article);
      visit(stored.article);
    });
  }
  RejectedRows rejected(const Article& article) override { return rejected_rows(effects_, article.id); }
  Status shingles(std::int32_t article, const std::function<void(std::vector<std::uint32_t>)>& visit) override {
    return reader_.read(keys_[static_cast<std::size_t>(article)], false,
                        [&](Record::Stored& stored) { visit(shingles_from_bytes(stored.shingles)); });
  }
  Status text(std::int32_t article, const VisitText& visit) override {
    return reader_.read(keys_[static_cast<std::size_t>(article)], true,
                        [&](Record::Stored& stored) { visit(stored.article, shingles_from_bytes(stored.shingles)); });
  }

 private:
  const Record& record_;
  const Effects& effects_;
  TextReader reader_;
  std::vector<std::int64_t> keys_;  ///< by the number of the article; from each_text
};

Status link_all(Record& record, const Effects& effects) {
  const Result<LinkConstraints> constraints = constraints_of(record, effects);
  if (!constraints) return constraints.error();
  Result<TextReader> reader = record.texts();
  if (!reader) return reader.error();
  RecordSource source(record, effects, std::move(reader).value());
  const Result<Links> links = find_links(source, *constraints);
  if (!links) return links.error();
  return record.replace_links(*links, effects.link_hash());
}

Status renew(Record& record) {
  const Result<bool> links = record.links_stale();
  if (!links) return links.error();
  const Result<Effects> effects = effects_of(record);
  if (!effects) return effects.error();
  const Result<std::uint64_t> before = record.linked_with();
  if (!before) return before.error();
  // Much of what people decide changes no links: that a row is right, or a note.
  if (*links || *before != effects->link_hash()) {
    if (const Status s = link_all(record, *effects); !s) return s;
  }
  const auto marks = link_marks_of(record, *effects);
  if (!marks) return marks.error();
  return record.replace_marks(*effects, *marks);
}

}  // namespace

Status relink(Record& record) {
  const Result<bool> before = stale(record);
  if (!before) return before.error();
  if (!*before) return {};
  // Inside the transaction no other process can add between the reading and the writing.
  if (Status s = record.begin(); !s) return s;
  if (Status s = renew(record); !s) {
    record.rollback();
    return s;
  }
  return record.commit();
}

Result<Record> open_linked(const std::filesystem::path& path) {
  Result<Record> record = Record::open(path, Record::Mode::read);
  if (!record) return record;
  const Result<bool> old = stale(*record);
  if (!old) return old.error();
  if (!*old) return record;
  Result<Record> writer = Record::open(path, Record::Mode::write);
  if (!writer) return writer;
  if (const Status s = relink(*writer); !s) return s.error();
  return Record::open(path, Record::Mode::read);
}

}  // namespace runding
