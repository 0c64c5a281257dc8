#include "runding/eval/petrarch_dictionary.h"

#include <algorithm>

// Reading the dictionary files. petrarch_coder.cc uses what is read.
namespace runding::eval {
namespace {

std::string trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return std::string(s);
}

/// Lines without comments; empty ones and those of tags are left out.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = trimmed(text.substr(0, std::min(text.substr(0, end).find('#'), end)));
    if (!line.empty() && line.front() != '<') out.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Words divided by blanks, underscores and braces, in capitals; hyphens stand alone, as in trees.
std::vector<std::string> words_of(std::string_view text, bool hyphens) {
  std::vector<std::string> out{""};
  const auto next = [&] {
    if (!out.back().empty()) out.emplace_back();
  };
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '_' || c == '{' || c == '}') {
      next();
    } else if (c == '-' && hyphens) {
      next();
      out.back() = "-";
      next();
    } else {
      out.back() += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

/// What stands in the last pair of brackets up to a blank; "" without brackets.
std::string bracketed(std::string_view line) {
  const std::size_t open = line.rfind('['), close = line.find(']', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  const std::string inner = trimmed(line.substr(open + 1, close - open - 1));
  return inner.substr(0, inner.find(' '));
}

}  // namespace

PetrarchDictionary PetrarchDictionary::read(std::string_view actors, std::string_view verbs) {
  PetrarchDictionary out;
  out.read_actors(actors);
  out.read_verbs(verbs);
  return out;
}

std::size_t PetrarchDictionary::pattern_count() const {
  std::size_t n = 0;
  for (const auto& block : blocks_) n += block.size();
  return n;
}

void PetrarchDictionary::read_actors(std::string_view text) {
  std::vector<std::string> names;
  std::string code;
  const auto put = [&] {
    for (const std::string& name : names) {
      if (const Words words = words_of(name, true); !words.empty() && !code.empty()) actors_.emplace(words, code);
    }
    names.clear();
    code.clear();
  };
  for (const std::string& line : lines_of(text)) {
    const std::string name = trimmed(std::string_view(line).substr(0, line.find('[')));
    if (!name.empty() && name.front() != '+') put();
    if (!name.empty()) names.push_back(name.front() == '+' ? name.substr(1) : name);
    if (std::string found = bracketed(line); !found.empty()) code = std::move(found);
  }
  put();
}

void PetrarchDictionary::read_verbs(std::string_view text) {
  std::vector<std::string>* set = nullptr;
  std::string block_code;
  for (const std::string& line : lines_of(text)) {
    if (line.front() == '&') {
      set = &synonyms_[trimmed(std::string_view(line).substr(1, line.find('_') - 1))];
    } else if (line.starts_with("---")) {
      set = nullptr;
      block_code = bracketed(line);
      blocks_.emplace_back();
    } else if (set != nullptr && line.front() == '+') {
      set->push_back(line.substr(1));
    } else if (blocks_.empty()) {
      continue;
    } else if (line.starts_with("- ")) {
      const std::size_t open = line.find('[');
      const Words words =
          words_of(std::string_view(line).substr(2, open == std::string::npos ? open : open - 2), false);
      const auto star = std::find(words.begin(), words.end(), "*");
      if (open == std::string::npos || star == words.end()) continue;
      Pattern p;
      p.code = bracketed(line);
      for (auto it = words.begin(); it != words.end(); ++it) {
        if (it == star) continue;
        const bool mark = *it == "+" || *it == "$" || *it == "%" || *it == "^";
        // A pattern weighs more than a verb without one.
        p.weight += mark ? 0.1 : 1;
        if (!mark) (it < star ? p.before : p.after).push_back(*it);
      }
      p.weight += 0.5;
      blocks_.back().push_back(std::move(p));
    } else {
      set = nullptr;
      std::string code = bracketed(line);
      if (code.empty()) code = block_code;
      const std::size_t open = line.find('{'), bracket = line.find('[');
      std::vector<std::string> forms{trimmed(std::string_view(line).substr(0, std::min(open, bracket)))};
      if (open != std::string::npos) {
        std::string_view rest = std::string_view(line).substr(open + 1);
        rest = rest.substr(0, rest.find('}'));
        for (std::size_t at = 0; at < rest.size();) {
          const std::size_t end = std::min(rest.find(' ', at), rest.size());
          if (end > at) forms.emplace_back(rest.substr(at, end - at));
          at = end + 1;
        }
      }
      for (const std::string& form : forms) {
        Verb verb;
        verb.words = words_of(form, false);
        if (verb.words.empty()) continue;
        verb.code = code;
        verb.block = blocks_.size() - 1;
        // "WIRE_+TAP": the verb is the word with the mark, else the first.
        for (std::size_t i = 0; i < verb.words.size(); ++i) {
          if (verb.words[i].front() != '+') continue;
          verb.words[i].erase(0, 1);
          if (verb.words.size() > 1) verb.at = i;
        }
        if (!verb.words[verb.at].empty()) verbs_[verb.words[verb.at]].push_back(verb);
      }
    }
  }
}

}  // namespace runding::eval
