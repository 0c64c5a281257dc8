#include "runding/query/curate.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "runding/base/unicode.h"
#include "runding/curation/anchor.h"
#include "runding/query/show.h"

namespace runding {
namespace {

/// Entities of one name of a party that are anchored: articles may go, names seldom do.
constexpr std::size_t kAnchorsOfName = 3;

Error wrong(std::string message) { return Error{ErrorCode::bad_usage, std::move(message)}; }

struct Chosen {
  CurationSubject subject = CurationSubject::happening;
  std::string kind;
  std::vector<LayerRow> rows;  ///< of layer "mention": the entity
};

/// Makes anchors; an article is read once.
class Anchors {
 public:
  explicit Anchors(const Affair& affair) : affair_(affair) {}

  Result<CurationAction::Target> of(std::vector<LayerRow> rows) {
    std::sort(rows.begin(), rows.end(), [](const LayerRow& a, const LayerRow& b) { return a.article < b.article; });
    std::set<Anchor> out;
    Article article;
    Index loaded = kNone;
    for (const LayerRow& row : rows) {
      if (row.article != loaded) {
        Result<Article> read = affair_.record().article(affair_.article(row.article).id);
        if (!read) return read.error();
        article = std::move(read).value();
        loaded = row.article;
      }
      const auto layer = parse_code<AnchorLayer>(row.layer);
      if (layer) out.insert(make_anchor(article, *layer, static_cast<std::size_t>(row.n)));
    }
    return CurationAction::Target(out.begin(), out.end());
  }

