#include "runding/pipeline/relink.h"

#include <utility>
#include <vector>

#include "runding/article/shingles.h"
#include "runding/link/link.h"

namespace runding {

Status relink(Record& record) {
  const Result<bool> before = record.links_stale();
  if (!before) return before.error();
  if (!*before) return {};
  // Inside the transaction no other process can add between the reading and the writing.
  if (Status s = record.begin(); !s) return s;
  std::vector<LinkArticle> articles;
  Status status = record.for_each_article([&](Record::Stored& stored) {
    articles.push_back(prepare(std::move(stored.article), shingles_from_bytes(stored.shingles)));
  });
  if (status) status = record.replace_links(link_articles(articles));
  if (!status) {
    record.rollback();
    return status;
  }
  return record.commit();
}

Result<Record> open_linked(const std::filesystem::path& path) {
  Result<Record> record = Record::open(path, Record::Mode::read);
  if (!record) return record;
  const Result<bool> stale = record->links_stale();
  if (!stale) return stale.error();
  if (!*stale) return record;
  Result<Record> writer = Record::open(path, Record::Mode::write);
  if (!writer) return writer;
  if (const Status s = relink(*writer); !s) return s.error();
  return record;
}

}  // namespace runding
