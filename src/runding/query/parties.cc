#include "runding/query/parties.h"

#include <set>

namespace runding {

Result<std::vector<PartyRow>> parties(const Affair& affair, const Filter& filter) {
  std::vector<PartyRow> all(affair.parties().size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].party = static_cast<Index>(i);
    all[i].marks = affair.link_marks("party", affair.parties()[i].key);
  }
  const auto count = [&](Index p, std::int64_t PartyRow::*field) {
    if (p != kNone) ++(all[static_cast<std::size_t>(p)].*field);
  };
  Status s =
      for_rows(affair.record(), "SELECT DISTINCT party, happening FROM happening_participants WHERE party IS NOT NULL",
               [&](const Statement& row) {
                 if (filter.wants_marked(affair.link_marks("happening", row.integer(1))))
                   count(affair.party_of_key(row.integer(0)), &PartyRow::happenings);
               });
  if (!s) return s.error();
  s = for_rows(affair.record(), "SELECT article, n, speaker FROM quotes", [&](const Statement& row) {
    const Index a = affair.article_of_key(row.integer(0));
    const Marks& marks = affair.marks("quote", a, row.integer(1));
    if (!filter.wants_marked(marks)) return;
    const Curated* speaker = correction_of(marks, "speaker");
    count(speaker          ? affair.party_named(speaker->value)
          : row.is_null(2) ? kNone
                           : affair.party_of_entity(a, row.integer(2)),
          &PartyRow::statements);
  });
  if (!s) return s.error();
  std::set<Index> holders;  // of a position on an issue asked for
  s = for_rows(affair.record(), "SELECT article, n, holder, issue FROM positions", [&](const Statement& row) {
    const Index a = affair.article_of_key(row.integer(0));
    const Marks& marks = affair.marks("position", a, row.integer(1));
    if (!filter.wants_marked(marks)) return;
    const Curated* holder = correction_of(marks, "holder");
    const Index p = holder           ? affair.party_named(holder->value)
                    : row.is_null(2) ? kNone
                                     : affair.party_of_entity(a, row.integer(2));
    count(p, &PartyRow::positions);
    const Curated* issue = correction_of(marks, "issue");
    if (filter.wants_issue(issue ? std::string_view(issue->value) : row.view(3))) holders.insert(p);
  });
  if (!s) return s.error();
  // An article's date and outlet are those of the parties it names.
  const bool by_article =
      !filter.outlets.empty() || !filter.langs.empty() || !filter.since.empty() || !filter.until.empty();
  std::set<Index> named;
  if (by_article) {
    s = for_rows(affair.record(), "SELECT DISTINCT article, party FROM party_entities", [&](const Statement& row) {
      const Index a = affair.article_of_key(row.integer(0));
      if (a == kNone || !filter.wants_article(affair, a)) return;
      const std::string day = affair.article(a).day();
      if (filter.wants_days(day, day)) named.insert(affair.party_of_key(row.integer(1)));
    });
    if (!s) return s.error();
  }
  std::vector<PartyRow> out;
  for (const PartyRow& row : all) {
    if (!filter.wants_marked(row.marks)) continue;
    if (!filter.wants_party(affair, row.party) || !filter.wants_speaker(affair, row.party)) continue;
    if (!filter.wants_type(to_string(affair.party(row.party).type))) continue;
    if (!filter.issues.empty() && !holders.contains(row.party)) continue;
    if (by_article && !named.contains(row.party)) continue;
    out.push_back(row);
  }
  return out;
}

}  // namespace runding
