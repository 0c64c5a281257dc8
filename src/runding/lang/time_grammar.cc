#include "runding/lang/time_grammar.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>
#include <tuple>

#include "runding/base/unicode.h"
#include "runding/lang/time_pattern.h"

namespace runding {
namespace {

constexpr std::array<std::string_view, kTimeSlots> kSlotNames = {
    "none",   "weekday", "day",  "month", "year",  "year2",  "century", "part", "clock",   "hour",
    "minute", "half_of", "unit", "n",     "shift", "season", "quarter", "half", "holiday", "edge"};
constexpr std::array<std::string_view, 11> kOpNames = {"date",   "ago",     "later", "same",  "duration", "set",
                                                       "decade", "century", "ref",   "lunar", "none"};
constexpr std::array<std::string_view, 5> kKindNames = {"NONE", "DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, static_cast<std::size_t>(NumberLabel::count_)> kNumberNames = {
    "int", "day", "monthno", "year", "modern", "year2", "hour", "minute", "clock", "hhmm", "number", "Name"};

template <class E, std::size_t N>
std::optional<E> by_name(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<E>(it - names.begin());
}

int to_int(std::string_view s) {
  int v = 0;
  std::from_chars(s.data(), s.data() + s.size(), v);
  return v;
}

double to_number(std::string_view s) {
  double v = 0;
  std::from_chars(s.data(), s.data() + s.size(), v);
  return v;
}

std::string_view trim(std::string_view s) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!s.empty() && blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && blank(s.back())) s.remove_suffix(1);
  return s;
}

}  // namespace

// Thompson construction per rule, then subset construction over all rules at once.
class TimeGrammarBuilder {
 public:
  TimeGrammarBuilder(const Lexicon& lexicon, Vocabulary& words) : lexicon_(lexicon), words_(words) {
    nodes_.emplace_back();  // 0: the start of every rule
  }

