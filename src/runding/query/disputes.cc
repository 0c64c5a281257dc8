#include "runding/query/disputes.h"

#include <algorithm>

#include "runding/query/narrow.h"
#include "runding/query/row_words.h"

namespace runding {
namespace {

struct Member {
  LayerRow row;
  Index party;
  std::string value;
};

std::vector<Member> members_of(const Affair& affair, std::int64_t key) {
  std::vector<Member> out;
  affair.ask(
      "SELECT article, layer, n, party, value FROM dispute_members WHERE dispute = ? ORDER BY k",
      [&](Statement& s) { s.bind(1, key); },
      [&](const Statement& row) {
        const Index party = row.is_null(3) ? kNone : Affair::of_key(row.integer(3));
        out.push_back({{Affair::of_key(row.integer(0)), row.text(1), row.integer(2)}, party, row.text(4)});
      });
  return out;
}

bool wanted(const Affair& affair, const Filter& filter, const DisputeRow& d, const std::vector<Member>& members) {
  const auto some = [&](const auto& is) { return std::any_of(members.begin(), members.end(), is); };
  return filter.wants_days(d.first_day, d.last_day) &&
         some([&](const Member& m) { return filter.wants_party(m.party); }) &&
         some([&](const Member& m) { return filter.wants_speaker(m.party); }) &&
         some([&](const Member& m) { return filter.wants_article(affair, m.row.article); });
}

void set_days(const Affair& affair, const std::vector<Member>& members, DisputeRow& d) {
  for (const Member& m : members) {
    const std::string day = affair.article(m.row.article).day();
    if (day.empty()) continue;
    if (d.first_day.empty() || day < d.first_day) d.first_day = day;
    if (day > d.last_day) d.last_day = day;
  }
}

void add_member(const Affair& affair, const Member& m, DisputeRow& d) {
  d.rows.push_back(m.row);
  auto side = std::find_if(d.sides.begin(), d.sides.end(), [&](const auto& s) { return s.value == m.value; });
  if (side == d.sides.end()) side = d.sides.insert(d.sides.end(), DisputeRow::Side{m.value, {}, kNone, 0, {}});
  if (m.party != kNone &&
      std::none_of(side->parties.begin(), side->parties.end(), [&](const Who& w) { return w.party == m.party; }))
    side->parties.push_back({m.party, affair.party(m.party).name});
  for (Evidence& e : row_words(affair, m.row.article, m.row.layer, m.row.n)) side->evidence.push_back(std::move(e));
}

}  // namespace

const std::vector<std::string_view>& dispute_kinds() {
  static const std::vector<std::string_view> kinds = {"count", "date", "place", "happened", "claim"};
  return kinds;
}

Result<std::vector<DisputeRow>> disputes(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  std::string where = and_in("d.kind", filter.types) + and_in("d.topic", filter.issues);
  if (!filter.id.empty()) where += and_in("d.id", std::vector<std::string>{filter.id});
  for (const auto* parties : {&filter.parties, &filter.speakers}) {
    const std::string who = and_in("party", *parties);
    if (!who.empty()) where += " AND d.key IN (SELECT dispute FROM dispute_members WHERE 1" + who + ")";
  }
  std::vector<std::pair<std::int64_t, DisputeRow>> found;
  const Status s =
      for_rows(affair.record(),
               "SELECT d.key, d.id, d.kind, d.topic, h.id FROM disputes d LEFT JOIN happenings h ON h.key = "
               "d.happening WHERE 1" +
                   where + " ORDER BY d.kind, d.id",
               [&](const Statement& row) {
                 DisputeRow d;
                 d.id = row.text(1);
                 d.kind = row.text(2);
                 d.topic = row.text(3);
                 d.happening = row.text(4);
                 d.marks = affair.link_marks("dispute", row.integer(0));
                 if (filter.wants_marked(d.marks) && filter.wants_type(d.kind) && filter.wants_issue(d.topic))
                   found.emplace_back(row.integer(0), std::move(d));
               });
  if (!s) return s.error();
  std::vector<DisputeRow> rows;
  for (auto& [key, d] : found) {
    const std::vector<Member> members = members_of(affair, key);
    set_days(affair, members, d);
    if (!wanted(affair, filter, d, members)) continue;
    for (const Member& m : members) add_member(affair, m, d);
    for (DisputeRow::Side& side : d.sides) {
      side.first = first_article(affair, side.evidence);
      side.origins = origins_of(affair, side.evidence);
    }
    // Nothing is disputed without the words that show it.
    const auto shown = [](const DisputeRow::Side& side) { return !side.evidence.empty(); };
    if (std::any_of(d.sides.begin(), d.sides.end(), shown)) rows.push_back(std::move(d));
  }
  if (!affair.status().ok()) return affair.status().error();
  std::stable_sort(rows.begin(), rows.end(),
                   [](const DisputeRow& a, const DisputeRow& b) { return a.first_day < b.first_day; });
  return rows;
}

}  // namespace runding
