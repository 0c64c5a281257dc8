#include "runding/lang/word_rules.h"

#include <charconv>
#include <fstream>

#include "runding/base/unicode.h"

namespace runding {
namespace {

using Kind = WordElement::Kind;

struct NamedKind {
  std::string_view name;
  Kind kind;
};
constexpr std::array<NamedKind, 15> kKinds = {{{"word", Kind::word},
                                               {"lower", Kind::lower},
                                               {"title", Kind::title},
                                               {"upper", Kind::upper},
                                               {"capital", Kind::capital},
                                               {"letter", Kind::letter},
                                               {"number", Kind::number},
                                               {"digits", Kind::digits},
                                               {"unknown", Kind::unknown},
                                               {"any", Kind::any},
                                               {"same", Kind::same},
                                               {"^", Kind::start},
                                               {"$", Kind::end},
                                               {"!quote", Kind::unquoted},
                                               {"!last", Kind::not_last}}};

bool takes_part(const WordElement& e) {
  return e.kind != Kind::start && e.kind != Kind::end && e.kind != Kind::unquoted && e.kind != Kind::not_last;
}

}  // namespace

/// Reads the lines of the file; every function returns "" or what is wrong.
class WordRulesReader {
 public:
  WordRulesReader(WordRules& out, const Lexicon& lexicon, Vocabulary& words)
      : out_(out), lexicon_(lexicon), words_(words) {}

  std::string rule_line(std::string_view row, int line) {
    line_ = line;
    const auto columns = split_list(row, ' ');
    const std::string_view key = columns[0];
    const std::vector<std::string_view> rest(columns.begin() + 1, columns.end());
    if (rest.empty()) return "nothing after '" + std::string(key) + "'";
    if (key == "list") return add_list(rest);
    if (key == "join" || key == "cut") return add_rule(key == "join", rest);
    if (key == "suffix") return add_affix(out_.suffixes_, rest);
    if (key == "prefix") return add_affix(out_.prefixes_, rest);
    if (key == "whole" || key == "split") {
      for (const std::string_view word : rest) {
        if (std::string wrong = add_split(word, key == "whole"); !wrong.empty()) return wrong;
      }
      return {};
    }
    return "unknown rule '" + std::string(key) + "'";
  }

 private:
  std::string add_list(const std::vector<std::string_view>& words) {
    const std::string name(words[0]);
    if (words.size() < 2) return "list '" + name + "' is empty";
    WordRules::List& list = out_.lists_[list_index(name)];
    for (std::size_t i = 1; i < words.size(); ++i) list.insert(fold_word(words[i]));
    return {};
  }

