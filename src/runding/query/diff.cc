#include "runding/query/diff.h"

#include <algorithm>
#include <tuple>

namespace runding {
namespace {

/// Names of the rows of an affair that another analysis of the same text gives them too: article, layer, type and
/// place of the words; rows that are alike are numbered.
class RowKeys {
 public:
  Status load(const Affair& affair) {
    if (const Status s = add(affair, "event", "SELECT article, n, type FROM events ORDER BY article, n"); !s) return s;
    if (const Status s =
            add(affair, "position", "SELECT article, n, issue || ' ' || stance FROM positions ORDER BY article, n");
        !s)
      return s;
    if (const Status s = add(affair, "commitment", "SELECT article, n, '' FROM commitments ORDER BY article, n"); !s)
      return s;
    const auto spans = [](const Statement& row) {
      return std::vector<Span>{
          {static_cast<std::uint32_t>(row.integer(3)), static_cast<std::uint32_t>(row.integer(4))}};
    };
    if (const Status s =
            add(affair, "count", "SELECT article, n, kind, start, stop FROM counts ORDER BY article, n", spans);
        !s)
      return s;
    return add(affair, "quote", "SELECT article, n, '', start, stop FROM quotes ORDER BY article, n", spans);
  }
  /// Empty for a row that is not there.
  const std::string& of(const LayerRow& row) const {
    static const std::string none;
    const auto it = keys_.find({row.layer, row.article, row.n});
    return it == keys_.end() ? none : it->second;
  }

 private:
  Status add(const Affair& affair, const char* layer, const char* sql,
             const std::function<std::vector<Span>(const Statement&)>& spans = {}) {
    std::map<std::string, int> alike;
    return for_rows(affair.record(), sql, [&](const Statement& row) {
      const Index a = Affair::of_key(row.integer(0));
      std::string key = affair.article(a).id + "\n" + layer + "\n" + row.text(2);
      for (const Span s : spans ? spans(row) : affair.spans(layer, a, row.integer(1)))
        key += "\n" + std::to_string(s.start) + "-" + std::to_string(s.end);
      key += "\n" + std::to_string(alike[key]++);
      keys_[{layer, a, row.integer(1)}] = std::move(key);
    });
  }

  std::map<std::tuple<std::string, Index, std::int64_t>, std::string> keys_;
};

Status load_articles(const Affair& affair, std::map<std::string, std::string>& out) {
  return for_rows(affair.record(), "SELECT id, hash FROM articles",
                  [&](const Statement& row) { out.emplace(row.text(0), row.text(1)); });
}

Snapshot::Happening named(const HappeningRow& r) { return {r.id, r.type, r.status, r.date, r.place.name}; }

std::set<std::string> values_of(const DisputeRow& row) {
  std::set<std::string> values;
  for (const auto& side : row.sides) values.insert(side.value);
  return values;
}

class Comparison {
 public:
  Comparison(const Snapshot& before, const Affair& after, const RowKeys& keys, const Filter& filter)
      : before_(before), after_(after), keys_(keys), filter_(filter) {}

  Result<Diff> run() {
    std::map<std::string, std::string> now;
    if (const Status s = load_articles(after_, now); !s) return s.error();
    for (const Index a : after_.articles()) {
      const auto known = before_.articles.find(after_.article(a).id);
      const bool same = known != before_.articles.end() && known->second == now.at(known->first);
      if (!same && filter_.wants_article(after_, a)) out_.articles.push_back(a);
    }
    for (const auto& [id, hash] : before_.articles) {
      if (!now.contains(id)) out_.gone_articles.push_back(id);
    }
    for (const Status& s : {happenings(), positions_and_shifts(), disputes_and_sides(), outcomes()}) {
      if (!s) return s.error();
    }
    return std::move(out_);
  }

 private:
  Status happenings() {
    Filter all;
    const auto every = timeline(after_, all);
    if (!every) return every.error();
    const auto wanted = timeline(after_, filter_);
    if (!wanted) return wanted.error();
    std::set<std::string> shown;
    for (const HappeningRow& row : *wanted) shown.insert(row.id);
    // What a happening of before has become: the one that took over most of its reports.
    std::map<std::size_t, std::pair<std::size_t, std::string>> heirs;
    std::map<std::string, std::map<std::size_t, std::size_t>> shared;
    for (const HappeningRow& row : *every) {
      for (const LayerRow& event : row.rows) {
        const auto known = before_.reports.find(keys_.of(event));
        if (known != before_.reports.end()) ++shared[row.id][known->second];
      }
      for (const auto& [was, n] : shared[row.id]) {
        auto& heir = heirs[was];
        if (n > heir.first) heir = {n, row.id};
      }
    }
    for (const HappeningRow& row : *every) {
      if (!shown.contains(row.id)) continue;
      Diff::HappeningChange change;
      change.fresh = shared[row.id].empty();
      for (const LayerRow& event : row.rows) {
        if (before_.reports.contains(keys_.of(event))) continue;
        if (std::find(change.articles.begin(), change.articles.end(), event.article) == change.articles.end())
          change.articles.push_back(event.article);
        for (const Span span : after_.spans("event", event.article, event.n))
          change.evidence.push_back(after_.evidence(event.article, span));
      }
      for (const auto& [was, n] : shared[row.id]) {
        if (heirs.at(was).second == row.id && change.changed.empty()) compare(before_.happenings[was], row, change);
      }
      if (!change.fresh && change.articles.empty() && change.changed.empty()) continue;
      change.row = row;
      out_.happenings.push_back(std::move(change));
    }
    for (std::size_t i = 0; i < before_.happenings.size(); ++i) {
      if (!heirs.contains(i)) out_.gone_happenings.push_back(before_.happenings[i]);
    }
    return after_.status();
  }

