#include "runding/store/word_places.h"

#include <sqlite3.h>

#include <memory>
#include <string>

#include "runding/store/schema.h"

namespace runding {
namespace {

constexpr char kOpen = '\x01', kClose = '\x02';

/// Places between the marks FTS5 put around hits, as offsets into the text without the marks.
std::vector<Span> marked_spans(std::string_view marked) {
  std::vector<Span> spans;
  std::uint32_t at = 0;
  for (const char c : marked) {
    if (c == kOpen) {
      spans.push_back({at, at});
    } else if (c == kClose) {
      if (!spans.empty()) spans.back().end = at;
    } else {
      ++at;
    }
  }
  return spans;
}

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

}  // namespace

Result<std::vector<std::optional<std::vector<Span>>>> word_places(std::string_view expression,
                                                                  const std::vector<TitledText>& articles) {
  std::vector<std::optional<std::vector<Span>>> out(articles.size());
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  const std::unique_ptr<sqlite3, Close> database(opened);
  if (code != SQLITE_OK) return sqlite_error(opened, code);
  const std::string make = "CREATE VIRTUAL TABLE t USING fts5 (title, text, " + std::string(kWordRules) + "); BEGIN";
  if (const int made = sqlite3_exec(opened, make.c_str(), nullptr, nullptr, nullptr); made != SQLITE_OK)
    return sqlite_error(opened, made);
  Result<Statement> put = Statement::prepare(opened, "INSERT INTO t (rowid, title, text) VALUES (?, ?, ?)");
  if (!put) return put.error();
  for (std::size_t i = 0; i < articles.size(); ++i) {
    put->bind(1, static_cast<std::int64_t>(i)).bind(2, articles[i].title).bind(3, articles[i].text);
    if (const Status s = put->run(); !s) return s.error();
  }
  Result<Statement> ask =
      Statement::prepare(opened, "SELECT rowid, highlight(t, 1, char(1), char(2)) FROM t WHERE t MATCH ?");
  if (!ask) return ask.error();
  ask->bind(1, expression);
  while (ask->next()) out[static_cast<std::size_t>(ask->integer(0))] = marked_spans(ask->view(1));
  if (!ask->status().ok()) return ask->status().error();
  return out;
}

}  // namespace runding
