#include "runding/query/parties.h"

#include <set>

namespace runding {

Result<std::vector<PartyRow>> parties(const Affair& affair, const Filter& filter) {
  std::vector<PartyRow> all(affair.parties().size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].party = static_cast<Index>(i);
  const auto tally = [&](std::string_view sql, std::int64_t PartyRow::*field) {
    return for_rows(affair.record(), sql, [&](const Statement& row) {
      const Index p = affair.party_of_key(row.integer(0));
      if (p != kNone) all[static_cast<std::size_t>(p)].*field = row.integer(1);
    });
  };
  Status s = tally(
      "SELECT party, count(DISTINCT happening) FROM happening_participants WHERE party IS NOT NULL GROUP BY party",
      &PartyRow::happenings);
  if (!s) return s.error();
  s = tally(
      "SELECT pe.party, count(*) FROM quotes q JOIN party_entities pe ON pe.article = q.article AND "
      "pe.entity = q.speaker GROUP BY pe.party",
      &PartyRow::statements);
  if (!s) return s.error();
  s = tally(
      "SELECT pe.party, count(*) FROM positions p JOIN party_entities pe ON pe.article = p.article AND "
      "pe.entity = p.holder GROUP BY pe.party",
      &PartyRow::positions);
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
  std::set<Index> holders;
  if (!filter.issues.empty()) {
    s = for_rows(affair.record(),
                 "SELECT DISTINCT p.issue, pe.party FROM positions p JOIN party_entities pe ON pe.article = p.article "
                 "AND pe.entity = p.holder",
                 [&](const Statement& row) {
                   if (filter.wants_issue(row.view(0))) holders.insert(affair.party_of_key(row.integer(1)));
                 });
    if (!s) return s.error();
  }
  std::vector<PartyRow> out;
  for (const PartyRow& row : all) {
    if (!filter.wants_party(affair, row.party) || !filter.wants_speaker(affair, row.party)) continue;
    if (!filter.wants_type(to_string(affair.party(row.party).type))) continue;
    if (!filter.issues.empty() && !holders.contains(row.party)) continue;
    if (by_article && !named.contains(row.party)) continue;
    out.push_back(row);
  }
  return out;
}

}  // namespace runding