 private:
  const Affair& affair_;
};

struct NamedEntity {
  LayerRow row;
  std::string type, kb, name;  ///< name folded
  auto form() const { return std::tie(type, kb, name); }
};

Result<std::vector<NamedEntity>> entities_of(const Affair& affair, Index party) {
  std::vector<NamedEntity> out;
  auto rows = affair.record().query(
      "SELECT pe.article, pe.entity, e.type, e.kb, e.name FROM party_entities pe JOIN entities e ON e.article = "
      "pe.article AND e.n = pe.entity JOIN articles a ON a.key = pe.article WHERE pe.party = ? ORDER BY a.id, "
      "pe.entity");
  if (!rows) return rows.error();
  rows->bind(1, std::int64_t{party});
  while (rows->next()) {
    const Index a = Affair::of_key(rows->integer(0));
    out.push_back({{a, "mention", rows->integer(1)}, rows->text(2), rows->text(3), fold_name(rows->view(4))});
  }
  if (!rows->status().ok()) return rows->status().error();
  return out;
}

/// A few of every name, the first by article.
std::vector<LayerRow> some_of_each(const std::vector<NamedEntity>& entities) {
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> taken;
  std::vector<LayerRow> out;
  for (const NamedEntity& e : entities) {
    if (++taken[e.form()] <= kAnchorsOfName) out.push_back(e.row);
  }
  return out;
}

Result<Index> party_of_id(const Affair& affair, std::string_view id) {
  if (const Index p = affair.find_party(id); p != kNone) return p;
  return Error{ErrorCode::not_found, "the record has no party \"" + std::string(id) + "\""};
}

template <class Row, class Take>
Status take_rows(Result<std::vector<Row>> all, const Take& take) {
  if (!all) return all.error();
  for (const Row& row : *all) take(row);
  return {};
}

/// The rows behind an id.
Result<Chosen> find(const Affair& affair, std::string_view id) {
  Chosen out;
  if (const Index a = affair.find_article(id); a != kNone)
    return Chosen{CurationSubject::article, {}, {{a, "article", 0}}};
  Filter all;
  all.rejected = true;
  // Figures stand in a row of another id.
  if (!id.empty() && id.front() != 'k' && id.front() != 'n') all.id = id;
  const auto keep = [&](CurationSubject subject, const std::vector<LayerRow>& rows) {
    out.subject = subject;
    out.rows.insert(out.rows.end(), rows.begin(), rows.end());
  };
  const auto same = [&](CurationSubject subject) {
    return [&, subject](const auto& row) {
      if (row.id == id) keep(subject, row.rows);
    };
  };
  Status s;
  switch (id.empty() ? '\0' : id.front()) {
    case 'h':
      s = take_rows(timeline(affair, all), same(CurationSubject::happening));
      break;
    case 'q':
      s = take_rows(statements(affair, all), same(CurationSubject::statement));
      break;
    case 'o':
      s = take_rows(positions(affair, all), same(CurationSubject::position));
      break;
    case 'k':
    case 'n':
      s = take_rows(counts(affair, all), [&](const CountRow& row) {
        for (const FigureRow& f : row.figures) {
          if (f.id == id || row.id == id) keep(CurationSubject::figure, f.rows);
        }
      });
      break;
    case 'd':
      s = take_rows(disputes(affair, all), [&](const DisputeRow& row) {
        if (row.id != id) return;
        keep(CurationSubject::dispute, row.rows);
        out.kind = row.kind;
      });
      break;
    case 'c':
      s = take_rows(commitments(affair, all), [&](const CommitmentRow& row) {
        if (row.id == id) keep(CurationSubject::commitment, {row.row});
      });
      break;
    case 's':
      s = for_rows(affair.record(), "SELECT id, to_article, to_position FROM shifts", [&](const Statement& row) {
        if (row.view(0) == id)
          keep(CurationSubject::shift, {{Affair::of_key(row.integer(1)), "position", row.integer(2)}});
      });
      break;
    case 'p': {
      const auto party = party_of_id(affair, id);
      if (!party) return party.error();
      const auto entities = entities_of(affair, *party);
      if (!entities) return entities.error();
      keep(CurationSubject::party, some_of_each(*entities));
      break;
    }
    default:
      break;
  }
  if (!s) return s.error();
  if (!out.rows.empty()) return out;
  return Error{ErrorCode::not_found, "the record has no \"" + std::string(id) + "\"; ids stand in every list (--json)"};
}

/// Of "ID@ARTICLE" only the rows of that article.
Result<Chosen> choose(const Affair& affair, std::string_view id) {
  const std::size_t at = id.find('@');
  // An article's own id may have an @ in it.
  if (at == std::string_view::npos || affair.find_article(id) != kNone) return find(affair, id);
  const std::string article(id.substr(at + 1));
  const Index only = affair.find_article(article);
  if (only == kNone) return Error{ErrorCode::not_found, "the record has no article \"" + article + "\""};
  Result<Chosen> chosen = find(affair, id.substr(0, at));
  if (!chosen) return chosen;
  if (chosen->subject == CurationSubject::party || chosen->subject == CurationSubject::dispute)
    return wrong("@ARTICLE goes with what an article says; to take an article's name away from a party, split it");
  std::erase_if(chosen->rows, [&](const LayerRow& row) { return row.article != only; });
  if (chosen->rows.empty()) return wrong("\"" + article + "\" does not tell " + std::string(id.substr(0, at)));
  return chosen;
}

Result<CurationAction> action_of(const Affair& affair, Verb verb, const Chosen& chosen) {
  CurationAction action;
  action.verb = verb;
  action.subject = chosen.subject;
  action.kind = chosen.kind;
  Result<CurationAction::Target> anchors = Anchors(affair).of(chosen.rows);
  if (!anchors) return anchors.error();
  action.targets.push_back(std::move(anchors).value());
  return action;
}

/// "figure=11" is low and high; others as they are.
Result<std::vector<std::pair<std::string, std::string>>> read_fields(CurationSubject subject,
                                                                     const std::vector<std::string>& fields) {
  std::map<std::string, std::string> out;
  for (const std::string& field : fields) {
    const std::size_t equals = field.find('=');
    if (equals == std::string::npos || equals == 0) return wrong("\"" + field + "\" is not FIELD=VALUE");
    const std::string name = field.substr(0, equals), value = field.substr(equals + 1);
    std::map<std::string, std::string> said = {{name, value}};
    if (subject == CurationSubject::figure && name == "figure") {
      const std::size_t dash = value.find('-');
      said = {{"low", value.substr(0, dash)}, {"high", dash == std::string::npos ? value : value.substr(dash + 1)}};
    }
    for (const auto& [key, text] : said) {
      if (const Status s = check_field(subject, key, text); !s) return s.error();
      out[key] = text;
    }
  }
  return std::vector<std::pair<std::string, std::string>>(out.begin(), out.end());
}

/// One figure, whose bounds are in order after the correction.
Status check_figure(const Affair& affair, std::string_view id,
                    const std::vector<std::pair<std::string, std::string>>& fields) {
  Filter all;
  all.rejected = true;
  const auto rows = counts(affair, all);
  if (!rows) return rows.error();
  for (const CountRow& row : *rows) {
    if (row.id == id && row.figures.size() > 1)
      return wrong("\"" + std::string(id) + "\" has several figures; give the id of one of them (n…)");
    for (const FigureRow& f : row.figures) {
      if (f.id != id && row.id != id) continue;
      auto low = f.low, high = f.high;
      for (const auto& [field, value] : fields)
        (field == "low" ? low : high) = value.empty() ? std::nullopt : std::optional(std::stod(value));
      if (low && high && *low > *high) return wrong("low would be above high: give both, low=… high=…");
      if (!low && !high) return wrong("a figure needs low or high");
    }
  }
  return {};
}

}  // namespace

Result<CurationAction> decide(const Affair& affair, Verb verb, std::string_view id, std::string text) {
  const auto chosen = choose(affair, id);
  if (!chosen) return chosen.error();
  if (chosen->subject == CurationSubject::article && verb != Verb::note)
    return wrong("an article can have a note; to take it out of the record: runding remove RECORD " + std::string(id));
  auto action = action_of(affair, verb, *chosen);
  if (action) action->text = std::move(text);
  return action;
}

Result<CurationAction> correct(const Affair& affair, std::string_view id, const std::vector<std::string>& fields) {
  const auto chosen = choose(affair, id);
  if (!chosen) return chosen.error();
  auto said = read_fields(chosen->subject, fields);
  if (!said) return said.error();
  if (chosen->subject == CurationSubject::figure) {
    if (const Status s = check_figure(affair, id.substr(0, id.find('@')), *said); !s) return s.error();
  }
  for (auto& [field, value] : *said) {
    if (field != "place" && field != "speaker" && field != "holder") continue;
    // The articles' own name stays whatever people call the party.
    if (const auto party = party_of_id(affair, value)) value = affair.party(*party).found_name;
  }
  auto action = action_of(affair, Verb::correct, *chosen);
  if (action) action->fields = std::move(said).value();
  return action;
}

Result<CurationAction> merge(const Affair& affair, const std::vector<std::string>& ids) {
  CurationAction action;
  action.verb = Verb::merge;
  if (std::set<std::string>(ids.begin(), ids.end()).size() < 2) return wrong("merge needs two ids");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto chosen = choose(affair, ids[i]);
    if (!chosen) return chosen.error();
    if (chosen->subject != CurationSubject::party && chosen->subject != CurationSubject::happening)
      return wrong("only parties and happenings can be merged, not \"" + ids[i] + "\"");
    if (i > 0 && chosen->subject != action.subject) return wrong("a party and a happening cannot be one");
    action.subject = chosen->subject;
    auto anchors = Anchors(affair).of(chosen->rows);
    if (!anchors) return anchors.error();
    action.targets.push_back(std::move(anchors).value());
  }
  return action;
}

