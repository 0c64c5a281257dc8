#include "print_diff.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "record_command.h"
#include "row_printers.h"
#include "runding/export/rows_json.h"

namespace runding::app {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMargin = 13;

std::string or_unknown(const std::string& value) { return value.empty() ? "unknown" : value; }

std::string now_of(const HappeningRow& row, const std::string& field) {
  if (field == "type") return row.type;
  if (field == "status") return row.status;
  return or_unknown(field == "date" ? row.date : row.place.name);
}

void heading(const char* words, std::size_t n) {
  if (n > 0) put("\n" + ink(Ink::strong, std::string(words) + " (" + std::to_string(n) + ")") + "\n");
}

void remark(Ink colour, const std::string& words) {
  for (const std::string& line : wrap(words, kWidth - kMargin, 6))
    put(std::string(kMargin, ' ') + ink(colour, line) + "\n");
}

void print_happenings(const Affair& after, const Diff& diff) {
  const auto fresh = [](const Diff::HappeningChange& c) { return c.fresh; };
  const auto n = static_cast<std::size_t>(std::count_if(diff.happenings.begin(), diff.happenings.end(), fresh));
  heading("New happenings", n);
  for (const auto& c : diff.happenings) {
    if (c.fresh) print_row(after, c.row);
  }
  heading("Happenings that changed", diff.happenings.size() - n);
  for (const auto& c : diff.happenings) {
    if (c.fresh) continue;
    HappeningRow row = c.row;
    // The new reports speak, not those that were there.
    row.evidence.assign(c.evidence.begin(), c.evidence.begin() + (c.evidence.empty() ? 0 : 1));
    print_row(after, row);
    for (const auto& f : c.changed)
      remark(Ink::warn, f.field + ": " + or_unknown(f.was) + " → " + now_of(row, f.field));
    if (c.articles.empty()) continue;
    std::string told;
    for (const Index a : c.articles) told += (told.empty() ? "now also told by " : ", ") + after.article(a).id;
    remark(Ink::accent, told);
  }
  heading("Happenings that are gone", diff.gone_happenings.size());
  for (const auto& h : diff.gone_happenings)
    put(" " + fit(h.date.empty() ? "undated" : h.date, 12) + h.type + " (" + h.status + ") " + ink(Ink::dim, h.id) +
        "\n");
}

}  // namespace

void print_diff(const Affair& after, const Diff& diff) {
  put(count_of(diff.articles.size(), "new article", "new articles") + "\n");
  for (const Index a : diff.articles)
    put(" " + fit(article_label(after, a), 46) + " " + fit(after.article(a).headline, kWidth - 48) + "\n");
  heading("Articles that are gone", diff.gone_articles.size());
  for (const std::string& id : diff.gone_articles) put(" " + id + "\n");
  print_happenings(after, diff);
  heading("Changes of position", diff.shifts.size());
  for (const PositionRow& row : diff.shifts) print_row(after, row);
  std::vector<const PositionRow*> others;
  for (const PositionRow& row : diff.positions) {
    const bool shift =
        std::any_of(diff.shifts.begin(), diff.shifts.end(), [&](const auto& s) { return s.id == row.id; });
    if (!shift) others.push_back(&row);
  }
  heading("New positions", others.size());
  for (const PositionRow* row : others) print_row(after, *row);
  heading("Disputes", diff.disputes.size());
  for (const auto& c : diff.disputes) {
    print_row(after, c.row);
    if (c.fresh) continue;
    std::string fresh;
    for (const std::string& value : c.values) fresh += (fresh.empty() ? "new: " : ", ") + value;
    remark(Ink::warn, fresh);
  }
  heading("Commitments", diff.commitments.size());
  for (const auto& c : diff.commitments) {
    print_row(after, c.row);
    if (!c.was.empty()) remark(Ink::warn, "outcome: " + c.was + " → " + c.row.outcome);
  }
}

void print_diff_json(const Affair& after, const Diff& diff) {
  const auto line = [](const char* change, const Json& more) {
    Json row{{"change", change}};
    row.update(more);
    put(json_line(row) + "\n");
  };
  for (const Index a : diff.articles) line("article", row_json(after, ArticleRow{a, {}, {}}));
  for (const std::string& id : diff.gone_articles) line("article gone", {{"id", id}});
  for (const auto& c : diff.happenings) {
    Json more = row_json(after, c.row);
    for (const auto& f : c.changed) more["was"][f.field] = f.was;
    for (const Index a : c.articles) more["new_articles"].push_back(after.article(a).id);
    line(c.fresh ? "happening" : "happening changed", more);
  }
  for (const auto& h : diff.gone_happenings) {
    Json more{{"id", h.id}, {"type", h.type}, {"status", h.status}};
    if (!h.date.empty()) more["date"] = h.date;
    line("happening gone", more);
  }
  for (const PositionRow& row : diff.positions) line("position", row_json(after, row));
  for (const PositionRow& row : diff.shifts) line("shift", row_json(after, row));
  for (const auto& c : diff.disputes) {
    Json more = row_json(after, c.row);
    more["new_values"] = c.values;
    line(c.fresh ? "dispute" : "dispute changed", more);
  }
  for (const auto& c : diff.commitments) {
    Json more = row_json(after, c.row);
    if (!c.was.empty()) more["was"] = {{"outcome", c.was}};
    line(c.was.empty() ? "commitment" : "commitment changed", more);
  }
}

}  // namespace runding::app
