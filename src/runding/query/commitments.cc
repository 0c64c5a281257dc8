#include "runding/query/commitments.h"

#include <algorithm>
#include <map>

#include "runding/query/row_words.h"

namespace runding {

Result<std::vector<CommitmentRow>> commitments(const Affair& affair, const Filter& filter) {
  std::vector<CommitmentRow> rows;
  std::map<std::int64_t, std::size_t> at;
  Status s = for_rows(
      affair.record(),
      "SELECT p.key, p.id, p.holder, p.holder_text, p.article, p.layer, p.n, p.due, p.outcome, c.what FROM pledges p "
      "LEFT JOIN commitments c ON p.layer = 'commitment' AND c.article = p.article AND c.n = p.n ORDER BY p.id",
      [&](const Statement& row) {
        const Index a = affair.article_of_key(row.integer(4));
        if (a == kNone) return;
        CommitmentRow c;
        c.id = row.text(1);
        const Index p = row.is_null(2) ? kNone : affair.party_of_key(row.integer(2));
        c.holder = p == kNone ? Who{kNone, joint_name(row.text(3))} : Who{p, affair.party(p).name};
        c.evidence = row_words(affair, a, row.view(5), row.integer(6));
        c.due = row.text(7);
        c.outcome = row.text(8);
        c.what = row.text(9);
        c.day = affair.article(a).day();
        c.row = {a, row.text(5), row.integer(6)};
        c.marks = affair.link_marks("commitment", row.integer(0));
        if (!filter.wants_marked(c.marks) || !filter.wants_party(affair, p) || !filter.wants_speaker(affair, p) ||
            !filter.wants_type(c.outcome) || !filter.wants_article(affair, a) || !filter.wants_days(c.day, c.day))
          return;
        at.emplace(row.integer(0), rows.size());
        rows.push_back(std::move(c));
      });
  if (!s) return s.error();
  s = for_rows(affair.record(), "SELECT pledge, article, layer, n FROM pledge_outcomes ORDER BY pledge, k",
               [&](const Statement& row) {
                 const auto it = at.find(row.integer(0));
                 const Index a = affair.article_of_key(row.integer(1));
                 if (it == at.end() || a == kNone) return;
                 for (Evidence& e : row_words(affair, a, row.view(2), row.integer(3)))
                   rows[it->second].outcome_evidence.push_back(std::move(e));
               });
  if (!s) return s.error();
  if (!affair.status().ok()) return affair.status().error();
  std::stable_sort(rows.begin(), rows.end(),
                   [](const CommitmentRow& x, const CommitmentRow& y) { return x.day < y.day; });
  return rows;
}

}  // namespace runding
