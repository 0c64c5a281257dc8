#include "runding/eval/record_score.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "runding/eval/record_entities.h"
#include "runding/eval/record_sides.h"

namespace runding::eval {
namespace {

constexpr std::size_t kShown = 90;  // bytes of evidence in a list of mistakes

/// Byte spans meet when they share 15 bytes or half of the shorter.
double shared_bytes(const std::vector<Span>& a, const std::vector<Span>& b) {
  double sum = 0;
  for (const Span x : a) {
    for (const Span y : b)
      sum += std::max(0.0, static_cast<double>(std::min(x.end, y.end)) - std::max(x.start, y.start));
  }
  return sum;
}

bool meets(const RecordRow& a, const RecordRow& b) {
  if (a.article != b.article) return false;
  for (const Span x : a.spans) {
    for (const Span y : b.spans) {
      const double both = static_cast<double>(std::min(x.end, y.end)) - std::max(x.start, y.start);
      const double needed = std::max(1.0, std::min({15.0, x.size() / 2.0, y.size() / 2.0}));
      if (both >= needed) return true;
    }
  }
  return false;
}

class Scorer {
 public:
  Scorer(const RecordSide& gold, const RecordSide& system, const RecordArticles& articles)
      : gold_(gold), system_(system), articles_(articles) {}

  RecordCard run(std::size_t most) {
    match_events();
    happenings();
    entities();
    copies();
    disputes();
    claims(gold_.commitments, system_.commitments, "commitments", card_.commitments);
    claims(gold_.shifts, system_.shifts, "shifts", card_.shifts);
    std::stable_sort(card_.mistakes.begin(), card_.mistakes.end(),
                     [](const RecordMistake& a, const RecordMistake& b) { return a.weight > b.weight; });
    if (card_.mistakes.size() > most) card_.mistakes.resize(most);
    return std::move(card_);
  }

 private:
  using Place = std::pair<std::size_t, std::size_t>;  // happening and member

  std::string said(const RecordRow& row) const {
    const auto text = articles_.texts.find(row.article);
    if (text == articles_.texts.end() || row.spans.empty()) return row.article;
    std::string words(row.spans.front().of(text->second));
    std::replace(words.begin(), words.end(), '\n', ' ');
    std::size_t end = std::min(kShown, words.size());
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) ++end;
    return row.article + ": " + words.substr(0, end);
  }
  void mistake(const char* part, const char* kind, double weight, std::string what) {
    card_.mistakes.push_back({kind, part, std::move(what), weight});
  }

  /// One to one, the pairs that share most evidence first.
  void match_events() {
    std::map<std::string, std::vector<Place>> by_article;
    for (std::size_t h = 0; h < gold_.happenings.size(); ++h) {
      for (std::size_t m = 0; m < gold_.happenings[h].size(); ++m)
        by_article[gold_.happenings[h][m].article].emplace_back(h, m);
    }
    std::vector<std::tuple<double, Place, Place>> cells;
    std::size_t system_events = 0, gold_events = 0;
    for (const auto& h : gold_.happenings) gold_events += h.size();
    for (std::size_t h = 0; h < system_.happenings.size(); ++h) {
      for (std::size_t m = 0; m < system_.happenings[h].size(); ++m) {
        ++system_events;
        const RecordRow& row = system_.happenings[h][m];
        for (const Place& g : by_article[row.article]) {
          const RecordRow& told = gold_.happenings[g.first][g.second];
          if (told.type == row.type && meets(told, row))
            cells.emplace_back(shared_bytes(told.spans, row.spans), g, Place{h, m});
        }
      }
    }
    std::stable_sort(cells.begin(), cells.end(),
                     [](const auto& a, const auto& b) { return std::get<0>(a) > std::get<0>(b); });
    std::set<Place> taken;
    for (const auto& [value, g, s] : cells) {
      if (gold_of_.contains(s) || !taken.insert(g).second) continue;
      gold_of_[s] = g;
    }
    const auto right = static_cast<double>(gold_of_.size());
    card_.events = prf(right, static_cast<double>(system_events), static_cast<double>(gold_events));
  }

