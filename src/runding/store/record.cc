#include "runding/store/record.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "runding/article/shingles.h"
#include "runding/base/hash.h"
#include "runding/store/backup.h"
#include "runding/store/connection.h"
#include "runding/store/curation_tables.h"
#include "runding/store/link_writer.h"
#include "runding/store/rows.h"

namespace runding {

struct Record::Impl {
  store::Connection connection;
  std::string where;
  std::unique_ptr<store::LayerWriter> writer;
  bool in_transaction = false;

  sqlite3* db() const { return connection.get(); }
  Error named(Error error) const {
    if (error.where.empty()) error.where = where;
    return error;
  }
  Status named(Status status) const {
    if (status) return status;
    return named(status.error());
  }
  Status execute(const char* sql) const { return named(connection.execute(sql)); }

  /// The single value of a query with one text parameter, or nothing.
  Result<std::optional<std::string>> lookup(std::string_view sql, std::string_view parameter) const {
    Result<Statement> row = Statement::prepare(db(), sql);
    if (!row) return named(row.error());
    row->bind(1, parameter);
    std::optional<std::string> value;
    if (row->next()) value = row->text(0);
    if (!row->status()) return named(row->status().error());
    return value;
  }
};

Record::Record(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Record::Record(Record&&) noexcept = default;
Record& Record::operator=(Record&&) noexcept = default;
Record::~Record() {
  if (impl_ && impl_->in_transaction) rollback();
}

Result<Record> Record::open(const std::filesystem::path& path, Mode mode, const Options& options) {
  Result<store::Connection> connection = store::Connection::open(path, mode, options);
  if (!connection) {
    Error error = connection.error();
    if (error.where.empty()) error.where = path.string();
    return error;
  }
  auto impl = std::make_unique<Impl>();
  impl->connection = std::move(connection).value();
  impl->where = path.string();
  return Record(std::move(impl));
}

Result<Statement> Record::query(std::string_view sql) const {
  Result<Statement> statement = Statement::prepare(impl_->db(), sql);
  if (!statement) return impl_->named(statement.error());
  return statement;
}

Status Record::begin() {
  Status status = impl_->execute("BEGIN IMMEDIATE");
  impl_->in_transaction = status.ok();
  return status;
}

Status Record::commit() {
  Status status = impl_->execute("COMMIT");
  if (!status) rollback();
  impl_->in_transaction = false;
  return status;
}

void Record::rollback() {
  // SQLite may have rolled back by itself; the second time it only says so.
  (void)impl_->connection.execute("ROLLBACK");
  impl_->in_transaction = false;
}

std::string Record::content_hash(const Article& a) {
  std::string joined;
  for (const std::string& field : {a.title, a.published_inferred ? std::string() : a.published, a.outlet, a.url}) {
    joined += field;
    joined += '\0';
  }
  return hex(hash64(joined, hash64(a.text))) + hex(hash64(a.text, hash64(joined, 1)));
}

Result<Record::Added> Record::state_of(std::string_view id, std::string_view hash) const {
  const auto known = impl_->lookup("SELECT hash FROM articles WHERE id = ?", id);
  if (!known) return known.error();
  if (!known->has_value()) return Added::added;
  return **known == hash ? Added::unchanged : Added::replaced;
}

Result<Record::Added> Record::add(const Article& article, const AddOptions& options) {
  const bool replace = options.replace || options.again;
  const std::string hash = content_hash(article);
  const Result<Added> state = state_of(article.id, hash);
  if (!state) return state.error();
  if (*state == Added::unchanged && !replace) return Added::unchanged;
  if (*state == Added::replaced && !replace) {
    return Error{ErrorCode::duplicate_id,
                 "another article with this id is in the record; --replace puts this one in its place", article.id};
  }
  const auto failed = [&](const Error& error) {
    rollback();
    return impl_->named(error);
  };
  if (*state != Added::added) {
    Result<Statement> gone = Statement::prepare(impl_->db(), "DELETE FROM articles WHERE id = ?");
    if (!gone) return failed(gone.error());
    gone->bind(1, article.id);
    if (const Status s = gone->run(); !s) return failed(s.error());
  }
  if (!impl_->writer) impl_->writer = std::make_unique<store::LayerWriter>(impl_->db());
  Result<Statement> row = Statement::prepare(impl_->db(), "INSERT INTO articles VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?)");
  if (!row) return failed(row.error());
  using store::known;
  row->bind(1, article.id).bind(2, hash).bind(3, known(article.lang)).bind(4, known(article.title));
  row->bind(5, known(article.outlet)).bind(6, known(article.published)).bind(7, article.published_inferred ? 1 : 0);
  row->bind(8, known(article.url)).bind(9, known(article.origin)).bind(10, article.text);
  row->bind_blob(11, shingle_bytes(shingles(article)));
  if (const Status s = row->run(); !s) return failed(s.error());
  const std::int64_t key = sqlite3_last_insert_rowid(impl_->db());
  if (const Status s = impl_->writer->write(key, article); !s) return failed(s.error());
  if (!options.again) {
    const Status s = store::note_ingest(impl_->db(), article.id, options.annotated, *state != Added::unchanged);
    if (!s) return failed(s.error());
  }
  if (const Status s = impl_->execute("UPDATE meta SET value = 'stale' WHERE name = 'links' AND value <> 'stale'");
      !s) {
    return failed(s.error());
  }
  return *state == Added::added ? Added::added : Added::replaced;
}

Status Record::remove(const std::vector<std::string>& ids) {
  const auto failed = [&](const Error& error) {
    rollback();
    return Status(impl_->named(error));
  };
  // Pages and the word index would keep what is only struck off.
  if (const Status s = impl_->execute("PRAGMA secure_delete = ON"); !s) return failed(s.error());
  Result<Statement> article = Statement::prepare(impl_->db(), "DELETE FROM articles WHERE id = ?");
  if (!article) return failed(article.error());
  Result<Statement> ingest = Statement::prepare(impl_->db(), "DELETE FROM ingest WHERE article = ?");
  if (!ingest) return failed(ingest.error());
  for (const std::string& id : ids) {
    article->bind(1, id);
    if (const Status s = article->run(); !s) return failed(s.error());
    if (sqlite3_changes(impl_->db()) == 0) return failed({ErrorCode::not_found, "no article has this id", id});
    ingest->bind(1, id);
    if (const Status s = ingest->run(); !s) return failed(s.error());
  }
  const Status s = impl_->execute(
      "INSERT INTO articles_text (articles_text) VALUES ('optimize'); UPDATE meta SET value = 'stale' WHERE name = "
      "'links'");
  return s.ok() ? s : failed(s.error());
}

Status Record::backup(const std::filesystem::path& to, bool replace) const {
  return impl_->named(store::copy_database(impl_->db(), impl_->where, to, replace));
}

Result<Record> Record::private_copy() const {
  Result<store::Connection> copy = store::Connection::copy_of(impl_->connection);
  if (!copy) return impl_->named(copy.error());
  auto impl = std::make_unique<Impl>();
  impl->connection = std::move(copy).value();
  impl->where = impl_->where;
  return Record(std::move(impl));
}

Status Record::go_back(const std::string& time) {
  for (const char* sql : {"DELETE FROM articles WHERE id IN (SELECT article FROM ingest WHERE changed >= ?)",
                          "DELETE FROM ingest WHERE changed >= ?", "DELETE FROM curation WHERE time >= ?"}) {
    Result<Statement> statement = Statement::prepare(impl_->db(), sql);
    Status s = statement ? Status() : Status(statement.error());
    if (statement) {
      statement->bind(1, time);
      s = statement->run();
    }
    if (!s) {
      rollback();
      return impl_->named(s);
    }
  }
  const Status s = impl_->execute(
      "UPDATE meta SET value = 'stale' WHERE name = 'links'; INSERT OR REPLACE INTO meta VALUES ('curation', 'stale')");
  if (!s) rollback();
  return s;
}

namespace {

constexpr std::string_view kArticle =
    "SELECT key, id, lang, title, outlet, published, published_inferred, url, origin, text, shingles FROM articles ";

void fill(const Statement& row, Record::Stored& out) {
  out.key = row.integer(0);
  Article& a = out.article;
  a = Article();
  a.id = row.text(1);
  a.lang = row.text(2);
  a.title = row.text(3);
  a.outlet = row.text(4);
  a.published = row.text(5);
  a.published_inferred = row.integer(6) != 0;
  a.url = row.text(7);
  a.origin = row.text(8);
  a.text = row.text(9);
  out.shingles = row.view(10);
}

}  // namespace

Result<Article> Record::article(std::string_view id) const {
  Result<Statement> row = query(std::string(kArticle) + "WHERE id = ?");
  if (!row) return row.error();
  row->bind(1, id);
  if (!row->next()) {
    if (!row->status()) return impl_->named(row->status().error());
    return Error{ErrorCode::not_found, "no article has this id", std::string(id)};
  }
  Stored stored;
  fill(*row, stored);
  store::LayerReader reader(impl_->db());
  if (const Status s = reader.read(stored.key, stored.article); !s) return impl_->named(s.error());
  return std::move(stored.article);
}

Status Record::for_each_article(const std::function<void(Stored&)>& visit) const { return each(false, visit); }

Status Record::for_each_text(const std::function<void(Stored&)>& visit) const { return each(true, visit); }

Status Record::each(bool only_text, const std::function<void(Stored&)>& visit) const {
  // In the order of the index; sorting whole rows would gather all texts.
  Result<Statement> keys = query("SELECT key FROM articles ORDER BY id");
  if (!keys) return keys.error();
  Result<Statement> row = query(std::string(kArticle) + "WHERE key = ?");
  if (!row) return row.error();
  store::LayerReader reader(impl_->db(), only_text);
  Stored stored;
  while (keys->next()) {
    row->bind(1, keys->integer(0));
    if (!row->next()) break;
    fill(*row, stored);
    if (const Status s = reader.read(stored.key, stored.article); !s) return impl_->named(s);
    visit(stored);
    row->reset();
  }
  if (!row->status()) return impl_->named(row->status());
  return impl_->named(keys->status());
}

struct TextReader::Impl {
  explicit Impl(sqlite3* database) : layers(database, true) {}
  std::optional<Statement> row, shingles;
  store::LayerReader layers;
};

TextReader::TextReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TextReader::TextReader(TextReader&&) noexcept = default;
TextReader::~TextReader() = default;

Status TextReader::read(std::int64_t key, bool whole, const std::function<void(Record::Stored&)>& visit) {
  Statement& row = whole ? *impl_->row : *impl_->shingles;
  row.bind(1, key);
  Record::Stored stored;
  Status status;
  if (row.next()) {
    if (whole) {
      fill(row, stored);
      status = impl_->layers.read(key, stored.article);
    } else {
      stored.key = key;
      stored.shingles = row.view(0);
    }
    if (status) visit(stored);
  } else {
    status = row.status() ? Status(Error{ErrorCode::not_found, "no article has this key"}) : row.status();
  }
  row.reset();
  return status;
}

Result<TextReader> Record::texts() const {
  auto impl = std::make_unique<TextReader::Impl>(impl_->db());
  Result<Statement> row = query(std::string(kArticle) + "WHERE key = ?");
  if (!row) return row.error();
  impl->row.emplace(std::move(row).value());
  Result<Statement> shingles = query("SELECT shingles FROM articles WHERE key = ?");
  if (!shingles) return shingles.error();
  impl->shingles.emplace(std::move(shingles).value());
  return TextReader(std::move(impl));
}

Result<bool> Record::links_stale() const {
  const auto value = impl_->lookup("SELECT value FROM meta WHERE name = ?", "links");
  if (!value) return value.error();
  return !value->has_value() || **value != "fresh";
}

Status Record::replace_links(const Links& links, std::uint64_t curation) {
  Status status = store::write_links(impl_->db(), links);
  if (status) {
    status = impl_->connection.execute(
        "UPDATE meta SET value = 'fresh' WHERE name = 'links'; INSERT OR REPLACE INTO "
        "meta VALUES ('linked_with', '" +
        hex(curation) + "')");
  }
  if (!status) rollback();
  return impl_->named(status);
}

Result<std::uint64_t> Record::linked_with() const {
  const auto value = impl_->lookup("SELECT value FROM meta WHERE name = ?", "linked_with");
  if (!value) return value.error();
  return value->has_value() ? std::strtoull((*value)->c_str(), nullptr, 16) : 0;
}

Result<std::vector<CurationAction>> Record::curation() const {
  auto log = store::read_log(impl_->db());
  if (!log) return impl_->named(log.error());
  return log;
}

Result<int> Record::curate(const std::vector<CurationAction>& actions) {
  const Result<int> added = store::add_to_log(impl_->db(), actions);
  if (added) return added;
  rollback();
  return impl_->named(added.error());
}

Result<bool> Record::curation_stale() const {
  const auto value = impl_->lookup("SELECT value FROM meta WHERE name = ?", "curation");
  if (!value) return value.error();
  return value->has_value() && **value != "fresh";
}

Status Record::replace_marks(const Effects& effects, const std::vector<LinkMark>& link_marks) {
  const Status status = store::write_marks(impl_->db(), effects, link_marks);
  if (!status) rollback();
  return impl_->named(status);
}

}  // namespace runding
