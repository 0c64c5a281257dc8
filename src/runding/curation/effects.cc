#include "runding/curation/effects.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <tuple>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/curation/action_json.h"
#include "runding/curation/anchor.h"

namespace runding {
namespace {

std::string number(const std::optional<double>& n) {
  if (!n) return {};
  char out[40];
  std::snprintf(out, sizeof out, "%.10g", *n);
  return out;
}

const std::string* field_of(const CurationAction& action, std::string_view name) {
  for (const auto& [field, value] : action.fields) {
    if (field == name) return &value;
  }
  return nullptr;
}

/// The type a row has once the action's correction is what the article is read to say anyway.
std::string corrected_type(const CurationAction& action, const Anchor& anchor) {
  if (action.verb != Verb::correct) return {};
  if (action.subject == CurationSubject::happening) {
    const std::string* type = field_of(action, "type");
    return type ? *type : std::string();
  }
  if (action.subject != CurationSubject::position) return {};
  const std::size_t gap = std::min(anchor.type.find(' '), anchor.type.size());
  const std::string *issue = field_of(action, "issue"), *stance = field_of(action, "stance");
  return position_type(issue ? *issue : anchor.type.substr(0, gap),
                       stance ? *stance : anchor.type.substr(std::min(gap + 1, anchor.type.size())));
}

/// What a field of a row says as it was read.
std::string original(const Article& a, const CuratedRow& row, std::string_view field) {
  const auto n = static_cast<std::size_t>(row.row);
  const auto name = [&](Index entity, const std::string& words) {
    return entity >= 0 && static_cast<std::size_t>(entity) < a.entities.size()
               ? a.entities[static_cast<std::size_t>(entity)].name
               : words;
  };
  switch (row.layer) {
    case AnchorLayer::event: {
      const Event& v = a.events[n];
      if (field == "type") return std::string(to_string(v.type));
      if (field == "status") return std::string(to_string(v.status));
      if (field == "date") return v.date;
      return name(v.place, v.place_text);
    }
    case AnchorLayer::position: {
      const Position& p = a.positions[n];
      if (field == "holder") return name(p.holder, p.holder_text);
      return std::string(field == "issue" ? to_string(p.issue) : to_string(p.stance));
    }
    case AnchorLayer::count:
      return number(field == "low" ? a.counts[n].low : a.counts[n].high);
    case AnchorLayer::quote:
      return name(a.quotes[n].speaker, a.quotes[n].speaker_text);
    default:
      return {};
  }
}

/// Keeps what holds: the last of accepted and rejected, the last correction of a field, every note.
void keep(std::vector<Mark>& marks, Mark mark) {
  std::erase_if(marks, [&](const Mark& m) {
    const auto verdict = [](const Mark& x) { return x.kind == MarkKind::accepted || x.kind == MarkKind::rejected; };
    return (verdict(m) && verdict(mark)) ||
           (m.kind == MarkKind::corrected && mark.kind == MarkKind::corrected && m.field == mark.field);
  });
  marks.push_back(std::move(mark));
}

class Resolver {
 public:
  Resolver(Effects& out, const std::function<const Article*(const std::string&)>& article)
      : out_(out), article_(article) {}

  void run() {
    meet_all();
    for (std::size_t i = 0; i < out_.log.size(); ++i) {
      if (out_.undone[i] < 0 && out_.log[i].verb != Verb::undo) apply(i);
    }
  }

 private:
  /// Article by article, so that each is read once.
  void meet_all() {
    std::map<std::string, std::vector<std::tuple<std::size_t, std::size_t, std::size_t>>> wanted;
    out_.met.resize(out_.log.size());
    for (std::size_t i = 0; i < out_.log.size(); ++i) {
      const CurationAction& action = out_.log[i];
      for (std::size_t t = 0; t < action.targets.size(); ++t) {
        out_.met[i].emplace_back(action.targets[t].size());
        for (std::size_t k = 0; k < action.targets[t].size(); ++k)
          wanted[action.targets[t][k].article].emplace_back(i, t, k);
      }
    }
    for (const auto& [id, places] : wanted) {
      const Article* article = article_(id);
      if (article == nullptr) continue;
      for (const auto& [i, t, k] : places) {
        const CurationAction& action = out_.log[i];
        const Anchor& anchor = action.targets[t][k];
        const auto row = find_row(*article, anchor, corrected_type(action, anchor));
        if (!row) continue;
        const CuratedRow met{id, anchor.layer, static_cast<std::int32_t>(*row)};
        out_.met[i][t][k] = met;
        for (const auto& [field, value] : action.fields) was_[{met, field}] = original(*article, met, field);
      }
    }
  }

  std::vector<CuratedRow> rows(std::size_t action, std::size_t target) const {
    std::set<CuratedRow> seen;
    for (const auto& row : out_.met[action][target]) {
      if (row) seen.insert(*row);
    }
    return {seen.begin(), seen.end()};
  }

