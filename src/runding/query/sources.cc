#include "runding/query/sources.h"

#include <algorithm>
#include <map>
#include <set>

#include "runding/base/unicode.h"
#include "runding/query/narrow.h"

namespace runding {
namespace {

bool in_time(const Affair& affair, const Filter& filter, Index a) {
  const std::string day = affair.article(a).day();
  return filter.wants_days(day, day);
}

}  // namespace

Result<std::vector<SourceRow>> sources(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  const auto articles = articles_within(affair, of_articles(filter));
  if (!articles) return articles.error();
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
  std::vector<Index> wanted;
  for (const Index a : *articles) {
    if (filter.wants_article(affair, a) && in_time(affair, filter, a)) wanted.push_back(a);
  }
  for (const Index a : wanted) {
    const ArticleInfo& info = affair.article(a);
    if (info.outlet.empty()) continue;
    SourceRow& row = rows[row_of(info.outlet)];
    row.articles.push_back(a);
    if (!info.lang.empty() && std::find(row.langs.begin(), row.langs.end(), info.lang) == row.langs.end())
      row.langs.push_back(info.lang);
  }
  for (const Index a : wanted) {
    std::set<std::size_t> counted;
    affair.ask(
        "SELECT start, stop, name FROM sources WHERE article = ? ORDER BY n",
        [&](Statement& s) { s.bind(1, std::int64_t{a}); },
        [&](const Statement& row) {
          const std::size_t cited = row_of(row.text(2));
          if (counted.insert(cited).second) ++rows[cited].citations;
          const std::string& outlet = affair.article(a).outlet;
          if (outlet.empty()) return;
          const std::size_t citing = row_of(outlet);
          auto& list = rows[cited].cited_by;
          if (std::find(list.begin(), list.end(), outlet) == list.end()) list.push_back(outlet);
          auto& cites = rows[citing].cites;
          auto c = std::find_if(cites.begin(), cites.end(), [&](const auto& x) { return x.name == rows[cited].name; });
          if (c == cites.end()) c = cites.insert(cites.end(), {rows[cited].name, {}});
          c->evidence.push_back(affair.evidence(
              a, {static_cast<std::uint32_t>(row.integer(0)), static_cast<std::uint32_t>(row.integer(1))}));
        });
  }
  if (!affair.status().ok()) return affair.status().error();
  for (SourceRow& row : rows) {
    std::sort(row.langs.begin(), row.langs.end());
    std::sort(row.cited_by.begin(), row.cited_by.end());
    std::sort(row.cites.begin(), row.cites.end(), [](const auto& x, const auto& y) {
      return x.evidence.size() != y.evidence.size() ? x.evidence.size() > y.evidence.size() : x.name < y.name;
    });
    for (auto& c : row.cites)
      std::stable_sort(c.evidence.begin(), c.evidence.end(), [&](const Evidence& x, const Evidence& y) {
        return x.article == y.article ? x.span < y.span : affair.earlier(x.article, y.article);
      });
  }
  std::sort(rows.begin(), rows.end(), [](const SourceRow& x, const SourceRow& y) {
    if (x.articles.size() != y.articles.size()) return x.articles.size() > y.articles.size();
    return x.citations != y.citations ? x.citations > y.citations : x.name < y.name;
  });
  return rows;
}

Result<std::vector<CopyRow>> copies(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  std::string some = and_days(filter, "published") + and_in("outlet", filter.outlets) + and_in("lang", filter.langs);
  if (!some.empty()) {
    some = "(SELECT key FROM articles WHERE 1" + some + ")";
    some = " WHERE article IN " + some + " OR other IN " + some;
  }
  std::vector<CopyRow> rows;
  const Status s =
      for_rows(affair.record(), "SELECT article, other, kind, share FROM copies" + some, [&](const Statement& row) {
        Index a = Affair::of_key(row.integer(0));
        Index b = Affair::of_key(row.integer(1));
        if (affair.earlier(b, a)) std::swap(a, b);
        const bool one = (filter.wants_article(affair, a) && in_time(affair, filter, a)) ||
                         (filter.wants_article(affair, b) && in_time(affair, filter, b));
        if (one) rows.push_back({a, b, row.text(2), row.number(3)});
      });
  if (!s) return s.error();
  std::sort(rows.begin(), rows.end(), [&](const CopyRow& x, const CopyRow& y) {
    return x.article == y.article ? affair.earlier(x.other, y.other) : affair.earlier(x.article, y.article);
  });
  if (!affair.status().ok()) return affair.status().error();
  return rows;
}

}  // namespace runding
