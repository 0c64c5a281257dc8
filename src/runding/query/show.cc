#include "runding/query/show.h"

#include <algorithm>
#include <map>

namespace runding {
namespace {

template <class Row, class Is>
std::optional<AnyRow> find_in(Result<std::vector<Row>> rows, Status& status, const Is& is) {
  if (!rows) {
    if (status.ok()) status = rows.error();
    return {};
  }
  const auto it = std::find_if(rows->begin(), rows->end(), is);
  if (it == rows->end()) return {};
  return AnyRow(std::move(*it));
}

ArticleRow article_row(const Affair& affair, Index at, Status& status) {
  ArticleRow row{at, {}, affair.marks("article", at, 0)};
  auto rows = affair.record().query(
      "SELECT DISTINCT h.id, h.key FROM happening_members m JOIN happenings h ON h.key = m.happening WHERE m.article = "
      "? "
      "ORDER BY coalesce(h.first_day, h.reported), h.id");
  if (!rows) {
    status = rows.error();
    return row;
  }
  rows->bind(1, std::int64_t{at});
  while (rows->next()) {
    if (!is_rejected(affair.link_marks("happening", rows->integer(1)))) row.happenings.push_back(rows->text(0));
  }
  if (!rows->status().ok()) status = rows->status();
  return row;
}

/// The position that a change of position is: the row that its own article tells.
std::optional<AnyRow> shifted(const Affair& affair, std::string_view id, Filter one, Status& status) {
  LayerRow at{kNone, "position", 0};
  affair.ask(
      "SELECT to_article, to_position FROM shifts WHERE id = ?", [&](Statement& s) { s.bind(1, id); },
      [&](const Statement& row) {
        at.article = Affair::of_key(row.integer(0));
        at.n = row.integer(1);
      });
  if (at.article == kNone) return {};
  const auto row_id = position_id(affair, at);
  if (!row_id) return {};
  one.id = *row_id;
  return find_in(positions(affair, one), status, [&](const PositionRow& r) { return r.shift == id; });
}

std::optional<AnyRow> look_up(const Affair& affair, std::string_view id, Status& status) {
  Filter one;
  one.rejected = true;  // an id is shown whatever was decided about it
  if (id.empty()) return {};
  if (id.front() == 's') return shifted(affair, id, std::move(one), status);
  if (id.front() != 'k' && id.front() != 'n' && id.front() != 'u') one.id = id;
  const auto same = [&](const auto& row) { return row.id == id; };
  switch (id.front()) {
    case 'h':
      return find_in(timeline(affair, one), status, same);
    case 'q':
      return find_in(statements(affair, one), status, same);
    case 'o':
      return find_in(positions(affair, one), status, same);
    case 'p':
      return find_in(parties(affair, one), status, [&](const PartyRow& r) { return affair.party(r.party).id == id; });
    case 'k':
    case 'n':
      return find_in(counts(affair, one), status, [&](const CountRow& r) {
        return r.id == id || std::any_of(r.figures.begin(), r.figures.end(), same);
      });
    case 'd':
      return find_in(disputes(affair, one), status, same);
    case 'c':
      return find_in(commitments(affair, one), status, same);
    case 'u':
      return find_in(sources(affair, one), status, same);
    default:
      return {};
  }
}

struct Collect {
  const Affair& affair;
  std::vector<Evidence> operator()(const HappeningRow& r) const { return r.evidence; }
  std::vector<Evidence> operator()(const StatementRow& r) const { return r.evidence; }
  std::vector<Evidence> operator()(const PositionRow& r) const { return r.evidence; }
  std::vector<Evidence> operator()(const CountRow& r) const {
    std::vector<Evidence> out;
    for (const FigureRow& f : r.figures) out.insert(out.end(), f.evidence.begin(), f.evidence.end());
    return out;
  }
  std::vector<Evidence> operator()(const DisputeRow& r) const {
    std::vector<Evidence> out;
    for (const auto& s : r.sides) out.insert(out.end(), s.evidence.begin(), s.evidence.end());
    return out;
  }
  std::vector<Evidence> operator()(const CommitmentRow& r) const {
    std::vector<Evidence> out = r.evidence;
    out.insert(out.end(), r.outcome_evidence.begin(), r.outcome_evidence.end());
    return out;
  }
  std::vector<Evidence> operator()(const SourceRow& r) const {
    std::vector<Evidence> out;
    for (const auto& c : r.cites) out.insert(out.end(), c.evidence.begin(), c.evidence.end());
    return out;
  }
  std::vector<Evidence> operator()(const ArticleRow&) const { return {}; }
  /// One mention per article: the first that uses a name.
  std::vector<Evidence> operator()(const PartyRow& r) const {
    std::map<Index, Span> first;
    affair.ask(
        "SELECT m.article, m.start, m.stop FROM party_entities pe JOIN mentions m ON m.article = pe.article AND "
        "m.entity = pe.entity WHERE pe.party = ? ORDER BY m.kind <> 'name', m.start",
        [&](Statement& s) { s.bind(1, std::int64_t{r.party}); },
        [&](const Statement& row) {
          first.emplace(Affair::of_key(row.integer(0)),
                        Span{static_cast<std::uint32_t>(row.integer(1)), static_cast<std::uint32_t>(row.integer(2))});
        });
    std::vector<Evidence> out;
    for (const auto& [article, span] : first) out.push_back(affair.evidence(article, span));
    std::sort(out.begin(), out.end(),
              [&](const Evidence& x, const Evidence& y) { return affair.earlier(x.article, y.article); });
    return out;
  }
};

}  // namespace

Result<AnyRow> show(const Affair& affair, std::string_view id) {
  const Reading reading(affair);
  Status status;
  if (const Index a = affair.find_article(id); a != kNone) {
    ArticleRow row = article_row(affair, a, status);
    if (!status.ok()) return status.error();
    return AnyRow(std::move(row));
  }
  std::optional<AnyRow> found = look_up(affair, id, status);
  if (!status.ok()) return status.error();
  if (found) return std::move(*found);
  return Error{ErrorCode::not_found, "the record has no \"" + std::string(id) + "\"; ids stand in every list (--json)"};
}

std::vector<Evidence> all_evidence(const Affair& affair, const AnyRow& row) { return std::visit(Collect{affair}, row); }

}  // namespace runding
