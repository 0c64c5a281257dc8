#include "runding/link/constraints.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "runding/base/dates.h"
#include "runding/base/unicode.h"
#include "runding/link/parties.h"
#include "runding/link/union_find.h"

namespace runding {
namespace {

using Items = std::vector<std::size_t>;

/// What the rules say of pairs of items, the later over the earlier.
struct Pairs {
  std::map<std::pair<std::size_t, std::size_t>, std::pair<bool, std::size_t>> said;  ///< together?, number of the rule

  explicit Pairs(const std::vector<ItemRule>& rules) {
    for (std::size_t r = 0; r < rules.size(); ++r) {
      const ItemRule& rule = rules[r];
      const auto all = [&](const Items& items) {
        for (const std::size_t a : items) {
          for (const std::size_t b : items) say(a, b, true, r);
        }
      };
      if (rule.together) {
        Items items;
        for (const Items& group : rule.groups) items.insert(items.end(), group.begin(), group.end());
        all(items);
        continue;
      }
      for (const std::size_t a : rule.groups[0]) {
        for (const std::size_t b : rule.groups[1]) say(a, b, false, r);
      }
      all(rule.groups[1]);
    }
  }
  void say(std::size_t a, std::size_t b, bool together, std::size_t rule) {
    if (a != b) said[std::minmax(a, b)] = {together, rule};
  }
};

/// Items that rules hold together, and which of these blocks must not meet.
class Blocks {
 public:
  Blocks(std::size_t items, const Pairs& pairs) : sets_(items) {
    std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> joins;
    for (const auto& [pair, what] : pairs.said) {
      members_[pair.first] = {pair.first};
      members_[pair.second] = {pair.second};
      if (what.first) {
        joins.emplace_back(what.second, pair.first, pair.second);
      } else {
        apart_[pair.first].insert(pair.second);
        apart_[pair.second].insert(pair.first);
      }
    }
    // Where two rules cannot both hold, the later one does.
    std::sort(joins.begin(), joins.end(), [](const auto& a, const auto& b) {
      return std::tie(std::get<0>(b), std::get<1>(a), std::get<2>(a)) <
             std::tie(std::get<0>(a), std::get<1>(b), std::get<2>(b));
    });
    for (const auto& [rule, a, b] : joins) join(a, b);
  }

  bool named(std::size_t item) const { return named_.contains(item); }
  std::size_t of(std::size_t item) { return sets_.find(item); }
  const std::map<std::size_t, Items>& members() const { return members_; }
  bool enemies(std::size_t a, std::size_t b) {
    const Items& small = members_.at(a).size() < members_.at(b).size() ? members_.at(a) : members_.at(b);
    const std::size_t other = &small == &members_.at(a) ? b : a;
    return std::any_of(small.begin(), small.end(), [&](std::size_t item) {
      const auto it = apart_.find(item);
      return it != apart_.end() &&
             std::any_of(it->second.begin(), it->second.end(), [&](std::size_t enemy) { return of(enemy) == other; });
    });
  }
  void finish() {
    for (const auto& [root, items] : members_) named_.insert(items.begin(), items.end());
  }

 private:
  void join(std::size_t a, std::size_t b) {
    a = of(a);
    b = of(b);
    if (a == b || enemies(a, b)) return;
    sets_.join(a, b);
    Items& kept = members_.at(std::min(a, b));
    Items& gone = members_.at(std::max(a, b));
    kept.insert(kept.end(), gone.begin(), gone.end());
    std::sort(kept.begin(), kept.end());
    members_.erase(std::max(a, b));
  }

  UnionFind sets_;
  std::map<std::size_t, Items> members_;  ///< by root
  std::map<std::size_t, std::set<std::size_t>> apart_;
  std::set<std::size_t> named_;
};

/// One group of linking cut into what may be together.
struct Part {
  std::set<std::size_t> blocks;
  Items items;
};

class Regrouper {
 public:
  Regrouper(Blocks& blocks, const std::function<double(std::size_t, std::size_t)>& likeness)
      : blocks_(blocks), likeness_(likeness) {}

