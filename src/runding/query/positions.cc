#include "runding/query/positions.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "runding/base/unicode.h"
#include "runding/query/narrow.h"

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

/// The change of position that a row is, with the lowest id when there are several.
std::optional<ShiftMark> shift_at(const Affair& affair, const Filter& filter, const LayerRow& at) {
  std::optional<ShiftMark> found;
  affair.ask(
      "SELECT s.id, p.stance, s.key, s.from_article, s.from_position FROM shifts s LEFT JOIN positions p ON p.article "
      "= "
      "s.from_article AND p.n = s.from_position WHERE s.to_article = ? AND s.to_position = ? ORDER BY s.id",
      [&](Statement& s) { s.bind(1, std::int64_t{at.article}).bind(2, at.n); },
      [&](const Statement& row) {
        ShiftMark shift{row.text(0), row.text(1), affair.link_marks("shift", row.integer(2))};
        if (found || !filter.wants_marked(shift.marks)) return;
        if (!row.is_null(3)) {
          const Curated* stance =
              correction_of(affair.marks("position", Affair::of_key(row.integer(3)), row.integer(4)), "stance");
          if (stance) shift.from = stance->value;
        }
        for (Curated& c : shift.marks) c.field = "shift";
        found = std::move(shift);
      });
  return found;
}

bool wanted(const Affair& affair, const Filter& filter, const PositionRow& p, Index article) {
  if (!filter.wants_issue(p.issue) || !filter.wants_type(p.stance) || !filter.wants_article(affair, article) ||
      !filter.wants_party(p.holder.party) || !filter.wants_speaker(p.holder.party))
    return false;
  const auto days = days_of(p.date);
  return filter.wants_days(days.first, days.second);
}

/// What an article says of who wants what, as far as it is wanted; each with what it was read to say.
struct Read {
  PositionRow row;
  Who holder;
  std::string issue, stance;
};

std::vector<Read> positions_in(const Affair& affair, const Filter& filter, Index a) {
  std::vector<Read> out;
  affair.ask(
      "SELECT p.n, p.holder, p.holder_text, p.issue, p.stance, p.object, p.strength, p.condition, p.plover, p.cameo, "
      "p.subtype, coalesce(p.date, q.date), p.confidence, e.role FROM positions p LEFT JOIN quotes q ON q.article = "
      "p.article AND q.n = p.quote LEFT JOIN entities e ON e.article = p.article AND e.n = p.holder WHERE p.article = "
      "? "
      "ORDER BY p.n",
      [&](Statement& s) { s.bind(1, std::int64_t{a}); },
      [&](const Statement& row) {
        PositionRow p;
        p.marks = affair.marks("position", a, row.integer(0));
        if (!filter.wants_marked(p.marks)) return;
        p.rows = {{a, "position", row.integer(0)}};
        p.holder = affair.who(a, row.maybe_integer(1), row.view(2));
        p.issue = row.text(3);
        p.stance = row.text(4);
        p.object = row.text(5);
        p.strength = row.text(6);
        p.condition = row.text(7);
        p.plover = row.text(8);
        p.cameo = row.text(9);
        p.subtype = row.text(10);
        p.date = row.text(11);
        p.date_given = !p.date.empty();
        if (!p.date_given) p.date = affair.article(a).day();
        p.confidence = row.number(12);
        p.role = row.text(13);
        Read read{{}, p.holder, p.issue, p.stance};
        correct(affair, p);
        find_side(affair, p);
        if (!wanted(affair, filter, p, a)) return;
        read.row = std::move(p);
        out.push_back(std::move(read));
      });
  return out;
}

std::string id_of(const Affair& affair, const Read& read) {
  return content_id('o', {fold_name(affair.id_name(read.holder)), read.issue, read.stance,
                          fold_name(read.row.evidence.front().exact)});
}

/// The words that show it.
void add_evidence(const Affair& affair, PositionRow& p) {
  const LayerRow& at = p.rows.front();
  for (const Span span : affair.spans("position", at.article, at.n))
    p.evidence.push_back(affair.evidence(at.article, span));
}

}  // namespace

std::optional<std::string> position_id(const Affair& affair, const LayerRow& at) {
  Filter all;
  all.rejected = true;
  for (Read& read : positions_in(affair, all, at.article)) {
    if (read.row.rows.front().n != at.n) continue;
    add_evidence(affair, read.row);
    if (!read.row.evidence.empty()) return id_of(affair, read);
  }
  return {};
}

Result<std::vector<PositionRow>> positions(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  const auto articles = articles_within(affair, filter, {"positions", "quotes"});
  if (!articles) return articles.error();
  std::vector<PositionRow> out;
  std::map<std::pair<std::string, bool>, std::size_t> seen;
  const auto add = [&](Read& read) {
    PositionRow& p = read.row;
    const LayerRow at = p.rows.front();
    if (const auto shift = shift_at(affair, filter, at)) {
      p.shift = shift->id;
      p.shift_from = shift->from;
      add_marks(p.marks, shift->marks);
    }
    add_evidence(affair, p);
    if (p.evidence.empty()) return;  // nothing is stated without the words that show it
    p.id = id_of(affair, read);
    if (!filter.wants_id(p.id)) return;
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
  };
  for (const Index a : *articles) {
    for (Read& read : positions_in(affair, filter, a)) add(read);
  }
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
