#include "runding/link/parties.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "runding/base/hash.h"
#include "runding/link/forms.h"

namespace runding {
namespace {

constexpr std::size_t kMostAliases = 50;

/// What several forms use, sorted by name.
class Sum {
 public:
  void add(const Uses& uses) { all_.insert(all_.end(), uses.begin(), uses.end()); }
  void add(const std::string& name, std::int32_t uses) { all_.emplace_back(name, uses); }
  bool empty() const { return all_.empty(); }
  Uses take() {
    std::sort(all_.begin(), all_.end());
    Uses out;
    for (auto& [name, uses] : all_) {
      if (!out.empty() && out.back().first == name) {
        out.back().second += uses;
      } else {
        out.emplace_back(std::move(name), uses);
      }
    }
    return out;
  }

 private:
  Uses all_;
};

/// The most used; of equals the longest, then the first in order.
std::string most_used(const Uses& uses) {
  const auto best = std::max_element(uses.begin(), uses.end(), [](const auto& a, const auto& b) {
    return std::make_tuple(a.second, a.first.size(), b.first) < std::make_tuple(b.second, b.first.size(), a.first);
  });
  return best == uses.end() ? std::string() : best->first;
}

std::int32_t most_met(const std::map<std::int32_t, int>& uses) {
  std::int32_t best = -1;
  int most = 0;
  for (const auto& [party, count] : uses) {
    if (count > most) {
      best = party;
      most = count;
    }
  }
  return best;
}

/// Names of forms with a gazetteer id say it best, then full names, then what there is.
std::string party_name(const std::vector<const Form*>& forms) {
  Sum known, full, all;
  for (const Form* form : forms) {
    if (!form->kb.empty()) known.add(form->written);
    for (const auto& [name, uses] : form->written) {
      if (name.find(' ') != std::string::npos) full.add(name, uses);
    }
    all.add(form->written);
  }
  return most_used((!known.empty() ? known : !full.empty() ? full : all).take());
}

/// Forms of all entities with their entities, sorted.
struct FormEntities {
  explicit FormEntities(const FormTable& table) : first(table.forms.size() + 1), entities(table.entities.size()) {
    for (std::size_t n = 0; n < entities.size(); ++n) ++first[form(table, n) + 1];
    for (std::size_t f = 1; f < first.size(); ++f) first[f] += first[f - 1];
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    for (std::size_t n = 0; n < entities.size(); ++n) entities[next[form(table, n)]++] = static_cast<std::uint32_t>(n);
  }
  static std::size_t form(const FormTable& table, std::size_t n) {
    return static_cast<std::size_t>(table.entities[n].form);
  }
  std::span<const std::uint32_t> of(std::size_t form) const {
    return std::span(entities).subspan(first[form], first[form + 1] - first[form]);
  }

