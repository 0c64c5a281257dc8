#include "runding/query/threads.h"

#include <algorithm>
#include <map>

namespace runding {

std::string ThreadRow::name() const {
  std::string out;
  for (const Who& w : sides) out += (out.empty() ? "" : " – ") + w.name;
  return out;
}

Result<std::vector<ThreadRow>> threads(const Affair& affair) {
  std::vector<ThreadRow> rows;
  std::map<std::int64_t, std::size_t> at;
  Status s = for_rows(
      affair.record(),
      "SELECT key, id, issue, type, first_day, last_day, happenings, articles FROM threads ORDER BY key",
      [&](const Statement& row) {
        at.emplace(row.integer(0), rows.size());
        rows.push_back(
            {row.text(1), {}, row.text(2), row.text(3), row.text(4), row.text(5), row.integer(6), row.integer(7)});
      });
  if (!s) return s.error();
  s = for_rows(affair.record(), "SELECT thread, party FROM thread_sides ORDER BY thread, k", [&](const Statement& row) {
    const Index p = Affair::of_key(row.integer(1));
    const auto thread = at.find(row.integer(0));
    if (p != kNone && thread != at.end() && !affair.is_rejected_party(p))
      rows[thread->second].sides.push_back({p, affair.party(p).name});
  });
  if (!s) return s.error();
  return rows;
}

Status choose_threads(const Affair& affair, const std::vector<std::string>& ids, Filter& filter) {
  if (ids.empty()) return {};
  const auto known = threads(affair);
  if (!known) return known.error();
  for (const std::string& id : ids) {
    if (std::any_of(known->begin(), known->end(), [&](const ThreadRow& t) { return t.id == id; })) continue;
    std::string message = "no thread is \"" + id + "\"";
    for (std::size_t i = 0; i < known->size() && i < 8; ++i)
      message += (i ? ", " : "; it is one of: ") + (*known)[i].id + " (" + (*known)[i].name() + ")";
    return Error{ErrorCode::bad_usage, std::move(message)};
  }
  filter.threads = ids;
  return for_rows(affair.record(),
                  "SELECT DISTINCT t.id, m.article FROM threads t JOIN thread_members h ON h.thread = t.key JOIN "
                  "happening_members m ON m.happening = h.happening",
                  [&](const Statement& row) {
                    if (!filter.wants_thread(row.view(0))) return;
                    filter.thread_articles.insert(Affair::of_key(row.integer(1)));
                  });
}

void parts_below_wholes(std::vector<HappeningRow>& rows) {
  std::map<std::string_view, std::size_t> at;
  for (std::size_t i = 0; i < rows.size(); ++i) at.emplace(rows[i].id, i);
  // Where each row stands: behind itself, or as a part behind the place of its whole.
  std::vector<std::pair<std::size_t, std::size_t>> order;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::size_t top = i;
    for (auto whole = at.find(rows[top].within); !rows[top].within.empty() && whole != at.end();
         whole = at.find(rows[top].within)) {
      if (rows[whole->second].first_day != rows[i].first_day) break;
      top = whole->second;
      if (rows[top].within.empty()) break;
    }
    rows[i].below = top != i;
    order.emplace_back(top, top == i ? 0 : i + 1);
  }
  std::vector<std::size_t> places(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) places[i] = i;
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return order[a] < order[b]; });
  std::vector<HappeningRow> sorted;
  sorted.reserve(rows.size());
  for (const std::size_t i : places) sorted.push_back(std::move(rows[i]));
  rows = std::move(sorted);
}

}  // namespace runding