  Status read(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) return Error{ErrorCode::bad_language_data, "cannot open", file.string()};
    std::string line;
    for (int n = 1; std::getline(in, line); ++n) {
      problem_.clear();
      if (first_invalid_utf8(line)) problem_ = "not valid UTF-8";
      const std::string_view row = trim(line);
      if (problem_.empty() && !row.empty() && row.front() != '#') add_line(row, n);
      if (!problem_.empty()) {
        return Error{ErrorCode::bad_language_data, problem_, file.string() + ":" + std::to_string(n)};
      }
    }
    return {};
  }

  Result<TimeGrammar> finish(const std::filesystem::path& file) {
    if (!determinise()) {
      return Error{ErrorCode::bad_language_data, "the grammar needs more than 60000 states", file.string()};
    }
    fill_entries();
    fill_starts();
    return std::move(g_);
  }

 private:
  struct Node {
    std::vector<std::uint32_t> free;  // reached without reading anything
    std::vector<std::pair<TimeLabelId, std::uint32_t>> moves;
    int rule = -1;
  };
  struct ClassUse {
    ClassId cls = 0;
    std::vector<std::string> values;
    std::vector<std::pair<std::string, bool>> flags;
    TimeLabelId label = 0;
  };

  void add_line(std::string_view row, int n) {
    if (row.front() == '$') return add_macro(row);
    const std::size_t colon = row.find(':');
    const std::size_t arrow = row.rfind("->");
    const auto kind = by_name<TimeKind>(kKindNames, trim(row.substr(0, colon)));
    if (colon == std::string_view::npos || !kind) {
      problem_ =
          "expected '$name = pattern' or 'TYPE: pattern -> operation' with TYPE DATE, TIME, DURATION, SET or NONE";
      return;
    }
    TimeRule rule;
    rule.kind = *kind;
    rule.line = n;
    const bool bare = arrow == std::string_view::npos;
    if (bare && *kind != TimeKind::none) {
      problem_ = "no '-> operation'";
      return;
    }
    if (!bare && !add_action(trim(row.substr(arrow + 2)), rule)) return;
    const TimePatternPtr pattern =
        parse_time_pattern(trim(row.substr(colon + 1, bare ? bare_length : arrow - colon - 1)), macros_, problem_);
    if (!pattern) return;
    const std::uint32_t from = add_node();
    nodes_[0].free.push_back(from);
    const std::uint32_t to = build(*pattern, from);
    if (!problem_.empty()) return;
    nodes_[to].rule = static_cast<int>(g_.rules_.size());
    g_.rules_.push_back(std::move(rule));
  }
  static constexpr std::size_t bare_length = std::string_view::npos;

  void add_macro(std::string_view row) {
    const std::size_t eq = row.find('=');
    if (eq == std::string_view::npos) {
      problem_ = "expected '$name = pattern'";
      return;
    }
    const std::string name(trim(row.substr(1, eq - 1)));
    if (macros_.contains(name)) {
      problem_ = "macro '$" + name + "' is there already";
      return;
    }
    if (TimePatternPtr p = parse_time_pattern(trim(row.substr(eq + 1)), macros_, problem_)) macros_[name] = p;
  }

  bool add_action(std::string_view text, TimeRule& rule) {
    const auto parts = split_list(text, ' ');
    const auto op = parts.empty() ? std::nullopt : by_name<TimeOp>(kOpNames, parts.front());
    if (!op) {
      problem_ = "unknown operation after '->'";
      return false;
    }
    rule.op = *op;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const std::size_t eq = parts[i].find('=');
      const std::string_view key = parts[i].substr(0, eq);
      const std::string_view value = eq == std::string_view::npos ? std::string_view() : parts[i].substr(eq + 1);
      if (key == "value") {
        rule.value = value;
        continue;
      }
      const auto slot = by_name<TimeSlot>(kSlotNames, key);
      if (!slot || value.empty()) {
        problem_ = "'" + std::string(parts[i]) + "' sets no slot";
        return false;
      }
      rule.settings.push_back({*slot, to_number(value), std::string(value)});
    }
    if (rule.op == TimeOp::ref && rule.value.empty()) problem_ = "operation 'ref' needs value=…";
    return problem_.empty();
  }

  std::uint32_t add_node() {
    nodes_.emplace_back();
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  // Adds the pattern behind `from`; returns the node at its end.
  std::uint32_t build(const TimePattern& p, std::uint32_t from) {
    switch (p.kind) {
      case TimePattern::Kind::sequence:
        for (const auto& part : p.parts) from = build(*part, from);
        return from;
      case TimePattern::Kind::choice:
      case TimePattern::Kind::optional: {
        const std::uint32_t end = add_node();
        for (const auto& part : p.parts) {
          const std::uint32_t begin = add_node();
          nodes_[from].free.push_back(begin);
          const std::uint32_t last = build(*part, begin);
          nodes_[last].free.push_back(end);
        }
        if (p.kind == TimePattern::Kind::optional) nodes_[from].free.push_back(end);
        return end;
      }
      case TimePattern::Kind::literal: {
        const auto slot = slot_of(p);
        for (const WordId word : phrase_words(p.name, words_)) {
          const TimeLabelId label = label_id("\"" + std::to_string(word), slot, p);
          if (g_.word_labels_.size() <= word) g_.word_labels_.resize(word + 1);
          auto& labels = g_.word_labels_[word];
          if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
          from = move(from, label);
        }
        return from;
      }
      case TimePattern::Kind::symbol:
        return move(from, symbol(p));
    }
    return from;
  }

  std::uint32_t move(std::uint32_t from, TimeLabelId label) {
    const std::uint32_t to = add_node();
    nodes_[from].moves.emplace_back(label, to);
    return to;
  }

  TimeSlot slot_of(const TimePattern& p) {
    std::string_view name = p.slot;
    if (name.empty()) {
      if (p.kind == TimePattern::Kind::literal) return TimeSlot::none;
      name = p.name;
      if (name == "monthno") name = "month";
      if (name == "modern") name = "year";
      if (name == "hhmm") name = "clock";
      if (name == "int" || name == "number") name = "n";
      return by_name<TimeSlot>(kSlotNames, name).value_or(TimeSlot::none);
    }
    const auto slot = by_name<TimeSlot>(kSlotNames, name);
    if (!slot) problem_ = "no such slot '" + std::string(name) + "'";
    return slot.value_or(TimeSlot::none);
  }

  TimeLabelId symbol(const TimePattern& p) {
    const TimeSlot slot = slot_of(p);
    std::string key = p.name;
    for (const auto& v : p.values) key += "|" + v;
    for (const auto& [flag, on] : p.flags) key += (on ? "+" : "-") + flag;
    const std::size_t before = g_.labels_.size();
    const TimeLabelId label = label_id(key, slot, p);
    if (g_.labels_.size() == before) return label;
    if (const auto number = by_name<NumberLabel>(kNumberNames, p.name)) {
      g_.number_labels_[static_cast<std::size_t>(*number)].push_back(label);
      return label;
    }
    const ClassId cls = lexicon_.cls(p.name);
    if (cls == 0) {
      problem_ = "'" + p.name + "' is no class of the lexicon and no kind of number";
    } else {
      uses_.push_back({cls, p.values, p.flags, label});
    }
    return label;
  }

  TimeLabelId label_id(const std::string& key, TimeSlot slot, const TimePattern& p) {
    const int role = (p.context ? 1 : 0) + (p.second ? 2 : 0);
    const auto [it, fresh] =
        label_ids_.try_emplace({key, static_cast<int>(slot), role}, static_cast<TimeLabelId>(g_.labels_.size()));
    if (fresh) g_.labels_.push_back({slot, p.context, p.second});
    return it->second;
  }

  void close(std::vector<std::uint32_t>& set) const {
    for (std::size_t i = 0; i < set.size(); ++i) {
      for (const std::uint32_t to : nodes_[set[i]].free) {
        if (std::find(set.begin(), set.end(), to) == set.end()) set.push_back(to);
      }
    }
    std::sort(set.begin(), set.end());
    // Nodes that only lead on say nothing about the state.
    std::erase_if(set, [&](std::uint32_t n) { return nodes_[n].moves.empty() && nodes_[n].rule < 0; });
  }

  bool determinise() {
    std::map<std::vector<std::uint32_t>, TimeGrammar::State> ids;
    std::vector<std::vector<std::uint32_t>> sets;
    const auto state_of = [&](std::vector<std::uint32_t> set) {
      close(set);
      const auto [it, fresh] = ids.try_emplace(set, static_cast<TimeGrammar::State>(sets.size()));
      if (fresh) sets.push_back(std::move(set));
      return it->second;
    };
    state_of({0});
    for (std::size_t s = 0; s < sets.size(); ++s) {
      if (s > 60000) return false;
      g_.table_.resize((s + 1) * g_.labels_.size(), TimeGrammar::kDead);
      int rule = -1;
      std::map<TimeLabelId, std::vector<std::uint32_t>> next;
      for (const std::uint32_t n : sets[s]) {
        if (nodes_[n].rule >= 0 && (rule < 0 || nodes_[n].rule < rule)) rule = nodes_[n].rule;
        for (const auto& [label, to] : nodes_[n].moves) next[label].push_back(to);
      }
      g_.accepts_.push_back(rule);
      for (auto& [label, targets] : next) {
        std::sort(targets.begin(), targets.end());
        targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
        const TimeGrammar::State to = state_of(std::move(targets));
        g_.table_[s * g_.labels_.size() + label] = to;
      }
    }
    return true;
  }

  void fill_entries() {
    g_.entry_of_.assign(lexicon_.size(), 0);
    for (std::uint32_t e = 0; e < lexicon_.size(); ++e) {
      const LexEntry& entry = lexicon_.entry(e);
      TimeEntry out;
      out.first_label = static_cast<std::uint32_t>(g_.entry_labels_.size());
      for (const ClassUse& use : uses_) {
        if (use.cls != entry.cls) continue;
        const auto value = entry.get("value");
        if (!use.values.empty() && std::find(use.values.begin(), use.values.end(), value) == use.values.end()) continue;
        if (!std::all_of(use.flags.begin(), use.flags.end(),
                         [&](const auto& f) { return entry.has(f.first) == f.second; }))
          continue;
        g_.entry_labels_.push_back(use.label);
      }
      out.last_label = static_cast<std::uint32_t>(g_.entry_labels_.size());
      if (out.first_label == out.last_label) continue;
      out.text = entry.get("value");
      out.number = to_int(out.text);
      out.capital = entry.has("cap");
      out.lower = entry.has("lower");
      out.dot = entry.has("dot");
      g_.entries_.push_back(std::move(out));
      g_.entry_of_[e] = static_cast<std::uint32_t>(g_.entries_.size());
    }
  }

  bool starts(std::span<const TimeLabelId> labels) const {
    return std::any_of(labels.begin(), labels.end(),
                       [&](TimeLabelId l) { return g_.step(TimeGrammar::kStart, l) != TimeGrammar::kDead; });
  }

  void fill_starts() {
    g_.starts_.assign(words_.size(), false);
    const bool numbers = starts(g_.labels_of(NumberLabel::number));
    const ClassId number = lexicon_.cls("number");
    for (std::uint32_t e = 0; e < lexicon_.size(); ++e) {
      const TimeEntry* entry = g_.entry(e);
      const bool time = entry != nullptr && starts(g_.labels_of(*entry));
      if (!time && !(numbers && lexicon_.entry(e).cls == number)) continue;
      g_.starts_[phrase_words(lexicon_.entry(e).phrase, words_).front()] = true;
    }
    for (WordId w = 0; w < words_.size(); ++w) {
      if (starts(g_.labels_of_word(w))) g_.starts_[w] = true;
    }
  }

  const Lexicon& lexicon_;
  Vocabulary& words_;
  TimeGrammar g_;
  TimeMacros macros_;
  std::string problem_;
  std::vector<Node> nodes_;
  std::map<std::tuple<std::string, int, int>, TimeLabelId> label_ids_;
  std::vector<ClassUse> uses_;
};

Result<TimeGrammar> TimeGrammar::load(const std::filesystem::path& file, const Lexicon& lexicon, Vocabulary& words) {
  TimeGrammarBuilder builder(lexicon, words);
  if (Status s = builder.read(file); !s.ok()) return s.error();
  return builder.finish(file);
}

}  // namespace runding
