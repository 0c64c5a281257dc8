#include "runding/lang/time_pattern.h"

#include <cctype>

#include "runding/lang/lexicon.h"

namespace runding {
namespace {

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Parser {
 public:
  Parser(std::string_view text, const TimeMacros& macros, std::string& problem)
      : text_(text), macros_(macros), problem_(problem) {}

  TimePatternPtr run() {
    TimePatternPtr out = choice();
    if (out && at_ < text_.size()) return fail("unexpected '" + std::string(1, text_[at_]) + "'");
    return out;
  }

 private:
  TimePatternPtr fail(std::string message) {
    if (problem_.empty()) problem_ = std::move(message) + " at column " + std::to_string(at_ + 1) + " of the pattern";
    return nullptr;
  }
  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }
  bool take(char c) {
    skip();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  std::string name() {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    return std::string(text_.substr(from, at_ - from));
  }

  TimePatternPtr choice() {
    auto out = std::make_shared<TimePattern>();
    out->kind = TimePattern::Kind::choice;
    do {
      TimePatternPtr option = sequence();
      if (!option) return nullptr;
      out->parts.push_back(std::move(option));
    } while (take('|'));
    return out->parts.size() == 1 ? out->parts.front() : out;
  }

  TimePatternPtr sequence() {
    auto out = std::make_shared<TimePattern>();
    while (true) {
      skip();
      if (at_ >= text_.size() || text_[at_] == '|' || text_[at_] == ')') break;
      TimePatternPtr item = postfix();
      if (!item) return nullptr;
      out->parts.push_back(std::move(item));
    }
    if (out->parts.empty()) return fail("empty pattern");
    return out;
  }

  static std::shared_ptr<TimePattern> marked(const TimePattern& p, bool TimePattern::*mark) {
    auto copy = std::make_shared<TimePattern>(p);
    (*copy).*mark = true;
    for (auto& part : copy->parts) part = marked(*part, mark);
    return copy;
  }

  TimePatternPtr postfix() {
    TimePatternPtr item = primary();
    while (item && at_ < text_.size() && (text_[at_] == '?' || text_[at_] == '~' || text_[at_] == '&')) {
      const char mark = text_[at_++];
      if (mark != '?') {
        item = marked(*item, mark == '~' ? &TimePattern::context : &TimePattern::second);
        continue;
      }
      auto out = std::make_shared<TimePattern>();
      out->kind = TimePattern::Kind::optional;
      out->parts.push_back(item);
      item = out;
    }
    return item;
  }

  TimePatternPtr primary() {
    if (take('(')) {
      TimePatternPtr inside = choice();
      if (inside && !take(')')) return fail("missing ')'");
      return inside;
    }
    if (take('$')) {
      const std::string macro = name();
      const auto found = macros_.find(macro);
      if (found == macros_.end()) return fail("no such macro '$" + macro + "'");
      return found->second;
    }
    auto out = std::make_shared<TimePattern>();
    if (text_[at_] == '"') return literal(std::move(out));
    out->kind = TimePattern::Kind::symbol;
    out->name = name();
    if (out->name.empty()) return fail("unexpected '" + std::string(1, text_[at_]) + "'");
    if (at_ < text_.size() && text_[at_] == ':') {
      ++at_;
      out->slot = std::move(out->name);
      if (at_ < text_.size() && text_[at_] == '"') return literal(std::move(out));
      out->name = name();
      if (out->name.empty()) return fail("no class after '" + out->slot + ":'");
    }
    if (at_ < text_.size() && text_[at_] == '[') {
      const std::size_t close = text_.find(']', at_);
      if (close == std::string_view::npos) return fail("missing ']'");
      for (const auto item : split_list(text_.substr(at_ + 1, close - at_ - 1), '|')) {
        const bool flag = item.size() > 1 && std::isalpha(static_cast<unsigned char>(item[1])) != 0;
        if (flag && (item.front() == '+' || item.front() == '-')) {
          out->flags.emplace_back(item.substr(1), item.front() == '+');
        } else {
          out->values.emplace_back(item);
        }
      }
      at_ = close + 1;
    }
    return out;
  }

  TimePatternPtr literal(std::shared_ptr<TimePattern> out) {
    const std::size_t close = text_.find('"', at_ + 1);
    if (close == std::string_view::npos) return fail("missing '\"'");
    out->kind = TimePattern::Kind::literal;
    out->name = std::string(text_.substr(at_ + 1, close - at_ - 1));
    at_ = close + 1;
    if (out->name.empty()) return fail("empty literal");
    return out;
  }

  std::string_view text_;
  const TimeMacros& macros_;
  std::string& problem_;
  std::size_t at_ = 0;
};

}  // namespace

TimePatternPtr parse_time_pattern(std::string_view text, const TimeMacros& macros, std::string& problem) {
  return Parser(text, macros, problem).run();
}

}  // namespace runding
