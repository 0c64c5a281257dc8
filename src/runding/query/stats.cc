#include "runding/query/stats.h"

#include <algorithm>
#include <tuple>

#include "runding/query/narrow.h"

namespace runding {
namespace {

/// Rows of a query for a name and a number.
Status tally(const Affair& affair, const std::string& sql, StatsRow::Tally& into) {
  return for_rows(affair.record(), sql, [&](const Statement& row) { into.emplace_back(row.text(0), row.integer(1)); });
}

/// " WHERE …" without what people rejected of a kind of links.
std::string without_rejected(const Affair& affair, const Filter& filter, const char* link) {
  std::vector<Index> gone;
  if (!filter.rejected) {
    for (const std::int64_t key : affair.all_marks().rejected_links(link)) gone.push_back(Affair::of_key(key));
  }
  return gone.empty() ? "" : " WHERE key NOT IN " + sql_list(gone);
}

/// How many rows of a layer people rejected.
std::int64_t rejected_rows(const Affair& affair, const Filter& filter, const char* layer) {
  if (filter.rejected) return 0;
  const auto rows = affair.all_marks().rows_of(layer);
  return std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
    return is_rejected(affair.marks(layer, Affair::of_key(row.first), row.second));
  });
}

Status count_articles(const Affair& affair, StatsRow& out) {
  const Record& record = affair.record();
  Status s = for_rows(record, "SELECT count(*), sum(length(published) >= 10) FROM articles", [&](const Statement& row) {
    out.articles = row.integer(0);
    out.undated = row.integer(0) - row.integer(1);
  });
  if (!s) return s;
  s = for_rows(record,
               "SELECT substr(min(published), 1, 10), substr(max(published), 1, 10) FROM articles WHERE "
               "length(published) >= 10",
               [&](const Statement& row) {
                 out.first_day = row.text(0);
                 out.last_day = row.text(1);
               });
  if (!s) return s;
  s = tally(affair, "SELECT outlet, count(*) FROM articles WHERE outlet <> '' GROUP BY 1 ORDER BY 2 DESC, 1",
            out.outlets);
  if (!s) return s;
  s = tally(affair, "SELECT lang, count(*) FROM articles WHERE lang <> '' GROUP BY 1 ORDER BY 2 DESC, 1", out.langs);
  if (!s) return s;
  s = for_rows(record, "SELECT count(DISTINCT story) FROM stories",
               [&](const Statement& row) { out.stories = row.integer(0); });
  if (!s) return s;
  return for_rows(record, "SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM articles",
                  [&](const Statement& row) { out.bytes = row.integer(0); });
}

}  // namespace

Result<StatsRow> stats(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  StatsRow out;
  if (const Status s = count_articles(affair, out); !s) return s.error();
  // Tables, and what the marks call their rows.
  constexpr std::pair<const char*, const char*> kLayers[] = {{"sentences", ""},         {"entities", ""},
                                                             {"mentions", ""},          {"times", ""},
                                                             {"counts", "count"},       {"sources", ""},
                                                             {"quotes", "quote"},       {"events", "event"},
                                                             {"positions", "position"}, {"commitments", "commitment"}};
  for (const auto& [table, layer] : kLayers) {
    const Status s = tally(affair, "SELECT '" + std::string(table) + "', count(*) FROM " + table, out.layers);
    if (!s) return s.error();
    if (*layer != '\0') out.layers.back().second -= rejected_rows(affair, filter, layer);
  }
  constexpr std::tuple<const char*, const char*, const char*> kLinks[] = {{"parties", "parties", "party"},
                                                                          {"happenings", "happenings", "happening"},
                                                                          {"copies", "copies", ""},
                                                                          {"threads", "threads", ""},
                                                                          {"disputes", "disputes", "dispute"},
                                                                          {"shifts", "shifts", "shift"},
                                                                          {"commitments", "pledges", "commitment"}};
  for (const auto& [name, table, link] : kLinks) {
    const Status s = tally(
        affair, "SELECT '" + std::string(name) + "', count(*) FROM " + table + without_rejected(affair, filter, link),
        out.links);
    if (!s) return s.error();
  }
  const Status s = tally(affair,
                         "SELECT type, count(*) FROM happenings" + without_rejected(affair, filter, "happening") +
                             " GROUP BY type ORDER BY 2 DESC, 1",
                         out.happenings);
  if (!s) return s.error();
  if (!affair.status().ok()) return affair.status().error();
  return out;
}

}  // namespace runding
