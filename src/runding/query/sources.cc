#include "runding/query/sources.h"

#include <algorithm>
#include <map>
#include <set>

#include "runding/base/unicode.h"

namespace runding {
namespace {

bool in_time(const Affair& affair, const Filter& filter, Index a) {
  const std::string day = affair.article(a).day();
  return filter.wants_days(day, day);
}

}  // namespace

Result<std::vector<SourceRow>> sources(const Affair& affair, const Filter& filter) {
  std::vector<SourceRow> rows;
  std::map<std::string, std::size_t> by_name;
  const auto row_of = [&](const std::string& name) -> std::size_t {
    const std::string folded = fold_name(name);
    const auto [it, fresh] = by_name.emplace(folded, rows.size());
    if (fresh) {
      rows.emplace_back();
      rows.back().id = content_id('u', {folded});
      rows.back().name = name;
    }
    return it->second;
  };
  for (std::size_t i = 0; i < affair.articles().size(); ++i) {
    const Index a = static_cast<Index>(i);
    const ArticleInfo& info = affair.article(a);
    if (info.outlet.empty() || !filter.wants_article(affair, a) || !in_time(affair, filter, a)) continue;
    SourceRow& row = rows[row_of(info.outlet)];
    row.articles.push_back(a);
    if (!info.lang.empty() && std::find(row.langs.begin(), row.langs.end(), info.lang) == row.langs.end())
      row.langs.push_back(info.lang);
  }
  std::set<std::pair<std::size_t, Index>> counted;
  const Status s = for_rows(
      affair.record(), "SELECT article, start, stop, name FROM sources ORDER BY article, n", [&](const Statement& row) {
        const Index a = affair.article_of_key(row.integer(0));
        if (a == kNone || !filter.wants_article(affair, a) || !in_time(affair, filter, a)) return;
        const std::size_t cited = row_of(row.text(3));
        if (counted.emplace(cited, a).second) ++rows[cited].citations;
        const std::string& outlet = affair.article(a).outlet;
        if (outlet.empty()) return;
        const std::size_t citing = row_of(outlet);
        auto& list = rows[cited].cited_by;
        if (std::find(list.begin(), list.end(), outlet) == list.end()) list.push_back(outlet);
        auto& cites = rows[citing].cites;
        auto c = std::find_if(cites.begin(), cites.end(), [&](const auto& x) { return x.name == rows[cited].name; });
        if (c == cites.end()) c = cites.insert(cites.end(), {rows[cited].name, {}});
        c->evidence.push_back(affair.evidence(
            a, {static_cast<std::uint32_t>(row.integer(1)), static_cast<std::uint32_t>(row.integer(2))}));
      });
  if (!s) return s.error();
  if (!affair.status().ok()) return affair.status().error();
  for (SourceRow& row : rows) {
    std::sort(row.langs.begin(), row.langs.end());
    std::sort(row.cited_by.begin(), row.cited_by.end());
    std::sort(row.cites.begin(), row.cites.end(), [](const auto& x, const auto& y) {
      return x.evidence.size() != y.evidence.size() ? x.evidence.size() > y.evidence.size() : x.name < y.name;
    });
    for (auto& c : row.cites)
      std::sort(c.evidence.begin(), c.evidence.end(), [](const Evidence& x, const Evidence& y) {
        return std::pair(x.article, x.span) < std::pair(y.article, y.span);
      });
  }
  std::sort(rows.begin(), rows.end(), [](const SourceRow& x, const SourceRow& y) {
    if (x.articles.size() != y.articles.size()) return x.articles.size() > y.articles.size();
    return x.citations != y.citations ? x.citations > y.citations : x.name < y.name;
  });
  return rows;
}

Result<std::vector<CopyRow>> copies(const Affair& affair, const Filter& filter) {
  std::vector<CopyRow> rows;
  const Status s =
      for_rows(affair.record(), "SELECT article, other, kind, share FROM copies", [&](const Statement& row) {
        Index a = affair.article_of_key(row.integer(0));
        Index b = affair.article_of_key(row.integer(1));
        if (a == kNone || b == kNone) return;
        if (a > b) std::swap(a, b);
        const bool one = (filter.wants_article(affair, a) && in_time(affair, filter, a)) ||
                         (filter.wants_article(affair, b) && in_time(affair, filter, b));
        if (one) rows.push_back({a, b, row.text(2), row.number(3)});
      });
  if (!s) return s.error();
  std::sort(rows.begin(), rows.end(), [](const CopyRow& x, const CopyRow& y) {
    return std::pair(x.article, x.other) < std::pair(y.article, y.other);
  });
  return rows;
}

}  // namespace runding