  std::uint32_t list_index(const std::string& name) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i] == name) return static_cast<std::uint32_t>(i);
    }
    names_.push_back(name);
    out_.lists_.emplace_back();
    return static_cast<std::uint32_t>(names_.size() - 1);
  }

  std::string add_rule(bool join, std::vector<std::string_view> texts) {
    WordRule rule;
    rule.join = join;
    rule.line = line_;
    if (texts.back() == "*") {
      rule.repeat = true;
      texts.pop_back();
    }
    std::size_t parts = 0;
    for (const std::string_view text : texts) {
      WordElement element;
      if (std::string wrong = read_element(text, element); !wrong.empty()) return wrong;
      if (element.kind == Kind::same && parts == 0) return "'same' cannot be the first element";
      parts += takes_part(element);
      rule.elements.push_back(std::move(element));
    }
    const auto& e = rule.elements;
    if (parts < 2) return "a rule needs two parts or more";
    if (rule.repeat && !(takes_part(e[e.size() - 1]) && takes_part(e[e.size() - 2]))) {
      return "'*' repeats two parts";
    }
    out_.rules_.push_back(std::move(rule));
    return {};
  }

  std::string read_element(std::string_view text, WordElement& element) {
    for (const NamedKind& known : kKinds) {
      if (known.name != text) continue;
      element.kind = known.kind;
      return {};
    }
    if (text.front() == '~' && text.size() > 1) {
      element.kind = Kind::ending;
      element.ending = fold_word(text.substr(1));
      return {};
    }
    if (text.front() == '@' && text.size() > 1) {
      element.kind = Kind::list;
      return read_list(std::string(text.substr(1)), element);
    }
    const CodePoint c = decode(text, 0);
    if (c.size != text.size() || is_letter(c.value) || is_digit(c.value)) {
      return "unknown element '" + std::string(text) + "'";
    }
    element.kind = Kind::mark;
    element.mark = c.value == 0x2019 ? U'\'' : c.value;
    return {};
  }

  std::string read_list(const std::string& name, WordElement& element) {
    for (const std::string& known : names_) {
      if (known != name) continue;
      element.list = list_index(name);
      return {};
    }
    const ClassId cls = lexicon_.cls(name);
    if (cls == 0) return "no list and no class '" + name + "'";
    element.list = list_index(name);
    for (const std::uint32_t entry : lexicon_.entries_of(cls)) {
      out_.lists_[element.list].insert(fold_word(lexicon_.entry(entry).phrase));
    }
    return {};
  }

  std::string add_affix(std::vector<AffixRule>& to, const std::vector<std::string_view>& texts) {
    AffixRule rule;
    rule.text = texts[0];
    rule.line = line_;
    for (std::size_t i = 1; i < texts.size(); ++i) {
      const std::string_view option = texts[i];
      bool* const flag = option == "known"   ? &rule.known
                         : option == "often" ? &rule.often
                         : option == "new"   ? &rule.fresh
                                             : nullptr;
      if (flag != nullptr) {
        *flag = true;
        continue;
      }
      if (!option.starts_with("min=")) return "unknown option '" + std::string(option) + "'";
      const auto [end, fault] = std::from_chars(option.data() + 4, option.data() + option.size(), rule.min);
      if (fault != std::errc() || end != option.data() + option.size() || rule.min == 0) {
        return "'" + std::string(option) + "' needs a number above 0";
      }
    }
    for (const char c : rule.text) {
      if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z')) return "an affix is written a-z and '";
    }
    if (&to == &out_.suffixes_) {
      const char last = rule.text.back();
      out_.last_[static_cast<unsigned char>(last)] = true;
      // Other forms of the apostrophe, U+2019 and U+02BC, by their last bytes.
      if (last == '\'') out_.last_[0x99] = out_.last_[0xBC] = true;
    } else {
      out_.first_[static_cast<unsigned char>(rule.text.front())] = true;
    }
    to.push_back(std::move(rule));
    return {};
  }

  std::string add_split(std::string_view text, bool whole) {
    const std::size_t bar = text.find('|');
    if (whole && bar != std::string_view::npos) return "a whole word has no bar";
    if (!whole && (bar == std::string_view::npos || bar == 0 || bar + 1 == text.size())) {
      return "'" + std::string(text) + "' has no bar between two pieces";
    }
    const std::string head = fold_word(text.substr(0, bar));
    const std::string tail = whole ? std::string() : fold_word(text.substr(bar + 1));
    if (head.empty() || head.size() >= WordRules::kWhole) return "'" + std::string(text) + "' is no word";
    const WordId word = words_.add(head + tail);
    if (out_.splits_.size() <= word) out_.splits_.resize(word + 1);
    out_.splits_[word] = whole ? WordRules::kWhole : static_cast<std::uint8_t>(head.size());
    return {};
  }

  WordRules& out_;
  const Lexicon& lexicon_;
  Vocabulary& words_;
  std::vector<std::string> names_;
  int line_ = 0;
};

Result<WordRules> WordRules::load(const std::filesystem::path& folder, const Lexicon& lexicon, Vocabulary& words) {
  WordRules out;
  const std::filesystem::path file = folder / "words.rules";
  if (!std::filesystem::exists(file)) return out;
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::bad_language_data, "cannot open", file.string()};
  WordRulesReader reader(out, lexicon, words);
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    const std::string wrong = first_invalid_utf8(line) ? "not valid UTF-8" : reader.rule_line(line, n);
    if (!wrong.empty()) return Error{ErrorCode::bad_language_data, wrong, file.string() + ":" + std::to_string(n)};
  }
  return out;
}

}  // namespace runding
