#pragma once

#include <nlohmann/json.hpp>

#include "runding/query/search.h"
#include "runding/query/show.h"
#include "runding/query/stats.h"
#include "runding/query/threads.h"

/// Rows of every question as JSON objects, keys always in the same order, unknown keys left out. Evidence is
/// {"article", "start", "end", "exact"} with UTF-8 byte offsets into the article's text;
/// what people decided stands last, as "curation".
namespace runding {

nlohmann::ordered_json row_json(const Affair& affair, const HappeningRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const StatementRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const PositionRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const PartyRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const CountRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const DisputeRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const CommitmentRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const SourceRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const CopyRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const ArticleRow& row);
nlohmann::ordered_json row_json(const Affair& affair, const SearchHit& row);
nlohmann::ordered_json row_json(const Affair& affair, const ThreadRow& row);
nlohmann::ordered_json row_json(const StatsRow& row);
/// With the sentence and the article of every piece of evidence.
nlohmann::ordered_json shown_json(const Affair& affair, const AnyRow& row);

/// What people decided, as the last key of a row; none where nobody did.
void put_marks(nlohmann::ordered_json& row, const Marks& marks);

/// One line without a line end; bytes that are no UTF-8 become U+FFFD.
std::string json_line(const nlohmann::ordered_json& row);

/// json_line of row_json, for callers that need no JSON library of their own.
template <class Row>
std::string row_line(const Affair& affair, const Row& row) {
  return json_line(row_json(affair, row));
}

}  // namespace runding