  void cut(const Items& group) {
    std::map<std::size_t, Items> named;
    Items others;
    for (const std::size_t item : group) {
      if (blocks_.named(item)) {
        named[blocks_.of(item)].push_back(item);
      } else {
        others.push_back(item);
      }
    }
    std::vector<std::pair<std::size_t, Items>> order(named.begin(), named.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    const std::size_t first = parts_.size();
    for (auto& [block, items] : order) {
      const auto fits = [this, b = block](const Part& part) {
        return std::none_of(part.blocks.begin(), part.blocks.end(),
                            [&](std::size_t other) { return blocks_.enemies(b, other); });
      };
      auto part = std::find_if(parts_.begin() + static_cast<std::ptrdiff_t>(first), parts_.end(), fits);
      if (part == parts_.end()) part = parts_.insert(parts_.end(), Part());
      part->blocks.insert(block);
      part->items.insert(part->items.end(), items.begin(), items.end());
    }
    if (parts_.size() == first) parts_.emplace_back();
    const std::vector<Part> before(parts_.begin() + static_cast<std::ptrdiff_t>(first), parts_.end());
    for (const std::size_t item : others) parts_[first + nearest(before, item)].items.push_back(item);
  }

  /// The parts, joined where a block lies in several.
  std::vector<Items> join() {
    UnionFind sets(parts_.size());
    std::map<std::size_t, std::vector<std::size_t>> where;  // block → parts
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      for (const std::size_t block : parts_[p].blocks) where[block].push_back(p);
    }
    for (const auto& [block, parts] : where) {
      for (const std::size_t other : parts) {
        const std::size_t a = sets.find(parts.front()), b = sets.find(other);
        if (a == b) continue;
        if (may_meet(parts_[a], parts_[b])) {
          sets.join(a, b);
          take_over(parts_[std::min(a, b)], parts_[std::max(a, b)]);
        } else {
          move(block, parts_[b], parts_[a]);
        }
      }
    }
    std::vector<Items> out;
    for (Part& part : parts_) {
      if (!part.items.empty()) out.push_back(std::move(part.items));
    }
    return out;
  }

 private:
  std::size_t nearest(const std::vector<Part>& parts, std::size_t item) const {
    std::size_t best = 0;
    double most = 0;
    for (std::size_t p = 0; p < parts.size() && parts.size() > 1 && likeness_; ++p) {
      double sum = 0;
      for (const std::size_t other : parts[p].items) sum += likeness_(std::min(item, other), std::max(item, other));
      const double mean = sum / static_cast<double>(parts[p].items.size());
      if (p == 0 || mean > most) {
        best = p;
        most = mean;
      }
    }
    return best;
  }
  bool may_meet(const Part& a, const Part& b) const {
    return std::none_of(a.blocks.begin(), a.blocks.end(), [&](std::size_t x) {
      return std::any_of(b.blocks.begin(), b.blocks.end(),
                         [&](std::size_t y) { return x != y && blocks_.enemies(x, y); });
    });
  }
  static void take_over(Part& kept, Part& gone) {
    kept.blocks.merge(gone.blocks);
    kept.items.insert(kept.items.end(), gone.items.begin(), gone.items.end());
    gone = {};
  }
  /// Only the block goes over: what it was found with must not meet the other part.
  void move(std::size_t block, Part& from, Part& to) {
    const auto mine = [&](std::size_t item) { return blocks_.named(item) && blocks_.of(item) == block; };
    std::copy_if(from.items.begin(), from.items.end(), std::back_inserter(to.items), mine);
    std::erase_if(from.items, mine);
    from.blocks.erase(block);
  }

