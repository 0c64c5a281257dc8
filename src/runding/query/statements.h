#pragma once

#include "runding/query/filter.h"

namespace runding {

/// Something somebody is reported to have said. The same words by the same speaker in several articles are one row.
struct StatementRow {
  std::string id, kind;  ///< direct · indirect · mixed
  Who speaker, addressee;
  std::string role;    ///< the speaker's office
  std::string cue;     ///< the reporting word of the first article
  std::string source;  ///< outlet or agency the article names for it, empty when none
  std::string date;    ///< TIMEX3 value the article gives, else the day of publication
  bool date_given = false;
  double confidence = 1;
  std::string within;              ///< id of the statement these words are a quoted part of
  std::vector<Evidence> evidence;  ///< one per article, earliest first
  std::vector<LayerRow> rows;      ///< the quotes it was made of
  Marks marks;
};

/// In order of time. --party and --speaker ask for the speaker, --type for the kind.
Result<std::vector<StatementRow>> statements(const Affair& affair, const Filter& filter);

/// Id of a statement or position row, from its words.
std::string statement_id(std::string_view speaker, std::string_view words);

}  // namespace runding