  void happenings() {
    std::map<Place, std::size_t> number;
    Grouping gold(gold_.happenings.size());
    for (std::size_t h = 0; h < gold.size(); ++h) {
      for (std::size_t m = 0; m < gold_.happenings[h].size(); ++m) {
        const std::size_t n = number.size();
        number[{h, m}] = n;
        gold[h].push_back(n);
      }
    }
    std::size_t next = number.size();
    std::set<std::size_t> met;
    Grouping system(system_.happenings.size()), system_met;
    for (std::size_t h = 0; h < system.size(); ++h) {
      std::vector<std::size_t> known;
      for (std::size_t m = 0; m < system_.happenings[h].size(); ++m) {
        const auto it = gold_of_.find({h, m});
        system[h].push_back(it != gold_of_.end() ? number.at(it->second) : next++);
        if (it != gold_of_.end()) known.push_back(system[h].back());
      }
      met.insert(known.begin(), known.end());
      if (!known.empty()) system_met.push_back(std::move(known));
    }
    Grouping gold_met;
    for (const auto& group : gold) {
      std::vector<std::size_t> known;
      std::copy_if(group.begin(), group.end(), std::back_inserter(known),
                   [&](std::size_t i) { return met.contains(i); });
      if (!known.empty()) gold_met.push_back(std::move(known));
    }
    card_.muc = muc(gold, system);
    card_.b3 = b_cubed(gold, system);
    card_.ceafe = ceaf_e(gold, system);
    card_.happenings = (card_.muc.f1() + card_.b3.f1() + card_.ceafe.f1()) / 3;
    card_.matched =
        (muc(gold_met, system_met).f1() + b_cubed(gold_met, system_met).f1() + ceaf_e(gold_met, system_met).f1()) / 3;
    torn();
  }

  /// Gold happenings told as several, and happenings that throw several together.
  void torn() {
    std::map<std::size_t, std::map<std::size_t, Place>> pieces, mixed;
    for (const auto& [s, g] : gold_of_) {
      pieces[g.first].emplace(s.first, s);
      mixed[s.first].emplace(g.first, s);
    }
    const auto row = [&](const Place& s) { return said(system_.happenings[s.first][s.second]); };
    for (const auto& [g, parts] : pieces) {
      if (parts.size() < 2) continue;
      mistake("happenings", "torn", static_cast<double>(parts.size()),
              row(parts.begin()->second) + " | " + row(std::next(parts.begin())->second));
    }
    for (const auto& [s, parts] : mixed) {
      if (parts.size() < 2) continue;
      mistake("happenings", "thrown together", static_cast<double>(parts.size()),
              row(parts.begin()->second) + " | " + row(std::next(parts.begin())->second));
    }
  }

  void entities() {
    if (gold_.entities.empty()) return;
    const EntityGroups groups = group_entities(gold_, system_, articles_);
    card_.entities = b_cubed(groups.gold, groups.system);
    std::map<std::size_t, std::size_t> pieces;  // of a gold entity
    for (const auto& group : groups.system) {
      std::set<std::size_t> told;
      for (const std::size_t item : group) {
        if (item < groups.owner.size()) told.insert(groups.owner[item]);
      }
      for (const std::size_t e : told) ++pieces[e];
      if (told.size() < 2) continue;
      std::string names;
      for (const std::size_t e : told) names += (names.empty() ? "" : " | ") + gold_.entities[e].name;
      mistake("entities", "thrown together", static_cast<double>(told.size()), names);
    }
    for (const auto& [e, n] : pieces) {
      if (n > 1)
        mistake("entities", "torn", static_cast<double>(n),
                gold_.entities[e].name + ": " + std::to_string(n) + " parts");
    }
  }

  /// Pairs retold in other words are neither right nor wrong among copies.
  void copies() {
    const std::set<ArticlePair> gold(gold_.copies.begin(), gold_.copies.end());
    const std::set<ArticlePair> retold(gold_.retold.begin(), gold_.retold.end());
    const std::set<ArticlePair> system(system_.copies.begin(), system_.copies.end());
    double right = 0, wrong = 0;
    for (const auto& pair : gold) {
      if (system.contains(pair))
        ++right;
      else
        mistake("copies", "missed", 2, pair.first + " " + pair.second);
    }
    for (const auto& pair : system) {
      card_.retold_found += retold.contains(pair);
      if (gold.contains(pair) || retold.contains(pair)) continue;
      ++wrong;
      mistake("copies", "too much", 2, pair.first + " " + pair.second);
    }
    card_.retold = retold.size();
    card_.copies = prf(right, right + wrong, static_cast<double>(gold.size()));
  }