namespace {

struct Parted {
  std::vector<LayerRow> stays, goes;
  bool whole_names = false;
};

Result<Parted> part_happening(const Affair& affair, std::string_view id, const std::vector<std::string>& members) {
  const auto chosen = find(affair, id);
  if (!chosen) return chosen.error();
  Parted out;
  std::set<std::string> told;
  for (const LayerRow& row : chosen->rows) {
    const std::string& article = affair.article(row.article).id;
    const bool goes = std::find(members.begin(), members.end(), article) != members.end();
    (goes ? out.goes : out.stays).push_back(row);
    told.insert(article);
  }
  for (const std::string& member : members) {
    if (!told.contains(member))
      return wrong("no article \"" + member + "\" tells " + std::string(id) + "; runding show lists those that do");
  }
  return out;
}

Result<Parted> part_party(const Affair& affair, std::string_view id, const std::vector<std::string>& members) {
  const auto party = party_of_id(affair, id);
  if (!party) return party.error();
  const auto entities = entities_of(affair, *party);
  if (!entities) return entities.error();
  std::map<std::pair<Index, std::int64_t>, std::set<std::string>> surfaces;
  affair.ask(
      "SELECT s.article, s.entity, s.surface FROM party_entities pe JOIN entity_surfaces s ON s.article = pe.article "
      "AND "
      "s.entity = pe.entity WHERE pe.party = ?",
      [&](Statement& s) { s.bind(1, std::int64_t{*party}); },
      [&](const Statement& row) {
        surfaces[{Affair::of_key(row.integer(0)), row.integer(1)}].insert(fold_name(row.view(2)));
      });
  if (!affair.status().ok()) return affair.status().error();
  std::vector<NamedEntity> stays, goes;
  std::set<std::size_t> going;
  bool names = false, single = false;
  for (const std::string& member : members) {
    const Index article = affair.find_article(member);
    const std::string folded = fold_name(member);
    std::vector<std::size_t> by_article, by_name, by_surface;
    for (std::size_t i = 0; i < entities->size(); ++i) {
      const NamedEntity& e = (*entities)[i];
      if (e.row.article == article) by_article.push_back(i);
      if (e.name == folded) by_name.push_back(i);
      if (surfaces[{e.row.article, e.row.n}].contains(folded)) by_surface.push_back(i);
    }
    const auto& found = article != kNone ? by_article : !by_name.empty() ? by_name : by_surface;
    if (found.empty()) {
      return wrong("\"" + member + "\" is neither an article that names " + affair.party(*party).name +
                   " nor a name it goes by; runding parties lists its names");
    }
    (&found == &by_name ? names : single) = true;
    going.insert(found.begin(), found.end());
  }
  if (names && single) return wrong("give either names that are somebody else's, or articles, not both at once");
  for (std::size_t i = 0; i < entities->size(); ++i) (going.contains(i) ? goes : stays).push_back((*entities)[i]);
  Parted out{some_of_each(stays), {}, names};
  if (names) {
    out.goes = some_of_each(goes);
  } else {
    for (const NamedEntity& e : goes) out.goes.push_back(e.row);
  }
  return out;
}

}  // namespace

