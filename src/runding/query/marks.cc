#include "runding/query/marks.h"

#include <algorithm>

namespace runding {
namespace {

const Marks kNoMarks;

bool has(const Marks& marks, std::string_view mark) {
  return std::any_of(marks.begin(), marks.end(), [&](const Curated& c) { return c.mark == mark && c.field.empty(); });
}

/// mark, field, value, was, action, time, author, text from a column on.
Curated read(const Statement& row, int at) {
  return {row.text(at),     row.text(at + 1), row.text(at + 2), row.text(at + 3),
          row.text(at + 4), row.text(at + 6), row.text(at + 5), row.text(at + 7)};
}

constexpr std::string_view kColumns =
    "m.mark, m.field, m.value, m.was, m.action, c.time, c.author, coalesce(json_extract(c.action, '$.text'), "
    "json_extract(c.action, '$.why'))";

}  // namespace

bool is_rejected(const Marks& marks) { return has(marks, "rejected"); }
bool is_accepted(const Marks& marks) { return has(marks, "accepted"); }

const Curated* correction_of(const Marks& marks, std::string_view field) {
  const auto last = std::find_if(marks.rbegin(), marks.rend(),
                                 [&](const Curated& c) { return c.mark == "corrected" && c.field == field; });
  return last == marks.rend() ? nullptr : &*last;
}

void add_marks(Marks& marks, const Marks& more) {
  for (const Curated& c : more) {
    const bool known = std::any_of(marks.begin(), marks.end(), [&](const Curated& m) {
      return m.action == c.action && m.mark == c.mark && m.field == c.field;
    });
    if (!known) marks.push_back(c);
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Curated& x, const Curated& y) {
    return std::tie(x.time, x.action) < std::tie(y.time, y.action);
  });
}

Status MarkBook::load(const Record& record) {
  Result<Statement> rows = record.query("SELECT m.layer, m.article, m.n, " + std::string(kColumns) +
                                        " FROM marks m JOIN curation c ON c.id = m.action ORDER BY 1, 2, 3, m.k");
  if (!rows) return rows.error();
  while (rows->next()) rows_[{rows->text(0), rows->integer(1), rows->integer(2)}].push_back(read(*rows, 3));
  if (!rows->status()) return rows->status();
  Result<Statement> links = record.query("SELECT m.link, m.key, " + std::string(kColumns) +
                                         " FROM link_marks m JOIN curation c ON c.id = m.action ORDER BY 1, 2, m.k");
  if (!links) return links.error();
  while (links->next()) links_[{links->text(0), links->integer(1)}].push_back(read(*links, 2));
  return links->status();
}

const Marks& MarkBook::row(std::string_view layer, std::int64_t article, std::int64_t n) const {
  if (rows_.empty()) return kNoMarks;
  const auto it = rows_.find({std::string(layer), article, n});
  return it == rows_.end() ? kNoMarks : it->second;
}

std::vector<std::pair<std::int64_t, std::int64_t>> MarkBook::rows_of(std::string_view layer) const {
  std::vector<std::pair<std::int64_t, std::int64_t>> out;
  for (const auto& [row, marks] : rows_) {
    if (std::get<0>(row) == layer) out.emplace_back(std::get<1>(row), std::get<2>(row));
  }
  return out;
}

std::vector<std::int64_t> MarkBook::rows_of(std::string_view layer, std::int64_t article) const {
  std::vector<std::int64_t> out;
  if (rows_.empty()) return out;
  for (auto it = rows_.lower_bound({std::string(layer), article, 0});
       it != rows_.end() && std::get<0>(it->first) == layer && std::get<1>(it->first) == article; ++it)
    out.push_back(std::get<2>(it->first));
  return out;
}

std::vector<std::int64_t> MarkBook::rejected_links(std::string_view link) const {
  std::vector<std::int64_t> out;
  for (const auto& [key, marks] : links_) {
    if (key.first == link && is_rejected(marks)) out.push_back(key.second);
  }
  return out;
}

const Marks& MarkBook::link(std::string_view link, std::int64_t key) const {
  if (links_.empty()) return kNoMarks;
  const auto it = links_.find({std::string(link), key});
  return it == links_.end() ? kNoMarks : it->second;
}

}  // namespace runding
