#include "explain_print.h"

#include <algorithm>
#include <vector>

#include "record_command.h"

namespace runding::app {
namespace {

constexpr std::size_t kLabel = 13, kValue = 26;  // columns of a fact
// Classes of these files, and cues of speech, are named beside a tree; what else the lexicon knows is in the JSON.
constexpr std::string_view kTelling[] = {"/events.lex", "/positions.lex"};

std::string text_of(const Json& row, const char* key) {
  const auto it = row.find(key);
  return it == row.end() || !it->is_string() ? std::string() : it->get<std::string>();
}

/// "lang/en/events.lex:41".
std::string place_of(const Json& entry) {
  return text_of(entry, "file") + ":" + std::to_string(entry.at("line").get<int>());
}

/// "lang/en/events.lex:41: event, type=talks pos=noun weak".
std::string line_of(const Json& entry) {
  std::string out = place_of(entry) + ": " + text_of(entry, "class");
  if (!entry.contains("attributes")) return out;
  for (const auto& [key, value] : entry["attributes"].items()) {
    out += " " + key;
    if (value != "1") out += "=" + value.get<std::string>();
  }
  return out;
}

void put_lines(const std::string& text, std::size_t indent, Ink colour) {
  for (const auto& line : wrap(text, kWidth - indent, 8)) put(std::string(indent, ' ') + ink(colour, line) + "\n");
}

std::string amount(double value) {
  std::string text = std::to_string(value);
  return text.substr(0, text.find('.') + 3);
}

/// Title of a row: "v1 talks (planned)", "p2 reject ceasefire", "q1 indirect statement".
std::string title_of(const Json& row) {
  const std::string layer = text_of(row, "layer");
  if (layer == "event") {
    const std::string subtype = text_of(row, "subtype");
    return text_of(row, "type") + (subtype.empty() ? "" : "/" + subtype) + " (" + text_of(row, "status") + ")";
  }
  if (layer == "position") return text_of(row, "stance") + " " + text_of(row, "issue");
  return text_of(row, "kind") + " statement";
}

using Range = std::pair<std::uint32_t, std::uint32_t>;

Range range_of(const Json& words) {
  return {words.at("start").get<std::uint32_t>(), words.at("end").get<std::uint32_t>()};
}

bool inside(const Json& word, const std::vector<Range>& ranges) {
  const Range w = range_of(word);
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& r) { return w.first >= r.first && w.second <= r.second; });
}

}  // namespace

void ExplainPrinter::article(const std::string& label) {
  shown_.clear();
  put(" " + ink(Ink::strong, fit(label, std::min(columns(label), kWidth - 1))) + "\n");
}

void ExplainPrinter::fact(const Json& f) const {
  const std::string value = text_of(f, "value");
  const bool quoted = f.contains("words");
  const std::string shown = quoted ? "»" + value + "«" : value;
  put(" " + ink(Ink::dim, fit(text_of(f, "what"), kLabel - 1)) + ink(Ink::accent, shown));
  const std::size_t indent = kLabel + kValue;
  bool same_line = columns(shown) < kValue;
  if (!same_line) put("\n");
  const auto say = [&](const std::string& text, Ink colour) {
    for (const auto& line : wrap(text, kWidth - indent, 8)) {
      put(std::string(same_line ? kValue - columns(shown) : indent, ' '));
      put(ink(colour, line) + "\n");
      same_line = false;
    }
  };
  if (f.contains("entry") && !f["entry"].is_null()) say(line_of(f["entry"]), Ink::plain);
  if (f.contains("sums")) {
    std::string sums;
    for (const auto& [issue, sum] : f["sums"].items())
      sums += (sums.empty() ? "" : ", ") + issue + " " + amount(sum.get<double>());
    say(sums, Ink::plain);
  }
  for (const Json& why : f["why"]) {
    std::string says = text_of(why, "says");
    if (why.contains("weight")) says += " " + text_of(why, "issue") + " " + amount(why["weight"].get<double>());
    if (why.contains("rule")) says += " (" + place_of(why["rule"]) + ")";
    say(says, Ink::plain);
    if (why.contains("entry")) say(line_of(why["entry"]), Ink::dim);
  }
  if (same_line) put("\n");
}

void ExplainPrinter::row(const Json& row) {
  put("\n " + ink(Ink::strong, text_of(row, "id") + "  " + title_of(row)) +
      ink(Ink::dim, "  confidence " + amount(row.at("confidence").get<double>())) + "\n");
  for (const Json& e : row["evidence"]) put_lines("“" + text_of(e, "exact") + "”", 4, Ink::plain);
  for (const Json& f : row["facts"]) fact(f);
  if (!trees_) return;
  for (const Json& s : row["sentences"]) sentence(s, row);
}

void ExplainPrinter::sentence(const Json& s, const Json& row) {
  if (!shown_.insert(range_of(s).first).second) return;
  const Json& words = s["words"];
  if (words.empty()) return;
  std::vector<Range> telling, named;
  for (const Json& f : row["facts"]) {
    if (f.contains("words")) telling.push_back(range_of(f["words"]));
    for (const Json& why : f["why"]) {
      const std::string code = text_of(why, "code");
      const bool long_words = code == "speaker" || code == "hearer" || code == "statement";
      if (why.contains("words") && !long_words) named.push_back(range_of(why["words"]));
    }
  }
  put("\n");
  for (const Json& w : words) {
    std::size_t depth = 0;
    for (auto head = w["head"].get<std::size_t>(); head != 0 && depth < words.size();
         head = words[head - 1]["head"].get<std::size_t>())
      ++depth;
    const bool tells = inside(w, telling);
    const std::string form = std::string(std::min<std::size_t>(depth, 12), ' ') + text_of(w, "form");
    std::string classes;
    if (w.contains("lexicon")) {
      std::vector<std::string> seen;
      for (const Json& e : w["lexicon"]) {
        const std::string name = text_of(e, "class"), file = text_of(e, "file");
        const bool told = name == "speech" || std::any_of(std::begin(kTelling), std::end(kTelling),
                                                          [&](std::string_view f) { return file.ends_with(f); });
        if (!told || std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
        seen.push_back(name);
        classes += (classes.empty() ? "" : " ") + name;
      }
    }
    const std::string mark = tells ? "*" : inside(w, named) ? "+" : " ";
    const std::string head = w["head"] == 0 ? "" : std::to_string(w["head"].get<int>());
    std::string line = "  " + mark + " " + fit(std::to_string(w["id"].get<int>()), 3) + " " + fit(form, 32) + " " +
                       fit(text_of(w, "upos"), 6) + fit(head, 4) + fit(text_of(w, "deprel"), 13);
    if (!classes.empty()) line += ink(Ink::dim, fit(classes, std::min(columns(classes), kWidth - columns(line))));
    line.erase(line.find_last_not_of(' ') + 1);
    put(line + "\n");
  }
}

}  // namespace runding::app
