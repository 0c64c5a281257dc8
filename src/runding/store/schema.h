#pragma once

#include <span>
#include <string_view>

/// The tables of a record; docs/record.md draws them.
namespace runding {

/// "RUND": SQLite's application_id of every record.
inline constexpr int kApplicationId = 0x52554E44;

/// One numbered step from schema version `to - 1` to `to`. Steps are never changed once released; a change of the
/// schema is a new step at the end. Steps after the first only create tables, each by a line that begins with CREATE
/// TABLE: a reader of an older record makes them for itself alone.
struct Migration {
  int to;
  std::string_view sql;
};

/// All steps, in order; the last one's `to` is the version this program writes.
std::span<const Migration> migrations();
int schema_version();

}  // namespace runding
