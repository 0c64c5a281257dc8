#include "runding/query/row_words.h"

#include <set>

namespace runding {

std::string joint_name(std::string_view lines) {
  std::string out(lines);
  std::size_t last = out.rfind('\n');
  if (last == std::string::npos) return out;
  out.replace(last, 1, " and ");
  for (std::size_t at; (at = out.find('\n')) != std::string::npos;) out.replace(at, 1, ", ");
  return out;
}

Index first_article(const Affair& affair, const std::vector<Evidence>& evidence) {
  Index first = kNone;
  for (const Evidence& e : evidence) {
    if (first == kNone || affair.earlier(e.article, first)) first = e.article;
  }
  return first;
}

std::int64_t origins_of(const Affair& affair, const std::vector<Evidence>& evidence) {
  std::set<std::int64_t> stories;
  for (const Evidence& e : evidence) {
    // An article that was not compared stands for itself, below every number of a story.
    std::int64_t story = -1 - std::int64_t{e.article};
    affair.ask(
        "SELECT story FROM stories WHERE article = ?", [&](Statement& s) { s.bind(1, std::int64_t{e.article}); },
        [&](const Statement& row) { story = row.integer(0); });
    stories.insert(story);
  }
  return static_cast<std::int64_t>(stories.size());
}

std::vector<Evidence> row_words(const Affair& affair, Index article, std::string_view layer, std::int64_t n) {
  std::vector<Evidence> out;
  const bool own_span = layer == "count" || layer == "quote";
  if (!own_span) {
    for (const Span span : affair.spans(layer, article, n)) out.push_back(affair.evidence(article, span));
    return out;
  }
  affair.ask(
      layer == "count" ? "SELECT start, stop FROM counts WHERE article = ? AND n = ?"
                       : "SELECT start, stop FROM quotes WHERE article = ? AND n = ?",
      [&](Statement& s) { s.bind(1, std::int64_t{article}).bind(2, n); },
      [&](const Statement& row) {
        out.push_back(affair.evidence(
            article, {static_cast<std::uint32_t>(row.integer(0)), static_cast<std::uint32_t>(row.integer(1))}));
      });
  return out;
}

}  // namespace runding
