#pragma once

#include <span>
#include <string_view>

/// The tables of a record; docs/record.md draws them.
namespace runding {

/// "RUND": SQLite's application_id of every record.
inline constexpr int kApplicationId = 0x52554E44;

/// One numbered step from schema version `to - 1` to `to`. Steps are never changed once released; a change of the
/// schema is a new step at the end. Steps after the first only create tables and indexes, each by a line that begins
/// with CREATE TABLE or CREATE INDEX: a reader of an older record makes the tables for itself alone and does without
/// the indexes.
struct Migration {
  int to;
  std::string_view sql;
};

/// How the full-text index takes words out of texts, as an option of fts5.
inline constexpr std::string_view kWordRules = "tokenize = 'unicode61 remove_diacritics 2'";

/// All steps, in order; the last one's `to` is the version this program writes.
std::span<const Migration> migrations();
int schema_version();

}  // namespace runding
