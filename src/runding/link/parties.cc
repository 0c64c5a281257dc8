#include "runding/link/parties.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "runding/base/hash.h"
#include "runding/link/forms.h"

namespace runding {
namespace {

constexpr std::size_t kMostAliases = 50;

template <class Key>
void add(std::map<Key, int>& to, const std::map<Key, int>& from) {
  for (const auto& [key, uses] : from) to[key] += uses;
}

/// The most used; of equals the longest, then the first in order.
std::string most_used(const std::map<std::string, int>& uses) {
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
  std::map<std::string, int> known, full, all;
  for (const Form* form : forms) {
    if (!form->kb.empty()) add(known, form->written);
    for (const auto& [name, uses] : form->written) {
      if (name.find(' ') != std::string::npos) full[name] += uses;
    }
    add(all, form->written);
  }
  return most_used(!known.empty() ? known : !full.empty() ? full : all);
}

Party build(const std::vector<const Form*>& forms, const std::vector<LinkArticle>& articles) {
  Party party;
  std::map<std::string, int> surfaces, roles;
  std::map<EntityType, int> types;
  for (const Form* form : forms) {
    if (party.kb.empty()) party.kb = form->kb;
    types[form->type] += static_cast<int>(form->nodes.size());
    add(surfaces, form->surfaces);
    add(surfaces, form->written);
    add(roles, form->roles);
    party.entities.insert(party.entities.end(), form->nodes.begin(), form->nodes.end());
  }
  std::sort(party.entities.begin(), party.entities.end());
  std::int32_t last = -1;
  for (const auto& [article, entity] : party.entities) {
    party.articles += article != last;
    last = article;
    party.mentions += articles[static_cast<std::size_t>(article)].entities[static_cast<std::size_t>(entity)].mentions;
  }
  party.type =
      std::max_element(types.begin(), types.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
  party.name = party_name(forms);
  party.role = most_used(roles);
  surfaces.erase(party.name);
  party.aliases.assign(surfaces.begin(), surfaces.end());
  std::stable_sort(party.aliases.begin(), party.aliases.end(), [](auto& a, auto& b) { return a.second > b.second; });
  if (party.aliases.size() > kMostAliases) party.aliases.resize(kMostAliases);
  return party;
}

/// From the gazetteer id or the name, so that it stays as articles come in; two of one name add their first article.
void give_ids(std::vector<Party>& parties, const std::vector<LinkArticle>& articles) {
  std::set<std::string> taken;
  for (Party& p : parties) {
    std::string key = p.kb.empty() ? "name\n" + std::string(to_string(p.type)) + "\n" + p.name : "kb\n" + p.kb;
    p.id = "p" + hex(hash64(key), 10);
    while (!taken.insert(p.id).second) {
      const auto [article, entity] = p.entities.front();
      key += "\n" + articles[static_cast<std::size_t>(article)].id + "\n" + std::to_string(entity);
      p.id = "p" + hex(hash64(key), 10);
    }
  }
}

void find_sides(PartyIndex& index, const std::vector<LinkArticle>& articles) {
  for (std::size_t p = 0; p < index.parties.size(); ++p) {
    Party& party = index.parties[p];
    std::map<std::int32_t, int> of, side;
    for (const auto& [article, entity] : party.entities) {
      const auto i = static_cast<std::size_t>(article);
      const LinkEntity& e = articles[i].entities[static_cast<std::size_t>(entity)];
      const std::int32_t body = index.party(i, e.of), acts_for = index.party(i, e.party);
      if (body >= 0 && body != static_cast<std::int32_t>(p)) ++of[body];
      if (acts_for >= 0 && acts_for != static_cast<std::int32_t>(p)) ++side[acts_for];
    }
    party.of = most_met(of);
    party.side = most_met(side);
  }
}

/// The set of each form, after what people decided.
std::vector<std::size_t> sets_of_forms(FormSets& sets, const LinkConstraints& constraints) {
  std::vector<std::size_t> set_of(sets.forms().size());
  std::map<LinkRow, std::size_t> form_of;
  for (std::size_t f = 0; f < set_of.size(); ++f) {
    set_of[f] = sets.root(f);
    if (constraints.parties.empty()) continue;
    for (const auto& node : sets.forms()[f].nodes) form_of[node] = f;
  }
  const auto rules = item_rules(constraints.parties, [&](const LinkRow& row) -> std::optional<std::size_t> {
    const auto it = form_of.find(row);
    return it == form_of.end() ? std::nullopt : std::optional(it->second);
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

PartyIndex find_parties(const std::vector<LinkArticle>& articles, std::vector<Form> forms,
                        const LinkConstraints& constraints) {
  FormSets sets(std::move(forms));
  sets.join_ids();
  sets.join_names();
  sets.join_aliases();
  sets.join_spellings();
  sets.join_abbreviations();

  std::map<std::size_t, std::vector<const Form*>> groups;
  const std::vector<std::size_t> set_of = sets_of_forms(sets, constraints);
  for (std::size_t f = 0; f < sets.forms().size(); ++f) groups[set_of[f]].push_back(&sets.forms()[f]);
  PartyIndex index;
  for (const auto& [root, members] : groups) index.parties.push_back(build(members, articles));
  std::sort(index.parties.begin(), index.parties.end(), [](const Party& a, const Party& b) {
    return std::tie(b.articles, b.mentions, a.name, a.entities) < std::tie(a.articles, a.mentions, b.name, b.entities);
  });
  give_ids(index.parties, articles);
  for (const LinkArticle& article : articles) index.of_entity.emplace_back(article.entities.size(), -1);
  for (std::size_t p = 0; p < index.parties.size(); ++p) {
    for (const auto& [article, entity] : index.parties[p].entities) {
      index.of_entity[static_cast<std::size_t>(article)][static_cast<std::size_t>(entity)] =
          static_cast<std::int32_t>(p);
    }
  }
  find_sides(index, articles);
  rename_parties(constraints, index);
  return index;
}

}  // namespace runding
