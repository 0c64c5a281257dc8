#include "runding/mention/time_match.h"

#include <algorithm>

#include "runding/base/unicode.h"

namespace runding {
namespace {

// Longer expressions than this many atoms are not looked for.
constexpr std::size_t kMaxPath = 24;

bool all_digits(std::string_view s) { return s.find_first_not_of("0123456789") == std::string_view::npos; }

int digits_value(std::string_view s) {
  int v = 0;
  for (const char c : s) v = v * 10 + (c - '0');
  return v;
}

// "13.25" → minutes since midnight; −1 when it is no clock time.
int clock_value(std::string_view s) {
  const std::size_t mark = s.find('.');
  if (mark == std::string_view::npos || mark > 2 || s.size() - mark != 3) return -1;
  const std::string_view h = s.substr(0, mark), m = s.substr(mark + 1);
  if (!all_digits(h) || !all_digits(m)) return -1;
  const int hour = digits_value(h), minute = digits_value(m);
  return hour <= 24 && minute < 60 ? hour * 60 + minute : -1;
}

}  // namespace

bool TimeMatcher::fits(const TimeEntry& entry, std::uint32_t at) const {
  const WordShape shape = atoms_[at].shape;
  const bool capital = shape == WordShape::title || shape == WordShape::upper || shape == WordShape::mixed ||
                       shape == WordShape::initial;
  if (entry.capital && !capital) return false;
  if (!entry.lower || !capital || shape == WordShape::upper) return true;
  // A capital says nothing at the beginning of a sentence or quotation.
  return at == 0 || atoms_[at - 1].shape == WordShape::punct;
}

void TimeMatcher::entry_edges(std::uint32_t at) {
  const PhraseTrie& trie = language_.lexicon().trie();
  const auto add = [&](std::uint32_t e, std::uint32_t to) {
    const TimeEntry* entry = grammar_.entry(e);
    if (entry == nullptr || !fits(*entry, at)) return;
    const bool glued =
        at > 0 && atoms_[at - 1].shape == WordShape::number && atoms_[at - 1].span.end == atoms_[at].span.start;
    for (const TimeLabelId label : grammar_.labels_of(*entry)) {
      // "20detik" is a name; the space between a number and its unit is never left out.
      if (glued && grammar_.label(label).slot == TimeSlot::unit) continue;
      const auto number = static_cast<double>(entry->number);
      edges_.push_back({at, to, label, number, false, entry});
      // The last full stop of a sentence is the sentence's.
      const bool dotted = entry->dot && to + 1 < atoms_.size() && atoms_[to].span.of(text_) == "." &&
                          atoms_[to].span.start == atoms_[to - 1].span.end;
      if (dotted) edges_.push_back({at, to + 1, label, number, false, entry});
    }
  };
  std::uint32_t node = PhraseTrie::kRoot;
  for (std::uint32_t i = at; i < atoms_.size(); ++i) {
    const Atom& atom = atoms_[i];
    const std::uint32_t next = atom.word == 0 ? PhraseTrie::kMiss : trie.step(node, atom.word);
    const bool known = next != PhraseTrie::kMiss && !trie.payloads(next).empty();
    if (!known && atom.stem != atom.word) {
      const std::uint32_t stem = trie.step(node, atom.stem);
      if (stem != PhraseTrie::kMiss) {
        for (const std::uint32_t e : trie.payloads(stem)) add(e, i + 1);
      }
    }
    if (next == PhraseTrie::kMiss) return;
    node = next;
    for (const std::uint32_t e : trie.payloads(node)) add(e, i + 1);
  }
}

void TimeMatcher::number_edges(std::uint32_t at) {
  const auto add = [&](NumberLabel kind, std::uint32_t to, double number, bool some) {
    for (const TimeLabelId label : grammar_.labels_of(kind)) edges_.push_back({at, to, label, number, some, nullptr});
  };
  if (const auto number = read_number(language_, text_, atoms_, at)) {
    add(NumberLabel::number, number->end, number->value, number->some || number->open);
  }
  if (atoms_[at].shape != WordShape::number) return;
  const std::string_view s = atoms_[at].span.of(text_);
  if (const int minutes = clock_value(s); minutes >= 0) add(NumberLabel::clock, at + 1, minutes, false);
  if (s.size() > 6 || !all_digits(s)) return;
  const int v = digits_value(s);
  const std::uint32_t to = at + 1;
  add(NumberLabel::integer, to, v, false);
  if (s.size() <= 2 && v >= 1 && v <= 31) add(NumberLabel::day, to, v, false);
  if (s.size() <= 2 && v >= 1 && v <= 12) add(NumberLabel::monthno, to, v, false);
  if (s.size() == 4 && v >= 1000 && v < 2200) add(NumberLabel::year, to, v, false);
  if (s.size() == 4 && v >= 1900 && v < 2060) add(NumberLabel::modern, to, v, false);
  if (s.size() == 4 && v < 2400 && v % 100 < 60) add(NumberLabel::hhmm, to, v / 100 * 60 + v % 100, false);
  if (s.size() == 2) add(NumberLabel::year2, to, v, false);
  if (s.size() <= 2 && v <= 24) add(NumberLabel::hour, to, v, false);
  if (s.size() == 2 && v < 60) add(NumberLabel::minute, to, v, false);
}

void TimeMatcher::edges_at(std::uint32_t at) {
  if (begin_[at] >= 0) return;
  begin_[at] = static_cast<std::int32_t>(edges_.size());
  const Atom& atom = atoms_[at];
  for (const TimeLabelId label : grammar_.labels_of_word(atom.word)) {
    edges_.push_back({at, at + 1, label, 0, false, nullptr});
  }
  if (atom.shape != WordShape::number) entry_edges(at);
  if (atom.shape == WordShape::title || atom.shape == WordShape::upper || atom.shape == WordShape::mixed) {
    for (const TimeLabelId label : grammar_.labels_of(NumberLabel::name)) {
      edges_.push_back({at, at + 1, label, 0, false, nullptr});
    }
  }
  number_edges(at);
  end_[at] = static_cast<std::int32_t>(edges_.size());
}

void TimeMatcher::walk(std::uint32_t at, TimeGrammar::State state) {
  const int rule = grammar_.accepts(state);
  if (rule >= 0 && (at > best_end_ || best_rule_ < 0 || (at == best_end_ && rule < best_rule_))) {
    best_end_ = at;
    best_rule_ = rule;
    best_ = path_;
  }
  if (at >= atoms_.size() || path_.size() >= kMaxPath) return;
  edges_at(at);
  for (std::int32_t i = begin_[at]; i < end_[at]; ++i) {
    const Edge edge = edges_[static_cast<std::size_t>(i)];
    const TimeGrammar::State next = grammar_.step(state, edge.label);
    if (next == TimeGrammar::kDead) continue;
    path_.push_back(edge);
    walk(edge.to, next);
    path_.pop_back();
  }
}

bool TimeMatcher::two() const {
  return std::any_of(best_.begin(), best_.end(), [&](const Edge& e) { return grammar_.label(e.label).second; });
}

// The first or the second expression of the best path; what one leaves open the other tells.
TimeMatch TimeMatcher::made(bool second) const {
  TimeMatch m;
  m.rule = &grammar_.rule(best_rule_);
  bool any = false;
  const auto fill = [&](const Edge& edge, const TimeLabel& label) {
    TimeSlotValue& slot = m.slots[static_cast<std::size_t>(label.slot)];
    if (label.slot == TimeSlot::none || slot.set) return;
    slot = {true, edge.some, edge.number, edge.entry ? std::string_view(edge.entry->text) : std::string_view()};
  };
  for (const Edge& edge : best_) {
    const TimeLabel& label = grammar_.label(edge.label);
    if (label.second != second) continue;
    if (!label.context) {
      if (!any) m.first = edge.from;
      m.last = edge.to;
      any = true;
    }
    fill(edge, label);
  }
  const bool short_year = m.has(TimeSlot::year2);
  for (const Edge& edge : best_) {
    const TimeLabel& label = grammar_.label(edge.label);
    const bool own = label.slot == TimeSlot::weekday || (label.slot == TimeSlot::year && short_year);
    if (label.second != second && !own) fill(edge, label);
  }
  for (const TimeSetting& s : m.rule->settings) {
    m.slots[static_cast<std::size_t>(s.slot)] = {true, s.text == "X", s.number, s.text};
  }
  if (any) m.span = {atoms_[m.first].span.start, atoms_[m.last - 1].span.end};
  return m;
}

void TimeMatcher::put(TimeMatch first, std::vector<TimeMatch>& out) const {
  note(first);
  out.push_back(std::move(first));
  if (!two()) return;
  out.push_back(made(true));
  note(out.back());
}

void TimeMatcher::run(std::string_view text, std::span<const Atom> atoms, std::vector<TimeMatch>& out) {
  text_ = text;
  atoms_ = atoms;
  edges_.clear();
  begin_.assign(atoms.size(), -1);
  end_.assign(atoms.size(), -1);
  for (std::uint32_t at = 0; at < atoms.size();) {
    const Atom& atom = atoms[at];
    const bool may = atom.shape == WordShape::number || grammar_.may_start(atom.word) ||
                     (atom.stem != atom.word && grammar_.may_start(atom.stem));
    best_rule_ = -1;
    best_end_ = at;
    if (may) walk(at, TimeGrammar::kStart);
    if (best_rule_ >= 0 && grammar_.label(best_.front().label).context) {
      // What stands before an expression must not hide a longer one: "in | February this year".
      TimeMatch with = made(false);
      const std::uint32_t end = best_end_;
      best_rule_ = -1;
      best_end_ = with.first;
      walk(with.first, TimeGrammar::kStart);
      if (best_rule_ < 0 || best_end_ <= end) {
        const bool none = with.rule->kind == TimeKind::none || with.span.empty();
        note(with);
        at = none ? end : with.last;
        if (!none) out.push_back(std::move(with));
        continue;
      }
      at = with.first;
    }
    if (best_rule_ < 0) {
      ++at;
      continue;
    }
    TimeMatch m = made(false);
    if (m.rule->kind == TimeKind::none || m.span.empty()) {
      note(m);
      at = best_end_;
      continue;
    }
    at = std::max(at + 1, two() ? best_end_ : m.last);
    put(std::move(m), out);
  }
}

}  // namespace runding
