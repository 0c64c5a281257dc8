#include "runding/pipeline/curated_links.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace runding {
namespace {

/// A row by the article's key, the layer's name and its place.
using StoredRow = std::tuple<std::int64_t, std::string, std::int64_t>;

/// The layer of linking a curated row is in; nothing for mentions and articles.
std::optional<Layer> link_layer(AnchorLayer layer) { return parse_code<Layer>(to_string(layer)); }

void keep(std::vector<Mark>& marks, const Mark& mark) {
  const auto verdict = [](const Mark& m) { return m.kind == MarkKind::accepted || m.kind == MarkKind::rejected; };
  std::erase_if(marks, [&](const Mark& m) {
    return (verdict(m) && verdict(mark) && m.action <= mark.action) ||
           (m.kind == MarkKind::corrected && mark.kind == m.kind && m.field == mark.field && m.action <= mark.action) ||
           (m.kind == MarkKind::note && mark.kind == m.kind && m.action == mark.action);
  });
  const bool older = std::any_of(marks.begin(), marks.end(), [&](const Mark& m) {
    return (verdict(m) && verdict(mark)) ||
           (m.kind == MarkKind::corrected && mark.kind == m.kind && m.field == mark.field);
  });
  if (!older) marks.push_back(mark);
}

class LinkMarker {
 public:
  LinkMarker(const Record& record, const Effects& effects) : record_(record), effects_(effects) {}

  Result<std::vector<LinkMark>> run() {
    rows("SELECT id, key FROM articles", [&](const Statement& r) { keys_.emplace(r.text(0), r.integer(1)); });
    happenings();
    for (const LinkDecision& decision : effects_.decisions) decide(decision);
    if (!status_) return status_.error();
    std::vector<LinkMark> out;
    for (auto& [link, marks] : marks_) {
      std::sort(marks.begin(), marks.end());
      for (Mark& m : marks) out.push_back({link.first, link.second, std::move(m)});
    }
    return out;
  }

 private:
  template <class Use>
  void rows(const std::string& sql, const Use& use) {
    if (!status_) return;
    Result<Statement> row = record_.query(sql);
    if (!row) {
      status_ = row.error();
      return;
    }
    while (row->next()) use(*row);
    if (status_ && !row->status()) status_ = row->status();
  }
  std::optional<StoredRow> stored(const CuratedRow& row) const {
    const auto key = keys_.find(row.article);
    if (key == keys_.end()) return std::nullopt;
    return StoredRow{key->second, std::string(to_string(row.layer)), row.row};
  }

  /// What is said of its events is said of a happening; what was read is the sum of what they were read to say.
  void happenings() {
    std::map<std::pair<std::int64_t, std::int64_t>, const std::vector<Mark>*> marked;
    for (const auto& [row, marks] : effects_.marks) {
      if (row.layer != AnchorLayer::event) continue;
      if (const auto at = stored(row)) marked[{std::get<0>(*at), std::get<2>(*at)}] = &marks;
    }
    if (marked.empty()) return;
    std::map<std::pair<std::int64_t, std::string>, std::set<std::string>> was;
    rows("SELECT article, event, happening FROM happening_members ORDER BY happening, k", [&](const Statement& r) {
      const auto it = marked.find({r.integer(0), r.integer(1)});
      if (it == marked.end()) return;
      for (Mark mark : *it->second) {
        if (mark.kind == MarkKind::corrected && !mark.was.empty()) was[{r.integer(2), mark.field}].insert(mark.was);
        mark.was.clear();
        keep(marks_[{"happening", r.integer(2)}], mark);
      }
    });
    for (const auto& [field, values] : was) {
      std::string all;
      for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
      for (Mark& mark : marks_[{"happening", field.first}]) {
        if (mark.kind == MarkKind::corrected && mark.field == field.second) mark.was = all;
      }
    }
  }

