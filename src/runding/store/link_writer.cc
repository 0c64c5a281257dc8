#include "runding/store/link_writer.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "runding/base/unicode.h"
#include "runding/store/rows.h"

namespace runding::store {
namespace {

constexpr const char* kTables[] = {"parties",
                                   "renamed",
                                   "party_aliases",
                                   "party_words",
                                   "party_entities",
                                   "happenings",
                                   "happening_participants",
                                   "happening_members",
                                   "copies",
                                   "stories",
                                   "disputes",
                                   "dispute_members",
                                   "shifts",
                                   "pledges",
                                   "pledge_outcomes",
                                   "happening_rounds",
                                   "happening_parts",
                                   "threads",
                                   "thread_sides",
                                   "thread_members"};

Status empty_tables(sqlite3* database) {
  for (const char* table : kTables) {
    Result<Statement> gone = Statement::prepare(database, std::string("DELETE FROM ") + table);
    if (!gone) return gone.error();
    if (Status s = gone->run(); !s) return s;
  }
  return {};
}

Result<std::vector<std::int64_t>> article_keys(sqlite3* database) {
  Result<Statement> row = Statement::prepare(database, "SELECT key FROM articles ORDER BY id");
  if (!row) return row.error();
  std::vector<std::int64_t> keys;
  while (row->next()) keys.push_back(row->integer(0));
  if (!row->status()) return row->status().error();
  return keys;
}

/// The words of all its names, folded, by which it is found.
std::set<std::string> name_words(const Party& party) {
  std::set<std::string> words;
  const auto add = [&](std::string_view name) {
    const std::string folded = fold_name(name);
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t end = std::min(folded.find(' ', at), folded.size());
      words.insert(folded.substr(at, end - at));
      at = end + 1;
    }
  };
  add(party.name);
  for (const auto& [alias, uses] : party.aliases) add(alias);
  return words;
}

/// Rows of the link tables get the place of their struct, from 1, as key.
class LinkWriter {
 public:
  LinkWriter(sqlite3* database, std::vector<std::int64_t> keys) : db_(database), keys_(std::move(keys)) {}

