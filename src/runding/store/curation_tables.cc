#include "runding/store/curation_tables.h"

#include <sqlite3.h>

#include <map>
#include <string>

#include "runding/base/clock.h"
#include "runding/curation/action_json.h"
#include "runding/store/rows.h"

namespace runding::store {
namespace {

Status run(sqlite3* database, std::string_view sql) {
  Result<Statement> statement = Statement::prepare(database, sql);
  if (!statement) return statement.error();
  return statement->run();
}

/// Keys of articles by id, for those that anchors meet.
class Keys {
 public:
  explicit Keys(sqlite3* database) : find_(Statement::prepare(database, "SELECT key FROM articles WHERE id = ?")) {}
  std::optional<std::int64_t> operator()(const std::string& id) {
    const auto [it, fresh] = known_.try_emplace(id);
    if (fresh && find_) {
      find_->bind(1, id);
      if (find_->next()) it->second = find_->integer(0);
      find_->reset();
    }
    return it->second;
  }

 private:
  Result<Statement> find_;
  std::map<std::string, std::optional<std::int64_t>> known_;
};

}  // namespace

Result<std::vector<CurationAction>> read_log(sqlite3* database) {
  std::vector<CurationAction> log;
  Result<Statement> row = Statement::prepare(database, "SELECT action FROM curation ORDER BY time, id");
  if (!row) return row.error();
  while (row->next()) {
    Result<CurationAction> action = action_from_line(row->view(0));
    if (!action) return Error{ErrorCode::damaged_record, "the log of curation: " + action.error().message};
    log.push_back(std::move(action).value());
  }
  if (!row->status()) return row->status().error();
  return log;
}

Result<int> add_to_log(sqlite3* database, const std::vector<CurationAction>& actions) {
  int added = 0;
  Result<Statement> row = Statement::prepare(database, "INSERT OR IGNORE INTO curation VALUES (?,?,?,?,?)");
  if (!row) return row.error();
  for (const CurationAction& a : actions) {
    row->bind(1, a.id).bind(2, a.time).bind(3, a.author).bind(4, to_string(a.verb)).bind(5, action_line(a));
    if (Status s = row->run(); !s) return s.error();
    added += sqlite3_changes(database);
  }
  if (added > 0) {
    if (Status s = run(database, "INSERT OR REPLACE INTO meta VALUES ('curation', 'stale')"); !s) return s.error();
  }
  return added;
}

Status write_marks(sqlite3* database, const Effects& effects, const std::vector<LinkMark>& link_marks) {
  for (const char* table : {"curation_anchors", "marks", "link_marks"}) {
    if (Status s = run(database, std::string("DELETE FROM ") + table); !s) return s;
  }
  Keys keys(database);
  Insert anchors(database, "curation_anchors", 6), marks(database, "marks", 9), links(database, "link_marks", 8);
  const auto place = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  for (std::size_t i = 0; i < effects.log.size(); ++i) {
    const CurationAction& action = effects.log[i];
    for (std::size_t t = 0; t < action.targets.size(); ++t) {
      for (std::size_t k = 0; k < action.targets[t].size(); ++k) {
        const auto& met = effects.met[i][t][k];
        const auto key = met ? keys(met->article) : std::nullopt;
        const auto row = key ? std::optional<std::int64_t>(met->row) : std::nullopt;
        anchors(std::string_view(action.id), place(t), place(k), key, to_string(action.targets[t][k].layer), row);
      }
    }
  }
  for (const auto& [row, list] : effects.marks) {
    const auto key = keys(row.article);
    if (!key) continue;
    for (std::size_t k = 0; k < list.size(); ++k) {
      const Mark& m = list[k];
      const bool field = m.kind == MarkKind::corrected;
      marks(*key, to_string(row.layer), std::int64_t{row.row}, place(k), to_string(m.kind), known(m.field),
            field ? std::optional<std::string_view>(m.value) : std::nullopt, known(m.was),
            std::string_view(effects.log[m.action].id));
    }
  }
  std::map<std::pair<std::string, std::int64_t>, std::int64_t> next;
  for (const LinkMark& l : link_marks) {
    const Mark& m = l.mark;
    const bool field = m.kind == MarkKind::corrected;
    links(std::string_view(l.link), l.key, next[{l.link, l.key}]++, to_string(m.kind), known(m.field),
          field ? std::optional<std::string_view>(m.value) : std::nullopt, known(m.was),
          std::string_view(effects.log[m.action].id));
  }
  for (const Insert* insert : {&anchors, &marks, &links}) {
    if (!insert->status()) return insert->status();
  }
  return run(database, "INSERT OR REPLACE INTO meta VALUES ('curation', 'fresh')");
}

Status note_ingest(sqlite3* database, std::string_view article, bool annotated, bool fresh) {
  const std::string now = utc_text(utc_now());
  // What came in again unchanged is no news.
  Result<Statement> row = Statement::prepare(
      database,
      "INSERT INTO ingest VALUES (?1, ?2, ?2, ?3) ON CONFLICT (article) DO UPDATE SET how = excluded.how, changed = "
      "CASE WHEN ?4 THEN excluded.changed ELSE changed END");
  if (!row) return row.error();
  row->bind(1, article).bind(2, now).bind(3, annotated ? "annotated" : "analysed").bind(4, fresh ? 1 : 0);
  return row->run();
}

}  // namespace runding::store
