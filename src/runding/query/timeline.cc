#include "runding/query/timeline.h"

#include <algorithm>
#include <map>

namespace runding {
namespace {

void add_once(std::vector<std::string>& list, std::string_view value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end()) list.emplace_back(value);
}

struct Member {
  Index article;
  std::int64_t event;
  bool outcome = false;  ///< tells it with the happening's own status
};

void read_member(const Affair& affair, const Statement& row, HappeningRow& out) {
  const Index a = affair.article_of_key(row.integer(1));
  if (a == kNone) return;
  if (std::find(out.articles.begin(), out.articles.end(), a) == out.articles.end()) out.articles.push_back(a);
  const Curated* status = correction_of(affair.marks("event", a, row.integer(2)), "status");
  add_once(out.statuses, status ? std::string_view(status->value) : row.view(3));
  out.rows.push_back({a, "event", row.integer(2)});
  if (const auto claimed = row.maybe_integer(4)) {
    Who w = affair.who(a, claimed, {});
    if (!w.empty() &&
        std::none_of(out.claimed_by.begin(), out.claimed_by.end(), [&](const Who& x) { return x.name == w.name; }))
      out.claimed_by.push_back(std::move(w));
  }
  const auto keep = [&](std::string& into, int column) {
    if (into.empty()) into = row.text(column);
  };
  keep(out.subtype, 5);
  keep(out.outcome, 6);
  keep(out.form, 7);
  keep(out.plover, 8);
  keep(out.cameo, 9);
}

bool wanted(const Affair& affair, const Filter& filter, const HappeningRow& row) {
  if (!filter.wants_type(row.type) || !filter.wants_thread(row.thread)) return false;
  if (!filter.wants_days(row.day(), row.first_day.empty() ? row.reported : row.last_day)) return false;
  if (!filter.parties.empty() && std::none_of(row.participants.begin(), row.participants.end(),
                                              [&](const auto& p) { return filter.wants_party(affair, p.who.party); }))
    return false;
  if (!filter.speakers.empty() && std::none_of(row.claimed_by.begin(), row.claimed_by.end(),
                                               [&](const Who& w) { return filter.wants_speaker(affair, w.party); }))
    return false;
  return std::any_of(row.articles.begin(), row.articles.end(),
                     [&](Index a) { return filter.wants_article(affair, a); });
}

}  // namespace

Result<std::vector<HappeningRow>> timeline(const Affair& affair, const Filter& filter) {
  std::vector<HappeningRow> rows;
  std::map<std::int64_t, std::size_t> at;
  const Record& record = affair.record();
  Status s = for_rows(
      record,
      "SELECT h.key, h.id, h.type, h.status, h.date, h.first_day, h.last_day, h.reported, h.place, h.place_text, "
      "h.origins, h.confidence, r.round, r.inferred, w.id, w.type, w.date, t.id FROM happenings h "
      "LEFT JOIN happening_rounds r ON r.happening = h.key LEFT JOIN happening_parts p ON p.happening = h.key "
      "LEFT JOIN happenings w ON w.key = p.within LEFT JOIN thread_members m ON m.happening = h.key "
      "LEFT JOIN threads t ON t.key = m.thread ORDER BY coalesce(h.first_day, h.reported, '9'), h.last_day, h.type, "
      "h.id",
      [&](const Statement& row) {
        HappeningRow h;
        h.id = row.text(1);
        h.type = row.text(2);
        h.status = row.text(3);
        h.date = row.text(4);
        h.first_day = row.text(5);
        h.last_day = row.text(6);
        h.reported = row.text(7);
        const Index place = row.is_null(8) ? kNone : affair.party_of_key(row.integer(8));
        h.place = place == kNone ? Who{kNone, row.text(9)} : Who{place, affair.party(place).name};
        h.origins = row.integer(10);
        h.confidence = row.number(11);
        h.round = row.maybe_integer(12);
        h.round_inferred = h.round && row.integer(13) != 0;
        h.within = row.text(14);
        h.within_type = row.text(15);
        h.within_date = row.text(16);
        h.thread = row.text(17);
        h.marks = affair.link_marks("happening", row.integer(0));
        if (!filter.wants_marked(h.marks)) return;
        at.emplace(row.integer(0), rows.size());
        rows.push_back(std::move(h));
      });
  if (!s) return s.error();
  s = for_rows(record, "SELECT happening, party, words, role FROM happening_participants ORDER BY happening, k",
               [&](const Statement& row) {
                 const auto it = at.find(row.integer(0));
                 if (it == at.end()) return;
                 const Index p = row.is_null(1) ? kNone : affair.party_of_key(row.integer(1));
                 if (!filter.rejected && affair.is_rejected_party(p)) return;
                 Who who = p == kNone ? Who{kNone, row.text(2)} : Who{p, affair.party(p).name};
                 if (!who.empty()) rows[it->second].participants.push_back({std::move(who), row.text(3)});
               });
  if (!s) return s.error();
  std::vector<std::vector<Member>> members(rows.size());
  s = for_rows(record,
               "SELECT m.happening, m.article, m.event, e.status, e.claimed_by, e.subtype, e.outcome, e.form, "
               "e.plover, e.cameo FROM happening_members m JOIN events e ON e.article = m.article AND "
               "e.n = m.event ORDER BY m.happening, m.k",
               [&](const Statement& row) {
                 const auto it = at.find(row.integer(0));
                 const Index a = affair.article_of_key(row.integer(1));
                 if (it == at.end() || a == kNone) return;
                 read_member(affair, row, rows[it->second]);
                 // Who tells it as it came out speaks first.
                 const Curated* status = correction_of(affair.marks("event", a, row.integer(2)), "status");
                 const bool outcome =
                     (status ? std::string_view(status->value) : row.view(3)) == rows[it->second].status;
                 members[it->second].push_back({a, row.integer(2), outcome});
               });
  if (!s) return s.error();
  std::vector<HappeningRow> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    HappeningRow& h = rows[i];
    // Codes and finer kinds were those of what was read.
    const bool retyped = correction_of(h.marks, "type") != nullptr;
    if (retyped || correction_of(h.marks, "status") != nullptr) h.plover = h.cameo = std::string();
    if (retyped) h.subtype = h.outcome = h.form = std::string();
    if (!wanted(affair, filter, h)) continue;
    if (h.statuses.size() < 2) h.statuses.clear();
    std::stable_partition(members[i].begin(), members[i].end(), [](const Member& m) { return m.outcome; });
    for (const Member& m : members[i])
      for (const Span span : affair.spans("event", m.article, m.event))
        h.evidence.push_back(affair.evidence(m.article, span));
    if (filter.wants_issue(h.evidence)) out.push_back(std::move(h));
  }
  if (!affair.status().ok()) return affair.status().error();
  return out;
}

}  // namespace runding
