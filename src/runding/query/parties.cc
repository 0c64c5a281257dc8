#include "runding/query/parties.h"

#include <map>
#include <set>
#include <tuple>

#include "runding/query/narrow.h"

namespace runding {

namespace {

/// From this many on, all rows of the record are counted at once.
constexpr std::size_t kManyParties = 20000;

class Tally {
 public:
  Tally(const Affair& affair, const Filter& filter, std::vector<PartyRow>& rows) : affair_(affair), filter_(filter) {
    for (PartyRow& row : rows) rows_.emplace(row.party, &row);
  }

  Status run() {
    const bool all = rows_.size() >= kManyParties;
    // Layers name entities; which party an entity is stands in party_entities.
    for (const auto& [field, layer, sql_all, sql_one] :
         {std::tuple(&PartyRow::statements, "quote",
                     "SELECT pe.party, count(*) FROM quotes r JOIN party_entities pe ON pe.article = r.article AND "
                     "pe.entity = r.speaker GROUP BY 1",
                     "SELECT count(*) FROM party_entities pe JOIN quotes r ON r.article = pe.article AND r.speaker = "
                     "pe.entity WHERE pe.party = ?"),
          {&PartyRow::positions, "position",
           "SELECT pe.party, count(*) FROM positions r JOIN party_entities pe ON pe.article = r.article AND pe.entity "
           "= "
           "r.holder GROUP BY 1",
           "SELECT count(*) FROM party_entities pe JOIN positions r ON r.article = pe.article AND r.holder = pe.entity "
           "WHERE pe.party = ?"}}) {
      count(all, field, sql_all, sql_one);
      correct(field, layer);
    }
    count(all, &PartyRow::happenings,
          "SELECT party, count(DISTINCT happening) FROM happening_participants WHERE party IS NOT NULL GROUP BY 1",
          "SELECT count(DISTINCT happening) FROM happening_participants WHERE party = ?");
    if (!filter_.rejected) {
      for (const std::int64_t happening : affair_.all_marks().rejected_links("happening")) {
        affair_.ask(
            "SELECT DISTINCT party FROM happening_participants WHERE happening = ? AND party IS NOT NULL",
            [&](Statement& s) { s.bind(1, happening); },
            [&](const Statement& row) { add(Affair::of_key(row.integer(0)), &PartyRow::happenings, -1); });
      }
    }
    return affair_.status();
  }

 private:
  using Field = std::int64_t PartyRow::*;

  void add(Index party, Field field, std::int64_t n) {
    if (const auto it = rows_.find(party); it != rows_.end()) it->second->*field += n;
  }

  void count(bool all, Field field, const char* sql_all, const char* sql_one) {
    if (all) {
      affair_.ask(
          sql_all, [](Statement&) {},
          [&](const Statement& row) { add(Affair::of_key(row.integer(0)), field, row.integer(1)); });
      return;
    }
    for (auto& [party, row] : rows_) {
      affair_.ask(
          sql_one, [&](Statement& s) { s.bind(1, std::int64_t{party}); },
          [&](const Statement& found) { row->*field = found.integer(0); });
    }
  }

  /// What people decided about single rows.
  void correct(Field field, const char* layer) {
    const bool quotes = std::string_view(layer) == "quote";
    for (const auto& [article, n] : affair_.all_marks().rows_of(layer)) {
      const Marks& marks = affair_.marks(layer, Affair::of_key(article), n);
      const Curated* other = correction_of(marks, quotes ? "speaker" : "holder");
      if (filter_.wants_marked(marks) && other == nullptr) continue;
      Index read = kNone;
      affair_.ask(
          quotes ? "SELECT speaker FROM quotes WHERE article = ? AND n = ?"
                 : "SELECT holder FROM positions WHERE article = ? AND n = ?",
          [&](Statement& s) { s.bind(1, article).bind(2, n); },
          [&](const Statement& row) {
            if (!row.is_null(0)) read = affair_.party_of_entity(Affair::of_key(article), row.integer(0));
          });
      add(read, field, -1);
      if (filter_.wants_marked(marks)) add(affair_.party_named(other->value), field, 1);
    }
  }

  const Affair& affair_;
  const Filter& filter_;
  std::map<Index, PartyRow*> rows_;
};

/// Parties that hold a position on the issues asked for.
std::set<Index> holders_of_issues(const Affair& affair, const Filter& filter) {
  std::set<Index> holders;
  affair.ask(
      "SELECT article, n, holder, issue FROM positions", [](Statement&) {},
      [&](const Statement& row) {
        const Index a = Affair::of_key(row.integer(0));
        const Marks& marks = affair.marks("position", a, row.integer(1));
        if (!filter.wants_marked(marks)) return;
        const Curated* issue = correction_of(marks, "issue");
        if (!filter.wants_issue(issue ? std::string_view(issue->value) : row.view(3))) return;
        const Curated* holder = correction_of(marks, "holder");
        holders.insert(holder           ? affair.party_named(holder->value)
                       : row.is_null(2) ? kNone
                                        : affair.party_of_entity(a, row.integer(2)));
      });
  return holders;
}

/// Parties that an article let through names: its date and outlet are theirs.
Result<std::set<Index>> named_in_articles(const Affair& affair, const Filter& filter) {
  const auto articles = articles_within(affair, of_articles(filter));
  if (!articles) return articles.error();
  std::set<Index> named;
  for (const Index a : *articles) {
    const std::string day = affair.article(a).day();
    if (!filter.wants_article(affair, a) || !filter.wants_days(day, day)) continue;
    affair.ask(
        "SELECT party FROM party_entities WHERE article = ?", [&](Statement& s) { s.bind(1, std::int64_t{a}); },
        [&](const Statement& row) { named.insert(Affair::of_key(row.integer(0))); });
  }
  return named;
}

}  // namespace

Result<std::vector<PartyRow>> parties(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  std::set<Index> holders;
  if (!filter.issues.empty()) holders = holders_of_issues(affair, filter);
  const bool by_article =
      !filter.outlets.empty() || !filter.langs.empty() || !filter.since.empty() || !filter.until.empty();
  std::set<Index> named;
  if (by_article) {
    auto found = named_in_articles(affair, filter);
    if (!found) return found.error();
    named = std::move(*found);
  }
  std::vector<PartyRow> out;
  std::string where = and_in("key", filter.parties) + and_in("key", filter.speakers) + and_in("type", filter.types);
  if (!filter.id.empty()) where += and_in("id", std::vector<std::string>{filter.id});
  const Status s = for_rows(
      affair.record(), "SELECT key, type FROM parties WHERE 1" + where + " ORDER BY articles DESC, name, id",
      [&](const Statement& found) {
        PartyRow row;
        row.party = Affair::of_key(found.integer(0));
        row.marks = affair.link_marks("party", row.party);
        if (!filter.wants_marked(row.marks) || !filter.wants_party(row.party) || !filter.wants_speaker(row.party) ||
            !filter.wants_type(found.view(1)) || (!filter.issues.empty() && !holders.contains(row.party)) ||
            (by_article && !named.contains(row.party)))
          return;
        out.push_back(std::move(row));
      });
  if (!s) return s.error();
  if (const Status counted = Tally(affair, filter, out).run(); !counted) return counted.error();
  return out;
}

}  // namespace runding
