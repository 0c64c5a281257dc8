#include "runding/query/timeline.h"

#include <algorithm>
#include <functional>

#include "runding/query/narrow.h"

namespace runding {
namespace {

void add_once(std::vector<std::string>& list, std::string_view value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end()) list.emplace_back(value);
}

struct Member {
  std::int64_t event;
  Index article;
  bool outcome;  ///< tells it with the happening's own status
};

void keep(std::string& into, const Statement& row, int column) {
  if (into.empty()) into = row.text(column);
}

class Reader {
 public:
  Reader(const Affair& affair, const Filter& filter) : affair_(affair), filter_(filter) {}

  /// False when the filter does not want it.
  bool read(std::int64_t key, HappeningRow& h) {
    h.marks = affair_.link_marks("happening", key);
    if (!filter_.wants_marked(h.marks) || !head(key, h) || !filter_.wants_id(h.id) || !filter_.wants_type(h.type) ||
        !filter_.wants_thread(h.thread) || !filter_.wants_days(h.day(), h.first_day.empty() ? h.reported : h.last_day))
      return false;
    participants(key, h);
    if (!filter_.parties.empty() && std::none_of(h.participants.begin(), h.participants.end(),
                                                 [&](const auto& p) { return filter_.wants_party(p.who.party); }))
      return false;
    std::vector<Member> members = read_members(key, h);
    // Codes and finer kinds were those of what was read.
    const bool retyped = correction_of(h.marks, "type") != nullptr;
    if (retyped || correction_of(h.marks, "status") != nullptr) h.plover = h.cameo = std::string();
    if (retyped) h.subtype = h.outcome = h.form = std::string();
    if (!wanted(h)) return false;
    if (h.statuses.size() < 2) h.statuses.clear();
    h.first = *std::min_element(h.articles.begin(), h.articles.end(),
                                [&](Index a, Index b) { return affair_.earlier(a, b); });
    // Who tells it as it came out speaks first.
    std::stable_partition(members.begin(), members.end(), [](const Member& m) { return m.outcome; });
    for (const Member& m : members) {
      for (const Span span : affair_.spans("event", m.article, m.event))
        h.evidence.push_back(affair_.evidence(m.article, span));
    }
    return filter_.wants_issue(affair_, h.evidence);
  }

 private:
  bool head(std::int64_t key, HappeningRow& h) {
    bool found = false;
    affair_.ask(
        "SELECT h.id, h.type, h.status, h.date, h.first_day, h.last_day, h.reported, h.place, h.place_text, h.origins, "
        "h.confidence, r.round, r.inferred, w.id, w.type, w.date, t.id FROM happenings h "
        "LEFT JOIN happening_rounds r ON r.happening = h.key LEFT JOIN happening_parts p ON p.happening = h.key "
        "LEFT JOIN happenings w ON w.key = p.within LEFT JOIN thread_members m ON m.happening = h.key "
        "LEFT JOIN threads t ON t.key = m.thread WHERE h.key = ?",
        [&](Statement& s) { s.bind(1, key); },
        [&](const Statement& row) {
          found = true;
          h.id = row.text(0);
          h.type = row.text(1);
          h.status = row.text(2);
          h.date = row.text(3);
          h.first_day = row.text(4);
          h.last_day = row.text(5);
          h.reported = row.text(6);
          const Index place = row.is_null(7) ? kNone : Affair::of_key(row.integer(7));
          h.place = place == kNone ? Who{kNone, row.text(8)} : Who{place, affair_.party(place).name};
          h.origins = row.integer(9);
          h.confidence = row.number(10);
          h.round = row.maybe_integer(11);
          h.round_inferred = h.round && row.integer(12) != 0;
          h.within = row.text(13);
          h.within_type = row.text(14);
          h.within_date = row.text(15);
          h.thread = row.text(16);
        });
    return found;
  }

  void participants(std::int64_t key, HappeningRow& h) {
    affair_.ask(
        "SELECT party, words, role FROM happening_participants WHERE happening = ? ORDER BY k",
        [&](Statement& s) { s.bind(1, key); },
        [&](const Statement& row) {
          const Index p = row.is_null(0) ? kNone : Affair::of_key(row.integer(0));
          if (!filter_.rejected && affair_.is_rejected_party(p)) return;
          Who who = p == kNone ? Who{kNone, row.text(1)} : Who{p, affair_.party(p).name};
          if (!who.empty()) h.participants.push_back({std::move(who), row.text(2)});
        });
  }

  std::vector<Member> read_members(std::int64_t key, HappeningRow& h) {
    std::vector<Member> members;
    affair_.ask(
        "SELECT m.article, m.event, e.status, e.claimed_by, e.subtype, e.outcome, e.form, e.plover, e.cameo "
        "FROM happening_members m JOIN events e ON e.article = m.article AND e.n = m.event WHERE m.happening = ? ORDER "
        "BY m.k",
        [&](Statement& s) { s.bind(1, key); },
        [&](const Statement& row) {
          const Index a = Affair::of_key(row.integer(0));
          const std::int64_t event = row.integer(1);
          if (std::find(h.articles.begin(), h.articles.end(), a) == h.articles.end()) h.articles.push_back(a);
          const Curated* corrected = correction_of(affair_.marks("event", a, event), "status");
          const std::string_view status = corrected ? std::string_view(corrected->value) : row.view(2);
          add_once(h.statuses, status);
          h.rows.push_back({a, "event", event});
          members.push_back({event, a, status == h.status});
          if (const auto claimed = row.maybe_integer(3)) {
            Who w = affair_.who(a, claimed, {});
            if (!w.empty() &&
                std::none_of(h.claimed_by.begin(), h.claimed_by.end(), [&](const Who& x) { return x.name == w.name; }))
              h.claimed_by.push_back(std::move(w));
          }
          keep(h.subtype, row, 4);
          keep(h.outcome, row, 5);
          keep(h.form, row, 6);
          keep(h.plover, row, 7);
          keep(h.cameo, row, 8);
        });
    return members;
  }

