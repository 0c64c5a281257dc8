#include "runding/query/members.h"

#include <algorithm>
#include <iterator>

namespace runding {
namespace {

using Rows = std::vector<LayerRow>;

/// Rows a query gives as article, layer, n.
Result<Rows> ask(const Affair& affair, std::string_view sql, std::string_view id) {
  Result<Statement> rows = affair.record().query(sql);
  if (!rows) return rows.error();
  rows->bind(1, id);
  Rows out;
  while (rows->next()) {
    out.push_back({Affair::of_key(rows->integer(0)), rows->text(1), rows->integer(2)});
  }
  if (!rows->status().ok()) return rows->status().error();
  return out;
}

struct Behind {
  const Affair& affair;
  std::string_view id;

  Result<Rows> operator()(const HappeningRow& r) const { return r.rows; }
  Result<Rows> operator()(const StatementRow& r) const { return r.rows; }
  Result<Rows> operator()(const PositionRow& r) const { return r.rows; }
  Result<Rows> operator()(const DisputeRow& r) const {
    Rows out;
    std::copy_if(r.rows.begin(), r.rows.end(), std::back_inserter(out),
                 [](const LayerRow& row) { return row.layer != "count"; });
    return out;
  }
  /// A commitment is the promise its words stand in.
  Result<Rows> operator()(const CommitmentRow&) const {
    return ask(affair,
               "SELECT l.article, 'position', p.n FROM pledges l JOIN evidence c ON c.article = l.article AND "
               "c.layer = l.layer AND c.n = l.n JOIN evidence e ON e.article = c.article AND e.layer = 'position' AND "
               "e.start = c.start AND e.stop = c.stop JOIN positions p ON p.article = e.article AND p.n = e.n AND "
               "p.stance = 'promise' WHERE l.id = ? GROUP BY p.n ORDER BY p.n",
               id);
  }
  Result<Rows> operator()(const ArticleRow&) const {
    return ask(affair,
               "SELECT a.key, l.layer, l.n FROM articles a JOIN (SELECT article, 'event' AS layer, n FROM events "
               "UNION ALL SELECT article, 'position', n FROM positions) l ON l.article = a.key WHERE a.id = ? "
               "ORDER BY l.layer, l.n",
               id);
  }
  Result<Rows> operator()(const PartyRow&) const { return Rows(); }
  Result<Rows> operator()(const CountRow&) const { return Rows(); }
  Result<Rows> operator()(const SourceRow&) const { return Rows(); }
};

}  // namespace

Result<std::vector<LayerRow>> rows_behind(const Affair& affair, std::string_view id) {
  const auto row = show(affair, id);
  if (!row) return row.error();
  return std::visit(Behind{affair, id}, *row);
}

}  // namespace runding
