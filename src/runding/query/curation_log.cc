#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "runding/query/curate.h"
#include "runding/query/show.h"

namespace runding {
namespace {

struct Named {
  std::string id, label;
};
using Places = std::map<std::tuple<std::string, Index, std::int64_t>, Named>;  ///< layer, article, row

std::string words_of(const std::vector<Evidence>& evidence) {
  return evidence.empty() ? std::string() : "“" + evidence.front().exact + "”";
}

/// What the rows of the layers are called in the answers to questions. Only those a log asks for are looked up.
class Names {
 public:
  explicit Names(const Affair& affair) : affair_(affair) { all_.rejected = true; }

  Status load(const std::set<CurationSubject>& subjects) {
    for (const CurationSubject subject : subjects) {
      if (const Status s = load(subject); !s) return s;
    }
    return {};
  }
  std::optional<Named> of(CurationSubject subject, const std::string& layer, Index article, std::int64_t row) const {
    if (subject == CurationSubject::article)
      return Named{affair_.article(article).id, affair_.article(article).headline};
    if (subject == CurationSubject::party) {
      const Index p = affair_.party_of_entity(article, row);
      return p == kNone ? std::nullopt : std::optional(Named{affair_.party(p).id, affair_.party(p).name});
    }
    const auto places = places_.find(subject);
    if (places == places_.end()) return {};
    const auto it = places->second.find({layer, article, row});
    return it == places->second.end() ? std::nullopt : std::optional(it->second);
  }

 private:
  template <class Row, class Label>
  Status take(CurationSubject subject, const Result<std::vector<Row>>& rows, const Label& label) {
    if (!rows) return rows.error();
    for (const Row& row : *rows) {
      for (const LayerRow& at : row.rows) places_[subject][{at.layer, at.article, at.n}] = {row.id, label(row)};
    }
    return {};
  }

  Status load(CurationSubject subject) {
    switch (subject) {
      case CurationSubject::happening:
        return take(subject, timeline(affair_, all_), [](const HappeningRow& r) {
          return r.type + (r.day().empty() ? "" : " " + (r.date.empty() ? r.day() : r.date));
        });
      case CurationSubject::statement:
        return take(subject, statements(affair_, all_),
                    [](const StatementRow& r) { return r.speaker.name + ": " + words_of(r.evidence); });
      case CurationSubject::position:
        return take(subject, positions(affair_, all_),
                    [](const PositionRow& r) { return r.holder.name + ": " + r.stance + " " + r.issue; });
      case CurationSubject::figure: {
        const auto rows = counts(affair_, all_);
        if (!rows) return rows.error();
        for (const CountRow& row : *rows) {
          for (const FigureRow& f : row.figures) {
            for (const LayerRow& at : f.rows)
              places_[subject][{at.layer, at.article, at.n}] = {f.id, row.kind + " " + figure_text(f.low, f.high)};
          }
        }
        return {};
      }

      default:
        return {};
    }
  }