  void decide(const LinkDecision& decision) {
    std::set<StoredRow> wanted;
    for (const CuratedRow& row : decision.rows) {
      if (const auto at = stored(row)) wanted.insert(*at);
    }
    if (wanted.empty()) return;
    std::map<std::int64_t, std::size_t> shared;
    const char* link = "";
    const auto count = [&](std::int64_t key, const StoredRow& row) { shared[key] += wanted.contains(row) ? 1 : 0; };
    switch (decision.subject) {
      case CurationSubject::party:
        link = "party";
        for (const StoredRow& row : wanted) {
          rows("SELECT party FROM party_entities WHERE article = " + std::to_string(std::get<0>(row)) +
                   " AND entity = " + std::to_string(std::get<2>(row)),
               [&](const Statement& r) { ++shared[r.integer(0)]; });
        }
        break;
      case CurationSubject::dispute:
        link = "dispute";
        rows(
            "SELECT m.dispute, m.article, m.layer, m.n, d.kind FROM dispute_members m JOIN disputes d ON d.key = "
            "m.dispute",
            [&](const Statement& r) {
              if (r.view(4) == decision.kind) count(r.integer(0), {r.integer(1), r.text(2), r.integer(3)});
            });
        break;
      case CurationSubject::commitment:
        link = "commitment";
        rows("SELECT key, article, layer, n FROM pledges", [&](const Statement& r) {
          count(r.integer(0), {r.integer(1), r.text(2), r.integer(3)});
        });
        break;
      case CurationSubject::shift:
        link = "shift";
        rows("SELECT key, to_article, to_position FROM shifts", [&](const Statement& r) {
          count(r.integer(0), {r.integer(1), "position", r.integer(2)});
        });
        break;
      default:
        return;
    }
    std::int64_t best = 0;
    std::size_t most = 0;
    for (const auto& [key, n] : shared) {
      if (n > most) {
        best = key;
        most = n;
      }
    }
    // A dispute of which little is left is another one.
    if (most == 0 || (decision.subject == CurationSubject::dispute && 2 * most < wanted.size())) return;
    Mark mark = decision.mark;
    if (decision.subject == CurationSubject::party && mark.kind == MarkKind::corrected) {
      bool renamed = false;
      rows("SELECT found FROM renamed WHERE party = " + std::to_string(best), [&](const Statement& r) {
        mark.was = r.text(0);
        renamed = true;
      });
      if (!renamed) return;
    }
    keep(marks_[{link, best}], mark);
  }

  const Record& record_;
  const Effects& effects_;
  Status status_;
  std::map<std::string, std::int64_t> keys_;
  std::map<std::pair<std::string, std::int64_t>, std::vector<Mark>> marks_;
};

}  // namespace

Result<Effects> effects_of(const Record& record) {
  Result<std::vector<CurationAction>> log = record.curation();
  if (!log) return log.error();
  Status status;
  Article held;
  Effects effects = resolve(std::move(log).value(), [&](const std::string& id) -> const Article* {
    Result<Article> article = record.article(id);
    if (article) {
      held = std::move(article).value();
      return &held;
    }
    if (article.error().code != ErrorCode::not_found && status) status = article.error();
    return nullptr;
  });
  if (!status) return status.error();
  return effects;
}

Result<LinkConstraints> constraints_of(const Record& record, const Effects& effects) {
  LinkConstraints out;
  if (effects.rules.empty() && effects.decisions.empty() && effects.marks.empty()) return out;
  std::vector<std::string> ids;
  Result<Statement> articles = record.query("SELECT id FROM articles ORDER BY id");
  if (!articles) return articles.error();
  while (articles->next()) ids.push_back(articles->text(0));
  if (!articles->status()) return articles->status().error();
  const auto row = [&](const CuratedRow& r) -> std::optional<LinkRow> {
    const auto at = std::lower_bound(ids.begin(), ids.end(), r.article);
    if (at == ids.end() || *at != r.article) return std::nullopt;
    return LinkRow{static_cast<std::int32_t>(at - ids.begin()), r.row};
  };
  const auto rows = [&](const std::vector<CuratedRow>& all) {
    std::vector<LinkRow> list;
    for (const CuratedRow& r : all) {
      if (const auto at = row(r)) list.push_back(*at);
    }
    return list;
  };
  for (const RowRule& rule : effects.rules) {
    LinkRule made{rule.together, {}, rule.whole_names};
    for (const auto& group : rule.groups) made.groups.push_back(rows(group));
    (rule.subject == CurationSubject::party ? out.parties : out.happenings).push_back(std::move(made));
  }
  for (const LinkDecision& d : effects.decisions) {
    if (d.subject == CurationSubject::party && d.mark.kind == MarkKind::corrected)
      out.names.emplace_back(rows(d.rows), d.mark.value);
  }
  for (const auto& [at, marks] : effects.marks) {
    if (at.layer != AnchorLayer::event) continue;
    const auto event = row(at);
    if (!event) continue;
    for (const Mark& m : marks) {
      if (m.kind == MarkKind::corrected) out.events[*event].push_back({m.field, m.value, m.action});
    }
  }
  return out;
}

std::set<std::pair<Layer, std::int32_t>> rejected_rows(const Effects& effects, const std::string& article) {
  std::set<std::pair<Layer, std::int32_t>> out;
  const CuratedRow first{article, AnchorLayer::event, 0};
  for (auto it = effects.marks.lower_bound(first); it != effects.marks.end() && it->first.article == article; ++it) {
    const auto layer = link_layer(it->first.layer);
    if (layer && effects.rejected(it->first)) out.insert({*layer, it->first.row});
  }
  return out;
}

Result<std::vector<LinkMark>> link_marks_of(const Record& record, const Effects& effects) {
  return LinkMarker(record, effects).run();
}

}  // namespace runding
