#include "runding/lang/lemma_rules.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>
#include <tuple>

#include "runding/base/unicode.h"
#include "runding/lang/lexicon.h"

namespace runding {
namespace {

constexpr std::array<std::string_view, LemmaRules::kCount> kWeights = {
    "itself", "itself_root", "itself_unknown", "length", "root", "root_length", "short", "often", "ratio", "unknown"};

std::optional<Upos> upos_of(std::string_view name) {
  const auto& names = CodeNames<Upos>::names;
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<Upos>(it - names.begin());
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Splits "abc>x" into text and what takes its place.
std::pair<std::string, std::string> with_restore(std::string_view text) {
  const std::size_t arrow = text.find('>');
  if (arrow == std::string_view::npos) return {std::string(text), ""};
  return {std::string(text.substr(0, arrow)), std::string(text.substr(arrow + 1))};
}

std::string read_front(std::string_view text, LemmaFront& front) {
  front.name = text;
  if (text == "-") return {};
  const auto [head, restore] = with_restore(text);
  const std::size_t open = head.find('[');
  if (open == std::string::npos || open == 0 || !head.ends_with(']') || open + 2 >= head.size()) {
    return "a front is written pre[letters] or pre[letters]>x, not '" + std::string(text) + "'";
  }
  front.prefix = head.substr(0, open);
  front.allowed = head.substr(open + 1, head.size() - open - 2);
  front.restore = restore;
  if (front.allowed == "*") front.allowed.clear();
  if (!is_plain(front.prefix) || !is_plain(front.allowed) || !is_plain(restore)) return "a front is written a-z";
  return {};
}

std::string read_back(std::string_view text, LemmaBack& back) {
  back.name = text;
  if (text == "-") return {};
  if (text.front() == '+') {
    back.halve = true;
    text.remove_prefix(1);
  }
  if (text.starts_with('[')) {
    const std::size_t close = text.find(']');
    if (close == std::string_view::npos) return "no ] in '" + back.name + "'";
    back.letters = text.substr(1, close - 1);
    text.remove_prefix(close + 1);
    if (back.letters.starts_with('!')) {
      back.without = true;
      back.letters.erase(0, 1);
    }
    if (back.letters.empty()) return "no letters in '" + back.name + "'";
  }
  std::tie(back.suffix, back.restore) = with_restore(text);
  if (back.suffix.empty()) return "nothing to take off in '" + back.name + "'";
  if (!is_plain(back.suffix) || !is_plain(back.restore) || !is_plain(back.letters)) return "a back is written a-z";
  return {};
}

}  // namespace

/// Reads the rows of both files; every function returns "" or what is wrong.
class LemmaReader {
 public:
  explicit LemmaReader(LemmaRules& out) : out_(out) {}

  std::string row(std::string_view line) {
    const auto columns = columns_of(line);
    const std::string_view key = columns[0];
    const auto takes = [&](std::size_t n) { return columns.size() == n + 1; };
    if (key == "fixed" && takes(1)) return read_tags(columns[1], out_.fixed_);
    if (key == "keep" && takes(1)) return read_tags(columns[1], out_.keep_);
    if (key == "reduplicates" && takes(0)) {
      out_.reduplicates_ = true;
      return {};
    }
    if (key == "rule" && takes(3)) return add_rule(columns);
    if (key == "word" && takes(2)) return add_words(columns[1], columns[2]);
    if (key == "word" && takes(3)) return add_word(columns[2], columns[1], columns[3]);
    if (key == "root" && takes(1)) {
      out_.roots_.emplace(columns[1]);
      return {};
    }
    if (key == "weight" && takes(2)) return add_weight(columns[1], columns[2]);
    return "unknown row '" + std::string(key) + "', or not as many columns as it needs";
  }

 private:
  std::string read_tags(std::string_view text, std::uint32_t& tags) {
    for (const std::string_view name : split_list(text, ' ')) {
      const auto upos = upos_of(name);
      if (!upos) return "unknown part of speech '" + std::string(name) + "'";
      tags |= 1u << static_cast<unsigned>(*upos);
    }
    return {};
  }

