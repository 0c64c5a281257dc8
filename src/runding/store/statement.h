#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "runding/base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace runding {

/// A prepared statement that finalises itself. Parameters are bound from 1, columns read from 0.
///
///   Result<Statement> rows = record.query("SELECT id, title FROM articles WHERE lang = ?");
///   rows->bind(1, "id");
///   while (rows->next()) use(rows->text(0), rows->text(1));
///   if (!rows->status()) return rows->status();
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  /// bad_usage for wrong SQL, else what the file's state says (damaged_record, busy …).
  static Result<Statement> prepare(sqlite3* database, std::string_view sql);

  Statement& bind(int at, std::int64_t value);
  Statement& bind(int at, int value) { return bind(at, static_cast<std::int64_t>(value)); }
  Statement& bind(int at, double value);
  /// The bytes are copied.
  Statement& bind(int at, std::string_view value);
  Statement& bind(int at, const char* value) { return bind(at, std::string_view(value)); }
  Statement& bind(int at, std::nullptr_t);
  Statement& bind_blob(int at, std::string_view bytes);
  template <class T>
  Statement& bind(int at, const std::optional<T>& value) {
    return value ? bind(at, *value) : bind(at, nullptr);
  }

  /// True while there is a row. False at the end and on an error; `status` tells which.
  bool next();
  /// Makes the statement ready to run again; keeps the bound values.
  void reset();
  /// Runs to the end, then resets.
  Status run();
  const Status& status() const { return status_; }

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double number(int column) const;
  /// Empty for NULL. Valid until the next call of next, reset or run.
  std::string_view view(int column) const;
  std::string text(int column) const { return std::string(view(column)); }
  std::optional<std::int64_t> maybe_integer(int column) const;
  std::optional<double> maybe_number(int column) const;

 private:
  explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}
  sqlite3_stmt* handle_ = nullptr;
  Status status_;
};

/// The error behind a failed SQLite call on `database`.
Error sqlite_error(sqlite3* database, int code);

}  // namespace runding