  bool wanted(const HappeningRow& h) const {
    if (!filter_.speakers.empty() && std::none_of(h.claimed_by.begin(), h.claimed_by.end(),
                                                  [&](const Who& w) { return filter_.wants_speaker(w.party); }))
      return false;
    return std::any_of(h.articles.begin(), h.articles.end(),
                       [&](Index a) { return filter_.wants_article(affair_, a); });
  }

  const Affair& affair_;
  const Filter& filter_;
};

/// Whether parties take part in few happenings, so that these are gone through sooner than those of some days.
bool seldom(const Affair& affair, const std::string& who) {
  constexpr std::int64_t kFew = 5000;
  std::int64_t n = 0;
  affair.fail(for_rows(affair.record(),
                       "SELECT count(*) FROM (SELECT 1 FROM happening_participants WHERE 1" + who + " LIMIT " +
                           std::to_string(kFew + 1) + ")",
                       [&](const Statement& row) { n = row.integer(0); }));
  return n <= kFew;
}

/// " AND key IN …": happenings that touch the days asked for.
std::string of_days(const Filter& filter, const std::string& day) {
  // Most begin and end on one day, so that one range of the index holds them; the few longer ones that began before
  // have an index of their own.
  const std::string until = filter.until.empty() ? "" : " AND " + day + " <= '" + filter.until + "'";
  std::string keys = "SELECT key FROM happenings WHERE " + day + " >= '" + filter.since + "'" + until;
  if (!filter.since.empty())
    keys += " UNION ALL SELECT key FROM happenings WHERE first_day < last_day AND last_day >= '" + filter.since +
            "' AND first_day < '" + filter.since + "'";
  return " AND key IN (" + keys + ")";
}

/// Keys of what may be wanted, in the order they are shown.
Result<std::vector<std::int64_t>> keys_within(const Affair& affair, const Filter& filter) {
  // The day a happening is shown under; one that nobody dated comes last.
  const std::string day = "coalesce(first_day, reported, '9')";
  std::string where = and_in("type", filter.types);
  if (!filter.id.empty()) where += and_in("id", std::vector<std::string>{filter.id});
  const std::string who = and_in("party", filter.parties);
  if (!filter.since.empty() || !filter.until.empty()) {
    if (!who.empty() && seldom(affair, who)) {
      if (!filter.until.empty()) where += " AND " + day + " <= '" + filter.until + "'";
      where += " AND key IN (SELECT happening FROM happening_participants WHERE 1" + who + ")";
    } else {
      where += of_days(filter, day);
      // The sign keeps SQLite from going through the parties for each.
      if (!who.empty())
        where += " AND EXISTS (SELECT 1 FROM happening_participants WHERE happening = key" +
                 and_in("+party", filter.parties) + ")";
    }
  } else if (!who.empty()) {
    where += " AND key IN (SELECT happening FROM happening_participants WHERE 1" + who + ")";
  }
  const std::pair<const char*, std::string> article_sets[] = {
      {"SELECT article FROM party_entities WHERE 1", and_in("party", filter.speakers)},
      {"SELECT key FROM articles WHERE 1", and_in("outlet", filter.outlets)}};
  for (const auto& [articles, which] : article_sets) {
    if (!which.empty())
      where += " AND key IN (SELECT happening FROM happening_members WHERE article IN (" + (articles + which) + "))";
  }
  std::vector<std::int64_t> keys;
  const Status s = for_rows(affair.record(),
                            "SELECT key FROM happenings WHERE 1" + where + " ORDER BY " + day + ", last_day, type, id",
                            [&](const Statement& row) { keys.push_back(row.integer(0)); });
  if (!s) return s.error();
  return keys;
}

}  // namespace

Status each_happening(const Affair& affair, const Filter& filter, const std::function<bool(HappeningRow&)>& visit) {
  // Some are read at once, then handed on with the record free for others.
  constexpr std::size_t kAtOnce = 200;
  std::vector<std::int64_t> keys;
  std::size_t at = 0;
  for (bool begun = false; !begun || at < keys.size();) {
    std::vector<HappeningRow> rows;
    {
      const Reading reading(affair);
      if (!begun) {
        auto found = keys_within(affair, filter);
        if (!found) return found.error();
        keys = std::move(*found);
        begun = true;
      }
      Reader reader(affair, filter);
      for (; at < keys.size() && rows.size() < kAtOnce && affair.status().ok(); ++at) {
        HappeningRow row;
        if (reader.read(keys[at], row)) rows.push_back(std::move(row));
      }
    }
    if (!affair.status().ok()) return affair.status();
    for (HappeningRow& row : rows) {
      if (!visit(row)) return {};
    }
  }
  return {};
}

Result<std::vector<HappeningRow>> timeline(const Affair& affair, const Filter& filter) {
  std::vector<HappeningRow> rows;
  const Reading reading(affair);
  const Status s = each_happening(affair, filter, [&](HappeningRow& row) {
    rows.push_back(std::move(row));
    return true;
  });
  if (!s) return s.error();
  return rows;
}

}  // namespace runding
