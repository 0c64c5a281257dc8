#include "runding/query/row_words.h"

namespace runding {

std::string joint_name(std::string_view lines) {
  std::string out(lines);
  std::size_t last = out.rfind('\n');
  if (last == std::string::npos) return out;
  out.replace(last, 1, " and ");
  for (std::size_t at; (at = out.find('\n')) != std::string::npos;) out.replace(at, 1, ", ");
  return out;
}

std::vector<Evidence> row_words(const Affair& affair, Index article, std::string_view layer, std::int64_t n) {
  std::vector<Evidence> out;
  const bool own_span = layer == "count" || layer == "quote";
  if (!own_span) {
    for (const Span span : affair.spans(layer, article, n)) out.push_back(affair.evidence(article, span));
    return out;
  }
  Result<Statement> rows =
      affair.record().query(layer == "count" ? "SELECT start, stop FROM counts WHERE article = ? AND n = ?"
                                             : "SELECT start, stop FROM quotes WHERE article = ? AND n = ?");
  if (!rows) return out;
  rows->bind(1, affair.article(article).key).bind(2, n);
  while (rows->next())
    out.push_back(affair.evidence(
        article, {static_cast<std::uint32_t>(rows->integer(0)), static_cast<std::uint32_t>(rows->integer(1))}));
  return out;
}

}  // namespace runding
