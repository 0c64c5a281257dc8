#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "runding/article/trace.h"
#include "runding/base/span.h"
#include "runding/lang/language.h"
#include "runding/mention/numbers.h"

namespace runding {

struct TimeSlotValue {
  bool set = false;
  bool some = false;  ///< an unknown number: "several"
  double number = 0;
  std::string_view text;  ///< code of a lexicon entry or rule; lives as long as the language
};

/// A time expression as the grammar read it, not yet resolved.
struct TimeMatch {
  Span span;
  const TimeRule* rule = nullptr;
  std::uint32_t first = 0, last = 0;  ///< atoms of the span
  std::array<TimeSlotValue, kTimeSlots> slots;

  const TimeSlotValue& at(TimeSlot slot) const { return slots[static_cast<std::size_t>(slot)]; }
  bool has(TimeSlot slot) const { return at(slot).set; }
  /// Numbers too large for any calendar read as 0.
  int number(TimeSlot slot) const {
    const double n = at(slot).number;
    return n > -1e6 && n < 1e6 ? static_cast<int>(n) : 0;
  }
};

/// Runs a language's time grammar over the atoms of one sentence: at each place the longest expression, the first rule
/// of the file when two are equally long; a rule may hold two expressions ("July 3 to 5"). Reuse one object; it
/// allocates only while it grows.
class TimeMatcher {
 public:
  /// `trace`: where the rules used are noted, if anywhere.
  explicit TimeMatcher(const Language& language, Trace* trace = nullptr)
      : language_(language), grammar_(language.time_grammar()), trace_(trace) {}
  /// Appends the matches, in order, without overlap.
  void run(std::string_view text, std::span<const Atom> atoms, std::vector<TimeMatch>& out);

 private:
  struct Edge {
    std::uint32_t from, to;
    TimeLabelId label;
    double number;
    bool some;
    const TimeEntry* entry;
  };
  void edges_at(std::uint32_t at);
  void entry_edges(std::uint32_t at);
  void number_edges(std::uint32_t at);
  void walk(std::uint32_t at, TimeGrammar::State state);
  bool fits(const TimeEntry& entry, std::uint32_t at) const;
  TimeMatch made(bool second) const;
  bool two() const;
  void put(TimeMatch first, std::vector<TimeMatch>& out) const;
  void note(const TimeMatch& used) const {
    if (trace_ != nullptr) trace_->rule(RuleFile::times, used.rule->line, used.span);
  }

  const Language& language_;
  const TimeGrammar& grammar_;
  Trace* const trace_;
  std::string_view text_;
  std::span<const Atom> atoms_;
  std::vector<Edge> edges_;
  std::vector<std::int32_t> begin_, end_;  // edges of an atom; −1 = not looked up yet
  std::vector<Edge> path_, best_;
  std::uint32_t best_end_ = 0;
  int best_rule_ = -1;
};

}  // namespace runding
