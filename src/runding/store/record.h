#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/article/links.h"
#include "runding/base/error.h"
#include "runding/curation/effects.h"
#include "runding/store/statement.h"

/// A record: everything known about one affair, in one SQLite file (docs/record.md draws the tables).
///
///   Result<Record> record = Record::open("affair.db", Record::Mode::read);
///   if (!record) return record.error();              // not_a_record, newer_record, damaged_record, busy, io
///   auto rows = record->query("SELECT id, title FROM articles ORDER BY published, id");
///
/// A Record is used by one thread at a time.
namespace runding {

/// What people decided about something that linking made.
struct LinkMark {
  std::string link;      ///< "happening", "party", "dispute", "commitment", "shift"
  std::int64_t key = 0;  ///< of its table
  Mark mark;
};

class Record {
 public:
  enum class Mode {
    read,   ///< the file must be a record; nothing is changed
    write,  ///< the file must be a record
    create  ///< as write; a file that does not exist or is empty becomes a record
  };
  struct Options {
    int busy_ms = 5000;          ///< how long to wait for another process before the error busy
    bool durable = true;         ///< wait for the disk at every commit; without it only a power cut can do harm
    std::int64_t max_pages = 0;  ///< 4 KiB pages the file may have; 0 = no limit. Beyond it the error is disk_full
  };
  /// not_found, not_a_record, newer_record, damaged_record, busy, disk_full, io.
  static Result<Record> open(const std::filesystem::path& path, Mode mode, const Options& options);
  static Result<Record> open(const std::filesystem::path& path, Mode mode) { return open(path, mode, Options()); }

  Record(Record&&) noexcept;
  Record& operator=(Record&&) noexcept;
  ~Record();

  /// Any SQL; the way everything outside store/ reads the tables.
  Result<Statement> query(std::string_view sql) const;

  // ---- Writing. Articles are added inside a transaction; a process that dies leaves each article whole or absent.
  Status begin();
  Status commit();
  void rollback();

  enum class Added { added, unchanged, replaced };
  struct AddOptions {
    bool replace = false;    ///< put it in the place of one with the same id
    bool annotated = false;  ///< its layers came with it: another analysis leaves them
    bool again = false;      ///< an article of this record after another analysis: not newly come in; implies replace
  };
  /// Adds the article with all its layers and marks the links stale. The same id with the same content is unchanged;
  /// with other content the error duplicate_id, unless `replace`. Call between begin and commit.
  Result<Added> add(const Article& article, const AddOptions& options);
  Result<Added> add(const Article& article) { return add(article, AddOptions()); }
  /// What decides whether two articles of one id are the same: text, title, date, outlet, address and language as they
  /// came in.
  static std::string content_hash(const Article& article);
  /// added when no article has this id, unchanged when it is in with this hash, replaced when with another.
  Result<Added> state_of(std::string_view id, std::string_view hash) const;

  /// Takes articles out with everything only they said: no words of theirs stay in the file, also not between its rows.
  /// not_found names the first id that is not there; then all stay. What people decided about them stays in the log.
  /// Call between begin and commit.
  Status remove(const std::vector<std::string>& ids);
  /// Copies the record as it is now into another file, whole or not at all, also while others write to it. bad_usage
  /// when there is such a file, unless `replace`, or when it is the record itself.
  Status backup(const std::filesystem::path& to, bool replace = false) const;

  /// A copy in a private file that goes when it is closed.
  Result<Record> private_copy() const;
  /// Takes out every article whose content came in at `time` (utc_text) or later, and every decision made since. Call
  /// between begin and commit.
  Status go_back(const std::string& time);

  // ---- Reading whole articles. Tokens and phrases are not kept.
  Result<Article> article(std::string_view id) const;
  struct Stored {
    std::int64_t key = 0;
    Article article;
    std::string_view shingles;  ///< as written by shingle_bytes (article/shingles.h); valid during the call
  };
  /// Every article in the order of its id.
  Status for_each_article(const std::function<void(Stored&)>& visit) const;

  /// The same with no layers but blocks and sources.
  Status for_each_text(const std::function<void(Stored&)>& visit) const;

  /// For reading single articles by key with blocks and sources and no other layer.
  Result<class TextReader> texts() const;

  // ---- What linking found. Derived from the articles alone; replaced as a whole.
  /// True after articles came in and before the links were renewed.
  Result<bool> links_stale() const;
  /// Writes all link tables in one transaction and marks them fresh. `links` refers to articles by their place in the
  /// order of ids, as for_each_article visits them. `curation` is Effects::link_hash of what people had decided.
  Status replace_links(const Links& links, std::uint64_t curation = 0);
  /// The `curation` of the last replace_links.
  Result<std::uint64_t> linked_with() const;

  // ---- What people decided; kept whatever happens to the articles.
  /// In order.
  Result<std::vector<CurationAction>> curation() const;
  /// Adds the actions that the log does not have, and marks what follows from it stale; how many were new. Call between
  /// begin and commit.
  Result<int> curate(const std::vector<CurationAction>& actions);
  /// True after actions came in and before replace_marks.
  Result<bool> curation_stale() const;
  /// Writes what the log comes to and marks it fresh. Call between begin and commit.
  Status replace_marks(const Effects& effects, const std::vector<LinkMark>& link_marks);

 private:
  Status each(bool only_text, const std::function<void(Stored&)>& visit) const;

  struct Impl;
  explicit Record(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Reads the texts of a record; the record must outlive it.
class TextReader {
 public:
  TextReader(TextReader&&) noexcept;
  ~TextReader();
  /// The shingles alone, or `whole` text, blocks and sources too. not_found, damaged_record.
  Status read(std::int64_t key, bool whole, const std::function<void(Record::Stored&)>& visit);

 private:
  friend class Record;
  struct Impl;
  explicit TextReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace runding
