#include "runding/query/disputes.h"

#include <algorithm>
#include <map>

#include "runding/query/row_words.h"

namespace runding {
namespace {

bool wanted(const Affair& affair, const Filter& filter, const DisputeRow& d) {
  if (!filter.wants_type(d.kind) || !filter.wants_issue(d.topic) || !filter.wants_days(d.first_day, d.last_day))
    return false;
  const auto some_party = [&](const auto& wants) {
    return std::any_of(d.sides.begin(), d.sides.end(), [&](const DisputeRow::Side& side) {
      return std::any_of(side.parties.begin(), side.parties.end(), wants);
    });
  };
  if (!filter.parties.empty() && !some_party([&](const Who& w) { return filter.wants_party(affair, w.party); }))
    return false;
  if (!filter.speakers.empty() && !some_party([&](const Who& w) { return filter.wants_speaker(affair, w.party); }))
    return false;
  return std::any_of(d.sides.begin(), d.sides.end(), [&](const DisputeRow::Side& side) {
    return std::any_of(side.evidence.begin(), side.evidence.end(),
                       [&](const Evidence& e) { return filter.wants_article(affair, e.article); });
  });
}

void add_member(const Affair& affair, const Statement& row, DisputeRow& d) {
  const Index a = affair.article_of_key(row.integer(1));
  if (a == kNone) return;
  d.rows.push_back({a, row.text(2), row.integer(3)});
  const std::string value = row.text(5);
  auto side = std::find_if(d.sides.begin(), d.sides.end(), [&](const auto& s) { return s.value == value; });
  if (side == d.sides.end()) side = d.sides.insert(d.sides.end(), DisputeRow::Side{value, {}, {}});
  const Index p = row.is_null(4) ? kNone : affair.party_of_key(row.integer(4));
  if (p != kNone &&
      std::none_of(side->parties.begin(), side->parties.end(), [&](const Who& w) { return w.party == p; }))
    side->parties.push_back({p, affair.party(p).name});
  for (Evidence& e : row_words(affair, a, row.view(2), row.integer(3))) side->evidence.push_back(std::move(e));
  const std::string day = affair.article(a).day();
  if (day.empty()) return;
  if (d.first_day.empty() || day < d.first_day) d.first_day = day;
  if (day > d.last_day) d.last_day = day;
}

}  // namespace

const std::vector<std::string_view>& dispute_kinds() {
  static const std::vector<std::string_view> kinds = {"count", "date", "place", "happened", "claim"};
  return kinds;
}

Result<std::vector<DisputeRow>> disputes(const Affair& affair, const Filter& filter) {
  std::vector<DisputeRow> rows;
  std::map<std::int64_t, std::size_t> at;
  Status s = for_rows(affair.record(),
                      "SELECT d.key, d.id, d.kind, d.topic, h.id FROM disputes d LEFT JOIN happenings h ON "
                      "h.key = d.happening ORDER BY d.kind, d.id",
                      [&](const Statement& row) {
                        DisputeRow d;
                        d.id = row.text(1);
                        d.kind = row.text(2);
                        d.topic = row.text(3);
                        d.happening = row.text(4);
                        d.marks = affair.link_marks("dispute", row.integer(0));
                        if (!filter.wants_marked(d.marks)) return;
                        at.emplace(row.integer(0), rows.size());
                        rows.push_back(std::move(d));
                      });
  if (!s) return s.error();
  s = for_rows(affair.record(),
               "SELECT dispute, article, layer, n, party, value FROM dispute_members ORDER BY dispute, k",
               [&](const Statement& row) {
                 if (const auto it = at.find(row.integer(0)); it != at.end()) add_member(affair, row, rows[it->second]);
               });
  if (!s) return s.error();
  if (!affair.status().ok()) return affair.status().error();
  std::erase_if(rows, [&](const DisputeRow& d) { return !wanted(affair, filter, d); });
  std::stable_sort(rows.begin(), rows.end(),
                   [](const DisputeRow& a, const DisputeRow& b) { return a.first_day < b.first_day; });
  return rows;
}

}  // namespace runding
