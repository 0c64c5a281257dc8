#include "runding/eval/coding_gold.h"

#include <algorithm>
#include <exception>
#include <functional>

#include "runding/eval/json_fields.h"

namespace runding::eval {
namespace {

using Json = nlohmann::json;

Error at_line(ErrorCode code, std::string message, std::size_t line) {
  return Error{code, std::move(message), "line " + std::to_string(line)};
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::vector<std::string> actors(const Json& row, const char* key) {
  std::vector<std::string> out;
  const auto it = row.find(key);
  if (it == row.end() || !it->is_array()) return out;
  for (const Json& actor : *it) {
    if (actor.is_string()) out.push_back(actor.get<std::string>());
    if (actor.is_object()) out.push_back(maybe(actor, "actorText"));
  }
  std::erase(out, std::string());
  return out;
}

Result<std::vector<GoldSentence>> read_lines(std::string_view text,
                                             const std::function<GoldSentence(const Json&)>& read) {
  std::vector<GoldSentence> out;
  std::size_t n = 0;
  for (const auto line : lines_of(text)) {
    ++n;
    if (line.empty()) continue;
    try {
      out.push_back(read(Json::parse(line)));
    } catch (const std::exception& e) {
      return at_line(ErrorCode::bad_json, e.what(), n);
    }
  }
  if (out.empty()) return Error{ErrorCode::empty_input, "no sentences"};
  return out;
}

// Takes the marks out of the text and notes where the first of each stood; they may lie in each other. An actor who is
// not in the text has no marks. False when neither is, or a mark is not closed.
bool take_marks(GoldRelation& row) {
  struct Mark {
    std::string_view tag;
    std::size_t* at;
    bool seen = false;
  };
  Mark marks[] = {{"<s>", &row.source}, {"</s>", &row.source_end}, {"<t>", &row.target}, {"</t>", &row.target_end}};
  std::string plain;
  for (std::size_t i = 0; i < row.text.size();) {
    const std::string_view rest = std::string_view(row.text).substr(i);
    const auto mark =
        std::find_if(std::begin(marks), std::end(marks), [&](const Mark& m) { return rest.starts_with(m.tag); });
    if (mark == std::end(marks)) {
      plain += row.text[i++];
      continue;
    }
    if (!mark->seen) *mark->at = plain.size();
    mark->seen = true;
    i += mark->tag.size();
  }
  row.text = std::move(plain);
  return marks[0].seen == marks[1].seen && marks[2].seen == marks[3].seen && (marks[0].seen || marks[2].seen) &&
         row.source <= row.source_end && row.target <= row.target_end;
}

}  // namespace

Result<std::vector<GoldSentence>> read_plover(std::string_view text) {
  return read_lines(text, [](const Json& row) {
    return GoldSentence{
        words(row, "id"), words(row, "text"), {{words(row, "event"), actors(row, "source"), actors(row, "target")}}};
  });
}

Result<std::vector<GoldSentence>> read_petrarch(std::string_view text) {
  return read_lines(text, [](const Json& row) {
    GoldSentence out{words(row, "id"), words(row, "text"), {}};
    for (const Json& c : need(row, "codings"))
      out.acts.push_back({words(c, "code"), {words(c, "source")}, {words(c, "target")}});
    return out;
  });
}

Result<std::vector<GoldRelation>> read_relations(std::string_view text) {
  const auto lines = lines_of(text);
  const auto split = [](std::string_view line) {
    std::vector<std::string_view> out;
    while (true) {
      const std::size_t tab = line.find('\t');
      out.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) return out;
      line.remove_prefix(tab + 1);
    }
  };
  if (lines.size() < 2) return Error{ErrorCode::empty_input, "no sentences"};
  const auto header = split(lines[0]);
  const auto column = [&](std::string_view name) {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
  };
  const std::size_t id = column("sentence_id"), marked = column("marked_sentence"), penta = column("gold_penta"),
                    root = column("gold_root");
  std::vector<GoldRelation> out;
  for (std::size_t n = 1; n < lines.size(); ++n) {
    if (lines[n].empty()) continue;
    const auto cells = split(lines[n]);
    if (cells.size() != header.size() || std::max({id, marked, penta, root}) >= cells.size())
      return at_line(ErrorCode::bad_usage, "expected columns sentence_id, marked_sentence, gold_penta, gold_root",
                     n + 1);
    GoldRelation row;
    row.id = cells[id];
    row.text = cells[marked];
    row.penta = cells[penta];
    row.root = cells[root];
    if (!take_marks(row))
      return at_line(ErrorCode::bad_usage, "no actor in <s>…</s> or <t>…</t>, or a mark without its other half", n + 1);
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace runding::eval
