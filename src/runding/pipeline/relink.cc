#include "runding/pipeline/relink.h"

#include <functional>
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
  Linker linker;
  std::vector<std::int64_t> keys;
  Status status = record.for_each_article([&](Record::Stored& stored) {
    keys.push_back(stored.key);
    linker.add(stored.article, shingles_from_bytes(stored.shingles));
  });
  Result<TextReader> reader = record.texts();
  if (status && !reader) status = reader.error();
  if (status) {
    const auto read = [&](std::int32_t i, bool blocks, const std::function<void(Record::Stored&)>& visit) {
      const Status done = reader->read(keys[static_cast<std::size_t>(i)], blocks, visit);
      if (status && !done) status = done;
    };
    TextLookup texts;
    texts.shingles = [&](std::int32_t i) {
      std::vector<std::uint32_t> out;
      read(i, false, [&](Record::Stored& stored) { out = shingles_from_bytes(stored.shingles); });
      return out;
    };
    texts.text = [&](std::int32_t i) {
      ArticleText out;
      read(i, true,
           [&](Record::Stored& stored) { out = article_text(stored.article, shingles_from_bytes(stored.shingles)); });
      return out;
    };
    const Links links = linker.finish(texts);
    if (status) status = record.replace_links(links);
  }
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
