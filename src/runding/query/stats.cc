#include "runding/query/stats.h"

#include <algorithm>
#include <map>

namespace runding {
namespace {

StatsRow::Tally most_first(const std::map<std::string, std::int64_t>& counted) {
  StatsRow::Tally list(counted.begin(), counted.end());
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return list;
}

}  // namespace

Result<StatsRow> stats(const Affair& affair) {
  StatsRow out;
  std::map<std::string, std::int64_t> outlets, langs;
  for (const ArticleInfo& a : affair.articles()) {
    ++out.articles;
    if (!a.outlet.empty()) ++outlets[a.outlet];
    if (!a.lang.empty()) ++langs[a.lang];
    const std::string day = a.day();
    if (day.empty()) {
      ++out.undated;
      continue;
    }
    if (out.first_day.empty() || day < out.first_day) out.first_day = day;
    out.last_day = std::max(out.last_day, day);
  }
  out.outlets = most_first(outlets);
  out.langs = most_first(langs);
  const auto count = [&](const char* name, const std::string& sql, StatsRow::Tally* into) -> Status {
    return for_rows(affair.record(), sql, [&](const Statement& row) { into->emplace_back(name, row.integer(0)); });
  };
  constexpr std::pair<const char*, const char*> kLayers[] = {
      {"sentences", "sentences"}, {"entities", "entities"},      {"mentions", "mentions"}, {"times", "times"},
      {"counts", "counts"},       {"sources", "sources"},        {"quotes", "quotes"},     {"events", "events"},
      {"positions", "positions"}, {"commitments", "commitments"}};
  for (const auto& [name, table] : kLayers) {
    if (const Status s = count(name, std::string("SELECT count(*) FROM ") + table, &out.layers); !s) return s.error();
  }
  constexpr std::pair<const char*, const char*> kLinks[] = {
      {"parties", "parties"},   {"happenings", "happenings"}, {"copies", "copies"},      {"threads", "threads"},
      {"disputes", "disputes"}, {"shifts", "shifts"},         {"commitments", "pledges"}};
  for (const auto& [name, table] : kLinks) {
    if (const Status s = count(name, std::string("SELECT count(*) FROM ") + table, &out.links); !s) return s.error();
  }
  Status s = for_rows(affair.record(), "SELECT type, count(*) FROM happenings GROUP BY type ORDER BY 2 DESC, 1",
                      [&](const Statement& row) { out.happenings.emplace_back(row.text(0), row.integer(1)); });
  if (!s) return s.error();
  s = for_rows(affair.record(), "SELECT count(DISTINCT story) FROM stories",
               [&](const Statement& row) { out.stories = row.integer(0); });
  if (!s) return s.error();
  s = for_rows(affair.record(), "SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM articles",
               [&](const Statement& row) { out.bytes = row.integer(0); });
  if (!s) return s.error();
  return out;
}

}  // namespace runding