  Status parties(const Links& links) {
    Insert parties(db_, "parties", 10), aliases(db_, "party_aliases", 4), entities(db_, "party_entities", 3),
        renamed(db_, "renamed", 2), words(db_, "party_words", 2);
    for (std::size_t i = 0; i < links.parties.size(); ++i) {
      const Party& p = links.parties[i];
      parties(row(i), std::string_view(p.id), std::string_view(p.name), to_string(p.type), known(p.kb), known(p.role),
              link(p.of), link(p.side), std::int64_t{p.articles}, std::int64_t{p.mentions});
      if (!p.found_name.empty()) renamed(row(i), std::string_view(p.found_name));
      for (std::size_t k = 0; k < p.aliases.size(); ++k) {
        aliases(row(i), place(k), std::string_view(p.aliases[k].first), std::int64_t{p.aliases[k].second});
      }
      for (const std::string& word : name_words(p)) words(std::string_view(word), row(i));
    }
    const EntityParties& all = links.entities;
    for (std::size_t a = 0; a + 1 < all.starts.size(); ++a) {
      for (std::uint32_t n = all.starts[a]; n < all.starts[a + 1]; ++n) {
        entities(keys_.at(a), std::int64_t{n - all.starts[a]}, link(all.parties[n]));
      }
    }
    return first({&parties, &aliases, &entities, &renamed, &words});
  }
  Status happenings(const Links& links) {
    Insert happenings(db_, "happenings", 13), participants(db_, "happening_participants", 5),
        members(db_, "happening_members", 5);
    for (std::size_t i = 0; i < links.happenings.size(); ++i) {
      const Happening& h = links.happenings[i];
      happenings(row(i), std::string_view(h.id), to_string(h.type), to_string(h.status), known(h.date),
                 known(h.first_day), known(h.last_day), known(h.reported), link(h.place), known(h.place_text),
                 std::int64_t{h.articles}, std::int64_t{h.origins}, rounded(h.confidence));
      for (std::size_t k = 0; k < h.participants.size(); ++k) {
        const HappeningParticipant& p = h.participants[k];
        participants(row(i), place(k), link(p.party), known(p.words), to_string(p.role));
      }
      for (std::size_t k = 0; k < h.members.size(); ++k) {
        const Happening::Member& m = h.members[k];
        members(key(m.article), std::int64_t{m.event}, row(i), place(k), std::int64_t{m.origin});
      }
    }
    return first({&happenings, &participants, &members});
  }
  Status copies(const Links& links) {
    Insert copies(db_, "copies", 4), stories(db_, "stories", 2);
    for (const Copy& c : links.copies) copies(key(c.article), key(c.other), std::string_view(c.kind), c.share);
    for (std::size_t i = 0; i < links.story.size(); ++i) {
      stories(keys_.at(i), std::int64_t{links.story[i]});
    }
    return first({&copies, &stories});
  }
  Status threads(const Links& links) {
    Insert rounds(db_, "happening_rounds", 3), parts(db_, "happening_parts", 2), threads(db_, "threads", 8),
        sides(db_, "thread_sides", 3), members(db_, "thread_members", 2);
    for (std::size_t i = 0; i < links.happenings.size(); ++i) {
      const Happening& h = links.happenings[i];
      if (h.round > 0) rounds(row(i), std::int64_t{h.round}, std::int64_t{h.round_inferred});
      if (h.within >= 0) parts(row(i), link(h.within));
      if (h.thread >= 0) members(row(i), link(h.thread));
    }
    for (std::size_t i = 0; i < links.threads.size(); ++i) {
      const Thread& t = links.threads[i];
      threads(row(i), std::string_view(t.id), t.issue ? std::optional(to_string(*t.issue)) : std::nullopt,
              to_string(t.type), known(t.first_day), known(t.last_day), std::int64_t{t.happenings},
              std::int64_t{t.articles});
      for (std::size_t k = 0; k < t.sides.size(); ++k) sides(row(i), place(k), link(t.sides[k]));
    }
    return first({&rounds, &parts, &threads, &sides, &members});
  }
  Status disputes(const Links& links) {
    Insert disputes(db_, "disputes", 5), members(db_, "dispute_members", 7);
    for (std::size_t i = 0; i < links.disputes.size(); ++i) {
      const Dispute& d = links.disputes[i];
      disputes(row(i), std::string_view(d.id), std::string_view(d.kind), std::string_view(d.topic), link(d.happening));
      for (std::size_t k = 0; k < d.members.size(); ++k) {
        const Dispute::Member& m = d.members[k];
        members(row(i), place(k), key(m.row.article), to_string(m.row.layer), std::int64_t{m.row.row}, link(m.party),
                known(m.value));
      }
    }
    return first({&disputes, &members});
  }
  Status changes(const Links& links) {
    Insert shifts(db_, "shifts", 8), pledges(db_, "pledges", 9), outcomes(db_, "pledge_outcomes", 5);
    for (std::size_t i = 0; i < links.shifts.size(); ++i) {
      const Shift& s = links.shifts[i];
      const auto from = s.from_article < 0 ? std::nullopt : std::optional<std::int64_t>(key(s.from_article));
      shifts(row(i), std::string_view(s.id), link(s.holder), to_string(s.issue), from, known(s.from_position),
             key(s.to_article), std::int64_t{s.to_position});
    }
    for (std::size_t i = 0; i < links.pledges.size(); ++i) {
      const Pledge& p = links.pledges[i];
      pledges(row(i), std::string_view(p.id), link(p.holder), known(p.holder_text), key(p.member.article),
              to_string(p.member.layer), std::int64_t{p.member.row}, known(p.due), std::string_view(p.outcome));
      for (std::size_t k = 0; k < p.outcome_members.size(); ++k) {
        const RowRef& m = p.outcome_members[k];
        outcomes(row(i), place(k), key(m.article), to_string(m.layer), std::int64_t{m.row});
      }
    }
    return first({&shifts, &pledges, &outcomes});
  }

 private:
  static std::int64_t row(std::size_t i) { return static_cast<std::int64_t>(i) + 1; }
  static std::int64_t place(std::size_t k) { return static_cast<std::int64_t>(k); }
  static std::optional<std::int64_t> link(std::int32_t i) {
    return i < 0 ? std::nullopt : std::optional<std::int64_t>(std::int64_t{i} + 1);
  }
  std::int64_t key(std::int32_t article) const { return keys_.at(static_cast<std::size_t>(article)); }
  static Status first(std::initializer_list<const Insert*> inserts) {
    for (const Insert* insert : inserts) {
      if (!insert->status()) return insert->status();
    }
    return {};
  }

  sqlite3* db_;
  std::vector<std::int64_t> keys_;
};

}  // namespace

Status write_links(sqlite3* database, const Links& links) {
  if (Status s = empty_tables(database); !s) return s;
  Result<std::vector<std::int64_t>> keys = article_keys(database);
  if (!keys) return keys.error();
  LinkWriter writer(database, std::move(keys).value());
  if (Status s = writer.parties(links); !s) return s;
  if (Status s = writer.happenings(links); !s) return s;
  if (Status s = writer.threads(links); !s) return s;
  if (Status s = writer.copies(links); !s) return s;
  if (Status s = writer.disputes(links); !s) return s;
  return writer.changes(links);
}

}  // namespace runding::store
