#include "runding/lang/lexicon.h"

#include <algorithm>
#include <fstream>

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {
namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

Error data_error(const std::filesystem::path& file, int line, std::string message) {
  return Error{ErrorCode::bad_language_data, std::move(message), file.string() + ":" + std::to_string(line)};
}

// "a b|c d" → {"a b d", "a c d"}.
std::vector<std::string> expand_choices(std::string_view phrase) {
  std::vector<std::string> out{""};
  for (const std::string_view part : split_list(phrase, ' ')) {
    std::vector<std::string> longer;
    for (const std::string& head : out) {
      for (const std::string_view option : split_list(part, '|')) {
        longer.push_back(head.empty() ? std::string(option) : head + " " + std::string(option));
      }
    }
    out = std::move(longer);
  }
  return out;
}

}  // namespace

std::vector<std::string_view> split_list(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t at = text.find(separator);
    const std::string_view part = trim(text.substr(0, at));
    if (!part.empty()) out.push_back(part);
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const bool end = i == line.size();
    const bool tab = !end && line[i] == '\t';
    const bool gap = !end && line[i] == ' ' && i + 1 < line.size() && line[i + 1] == ' ';
    if (!end && !tab && !gap) continue;
    const std::string_view part = trim(line.substr(start, i - start));
    if (!part.empty()) out.push_back(part);
    start = i + 1;
  }
  return out;
}

std::vector<WordId> phrase_words(std::string_view phrase, Vocabulary& words) {
  std::vector<WordId> out;
  // "'s" is one word only behind another.
  const bool behind = phrase.starts_with('\'') || phrase.starts_with("’");
  const std::string glued = behind ? "a" + std::string(phrase) : std::string();
  if (behind) phrase = glued;
  WordScanner scanner(phrase);
  RawWord raw;
  if (behind) scanner.next(raw);
  while (scanner.next(raw)) {
    const std::string folded = fold_word(raw.span.of(phrase));
    out.push_back(words.add(folded.empty() ? std::string(raw.span.of(phrase)) : folded));
  }
  return out;
}

Result<LexSchema> LexSchema::load(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::bad_language_data, "cannot open the schema of the language packs", file.string()};
  LexSchema schema;
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    const std::string_view row = trim(line);
    if (row.empty() || row.front() == '#') continue;
    const auto columns = columns_of(row);
    if (columns.size() < 2 || columns.size() > 3)
      return data_error(file, n, "expected columns: class, attribute, values");
    ClassId id = schema.find(columns[0]);
    if (id == 0) {
      id = static_cast<ClassId>(schema.names_.size());
      schema.names_.emplace_back(columns[0]);
      schema.rules_.emplace_back();
    }
    if (columns[1] == "-") continue;
    if (columns.size() < 3) return data_error(file, n, "no values for attribute '" + std::string(columns[1]) + "'");
    Rule rule{std::string(columns[1]), {}};
    for (const auto v : split_list(columns[2], '|')) {
      rule.values.emplace_back(v);
      std::replace(rule.values.back().begin(), rule.values.back().end(), '_', ' ');
    }
    schema.rules_[id].push_back(std::move(rule));
  }
  return schema;
}

ClassId LexSchema::find(std::string_view name) const {
  for (std::size_t i = 1; i < names_.size(); ++i) {
    if (names_[i] == name) return static_cast<ClassId>(i);
  }
  return 0;
}

std::string LexSchema::check(ClassId cls, std::string_view attribute, std::string_view value) const {
  for (const Rule& rule : rules_[cls]) {
    if (rule.attribute != attribute) continue;
    if (rule.values.size() == 1) {
      const std::string& kind = rule.values.front();
      if (kind == "text") return {};
      if (kind == "flag") return value == "1" ? "" : "attribute '" + rule.attribute + "' is a flag and takes no value";
      if (kind == "number") {
        const bool digits = !value.empty() && value.find_first_not_of("-.0123456789") == std::string_view::npos;
        return digits ? "" : "attribute '" + rule.attribute + "' needs a number, not '" + std::string(value) + "'";
      }
    }
    if (std::find(rule.values.begin(), rule.values.end(), value) != rule.values.end()) return {};
    return "'" + std::string(value) + "' is no value of attribute '" + rule.attribute + "'";
  }
  return "class '" + names_[cls] + "' has no attribute '" + std::string(attribute) + "'";
}

Status Lexicon::add_row(const std::filesystem::path& file, int line, std::string_view row, Vocabulary& words) {
  const auto columns = columns_of(row);
  if (columns.size() < 2 || columns.size() > 3)
    return data_error(file, line, "expected columns: class, phrases, attributes");
  const ClassId cls = schema_->find(columns[0]);
  if (cls == 0) return data_error(file, line, "unknown class '" + std::string(columns[0]) + "' (see lang/schema.tsv)");
  std::vector<std::pair<std::string, std::string>> attributes;
  if (columns.size() == 3) {
    for (const auto item : split_list(columns[2], ' ')) {
      const std::size_t eq = item.find('=');
      std::string key(item.substr(0, eq));
      std::string value(eq == std::string_view::npos ? "1" : item.substr(eq + 1));
      std::replace(value.begin(), value.end(), '_', ' ');
      if (value.empty()) return data_error(file, line, "attribute '" + key + "' has no value");
      const std::string wrong = schema_->check(cls, key, value);
      if (!wrong.empty()) return data_error(file, line, wrong);
      attributes.emplace_back(std::move(key), std::move(value));
    }
  }
  const auto phrases = split_list(columns[1], ';');
  if (phrases.empty()) return data_error(file, line, "no phrase");
  for (const auto phrase : phrases) {
    for (const std::string& variant : expand_choices(phrase)) {
      const auto ids = phrase_words(variant, words);
      if (ids.empty()) return data_error(file, line, "phrase '" + variant + "' has no word");
      trie_.add(ids, static_cast<std::uint32_t>(entries_.size()));
      entries_.push_back(LexEntry{cls, variant, attributes, file.filename().string(), line});
    }
  }
  return {};
}

Status Lexicon::load_file(const std::filesystem::path& file, const LexSchema& schema, Vocabulary& words) {
  schema_ = &schema;
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::bad_language_data, "cannot open", file.string()};
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (first_invalid_utf8(line)) return data_error(file, n, "not valid UTF-8");
    const std::string_view row = trim(line);
    if (row.empty() || row.front() == '#') continue;
    if (Status s = add_row(file, n, row, words); !s.ok()) return s;
  }
  return {};
}

std::vector<std::uint32_t> Lexicon::entries_of(ClassId cls) const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].cls == cls) out.push_back(i);
  }
  return out;
}

}  // namespace runding