  Blocks& blocks_;
  const std::function<double(std::size_t, std::size_t)>& likeness_;
  std::vector<Part> parts_;
};

/// The party with most of the rows; -1 when none has one.
std::int32_t party_of(const PartyIndex& index, const std::vector<LinkRow>& rows) {
  std::map<std::int32_t, int> votes;
  for (const auto& [article, entity] : rows) {
    const std::int32_t party = index.party(static_cast<std::size_t>(article), entity);
    if (party >= 0) ++votes[party];
  }
  std::int32_t best = -1;
  int most = 0;
  for (const auto& [party, count] : votes) {
    if (count > most) {
      best = party;
      most = count;
    }
  }
  return best;
}

std::int32_t party_named(const PartyIndex& index, std::string_view name) {
  const std::string folded = fold_name(name);
  for (const bool by_alias : {false, true}) {
    for (std::size_t p = 0; p < index.parties.size(); ++p) {
      const Party& party = index.parties[p];
      const bool is = by_alias ? std::any_of(party.aliases.begin(), party.aliases.end(),
                                             [&](const auto& alias) { return fold_name(alias.first) == folded; })
                               : fold_name(party.name) == folded;
      if (is) return static_cast<std::int32_t>(p);
    }
  }
  return -1;
}

void fix(const LinkConstraints::Fix& said, const PartyIndex& parties, Happening& h) {
  if (said.field == "type") h.type = parse_code<EventType>(said.value).value_or(h.type);
  if (said.field == "status") h.status = parse_code<EventStatus>(said.value).value_or(h.status);
  if (said.field == "date") {
    h.date = said.value;
    const std::optional<DayRange> days = day_range(said.value);
    h.first_day = days ? iso_day(days->first) : std::string();
    h.last_day = days ? iso_day(days->last) : std::string();
  }
  if (said.field == "place") {
    h.place = party_named(parties, said.value);
    h.place_text = h.place < 0 ? said.value : std::string();
  }
}

}  // namespace

std::vector<ItemRule> item_rules(const std::vector<LinkRule>& rules,
                                 const std::function<std::optional<std::size_t>(const LinkRow&)>& item) {
  std::vector<ItemRule> out;
  for (const LinkRule& rule : rules) {
    ItemRule& made = out.emplace_back(ItemRule{rule.together, {}});
    for (const auto& group : rule.groups) {
      std::set<std::size_t> items;
      for (const LinkRow& row : group) {
        if (const auto i = item(row)) items.insert(*i);
      }
      made.groups.emplace_back(items.begin(), items.end());
    }
  }
  return out;
}

std::vector<std::size_t> regroup(const std::vector<std::size_t>& group, const std::vector<ItemRule>& rules,
                                 const std::function<double(std::size_t, std::size_t)>& likeness) {
  if (rules.empty()) return group;
  Blocks blocks(group.size(), Pairs(rules));
  blocks.finish();
  // By their smallest item, so that what groups are called does not matter.
  std::map<std::size_t, std::size_t> smallest;
  for (std::size_t i = 0; i < group.size(); ++i) smallest.emplace(group[i], i);
  std::map<std::size_t, Items> groups;
  for (std::size_t i = 0; i < group.size(); ++i) groups[smallest.at(group[i])].push_back(i);
  Regrouper regrouper(blocks, likeness);
  for (const auto& [first, items] : groups) regrouper.cut(items);
  std::vector<std::size_t> out(group.size());
  for (const Items& items : regrouper.join()) {
    const std::size_t name = *std::min_element(items.begin(), items.end());
    for (const std::size_t i : items) out[i] = name;
  }
  return out;
}

std::map<LinkRow, int> pieces_of_names(const LinkConstraints& constraints) {
  std::map<LinkRow, int> pieces;
  for (std::size_t r = 0; r < constraints.parties.size(); ++r) {
    const LinkRule& rule = constraints.parties[r];
    if (rule.together || rule.whole_names) continue;
    for (const LinkRow& row : rule.groups[1]) pieces[row] = static_cast<int>(r) + 1;
  }
  return pieces;
}

void rename_parties(const LinkConstraints& constraints, PartyIndex& index) {
  for (const auto& chosen : constraints.names) {
    const std::string& name = chosen.second;
    const std::int32_t at = party_of(index, chosen.first);
    if (at < 0) continue;
    Party& party = index.parties[static_cast<std::size_t>(at)];
    if (party.name == name) continue;
    std::erase_if(party.aliases, [&](const auto& alias) { return alias.first == name; });
    if (party.found_name.empty()) {
      party.found_name = party.name;
      party.aliases.insert(party.aliases.begin(), {party.name, party.articles});
    }
    party.name = name;
    if (party.name == party.found_name) party.found_name.clear();
  }
}

void settle(const LinkConstraints& constraints, const PartyIndex& parties, std::vector<Happening>& happenings) {
  if (constraints.events.empty()) return;
  for (Happening& h : happenings) {
    std::map<std::string, const LinkConstraints::Fix*> last;
    for (const Happening::Member& m : h.members) {
      const auto fixes = constraints.events.find({m.article, m.event});
      if (fixes == constraints.events.end()) continue;
      for (const LinkConstraints::Fix& f : fixes->second) {
        const LinkConstraints::Fix*& kept = last[f.field];
        if (kept == nullptr || f.order > kept->order) kept = &f;
      }
    }
    for (const auto& [field, said] : last) fix(*said, parties, h);
  }
}

}  // namespace runding