  void apply(std::size_t i) {
    const CurationAction& action = out_.log[i];
    if (action.verb == Verb::merge || action.verb == Verb::split) {
      RowRule rule{action.subject, action.verb == Verb::merge, action.whole_names, {}};
      for (std::size_t t = 0; t < action.targets.size(); ++t) rule.groups.push_back(rows(i, t));
      out_.rules.push_back(std::move(rule));
      return;
    }
    std::vector<Mark> marks;
    if (action.verb == Verb::accept) marks.push_back({MarkKind::accepted, {}, {}, {}, i});
    if (action.verb == Verb::reject) marks.push_back({MarkKind::rejected, {}, {}, {}, i});
    if (action.verb == Verb::note) marks.push_back({MarkKind::note, {}, {}, {}, i});
    if (action.verb == Verb::rename) marks.push_back({MarkKind::corrected, "name", action.text, {}, i});
    for (const auto& [field, value] : action.fields) marks.push_back({MarkKind::corrected, field, value, {}, i});
    const std::vector<CuratedRow> met = rows(i, 0);
    const bool linked = action.subject == CurationSubject::party || action.subject == CurationSubject::dispute ||
                        action.subject == CurationSubject::commitment || action.subject == CurationSubject::shift;
    for (const Mark& mark : marks) {
      if (linked) {
        if (!met.empty()) out_.decisions.push_back({action.subject, action.kind, met, mark});
        continue;
      }
      for (const CuratedRow& row : met) {
        Mark own = mark;
        if (mark.kind == MarkKind::corrected) own.was = was_[{row, mark.field}];
        keep(out_.marks[row], std::move(own));
      }
    }
  }

  Effects& out_;
  const std::function<const Article*(const std::string&)>& article_;
  std::map<std::pair<CuratedRow, std::string>, std::string> was_;
};

/// The entity of an article that goes by a name; kNone when there is none.
Index entity_named(const Article& article, std::string_view name) {
  const std::string folded = fold_name(name);
  for (std::size_t pass = 0; pass < 2; ++pass) {
    for (std::size_t e = 0; e < article.entities.size(); ++e) {
      const Entity& entity = article.entities[e];
      const bool is = pass == 0 ? fold_name(entity.name) == folded
                                : std::any_of(entity.surfaces.begin(), entity.surfaces.end(),
                                              [&](const std::string& s) { return fold_name(s) == folded; });
      if (is) return static_cast<Index>(e);
    }
  }
  return kNone;
}

void correct(Article& article, const CuratedRow& row, const Mark& mark) {
  const auto n = static_cast<std::size_t>(row.row);
  const auto name = [&](Index& entity, std::string& words) {
    entity = entity_named(article, mark.value);
    words = entity == kNone ? mark.value : std::string();
  };
  const auto figure = [&]() -> std::optional<double> {
    if (mark.value.empty()) return std::nullopt;
    return std::strtod(mark.value.c_str(), nullptr);
  };
  switch (row.layer) {
    case AnchorLayer::event: {
      Event& v = article.events[n];
      if (mark.field == "type") v.type = parse_code<EventType>(mark.value).value_or(v.type);
      if (mark.field == "status") v.status = parse_code<EventStatus>(mark.value).value_or(v.status);
      if (mark.field == "date") v.date = mark.value;
      if (mark.field == "place") name(v.place, v.place_text);
      break;
    }
    case AnchorLayer::position: {
      Position& p = article.positions[n];
      if (mark.field == "issue") p.issue = parse_code<Issue>(mark.value).value_or(p.issue);
      if (mark.field == "stance") p.stance = parse_code<Stance>(mark.value).value_or(p.stance);
      if (mark.field == "holder") name(p.holder, p.holder_text);
      break;
    }
    case AnchorLayer::count:
      (mark.field == "low" ? article.counts[n].low : article.counts[n].high) = figure();
      break;
    case AnchorLayer::quote:
      name(article.quotes[n].speaker, article.quotes[n].speaker_text);
      break;
    default:
      break;
  }
}

}  // namespace

Effects resolve(std::vector<CurationAction> log, const std::function<const Article*(const std::string&)>& article) {
  Effects out;
  std::sort(log.begin(), log.end(), earlier);
  out.log = std::move(log);
  out.undone = undone_by(out.log);
  Resolver(out, article).run();
  return out;
}

void apply_corrections(const Effects& effects, Article& article) {
  const CuratedRow first{article.id, AnchorLayer::event, 0};
  for (auto it = effects.marks.lower_bound(first); it != effects.marks.end() && it->first.article == article.id; ++it) {
    for (const Mark& mark : it->second) {
      if (mark.kind == MarkKind::corrected) correct(article, it->first, mark);
    }
  }
}

bool Effects::rejected(const CuratedRow& row) const {
  const auto it = marks.find(row);
  return it != marks.end() &&
         std::any_of(it->second.begin(), it->second.end(), [](const Mark& m) { return m.kind == MarkKind::rejected; });
}

std::uint64_t Effects::link_hash() const {
  std::uint64_t hash = 0;
  const auto add = [&](std::string_view words) { hash = hash64(words, hash + 1); };
  const auto add_row = [&](const CuratedRow& row) {
    add(row.article);
    add(to_string(row.layer));
    add(std::to_string(row.row));
  };
  for (const auto& [row, list] : marks) {
    for (const Mark& m : list) {
      if (m.kind != MarkKind::rejected && m.kind != MarkKind::corrected) continue;
      add_row(row);
      add(to_string(m.kind));
      add(m.field);
      add(m.value);
      // Of two corrections of rows of one happening the later counts.
      if (m.kind == MarkKind::corrected) add(std::to_string(m.action));
    }
  }
  for (const RowRule& rule : rules) {
    add(std::string(to_string(rule.subject)) + (rule.together ? " together" : " apart") +
        (rule.whole_names ? " names" : ""));
    for (const auto& group : rule.groups) {
      add("group");
      for (const CuratedRow& row : group) add_row(row);
    }
  }
  for (const LinkDecision& d : decisions) {
    if (d.mark.kind != MarkKind::corrected) continue;
    add("name " + d.mark.value);
    for (const CuratedRow& row : d.rows) add_row(row);
  }
  return hash;
}

}  // namespace runding
