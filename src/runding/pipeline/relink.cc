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

/// What the few articles that are compared are read by again; the first failure stays in `status`.
TextLookup lookup(TextReader& reader, const std::vector<std::int64_t>& keys, Status& status) {
  const auto read = [&reader, &keys, &status](std::int32_t i, bool blocks,
                                              const std::function<void(Record::Stored&)>& visit) {
    const Status done = reader.read(keys[static_cast<std::size_t>(i)], blocks, visit);
    if (status && !done) status = done;
  };
  return {[read](std::int32_t i) {
            std::vector<std::uint32_t> out;
            read(i, false, [&](Record::Stored& stored) { out = shingles_from_bytes(stored.shingles); });
            return out;
          },
          [read](std::int32_t i) {
            ArticleText out;
            read(i, true, [&](Record::Stored& stored) {
              out = article_text(stored.article, shingles_from_bytes(stored.shingles));
            });
            return out;
          }};
}

Status link_all(Record& record, const Effects& effects) {
  Result<LinkConstraints> constraints = constraints_of(record, effects);
  if (!constraints) return constraints.error();
  Linker linker(std::move(constraints).value());
  std::vector<std::int64_t> keys;
  Status status = record.for_each_article([&](Record::Stored& stored) {
    keys.push_back(stored.key);
    apply_corrections(effects, stored.article);
    linker.add(stored.article, shingles_from_bytes(stored.shingles), rejected_rows(effects, stored.article.id));
  });
  if (!status) return status;
  Result<TextReader> reader = record.texts();
  if (!reader) return reader.error();
  const Links links = linker.finish(lookup(*reader, keys, status));
  if (!status) return status;
  return record.replace_links(links, effects.link_hash());
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