  /// Right: it touches two members of the gold dispute, and half of its own touch that.
  static bool touches(const std::vector<RecordRow>& gold, const std::vector<RecordRow>& system) {
    const auto met = [](const std::vector<RecordRow>& rows, const std::vector<RecordRow>& others) {
      return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const RecordRow& row) {
        return std::any_of(others.begin(), others.end(), [&](const RecordRow& other) { return meets(row, other); });
      }));
    };
    return met(gold, system) >= std::min<std::size_t>(2, gold.size()) && 2 * met(system, gold) >= system.size();
  }

  void disputes() {
    std::set<std::size_t> used;
    for (const auto& gold : gold_.disputes) {
      std::size_t found = system_.disputes.size();
      for (std::size_t s = 0; s < system_.disputes.size() && found == system_.disputes.size(); ++s) {
        if (!used.contains(s) && touches(gold, system_.disputes[s])) found = s;
      }
      if (found < system_.disputes.size())
        used.insert(found);
      else if (!gold.empty())
        mistake("disputes", "missed", 3, said(gold.front()) + " | " + said(gold.back()));
    }
    for (std::size_t s = 0; s < system_.disputes.size(); ++s) {
      const auto& members = system_.disputes[s];
      if (!used.contains(s) && !members.empty())
        mistake("disputes", "too much", 2, said(members.front()) + " | " + said(members.back()));
    }
    card_.disputes = prf(static_cast<double>(used.size()), static_cast<double>(system_.disputes.size()),
                         static_cast<double>(gold_.disputes.size()));
  }

  static bool tells(const RecordClaim& gold, const RecordClaim& system) {
    return gold.issue == system.issue && share_name(gold.holder, system.holder) &&
           std::any_of(gold.told.begin(), gold.told.end(),
                       [&](const RecordRow& row) { return meets(row, system.told.front()); });
  }

  /// Where gold lists every telling, what tells a found one again is neither right nor wrong.
  void claims(const std::vector<RecordClaim>& gold, const std::vector<RecordClaim>& system, const char* part,
              Prf& figure) {
    std::set<std::size_t> used;
    for (const RecordClaim& g : gold) {
      std::size_t found = system.size();
      for (std::size_t s = 0; s < system.size() && found == system.size(); ++s) {
        if (!used.contains(s) && tells(g, system[s])) found = s;
      }
      if (found == system.size()) {
        mistake(part, "missed", 2, said(g.told.front()));
        continue;
      }
      used.insert(found);
      if (g.outcome.empty()) continue;
      ++card_.outcomes;
      card_.outcomes_right += g.outcome == system[found].outcome;
      if (g.outcome != system[found].outcome)
        mistake(part, "outcome", 1, g.outcome + ", not " + system[found].outcome + ": " + said(g.told.front()));
    }
    std::size_t again = 0;
    for (std::size_t s = 0; s < system.size(); ++s) {
      if (used.contains(s)) continue;
      // It is one of a found claim, or that claim would have taken it.
      if (std::any_of(gold.begin(), gold.end(),
                      [&](const RecordClaim& g) { return g.all_told && tells(g, system[s]); }))
        ++again;
      else
        mistake(part, "too much", 1.5, said(system[s].told.front()));
    }
    figure = prf(static_cast<double>(used.size()), static_cast<double>(system.size() - again),
                 static_cast<double>(gold.size()));
  }

  const RecordSide& gold_;
  const RecordSide& system_;
  const RecordArticles& articles_;
  std::map<Place, Place> gold_of_;  ///< matched events: system → gold
  RecordCard card_;
};

}  // namespace

std::vector<std::pair<std::string_view, Prf>> RecordCard::parts() const {
  std::vector<std::pair<std::string_view, Prf>> out;
  if (entities) out.emplace_back("entities", *entities);
  out.insert(out.end(), {{"muc", muc},
                         {"b3", b3},
                         {"ceafe", ceafe},
                         {"events", events},
                         {"copies", copies},
                         {"disputes", disputes},
                         {"commitments", commitments},
                         {"shifts", shifts}});
  return out;
}

double RecordCard::figure(std::string_view name) const {
  const auto share = [](std::size_t right, std::size_t all) {
    return all > 0 ? static_cast<double>(right) / static_cast<double>(all) : 0;
  };
  if (name == "happenings") return happenings;
  if (name == "matched") return matched;
  if (name == "retold" && retold > 0) return share(retold_found, retold);
  if (name == "outcome_share") return share(outcomes_right, outcomes);
  for (const auto& [part, figures] : parts()) {
    if (part == name) return figures.f1();
  }
  return -1;
}

Result<RecordCard> evaluate_record(const RecordOptions& options) {
  try {
    const RecordArticles articles = read_record_articles(options.articles, options.gold);
    const RecordSide gold = gold_record_side(read_json(options.gold_record), articles);
    const RecordSide system = system_record_side(read_json(options.system));
    return Scorer(gold, system, articles).run(options.mistakes);
  } catch (const std::exception& e) {
    return Error{ErrorCode::bad_json, e.what()};
  }
}

}  // namespace runding::eval
