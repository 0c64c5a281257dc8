#include "runding/query/narrow.h"

namespace runding {
namespace {

constexpr std::size_t kLongestList = 20000;

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

template <class List, class Write>
std::string listed(const List& list, const Write& write) {
  std::string out = "(";
  for (const auto& value : list) out += (out.size() > 1 ? "," : "") + write(value);
  return out + ")";
}

template <class List>
std::string and_in_list(const std::string& column, const List& list) {
  return list.empty() || list.size() > kLongestList ? std::string() : " AND " + column + " IN " + sql_list(list);
}

}  // namespace

std::string sql_list(const std::vector<std::string>& codes) { return listed(codes, quoted); }
std::string sql_list(const std::vector<Index>& keys) {
  return listed(keys, [](Index key) { return std::to_string(key); });
}

std::string and_in(const std::string& column, const std::vector<std::string>& codes) {
  return and_in_list(column, codes);
}
std::string and_in(const std::string& column, const std::vector<Index>& keys) { return and_in_list(column, keys); }

std::string and_days(const Filter& filter, const std::string& column) {
  // "~" stands behind every time of a day.
  const std::string until =
      filter.until.empty() ? std::string() : " AND " + column + " <= " + quoted(filter.until + "~");
  if (filter.since.empty()) return until;
  // A month or a year that the first day lies in is written shorter than that day and sorts before it.
  return " AND (" + column + " IN " + sql_list({filter.since.substr(0, 4), filter.since.substr(0, 7)}) + " OR (" +
         column + " >= " + quoted(filter.since) + until + "))";
}

Filter of_articles(const Filter& filter) {
  Filter out;
  out.outlets = filter.outlets;
  out.langs = filter.langs;
  out.since = filter.since;
  out.until = filter.until;
  return out;
}

Result<std::vector<Index>> articles_within(const Affair& affair, const Filter& filter,
                                           const std::vector<std::string>& dated) {
  std::string where = and_in("outlet", filter.outlets) + and_in("lang", filter.langs);
  if (const std::string days = and_days(filter, "published"); !days.empty()) {
    where += " AND key IN (SELECT key FROM articles WHERE published IS NOT NULL" + days;
    for (const std::string& table : dated)
      where += " UNION SELECT article FROM " + table + " WHERE date IS NOT NULL" + and_days(filter, "date");
    where += ")";
  }
  for (const auto* parties : {&filter.parties, &filter.speakers}) {
    const std::string who = and_in("party", *parties);
    if (who.empty()) continue;
    where += " AND key IN (SELECT article FROM party_entities WHERE 1" + who + " UNION SELECT article FROM marks)";
  }
  if (where.empty()) return affair.articles();
  std::vector<Index> out;
  const Status s = for_rows(affair.record(),
                            "SELECT key FROM articles WHERE 1" + where + " ORDER BY published IS NULL, published, id",
                            [&](const Statement& row) { out.push_back(Affair::of_key(row.integer(0))); });
  if (!s) return s.error();
  return out;
}

}  // namespace runding
