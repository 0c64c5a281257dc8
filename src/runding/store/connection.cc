#include "runding/store/connection.h"

#include <sqlite3.h>

#include <fstream>
#include <system_error>

#include "runding/store/backup.h"
#include "runding/store/schema.h"

namespace runding::store {
namespace {

Error no_record(std::string message) { return {ErrorCode::not_a_record, std::move(message)}; }

/// What the file system alone can tell.
Status look_at(const std::filesystem::path& path, Record::Mode mode) {
  std::error_code code;
  const auto state = std::filesystem::status(path, code);
  if (!std::filesystem::exists(state)) {
    if (mode == Record::Mode::create) return {};
    return Error{ErrorCode::not_found, "no such file"};
  }
  if (!std::filesystem::is_regular_file(state)) return no_record("this is no file");
  if (mode != Record::Mode::create && std::filesystem::file_size(path, code) == 0 && !code) {
    return no_record("the file is empty");
  }
  return {};
}

}  // namespace

void Connection::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Status Connection::execute(const std::string& sql) const {
  const int code = sqlite3_exec(get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return sqlite_error(get(), code);
  return {};
}

Result<std::int64_t> Connection::pragma(const char* name) const {
  Result<Statement> row = Statement::prepare(get(), std::string("PRAGMA ") + name);
  if (!row) return row.error();
  const std::int64_t value = row->next() ? row->integer(0) : 0;
  if (!row->status()) return row->status().error();
  return value;
}

Result<Connection> Connection::open(const std::filesystem::path& path, Record::Mode mode,
                                    const Record::Options& options) {
  if (const Status s = look_at(path, mode); !s) return s.error();
  Connection connection;
  sqlite3* database = nullptr;
  // Also for reading: only a connection that may write can undo what a killed process left half done. SQLite falls back
  // to reading alone when the file is write-protected.
  const int flags = SQLITE_OPEN_READWRITE | (mode == Record::Mode::create ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path.c_str(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  connection.database_.reset(database);
  if (code != SQLITE_OK) return sqlite_error(database, code);
  sqlite3_extended_result_codes(database, 0);
  sqlite3_busy_timeout(database, options.busy_ms);
  if (!options.durable) {
    if (const Status s = connection.execute("PRAGMA synchronous = OFF"); !s) return s.error();
  }
  if (const Status s = connection.prepare_file(mode); !s) return s.error();
  Status set = connection.execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");
  if (set && options.max_pages > 0) {
    set = connection.execute("PRAGMA max_page_count = " + std::to_string(options.max_pages));
  }
  if (set && mode == Record::Mode::read) set = connection.execute("PRAGMA query_only = ON");
  if (!set) return set.error();
  return connection;
}

Result<Connection> Connection::copy_of(const Connection& from) {
  Connection copy;
  sqlite3* database = nullptr;
  const int code =
      sqlite3_open_v2("", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  copy.database_.reset(database);
  if (code != SQLITE_OK) return sqlite_error(database, code);
  if (const Status s = copy_pages(from.get(), database); !s) return s.error();
  if (const Status s = copy.prepare_file(Record::Mode::write); !s) return s.error();
  const Status set = copy.execute(
      "PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");
  if (!set) return set.error();
  return copy;
}

Status Connection::prepare_file(Record::Mode mode) {
  const Result<std::int64_t> application = pragma("application_id");
  if (!application) return application.error();
  const Result<std::int64_t> pages = pragma("page_count");
  if (!pages) return pages.error();
  if (*pages > 0 && *application != kApplicationId) return no_record("a database, but no runding record");
  if (*pages == 0 && mode != Record::Mode::create) return no_record("the file is empty");
  const Result<std::int64_t> version = pragma("user_version");
  if (!version) return version.error();
  if (*version > schema_version()) {
    return Error{ErrorCode::newer_record, "written by a newer runding (schema " + std::to_string(*version) +
                                              ", this one reads up to " + std::to_string(schema_version()) + ")"};
  }
  if (*version < schema_version()) {
    // The first step makes the record; the later ones only add tables and indexes.
    const Status s = mode == Record::Mode::read && *version > 0 ? stand_in(*version) : migrate(*version);
    if (!s) return s;
  }
  // A record whose first pages are gone or overwritten shows here instead of in the middle of the work.
  const Result<Statement> probe = Statement::prepare(get(), "SELECT 1 FROM articles, meta, happening_members LIMIT 1");
  if (probe) return {};
  if (probe.error().code != ErrorCode::bad_usage) return probe.error();
  return Error{ErrorCode::damaged_record, "tables are missing (" + probe.error().message + ")"};
}

Status Connection::migrate(std::int64_t from) const {
  if (Status s = execute("BEGIN EXCLUSIVE"); !s) return s;
  // Another process may have migrated while this one waited.
  const Result<std::int64_t> now = pragma("user_version");
  if (!now) return now.error();
  Status status;
  for (const Migration& step : migrations()) {
    if (step.to <= std::max(from, *now) || !status) continue;
    status = execute(std::string(step.sql));
    if (status) status = execute("PRAGMA user_version = " + std::to_string(step.to));
  }
  if (status) status = execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  if (status) status = execute("COMMIT");
  if (!status) (void)execute("ROLLBACK");
  return status;
}

Status Connection::stand_in(std::int64_t from) const {
  constexpr std::string_view kTable = "\nCREATE TABLE", kIndex = "\nCREATE INDEX";
  // Set before there are such tables: a change would drop them.
  if (Status s = execute("PRAGMA temp_store = MEMORY"); !s) return s;
  for (const Migration& step : migrations()) {
    if (step.to <= from) continue;
    std::string sql(step.sql);
    for (std::size_t at = 0; (at = sql.find(kIndex, at)) != std::string::npos;)
      sql.erase(at, sql.find(';', at) + 1 - at);
    for (std::size_t at = 0; (at = sql.find(kTable, at)) != std::string::npos; at += kTable.size())
      sql.replace(at, kTable.size(), "\nCREATE TEMP TABLE");
    if (Status s = execute(sql); !s) return s;
  }
  return {};
}

}  // namespace runding::store
