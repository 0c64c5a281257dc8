#include "runding/store/backup.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <memory>
#include <string>

#include "runding/store/statement.h"

namespace runding::store {
namespace {

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

Status write_copy(sqlite3* database, const std::string& path) {
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  const std::unique_ptr<sqlite3, Close> copy(opened);
  if (code != SQLITE_OK) return sqlite_error(opened, code);
  if (Status s = copy_pages(database, copy.get()); !s) return s;
  Result<Statement> check = Statement::prepare(copy.get(), "PRAGMA quick_check(1)");
  if (!check) return check.error();
  if (!check->next() || check->view(0) != "ok") return Error{ErrorCode::damaged_record, "the record is damaged"};
  return {};
}

/// To the disk, so that the name never stands for less than the whole copy.
void sync(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  (void)fsync(file);
  (void)close(file);
}

}  // namespace

Status copy_pages(sqlite3* from, sqlite3* to) {
  constexpr int kTries = 100, kWait = 50, kPages = 4096;
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  if (backup == nullptr) return sqlite_error(to, sqlite3_errcode(to));
  int code = SQLITE_OK;
  for (int tries = 0; code != SQLITE_DONE && tries < kTries;) {
    code = sqlite3_backup_step(backup, kPages);
    if (code == SQLITE_OK) continue;
    if (code != SQLITE_BUSY && code != SQLITE_LOCKED) break;
    ++tries;
    sqlite3_sleep(kWait);
  }
  const int ended = sqlite3_backup_finish(backup);
  if (code == SQLITE_DONE && ended == SQLITE_OK) return {};
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) return sqlite_error(from, SQLITE_BUSY);
  return sqlite_error(to, ended != SQLITE_OK ? ended : code);
}

Status copy_database(sqlite3* database, const std::filesystem::path& from, const std::filesystem::path& to,
                     bool replace) {
  std::error_code code;
  if (std::filesystem::exists(to, code)) {
    if (std::filesystem::equivalent(from, to, code))
      return Error{ErrorCode::bad_usage, "that is the record itself", to.string()};
    if (!replace) return Error{ErrorCode::bad_usage, "there is such a file; --force writes over it", to.string()};
    if (!std::filesystem::is_regular_file(to, code)) return Error{ErrorCode::io, "this is no file", to.string()};
  }
  const std::string part = to.string() + ".part" + std::to_string(getpid());
  std::filesystem::remove(part, code);
  Status status = write_copy(database, part);
  if (status) {
    sync(part);
    std::filesystem::rename(part, to, code);
    if (code) status = Error{ErrorCode::io, code.message()};
  }
  if (status) return status;
  std::filesystem::remove(part, code);
  std::filesystem::remove(part + "-journal", code);
  Error error = status.error();
  if (error.where.empty()) error.where = to.string();
  return error;
}

}  // namespace runding::store
