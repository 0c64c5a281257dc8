#include "runding/eval/score.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <utility>

namespace runding::eval {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Rows = std::vector<Row>;
using Weight = std::function<double(const Row&, const Row&)>;

// Quotes are the same when their trimmed spans share this much.
constexpr double kSameQuote = 0.6;
// Evidence meets when it shares this many characters, or half of the shorter span.
constexpr double kSharedEvidence = 15;

std::size_t layer(std::string_view name) {
  return static_cast<std::size_t>(std::find(kLayers.begin(), kLayers.end(), name) - kLayers.begin());
}

double ratio(std::int64_t a, std::int64_t b) { return b == 0 ? 0 : static_cast<double>(a) / static_cast<double>(b); }

std::int64_t overlap(CharSpan a, CharSpan b) {
  return std::max<std::int64_t>(0, std::min(a.end, b.end) - std::max(a.start, b.start));
}
double iou(CharSpan a, CharSpan b) {
  const std::int64_t n = overlap(a, b);
  return n == 0 ? 0 : ratio(n, a.size() + b.size() - n);
}

std::size_t shared(const Names& a, const Names& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); }));
}
bool same_who(const Names& a, const Names& b) { return shared(a, b) > 0; }

/// Participants of `gold` that `system` has too.
std::size_t shared_participants(const Row& gold, const Row& system) {
  return static_cast<std::size_t>(std::count_if(gold.who.begin(), gold.who.end(), [&](const Names& g) {
    return std::any_of(system.who.begin(), system.who.end(), [&](const Names& s) { return same_who(g, s); });
  }));
}

std::int64_t touch(const std::vector<CharSpan>& a, const std::vector<CharSpan>& b) {
  std::int64_t most = 0;
  for (const CharSpan x : a) {
    for (const CharSpan y : b) most = std::max(most, overlap(x, y));
  }
  return most;
}

bool close(const std::vector<CharSpan>& a, const std::vector<CharSpan>& b) {
  for (const CharSpan x : a) {
    for (const CharSpan y : b) {
      const double half = static_cast<double>(std::min(x.size(), y.size())) / 2;
      if (static_cast<double>(overlap(x, y)) >= std::max(1.0, std::min(kSharedEvidence, half))) return true;
    }
  }
  return false;
}

CharSpan trim(const CharText& text, CharSpan s) {
  const auto edge = [&](std::int64_t at) { return !is_alnum(text.chars()[static_cast<std::size_t>(at)]); };
  while (s.start < s.end && edge(s.start)) ++s.start;
  while (s.end > s.start && edge(s.end - 1)) --s.end;
  return s;
}

Pairs pair(const Rows& gold, const Rows& system, const Weight& weight) {
  struct Cell {
    double weight;
    std::size_t gold, system;
  };
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    for (std::size_t j = 0; j < system.size(); ++j) {
      if (const double w = weight(gold[i], system[j]); w > 0) cells.push_back({w, i, j});
    }
  }
  std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.weight > b.weight; });
  std::vector<bool> gold_used(gold.size()), system_used(system.size());
  Pairs out;
  for (const Cell& c : cells) {
    if (gold_used[c.gold] || system_used[c.system]) continue;
    gold_used[c.gold] = system_used[c.system] = true;
    out.emplace_back(c.gold, c.system);
  }
  return out;
}

class ArticleScorer {
 public:
  ArticleScorer(const std::string& id, const CharText& text, const Side& gold, const Side& system, Scorecard& card)
      : id_(id), text_(text), gold_(gold), system_(system), card_(card) {}

  void run() {
    names_and_spans();
    quotes();
    events();
    positions();
    junk();
  }

 private:
  using Accept = std::function<bool(const Row&, const Row&)>;

  void note(std::string_view name, Pairs pairs, const Rows& gold, const Rows& system, const Accept& accept = {}) {
    if (accept) std::erase_if(pairs, [&](const auto& p) { return !accept(gold[p.first], system[p.second]); });
    Tally& tally = card_.layers[layer(name)];
    tally.right += static_cast<std::int64_t>(pairs.size());
    tally.system += static_cast<std::int64_t>(system.size());
    tally.gold += static_cast<std::int64_t>(gold.size());
    std::vector<bool> found(gold.size()), right(system.size());
    for (const auto& [i, j] : pairs) found[i] = right[j] = true;
    mistakes(name, gold, found, system, right);
  }

  void mistakes(std::string_view name, const Rows& gold, const std::vector<bool>& found, const Rows& system,
                const std::vector<bool>& right) {
    auto& list = card_.mistakes[layer(name)];
    for (std::size_t i = 0; i < gold.size(); ++i) {
      if (!found[i]) list.push_back({id_, true, gold[i].label});
    }
    for (std::size_t j = 0; j < system.size(); ++j) {
      if (!right[j]) list.push_back({id_, false, system[j].label});
    }
  }

  void names_and_spans() {
    const auto same_names = [](const Row& g, const Row& s) { return static_cast<double>(shared(g.names, s.names)); };
    note("entities",
         pair(gold_.entities, system_.entities,
              [&](const Row& g, const Row& s) { return g.code == s.code ? same_names(g, s) : 0; }),
         gold_.entities, system_.entities);
    const Pairs times =
        pair(gold_.times, system_.times, [](const Row& g, const Row& s) { return iou(g.span, s.span); });
    note("times", times, gold_.times, system_.times);
    note("times+value", times, gold_.times, system_.times,
         [](const Row& g, const Row& s) { return g.value.empty() || g.value == s.value; });
    note("counts",
         pair(gold_.counts, system_.counts,
              [](const Row& g, const Row& s) {
                return g.low == s.low && g.high == s.high && g.code == s.code ? iou(g.span, s.span) : 0;
              }),
         gold_.counts, system_.counts);
    note("sources", pair(gold_.sources, system_.sources, same_names), gold_.sources, system_.sources);
  }

