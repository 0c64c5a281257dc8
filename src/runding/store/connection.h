#pragma once

#include <filesystem>
#include <memory>

#include "runding/store/record.h"

struct sqlite3;

namespace runding::store {

/// An open database that is known to be a record of this program's version.
class Connection {
 public:
  /// Checks the file, creates or migrates the tables. Errors as Record::open.
  static Result<Connection> open(const std::filesystem::path& path, Record::Mode mode, const Record::Options& options);

  /// A copy of this program's version in a private file that goes when it is closed.
  static Result<Connection> copy_of(const Connection& from);

  sqlite3* get() const { return database_.get(); }
  /// Runs statements that return no rows.
  Status execute(const std::string& sql) const;

 private:
  Status prepare_file(Record::Mode mode);
  Status migrate(std::int64_t from) const;
  /// Tables an older record does not have, empty and for this connection alone: reading changes no record.
  Status stand_in(std::int64_t from) const;
  Result<std::int64_t> pragma(const char* name) const;

  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace runding::store
