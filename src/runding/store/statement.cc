#include "runding/store/statement.h"

#include <sqlite3.h>

#include <cerrno>
#include <utility>

namespace runding {

Error sqlite_error(sqlite3* database, int code) {
  const int extended = database != nullptr ? sqlite3_extended_errcode(database) : code;
  const std::string detail = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  const int system = database != nullptr ? sqlite3_system_errno(database) : 0;
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      return {ErrorCode::not_a_record, "the file is no runding record"};
    case SQLITE_CORRUPT:
      return {ErrorCode::damaged_record, "the record is damaged (" + detail + "); restore a copy or build it again"};
    case SQLITE_FULL:
      return {ErrorCode::disk_full, "no space left for the record; what was committed before is kept"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::busy, "another process holds the record; try again when it has finished"};
    case SQLITE_IOERR:
      if (extended == SQLITE_IOERR_SHORT_READ) {
        return {ErrorCode::damaged_record, "the record ends too early; restore a copy or build it again"};
      }
      // SQLite does not keep the system's word when a file may not grow for a limit on its size.
      if (system == ENOSPC || system == EFBIG || system == EDQUOT || (extended == SQLITE_IOERR_WRITE && system == 0)) {
        return {ErrorCode::disk_full, "no space left for the record; what was committed before is kept"};
      }
      return {ErrorCode::io, detail};
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorCode::io, detail};
    case SQLITE_ERROR:
      return {ErrorCode::bad_usage, detail};
    default:
      return {ErrorCode::internal, detail};
  }
}

Result<Statement> Statement::prepare(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
  if (code != SQLITE_OK) return sqlite_error(database, code);
  return Statement(handle);
}

Statement::Statement(Statement&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), status_(std::move(other.status_)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(status_, other.status_);
  return *this;
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement& Statement::bind(int at, std::int64_t value) {
  sqlite3_bind_int64(handle_, at, value);
  return *this;
}

Statement& Statement::bind(int at, double value) {
  sqlite3_bind_double(handle_, at, value);
  return *this;
}

Statement& Statement::bind(int at, std::string_view value) {
  sqlite3_bind_text(handle_, at, value.empty() ? "" : value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(int at, std::nullptr_t) {
  sqlite3_bind_null(handle_, at);
  return *this;
}

Statement& Statement::bind_blob(int at, std::string_view bytes) {
  sqlite3_bind_blob(handle_, at, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
  return *this;
}

bool Statement::next() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) status_ = sqlite_error(sqlite3_db_handle(handle_), code);
  return false;
}

void Statement::reset() {
  sqlite3_reset(handle_);
  status_ = {};
}

Status Statement::run() {
  while (next()) {
  }
  Status status = std::move(status_);
  reset();
  return status;
}

bool Statement::is_null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

double Statement::number(int column) const { return sqlite3_column_double(handle_, column); }

std::string_view Statement::view(int column) const {
  const void* bytes = sqlite3_column_blob(handle_, column);
  const int size = sqlite3_column_bytes(handle_, column);
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::optional<std::int64_t> Statement::maybe_integer(int column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

std::optional<double> Statement::maybe_number(int column) const {
  if (is_null(column)) return std::nullopt;
  return number(column);
}

}  // namespace runding
