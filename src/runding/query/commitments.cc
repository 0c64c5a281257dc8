#include "runding/query/commitments.h"

#include <algorithm>

#include "runding/query/narrow.h"
#include "runding/query/row_words.h"

namespace runding {

const std::vector<std::string_view>& commitment_outcomes() {
  static const std::vector<std::string_view> outcomes = {"open", "kept", "broken", "contested", "overdue"};
  return outcomes;
}

namespace {

/// The day of the newest article, empty when none has one.
std::string newest_day(const Affair& affair) {
  std::string day;
  affair.ask(
      "SELECT max(published) FROM articles", [](Statement&) {},
      [&](const Statement& row) { day = days_of(row.view(0)).first; });
  return day;
}

void outcome_evidence(const Affair& affair, std::int64_t key, CommitmentRow& c) {
  std::vector<LayerRow> rows;
  affair.ask(
      "SELECT article, layer, n FROM pledge_outcomes WHERE pledge = ? ORDER BY k",
      [&](Statement& s) { s.bind(1, key); },
      [&](const Statement& row) {
        rows.push_back({Affair::of_key(row.integer(0)), row.text(1), row.integer(2)});
      });
  for (const LayerRow& row : rows) {
    for (Evidence& e : row_words(affair, row.article, row.layer, row.n)) c.outcome_evidence.push_back(std::move(e));
  }
}

bool wanted(const Affair& affair, const Filter& filter, const CommitmentRow& c) {
  return filter.wants_marked(c.marks) && filter.wants_party(c.holder.party) && filter.wants_speaker(c.holder.party) &&
         filter.wants_type(c.outcome) && filter.wants_article(affair, c.row.article) && filter.wants_days(c.day, c.day);
}

}  // namespace

Result<std::vector<CommitmentRow>> commitments(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  const std::string today = filter.as_of.empty() ? newest_day(affair) : filter.as_of;
  std::string where = and_in("p.holder", filter.parties) + and_in("p.holder", filter.speakers);
  if (!filter.id.empty()) where += and_in("p.id", std::vector<std::string>{filter.id});
  std::string told = and_days(filter, "published") + and_in("outlet", filter.outlets) + and_in("lang", filter.langs);
  if (!told.empty()) where += " AND p.article IN (SELECT key FROM articles WHERE 1" + told + ")";
  std::vector<CommitmentRow> rows;
  const Status s = for_rows(
      affair.record(),
      "SELECT p.key, p.id, p.holder, p.holder_text, p.article, p.layer, p.n, p.due, p.outcome, c.what FROM pledges p "
      "LEFT JOIN commitments c ON p.layer = 'commitment' AND c.article = p.article AND c.n = p.n WHERE 1" +
          where + " ORDER BY p.id",
      [&](const Statement& row) {
        const Index a = Affair::of_key(row.integer(4));
        CommitmentRow c;
        c.id = row.text(1);
        const Index p = row.is_null(2) ? kNone : Affair::of_key(row.integer(2));
        c.holder = p == kNone ? Who{kNone, joint_name(row.text(3))} : Who{p, affair.party(p).name};
        c.due = row.text(7);
        c.outcome = row.text(8);
        if (const std::string last = days_of(c.due).second; c.outcome == "open" && !last.empty() && last < today)
          c.outcome = "overdue";
        c.what = row.text(9);
        c.day = affair.article(a).day();
        c.row = {a, row.text(5), row.integer(6)};
        c.marks = affair.link_marks("commitment", row.integer(0));
        if (!wanted(affair, filter, c)) return;
        c.evidence = row_words(affair, a, c.row.layer, c.row.n);
        c.first = first_article(affair, c.evidence);
        c.origins = origins_of(affair, c.evidence);
        outcome_evidence(affair, row.integer(0), c);
        rows.push_back(std::move(c));
      });
  if (!s) return s.error();
  if (!affair.status().ok()) return affair.status().error();
  std::stable_sort(rows.begin(), rows.end(),
                   [](const CommitmentRow& x, const CommitmentRow& y) { return x.day < y.day; });
  return rows;
}

}  // namespace runding