  static void compare(const Snapshot::Happening& was, const HappeningRow& now, Diff::HappeningChange& change) {
    const Snapshot::Happening is = named(now);
    for (const auto& [field, old, fresh] : {std::tuple("type", &was.type, &is.type),
                                            {"status", &was.status, &is.status},
                                            {"date", &was.date, &is.date},
                                            {"place", &was.place, &is.place}}) {
      if (*old != *fresh) change.changed.push_back({field, *old});
    }
  }

  Status positions_and_shifts() {
    const auto rows = positions(after_, filter_);
    if (!rows) return rows.error();
    for (const PositionRow& row : *rows) {
      const auto in = [&](const std::set<std::string>& known) {
        return std::any_of(row.rows.begin(), row.rows.end(),
                           [&](const LayerRow& at) { return known.contains(keys_.of(at)); });
      };
      if (!row.shift.empty() && !in(before_.shifts)) out_.shifts.push_back(row);
      if (!in(before_.positions)) out_.positions.push_back(row);
    }
    return {};
  }

  Status disputes_and_sides() {
    const auto rows = disputes(after_, filter_);
    if (!rows) return rows.error();
    for (const DisputeRow& row : *rows) {
      Diff::DisputeChange change;
      change.fresh = true;
      std::set<std::string> known;
      for (const LayerRow& member : row.rows) {
        const auto it = before_.dispute_members.find(row.kind + "\n" + keys_.of(member));
        if (it == before_.dispute_members.end()) continue;
        change.fresh = false;
        known.insert(before_.disputes[it->second].values.begin(), before_.disputes[it->second].values.end());
      }
      for (const auto& side : row.sides) {
        if (!known.contains(side.value)) change.values.push_back(side.value);
      }
      if (change.values.empty()) continue;
      change.row = row;
      out_.disputes.push_back(std::move(change));
    }
    return {};
  }

  Status outcomes() {
    const auto rows = commitments(after_, filter_);
    if (!rows) return rows.error();
    for (const CommitmentRow& row : *rows) {
      const auto known = before_.commitments.find(keys_.of(row.row));
      const std::string was = known == before_.commitments.end() ? std::string() : known->second;
      if (was != row.outcome) out_.commitments.push_back({row, was});
    }
    return {};
  }

  const Snapshot& before_;
  const Affair& after_;
  const RowKeys& keys_;
  const Filter& filter_;
  Diff out_;
};

}  // namespace

Result<Snapshot> snapshot(const Affair& affair) {
  Snapshot out;
  RowKeys keys;
  if (const Status s = keys.load(affair); !s) return s.error();
  if (const Status s = load_articles(affair, out.articles); !s) return s.error();
  const Filter all;
  const auto told = timeline(affair, all);
  if (!told) return told.error();
  for (const HappeningRow& row : *told) {
    for (const LayerRow& event : row.rows) out.reports.emplace(keys.of(event), out.happenings.size());
    out.happenings.push_back(named(row));
  }
  const auto held = positions(affair, all);
  if (!held) return held.error();
  for (const PositionRow& row : *held) {
    for (const LayerRow& at : row.rows) {
      out.positions.insert(keys.of(at));
      if (!row.shift.empty()) out.shifts.insert(keys.of(at));
    }
  }
  const auto differing = disputes(affair, all);
  if (!differing) return differing.error();
  for (const DisputeRow& row : *differing) {
    for (const LayerRow& at : row.rows) out.dispute_members.emplace(row.kind + "\n" + keys.of(at), out.disputes.size());
    out.disputes.push_back({values_of(row)});
  }
  const auto promised = commitments(affair, all);
  if (!promised) return promised.error();
  for (const CommitmentRow& row : *promised) out.commitments.emplace(keys.of(row.row), row.outcome);
  if (!affair.status().ok()) return affair.status().error();
  return out;
}

Result<Diff> diff(const Snapshot& before, const Affair& after, const Filter& filter) {
  RowKeys keys;
  if (const Status s = keys.load(after); !s) return s.error();
  Result<Diff> out = Comparison(before, after, keys, filter).run();
  if (out && !after.status().ok()) return after.status().error();
  return out;
}

}  // namespace runding