  const Affair& affair_;
  Filter all_;
  std::map<CurationSubject, Places> places_;
};

/// Disputes, commitments and changes of position are found by what was decided about them.
const char* link_of(CurationSubject subject) {
  switch (subject) {
    case CurationSubject::dispute:
      return "dispute";
    case CurationSubject::commitment:
      return "commitment";
    case CurationSubject::shift:
      return "shift";
    default:
      return nullptr;
  }
}

struct Met {
  std::size_t target = 0;
  std::string layer;
  Index article = kNone;  ///< kNone: nothing
  std::int64_t row = 0;
};

}  // namespace

Result<std::vector<LogRow>> curation_log(const Affair& affair) {
  Result<std::vector<CurationAction>> log = affair.record().curation();
  if (!log) return log.error();
  std::map<std::string, std::vector<Met>> met;
  Status s =
      for_rows(affair.record(), "SELECT action, target, layer, article, n FROM curation_anchors ORDER BY 1, 2, k",
               [&](const Statement& row) {
                 const Index a = row.is_null(4) ? kNone : Affair::of_key(row.integer(3));
                 met[row.text(0)].push_back({static_cast<std::size_t>(row.integer(1)), row.text(2), a, row.integer(4)});
               });
  if (!s) return s.error();
  std::map<std::string, Named> linked;  // by action
  s = for_rows(affair.record(),
               "SELECT m.action, coalesce(d.id, p.id, s.id), coalesce(d.kind || ': ' || d.topic, p.outcome, s.issue) "
               "FROM link_marks m LEFT JOIN disputes d ON m.link = 'dispute' AND d.key = m.key LEFT JOIN pledges p ON "
               "m.link = 'commitment' AND p.key = m.key LEFT JOIN shifts s ON m.link = 'shift' AND s.key = m.key WHERE "
               "m.link IN ('dispute', 'commitment', 'shift')",
               [&](const Statement& row) {
                 linked[row.text(0)] = {row.text(1), row.text(2)};
               });
  if (!s) return s.error();
  std::set<CurationSubject> subjects;
  for (const CurationAction& a : *log) {
    if (!a.targets.empty()) subjects.insert(a.subject);
  }
  Names names(affair);
  if (s = names.load(subjects); !s) return s.error();

  const std::vector<int> undone = undone_by(*log);
  std::vector<LogRow> out;
  for (std::size_t i = 0; i < log->size(); ++i) {
    LogRow row;
    row.number = i + 1;
    row.action = (*log)[i];
    const CurationAction& action = row.action;
    if (undone[i] >= 0) row.undone_by = (*log)[static_cast<std::size_t>(undone[i])].id;
    std::vector<std::size_t> of_target(action.targets.size());
    const auto keep = [&](const Named& named) {
      if (std::find(row.ids.begin(), row.ids.end(), named.id) != row.ids.end()) return;
      row.ids.push_back(named.id);
      row.label += (row.label.empty() ? "" : " + ") + named.label;
    };
    for (const Met& m : met[action.id]) {
      ++row.anchors;
      if (m.article == kNone) continue;
      ++row.met;
      if (m.target < of_target.size()) ++of_target[m.target];
      if (const auto named = names.of(action.subject, m.layer, m.article, m.row)) keep(*named);
    }
    const auto link = linked.find(action.id);
    if (link != linked.end()) keep(link->second);
    for (const LogRow& before : out) {
      if (action.verb == Verb::undo && before.action.id == action.undoes)
        row.label =
            std::to_string(before.number) + ", " + std::string(to_string(before.action.verb)) + " " + before.label;
    }
    row.dangling = std::find(of_target.begin(), of_target.end(), 0u) != of_target.end() ||
                   (link_of(action.subject) != nullptr && !action.targets.empty() && row.undone_by.empty() &&
                    link == linked.end());
    out.push_back(std::move(row));
  }
  if (!affair.status().ok()) return affair.status().error();
  return out;
}

Result<CurationAction> undo(const Affair& affair, std::string_view asked) {
  Result<std::vector<CurationAction>> log = affair.record().curation();
  if (!log) return log.error();
  CurationAction out;
  out.verb = Verb::undo;
  const bool number = !asked.empty() && asked.find_first_not_of("0123456789") == std::string_view::npos;
  for (std::size_t i = 0; i < log->size(); ++i) {
    const bool is = number ? std::to_string(i + 1) == asked : (*log)[i].id == asked;
    if (!is) continue;
    if (undone_by(*log)[i] >= 0)
      return Error{ErrorCode::bad_usage, "that is undone already; to have it again, undo the undo"};
    out.undoes = (*log)[i].id;
    return out;
  }
  return Error{ErrorCode::not_found,
               "the log has no action \"" + std::string(asked) + "\"; runding curate RECORD log lists them"};
}

}  // namespace runding