  std::string add_rule(const std::vector<std::string_view>& columns) {
    LemmaRule rule;
    if (std::string wrong = read_tags(columns[1], rule.tags); !wrong.empty()) return wrong;
    for (const std::string_view text : split_list(columns[2], ' ')) {
      if (std::string wrong = read_front(text, rule.fronts.emplace_back()); !wrong.empty()) return wrong;
    }
    for (const std::string_view text : split_list(columns[3], ' ')) {
      if (std::string wrong = read_back(text, rule.backs.emplace_back()); !wrong.empty()) return wrong;
    }
    out_.rules_.push_back(std::move(rule));
    return {};
  }

  std::string add_words(std::string_view tag, std::string_view pairs) {
    for (const std::string_view pair : split_list(pairs, ';')) {
      const auto both = split_list(pair, ' ');
      if (both.size() != 2) return "'" + std::string(pair) + "' is no form with its lemma";
      if (std::string wrong = add_word(tag, both[0], both[1]); !wrong.empty()) return wrong;
    }
    return {};
  }

  std::string add_word(std::string_view tag, std::string_view form, std::string_view lemma) {
    const auto upos = upos_of(tag);
    if (!upos) return "unknown part of speech '" + std::string(tag) + "'";
    auto& entries = out_.words_[std::string(form)];
    const auto same = std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.first == *upos; });
    // What was written by hand is read first and counts.
    if (same == entries.end()) entries.emplace_back(*upos, std::string(lemma));
    return {};
  }

  std::string add_weight(std::string_view name, std::string_view text) {
    const std::string copy(text);
    char* end = nullptr;
    const double value = std::strtod(copy.c_str(), &end);
    if (end != copy.c_str() + copy.size()) return "'" + copy + "' is no number";
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
      if (kWeights[i] == name) {
        out_.weights_[i] = value;
        return {};
      }
    }
    const std::size_t space = name.find(' ');
    const std::string_view kind = name.substr(0, space);
    const std::string_view rest = space == std::string_view::npos ? std::string_view() : name.substr(space + 1);
    if (kind == "itself") {
      const auto upos = upos_of(rest);
      if (!upos) return "unknown part of speech '" + std::string(rest) + "'";
      out_.itself_weights_[static_cast<std::size_t>(*upos)] = value;
      return {};
    }
    bool found = false;
    for (LemmaRule& rule : out_.rules_) {
      if (kind == "front") {
        for (LemmaFront& f : rule.fronts) {
          if (f.name == rest) f.weight = value, found = true;
        }
      } else if (kind == "back") {
        for (LemmaBack& b : rule.backs) {
          if (b.name == rest) b.weight = value, found = true;
        }
      }
    }
    return found ? "" : "there is nothing that could weigh '" + std::string(name) + "' (is affixes.tsv newer?)";
  }

  LemmaRules& out_;
};

namespace {

Status read_rows(const std::filesystem::path& file, const std::function<std::string(std::string_view)>& take) {
  if (!std::filesystem::exists(file)) return {};
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::bad_language_data, "cannot open", file.string()};
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.find_first_not_of(" \t\r") == std::string::npos || line.front() == '#') continue;
    const std::string wrong = first_invalid_utf8(line) ? "not valid UTF-8" : take(line);
    if (!wrong.empty()) return Error{ErrorCode::bad_language_data, wrong, file.string() + ":" + std::to_string(n)};
  }
  return {};
}

}  // namespace

Result<LemmaRules> LemmaRules::load(const std::filesystem::path& folder) {
  LemmaRules out;
  LemmaReader reader(out);
  const auto take = [&](std::string_view line) { return reader.row(line); };
  if (Status s = read_rows(folder / "affixes.tsv", take); !s.ok()) return s.error();
  if (Status s = read_rows(folder / "lemmas.tsv", take); !s.ok()) return s.error();
  return out;
}

std::string_view LemmaRules::exception(std::string_view word, Upos upos) const {
  const auto it = words_.find(word);
  if (it == words_.end()) return {};
  for (const auto& [tag, lemma] : it->second) {
    if (tag == upos) return lemma;
  }
  return {};
}

}  // namespace runding
