#include "runding/export/csv.h"

#include <map>
#include <nlohmann/json.hpp>

namespace runding {
namespace {

using Json = nlohmann::ordered_json;
using Columns = std::vector<std::string_view>;

/// "corrected date (was 2031-03-11)", "rejected: a joke".
std::string mark_text(const Json& mark) {
  std::string out = mark["mark"];
  if (mark.contains("field")) out += " " + mark["field"].get<std::string>();
  if (mark.contains("was")) out += " (was " + mark["was"].get<std::string>() + ")";
  for (const char* key : {"text", "why"}) {
    if (mark.contains(key)) out += ": " + mark[key].get<std::string>();
  }
  return out;
}

std::string cell_text(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) {
    std::string out;
    for (const Json& item : value) {
      const std::string text = cell_text(item);
      if (!text.empty()) out += (out.empty() ? "" : "; ") + text;
    }
    return out;
  }
  if (value.is_object()) {
    if (value.contains("mark")) return mark_text(value);
    for (const char* key : {"exact", "value", "name"}) {
      if (value.contains(key)) return cell_text(value[key]);
    }
    return {};
  }
  return value.is_null() ? std::string() : value.dump();
}

std::string quoted(std::string text) {
  // A cell that begins like this is run as a formula by spreadsheets.
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

const Columns& csv_columns(std::string_view layer) {
  static const std::map<std::string_view, Columns> tables = {
      {"timeline",
       {"id", "date", "first_day", "last_day", "type", "status", "participants", "place", "claimed_by", "round",
        "within", "thread", "origins", "articles", "confidence", "evidence", "curation"}},
      {"statements",
       {"id", "date", "speaker", "role", "kind", "cue", "addressee", "source", "outlet", "within", "articles",
        "confidence", "evidence", "curation"}},
      {"positions",
       {"id", "date", "party", "holder", "role", "issue", "stance", "object", "condition", "shift", "articles",
        "confidence", "evidence", "curation"}},
      {"parties",
       {"id", "name", "type", "role", "of", "side", "aliases", "articles", "mentions", "happenings", "statements",
        "positions", "curation"}},
      {"counts",
       {"id", "kind", "place", "low", "high", "who", "says", "date", "articles", "confidence", "evidence", "curation"}},
      {"disputes", {"id", "kind", "topic", "happening", "value", "parties", "articles", "evidence", "curation"}},
      {"commitments",
       {"id", "holder", "what", "due", "outcome", "reported", "articles", "evidence", "outcome_evidence", "curation"}},
      {"threads", {"id", "name", "issue", "type", "first_day", "last_day", "happenings", "articles"}},
      {"sources", {"id", "name", "articles", "langs", "citations", "cited_by", "cites"}},
      {"articles", {"id", "published", "outlet", "lang", "title", "url", "happenings", "curation"}}};
  static const Columns none;
  const auto it = tables.find(layer);
  return it == tables.end() ? none : it->second;
}

const Columns& csv_layers() {
  static const Columns layers = {"timeline", "statements",  "positions", "parties", "counts",
                                 "disputes", "commitments", "threads",   "sources", "articles"};
  return layers;
}

std::string csv_header(const Columns& columns) {
  std::string out;
  for (const std::string_view c : columns) (out += out.empty() ? "" : ",").append(c);
  return out + "\r\n";
}

std::string csv_line(const Columns& columns, const Json& row) {
  std::string out;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i) out += ',';
    const auto it = row.find(std::string(columns[i]));
    if (it != row.end()) out += quoted(cell_text(*it));
  }
  return out + "\r\n";
}

}  // namespace runding