  Pairs pair_quotes(const Rows& gold, const Rows& system) const {
    const Weight weight = [&](const Row& g, const Row& s) { return iou(trim(text_, g.span), trim(text_, s.span)); };
    Pairs pairs = pair(gold, system, weight);
    std::erase_if(pairs, [&](const auto& p) { return weight(gold[p.first], system[p.second]) < kSameQuote; });
    return pairs;
  }

  void quotes() {
    const Rows &gold = gold_.quotes, &system = system_.quotes;
    const Pairs pairs = pair_quotes(gold, system);
    note("quotes", pairs, gold, system);

    // A quote of nobody is neither asked for nor counted.
    std::vector<bool> found(gold.size()), done(system.size());
    Tally& tally = card_.layers[layer("quotes+speaker")];
    tally.system += static_cast<std::int64_t>(system.size());
    for (std::size_t i = 0; i < gold.size(); ++i) {
      found[i] = gold[i].names.empty();
      if (!found[i]) ++tally.gold;
    }
    for (const auto& [i, j] : pairs) {
      if (gold[i].names.empty()) {
        --tally.system;
        done[j] = true;
      } else if (same_who(gold[i].names, system[j].names)) {
        ++tally.right;
        found[i] = done[j] = true;
      }
    }
    mistakes("quotes+speaker", gold, found, system, done);

    for (const std::string kind : {"direct", "indirect"}) {
      const auto of_kind = [&](const Rows& rows) {
        Rows out;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(out), [&](const Row& r) { return r.code == kind; });
        return out;
      };
      const Rows g = of_kind(gold), s = of_kind(system);
      note("quotes:" + kind, pair_quotes(g, s), g, s);
    }
  }

  void slot(std::size_t which, bool asked, bool right) {
    if (!asked) return;
    ++card_.slots[which].asked;
    if (right) ++card_.slots[which].right;
  }

  void events() {
    const Rows &gold = gold_.events, &system = system_.events;
    const Pairs pairs = pair(gold, system, [](const Row& g, const Row& s) -> double {
      if (g.code != s.code || !close(g.spans, s.spans)) return 0;
      return static_cast<double>(touch(g.spans, s.spans)) + 100 * static_cast<double>(shared_participants(g, s));
    });
    note("events", pairs, gold, system);
    note("events+who", pairs, gold, system, [](const Row& g, const Row& s) {
      return 2 * shared_participants(g, s) >= std::max(g.who.size(), s.who.size());
    });
    for (const auto& [i, j] : pairs) {
      const Row &g = gold[i], &s = system[j];
      slot(0, true, g.state == s.state);
      slot(1, !g.value.empty() || !s.value.empty(), g.value == s.value);
      slot(2, !g.place.empty() || !s.place.empty(), same_who(g.place, s.place));
    }
  }

  void positions() {
    const Rows &gold = gold_.positions, &system = system_.positions;
    const Pairs pairs = pair(gold, system, [](const Row& g, const Row& s) -> double {
      if (g.code != s.code || !same_who(g.names, s.names) || !close(g.spans, s.spans)) return 0;
      return static_cast<double>(touch(g.spans, s.spans)) + (g.state == s.state ? 50 : 0);
    });
    note("positions", pairs, gold, system);
    note("positions+stance", pairs, gold, system, [](const Row& g, const Row& s) { return g.state == s.state; });
  }

  void junk() {
    const auto mark = [&](const std::vector<CharSpan>& spans) {
      std::vector<bool> out(text_.chars().size());
      for (const CharSpan s : spans) {
        for (auto c = static_cast<std::size_t>(s.start); c < static_cast<std::size_t>(s.end); ++c) {
          out[c] = !is_blank(text_.chars()[c]);
        }
      }
      return out;
    };
    const std::vector<bool> gold = mark(gold_.junk), system = mark(system_.junk);
    Tally& tally = card_.layers[layer("junk")];
    for (std::size_t c = 0; c < gold.size(); ++c) {
      tally.right += gold[c] && system[c];
      tally.system += system[c];
      tally.gold += gold[c];
    }
  }

  const std::string& id_;
  const CharText& text_;
  const Side& gold_;
  const Side& system_;
  Scorecard& card_;
};

double rounded(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.4f", value);
  return std::strtod(buffer, nullptr);
}

}  // namespace

double Tally::precision() const { return ratio(right, system); }
double Tally::recall() const { return ratio(right, gold); }
double Tally::f1() const {
  const double p = precision(), r = recall();
  return p + r > 0 ? 2 * p * r / (p + r) : 0;
}
double SlotTally::share() const { return ratio(right, asked); }

double Scorecard::record() const {
  double sum = 0;
  for (const std::string_view name : kRecordLayers) sum += layers[layer(name)].f1();
  return sum / static_cast<double>(kRecordLayers.size());
}

double Scorecard::figure(std::string_view name) const {
  if (name == "record") return rounded(record());
  if (const std::size_t k = layer(name); k < kLayers.size()) return rounded(layers[k].f1());
  for (std::size_t k = 0; k < kSlots.size(); ++k) {
    if (name == "event:" + std::string(kSlots[k])) return rounded(slots[k].share());
  }
  return -1;
}

void add_article(const std::string& id, const CharText& text, const Side& gold, const Side& system, Scorecard& card) {
  ++card.articles;
  ArticleScorer(id, text, gold, system, card).run();
}

}  // namespace runding::eval
