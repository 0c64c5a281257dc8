#include "runding/query/positions.h"

#include <algorithm>
#include <map>

#include "runding/base/unicode.h"

namespace runding {
namespace {

struct ShiftMark {
  std::string id, from;
  Marks marks;
};

void correct(const Affair& affair, PositionRow& p) {
  const Curated *issue = correction_of(p.marks, "issue"), *stance = correction_of(p.marks, "stance"),
                *holder = correction_of(p.marks, "holder");
  if (issue != nullptr) p.issue = issue->value;
  if (stance != nullptr) p.stance = stance->value;
  // The codes and the finer stance were those of what was read.
  if (issue != nullptr || stance != nullptr) p.plover = p.cameo = p.subtype = std::string();
  if (holder == nullptr) return;
  const Index party = affair.party_named(holder->value);
  p.holder = party == kNone ? Who{kNone, holder->value} : Who{party, affair.party(party).name};
  p.role = party == kNone ? std::string() : affair.party(party).role;
}

void find_side(const Affair& affair, PositionRow& p) {
  p.side = affair.side_of(p.holder.party);
  p.side_name = p.side == kNone ? p.holder.name : affair.party(p.side).name;
}

Result<std::map<std::pair<std::int64_t, std::int64_t>, ShiftMark>> load_shifts(const Affair& affair,
                                                                               const Filter& filter) {
  std::map<std::pair<std::int64_t, std::int64_t>, ShiftMark> shifts;
  const Status s =
      for_rows(affair.record(),
               "SELECT s.id, s.to_article, s.to_position, p.stance, s.key, s.from_article, s.from_position FROM shifts "
               "s LEFT JOIN positions p ON "
               "p.article = s.from_article AND p.n = s.from_position ORDER BY s.id",
               [&](const Statement& row) {
                 ShiftMark shift{row.text(0), row.text(3), affair.link_marks("shift", row.integer(4))};
                 if (!filter.wants_marked(shift.marks)) return;
                 if (const Index from = row.is_null(5) ? kNone : affair.article_of_key(row.integer(5)); from != kNone) {
                   const Curated* stance = correction_of(affair.marks("position", from, row.integer(6)), "stance");
                   if (stance) shift.from = stance->value;
                 }
                 for (Curated& c : shift.marks) c.field = "shift";
                 shifts.emplace(std::pair(row.integer(1), row.integer(2)), std::move(shift));
               });
  if (!s) return s.error();
  return shifts;
}

bool wanted(const Affair& affair, const Filter& filter, const PositionRow& p, Index article) {
  if (!filter.wants_issue(p.issue) || !filter.wants_type(p.stance) || !filter.wants_article(affair, article) ||
      !filter.wants_party(affair, p.holder.party) || !filter.wants_speaker(affair, p.holder.party))
    return false;
  const auto days = days_of(p.date);
  return filter.wants_days(days.first, days.second);
}

}  // namespace

Result<std::vector<PositionRow>> positions(const Affair& affair, const Filter& filter) {
  const auto shifts = load_shifts(affair, filter);
  if (!shifts) return shifts.error();
  std::vector<PositionRow> out;
  std::map<std::pair<std::string, bool>, std::size_t> seen;
  const Status s = for_rows(
      affair.record(),
      "SELECT p.article, p.n, p.holder, p.holder_text, p.issue, p.stance, p.object, p.strength, p.condition, p.plover, "
      "p.cameo, p.subtype, coalesce(p.date, q.date), p.confidence, e.role FROM positions p "
      "JOIN articles a ON a.key = p.article "
      "LEFT JOIN quotes q ON q.article = p.article AND q.n = p.quote "
      "LEFT JOIN entities e ON e.article = p.article AND e.n = p.holder "
      "ORDER BY a.published IS NULL, a.published, a.id, p.n",
      [&](const Statement& row) {
        const Index a = affair.article_of_key(row.integer(0));
        if (a == kNone) return;
        PositionRow p;
        p.holder = affair.who(a, row.maybe_integer(2), row.view(3));
        p.issue = row.text(4);
        p.stance = row.text(5);
        p.object = row.text(6);
        p.strength = row.text(7);
        p.condition = row.text(8);
        p.plover = row.text(9);
        p.cameo = row.text(10);
        p.subtype = row.text(11);
        p.date = row.text(12);
        p.date_given = !p.date.empty();
        if (!p.date_given) p.date = affair.article(a).day();
        p.confidence = row.number(13);
        p.role = row.text(14);
        p.rows = {{a, "position", row.integer(1)}};
        p.marks = affair.marks("position", a, row.integer(1));
        if (!filter.wants_marked(p.marks)) return;
        const std::string issue = p.issue, stance = p.stance;
        const Who read = p.holder;
        correct(affair, p);
        find_side(affair, p);
        if (!wanted(affair, filter, p, a)) return;
        if (const auto it = shifts->find({row.integer(0), row.integer(1)}); it != shifts->end()) {
          p.shift = it->second.id;
          p.shift_from = it->second.from;
          add_marks(p.marks, it->second.marks);
        }
        for (const Span span : affair.spans("position", a, row.integer(1)))
          p.evidence.push_back(affair.evidence(a, span));
        if (p.evidence.empty()) return;  // nothing is stated without the words that show it
        p.id = content_id('o', {fold_name(affair.id_name(read)), issue, stance, fold_name(p.evidence.front().exact)});
        const auto [it, fresh] = seen.emplace(std::pair(p.id, is_rejected(p.marks)), out.size());
        if (fresh) {
          out.push_back(std::move(p));
          return;
        }
        PositionRow& kept = out[it->second];
        kept.confidence = std::max(kept.confidence, p.confidence);
        if (kept.shift.empty()) std::swap(kept.shift, p.shift), std::swap(kept.shift_from, p.shift_from);
        add_marks(kept.marks, p.marks);
        correct(affair, kept);
        find_side(affair, kept);
        kept.rows.push_back(p.rows.front());
        std::move(p.evidence.begin(), p.evidence.end(), std::back_inserter(kept.evidence));
      });
  if (!s) return s.error();
  if (!affair.status().ok()) return affair.status().error();
  std::stable_sort(out.begin(), out.end(), [](const PositionRow& x, const PositionRow& y) {
    return std::pair(x.date.empty(), x.date) < std::pair(y.date.empty(), y.date);
  });
  return out;
}

PositionMatrix position_matrix(const std::vector<PositionRow>& rows) {
  PositionMatrix matrix;
  for (const std::string_view issue : CodeNames<Issue>::names) {
    if (std::any_of(rows.begin(), rows.end(), [&](const PositionRow& r) { return r.issue == issue; }))
      matrix.issues.emplace_back(issue);
  }
  std::map<std::string, std::size_t> lines;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PositionRow& r = rows[i];
    if (r.side_name.empty()) continue;
    const auto issue = std::find(matrix.issues.begin(), matrix.issues.end(), r.issue);
    if (issue == matrix.issues.end()) continue;
    const auto [it, fresh] = lines.emplace(r.side_name, matrix.lines.size());
    if (fresh) matrix.lines.push_back({r.side, r.side_name, 0, {}});
    PositionMatrix::Line& line = matrix.lines[it->second];
    line.cells.resize(matrix.issues.size());
    line.cells[static_cast<std::size_t>(issue - matrix.issues.begin())].push_back(i);
    ++line.total;
  }
  std::stable_sort(matrix.lines.begin(), matrix.lines.end(), [](const auto& a, const auto& b) {
    return a.total != b.total ? a.total > b.total : a.name < b.name;
  });
  return matrix;
}

}  // namespace runding