Result<CurationAction> split(const Affair& affair, std::string_view id, const std::vector<std::string>& members) {
  CurationAction action;
  action.verb = Verb::split;
  const bool party = !id.empty() && id.front() == 'p';
  if (!party && (id.empty() || id.front() != 'h')) return wrong("only parties (p…) and happenings (h…) can be split");
  action.subject = party ? CurationSubject::party : CurationSubject::happening;
  const auto parted = party ? part_party(affair, id, members) : part_happening(affair, id, members);
  if (!parted) return parted.error();
  if (parted->stays.empty()) return wrong("nothing of " + std::string(id) + " would stay");
  action.whole_names = parted->whole_names;
  for (const auto* rows : {&parted->stays, &parted->goes}) {
    auto anchors = Anchors(affair).of(*rows);
    if (!anchors) return anchors.error();
    action.targets.push_back(std::move(anchors).value());
  }
  return action;
}

Result<CurationAction> rename(const Affair& affair, std::string_view id, const std::string& name) {
  const auto chosen = choose(affair, id);
  if (!chosen) return chosen.error();
  if (chosen->subject != CurationSubject::party)
    return wrong("only parties can be renamed, not \"" + std::string(id) + "\"");
  if (fold_name(name).empty()) return wrong("the name needs a letter or digit");
  auto action = action_of(affair, Verb::rename, *chosen);
  if (action) action->text = name;
  return action;
}

}  // namespace runding