  std::vector<std::uint32_t> first, entities;
};

std::int32_t article_of(const std::vector<std::uint32_t>& starts, std::uint32_t entity) {
  return static_cast<std::int32_t>(std::upper_bound(starts.begin(), starts.end(), entity) - starts.begin()) - 1;
}

std::vector<std::vector<std::int32_t>> articles_of_forms(const FormEntities& entities,
                                                         const std::vector<std::uint32_t>& starts) {
  std::vector<std::vector<std::int32_t>> out(entities.first.size() - 1);
  for (std::size_t f = 0; f < out.size(); ++f) {
    for (const std::uint32_t n : entities.of(f)) {
      const std::int32_t article = article_of(starts, n);
      if (out[f].empty() || out[f].back() != article) out[f].push_back(article);
    }
    out[f].shrink_to_fit();
  }
  return out;
}

/// A party with its forms and its entities.
struct Draft {
  Party party;
  std::vector<std::uint32_t> forms;
  std::uint32_t first = 0;  ///< of its entities
};

Draft build(std::vector<std::uint32_t> numbers, const FormTable& table, const FormEntities& all,
            const std::vector<std::uint32_t>& starts) {
  Draft draft;
  Party& party = draft.party;
  std::vector<const Form*> forms;
  Sum surfaces, roles;
  std::map<EntityType, int> types;
  std::vector<std::uint32_t> entities;
  for (const std::uint32_t f : numbers) {
    const Form* const form = forms.emplace_back(&table.forms[f]);
    if (party.kb.empty()) party.kb = form->kb;
    types[form->type] += form->entities;
    surfaces.add(form->surfaces);
    surfaces.add(form->written);
    roles.add(form->roles);
    const auto of = all.of(f);
    entities.insert(entities.end(), of.begin(), of.end());
  }
  std::sort(entities.begin(), entities.end());
  std::int32_t last = -1;
  for (const std::uint32_t n : entities) {
    const std::int32_t article = article_of(starts, n);
    party.articles += article != last;
    last = article;
    party.mentions += table.entities[n].mentions;
  }
  party.type =
      std::max_element(types.begin(), types.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
  party.name = party_name(forms);
  party.role = most_used(roles.take());
  party.aliases = surfaces.take();
  std::erase_if(party.aliases, [&](const auto& alias) { return alias.first == party.name; });
  std::stable_sort(party.aliases.begin(), party.aliases.end(), [](auto& a, auto& b) { return a.second > b.second; });
  if (party.aliases.size() > kMostAliases) party.aliases.resize(kMostAliases);
  party.aliases.shrink_to_fit();
  draft.forms = std::move(numbers);
  draft.first = entities.front();
  return draft;
}

/// From the gazetteer id or the name, so that it stays as articles come in; two of one name add their first article.
void give_ids(std::vector<Draft>& drafts, const LinkArticles& articles, const std::vector<std::uint32_t>& starts) {
  std::unordered_set<std::string> taken;
  for (Draft& draft : drafts) {
    Party& p = draft.party;
    std::string key = p.kb.empty() ? "name\n" + std::string(to_string(p.type)) + "\n" + p.name : "kb\n" + p.kb;
    p.id = "p" + hex(hash64(key), 10);
    while (!taken.insert(p.id).second) {
      const auto article = static_cast<std::size_t>(article_of(starts, draft.first));
      key += "\n" + std::string(articles[article].id) + "\n" + std::to_string(draft.first - starts[article]);
      p.id = "p" + hex(hash64(key), 10);
    }
  }
}

void find_sides(PartyIndex& index, const std::vector<Draft>& drafts, const FormTable& table, const FormEntities& all) {
  const auto party = [&](std::int32_t n) { return n < 0 ? -1 : index.entities.parties[static_cast<std::size_t>(n)]; };
  for (std::size_t p = 0; p < index.parties.size(); ++p) {
    std::map<std::int32_t, int> of, side;
    for (const std::uint32_t f : drafts[p].forms) {
      for (const std::uint32_t n : all.of(f)) {
        const std::int32_t body = party(table.entities[n].of), acts_for = party(table.entities[n].party);
        if (body >= 0 && body != static_cast<std::int32_t>(p)) ++of[body];
        if (acts_for >= 0 && acts_for != static_cast<std::int32_t>(p)) ++side[acts_for];
      }
    }
    index.parties[p].of = most_met(of);
    index.parties[p].side = most_met(side);
  }
}

/// The set of each form, after what people decided.
std::vector<std::size_t> sets_of_forms(FormSets& sets, const FormTable& table, const std::vector<std::uint32_t>& starts,
                                       const LinkConstraints& constraints) {
  std::vector<std::size_t> set_of(sets.forms().size());
  for (std::size_t f = 0; f < set_of.size(); ++f) set_of[f] = sets.root(f);
  const auto rules = item_rules(constraints.parties, [&](const LinkRow& row) -> std::optional<std::size_t> {
    const auto article = static_cast<std::size_t>(row.first), entity = static_cast<std::size_t>(row.second);
    if (article + 1 >= starts.size() || starts[article] + entity >= starts[article + 1]) return std::nullopt;
    return static_cast<std::size_t>(table.entities[starts[article] + entity].form);
  });
  return regroup(set_of, rules);
}

}  // namespace

std::int32_t PartyIndex::side(std::int32_t party) const {
  for (int steps = 0; party >= 0 && steps < 4; ++steps) {
    const Party& p = parties[static_cast<std::size_t>(party)];
    if (p.type == EntityType::state) return party;
    const std::int32_t next = p.side >= 0 ? p.side : p.of;
    if (next < 0) return party;
    party = next;
  }
  return party;
}

PartyIndex find_parties(const LinkArticles& articles, FormTable table, const LinkConstraints& constraints) {
  table.finish();
  const std::vector<std::uint32_t> starts = table.entities.starts();
  const FormEntities entities(table);
  std::vector<Draft> drafts;
  {
    FormSets sets(table.forms, articles_of_forms(entities, starts));
    sets.join_ids();
    sets.join_names();
    sets.join_aliases();
    sets.join_spellings();
    sets.join_abbreviations();
    const std::vector<std::size_t> set_of = sets_of_forms(sets, table, starts, constraints);
    std::map<std::size_t, std::vector<std::uint32_t>> groups;
    for (std::size_t f = 0; f < set_of.size(); ++f) groups[set_of[f]].push_back(static_cast<std::uint32_t>(f));
    for (auto& [root, members] : groups) drafts.push_back(build(std::move(members), table, entities, starts));
  }
  std::sort(drafts.begin(), drafts.end(), [](const Draft& x, const Draft& y) {
    const Party &a = x.party, &b = y.party;
    return std::tie(b.articles, b.mentions, a.name, x.first) < std::tie(a.articles, a.mentions, b.name, y.first);
  });
  give_ids(drafts, articles, starts);
  PartyIndex index;
  index.entities.starts = starts;
  index.entities.parties.resize(table.entities.size(), -1);
  index.parties.reserve(drafts.size());
  for (std::size_t p = 0; p < drafts.size(); ++p) {
    for (const std::uint32_t f : drafts[p].forms) {
      for (const std::uint32_t n : entities.of(f)) index.entities.parties[n] = static_cast<std::int32_t>(p);
    }
    index.parties.push_back(std::move(drafts[p].party));
  }
  find_sides(index, drafts, table, entities);
  rename_parties(constraints, index);
  return index;
}

}  // namespace runding
