#include "runding/pipeline/relink.h"

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

Status link_all(Record& record, const Effects& effects) {
  std::vector<LinkArticle> articles;
  std::vector<std::string> ids;
  const Status read = record.for_each_article([&](Record::Stored& stored) {
    ids.push_back(stored.article.id);
    apply_corrections(effects, stored.article);
    articles.push_back(prepare(std::move(stored.article), shingles_from_bytes(stored.shingles)));
    mark_rejected(effects, articles.back());
  });
  if (!read) return read;
  return record.replace_links(link_articles(articles, constraints_of(effects, ids)), effects.link_hash());
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
