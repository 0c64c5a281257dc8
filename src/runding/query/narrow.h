#pragma once

#include "runding/query/filter.h"

/// What a filter lets through, told to SQL, so that most rows are not looked at. This only narrows: the filter itself
/// decides about each row.
namespace runding {

/// "('a','b')" and "(1,2)".
std::string sql_list(const std::vector<std::string>& codes);
std::string sql_list(const std::vector<Index>& keys);

/// " AND …" for a column with TIMEX3 dates, which may be a month or a year, or with times; empty without days.
std::string and_days(const Filter& filter, const std::string& column);
/// " AND column IN …"; empty for an empty list, and for one too long for a query.
std::string and_in(const std::string& column, const std::vector<std::string>& codes);
std::string and_in(const std::string& column, const std::vector<Index>& keys);

/// What the filter asks of articles alone: their days, outlets and languages.
Filter of_articles(const Filter& filter);

/// Articles that may hold rows a filter lets through, in the order of Affair::articles(): of the parties asked for, on
/// the days, from the outlets, in the languages. `dated` are tables whose rows have a `date` that counts beside the
/// article's. Rows that people corrected may name other parties than their article.
Result<std::vector<Index>> articles_within(const Affair& affair, const Filter& filter,
                                           const std::vector<std::string>& dated = {});

}  // namespace runding
