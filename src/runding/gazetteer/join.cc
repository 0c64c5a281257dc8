#include "runding/gazetteer/join.h"

#include <algorithm>
#include <set>

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"
#include "runding/lang/office_terms.h"

namespace runding {
namespace {

constexpr std::size_t kShortestAlias = 4;         ///< letters; shorter ones are words and codes of something else
constexpr std::size_t kShortestAbbreviation = 3;  ///< of a body, in capitals

std::size_t letters(std::string_view text) {
  std::size_t n = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    n += is_letter(c.value);
    at += c.size;
  }
  return n;
}

bool several_words(std::string_view name) { return fold_name(name).find(' ') != std::string::npos; }

bool alias_fits(std::string_view alias, EntityType type) {
  if (type == EntityType::person) return several_words(alias);
  if (type == EntityType::organisation && shape_of(alias) == WordShape::upper)
    return letters(alias) >= kShortestAbbreviation;
  return letters(alias) >= kShortestAlias && !alias.empty() && !is_lower(decode(alias, 0).value);
}

std::string q_id(const char* prefix, QNumber q) { return prefix + ("q" + std::to_string(q)); }

bool is_iso(std::string_view code) {
  return code.size() == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z';
}

}  // namespace

bool Joiner::exists(const std::string& id) const {
  return known_.has(id) || pack_.things.contains(id) || pack_.cities.contains(id);
}

void Joiner::name(const std::string& lang, const std::string& id, const std::string& name, bool usual) {
  if (std::find(languages_.begin(), languages_.end(), lang) == languages_.end()) return;
  if (known_.named(lang, id, name)) return;
  if (const auto thing = pack_.things.find(id); thing != pack_.things.end() && thing->second.name == name) return;
  if (const auto city = pack_.cities.find(id); city != pack_.cities.end() && city->second.name == name) return;
  if (const auto person = pack_.people.find(id); person != pack_.people.end() && person->second.name == name) return;
  pack_.add_name(lang, id, name, usual);
}

void Joiner::names(const std::string& id, const WikiLabels& labels, EntityType type) {
  const auto shared = labels.find("mul");
  for (const std::string& lang : languages_) {
    const auto own = labels.find(lang);
    const bool labelled = own != labels.end() && !own->second.label.empty();
    if (labelled) name(lang, id, own->second.label, true);
    if (!labelled && shared != labels.end()) name(lang, id, shared->second.label, true);
    if (own == labels.end()) continue;
    for (const std::string& alias : own->second.aliases) {
      if (alias_fits(alias, type)) name(lang, id, alias, false);
    }
  }
}

std::string Joiner::english(const WikiLabels& labels) const {
  std::vector<std::string> order = {"en", "mul"};
  order.insert(order.end(), languages_.begin(), languages_.end());
  for (const std::string& lang : order) {
    const auto it = labels.find(lang);
    if (it != labels.end() && fits_cell(it->second.label)) return it->second.label;
  }
  return {};
}

std::vector<std::string> Joiner::all_names(const WikiLabels& labels) const {
  std::vector<std::string> out;
  for (const auto& [lang, names] : labels) {
    if (!names.label.empty()) out.push_back(names.label);
  }
  return out;
}

void Joiner::state(const std::string& code, const std::string& name, const char* kind) {
  if (exists(code)) return;
  PackThing& thing = pack_.things[code];
  thing.type = to_string(EntityType::state);
  thing.kind = kind;
  thing.name = name;
}

void Joiner::add_states(const CldrTerritories* cldr, const GeoNames* geonames, const std::vector<WikiDump>& dumps) {
  std::set<std::string> sovereign;
  std::map<std::string, std::string> english_names;  // surest source first, which emplace keeps
  if (cldr != nullptr) {
    sovereign = cldr->members;
    for (const std::string& lang : {std::string("en"), languages_.empty() ? std::string() : languages_.front()}) {
      const auto found = cldr->names.find(lang);
      if (found == cldr->names.end()) continue;
      for (const auto& [code, n] : found->second) {
        if (fits_cell(n.usual)) english_names.emplace(code, n.usual);
      }
    }
  }
  if (geonames != nullptr) {
    for (const auto& [code, country] : geonames->countries) english_names.emplace(code, country.name);
  }
  for (const WikiDump& dump : dumps) {
    for (const auto& [q, thing] : dump.things) {
      if (thing.type != to_string(EntityType::state) || !is_iso(thing.iso)) continue;
      if (thing.kind == "state") sovereign.insert(thing.iso);
      if (const std::string label = english(thing.labels); !label.empty())
        english_names.emplace(thing.iso, label);
      else
        ++report_.nameless;
    }
  }
  // Where no source tells states from territories, all are taken for states.
  const bool told = !sovereign.empty();
  for (const auto& [code, english_name] : english_names) {
    report_.known += known_.has(code);
    state(code, english_name, !told || sovereign.contains(code) ? "state" : "territory");
  }
  if (cldr != nullptr) {
    for (const auto& [lang, list] : cldr->names) {
      for (const auto& [code, n] : list) {
        if (!exists(code)) continue;
        name(lang, code, n.usual, true);
        for (const std::string& other : n.others) {
          if (letters(other) >= kShortestAbbreviation || shape_of(other) == WordShape::upper)
            name(lang, code, other, false);
        }
      }
    }
  }
  for (const WikiDump& dump : dumps) {
    for (const auto& [q, thing] : dump.things) {
      if (thing.type != to_string(EntityType::state)) continue;
      std::string id = is_iso(thing.iso) && exists(thing.iso) ? thing.iso : known_.by_wikidata("Q" + std::to_string(q));
      if (id.empty()) id = known_.by_name(all_names(thing.labels), EntityType::state, thing.kind, "");
      if (id.empty()) continue;
      ids_[q] = id;
      if (const auto made = pack_.things.find(id); made != pack_.things.end())
        made->second.wikidata = "Q" + std::to_string(q);
      names(id, thing.labels, EntityType::state);
    }
  }
}

void Joiner::set_capital(const std::string& state, const std::string& town, const std::string& name) {
  const auto it = pack_.things.find(state);
  if (it == pack_.things.end() || !it->second.capital.empty()) return;
  it->second.capital = town;
  if (known_.has(town) || pack_.things.contains(town)) return;
  PackThing& thing = pack_.things[town];
  thing.type = to_string(EntityType::state);
  thing.kind = "city";
  thing.name = name;
  thing.in = state;
  pack_.cities.erase(town);
}

void Joiner::add_towns(const GeoNames& geonames) {
  for (const auto& [number, place] : geonames.places) {
    if (!exists(place.country)) continue;
    std::string id = "c:" + std::to_string(number);
    if (!known_.has(id)) {
      const std::string same = known_.by_name({place.name}, EntityType::state, "city", place.country);
      if (!same.empty()) id = same;
    }
    report_.known += known_.has(id);
    const auto country = geonames.countries.find(place.country);
    // A state may have several capitals: the one the country's own row names.
    const bool first = country == geonames.countries.end() || country->second.capital.empty() ||
                       fold_name(country->second.capital) == fold_name(place.name);
    if (place.capital && first) set_capital(place.country, id, place.name);
    if (!exists(id)) pack_.cities[id] = {place.name, place.country};
    if (const QNumber q = q_number(place.wikidata)) ids_.emplace(q, id);
    for (const auto& [lang, list] : geonames.names) {
      const auto found = list.find(number);
      if (found == list.end()) continue;
      for (const bool preferred : {true, false}) {
        for (const GeoNames::Name& n : found->second) {
          if (n.preferred == preferred) name(lang, id, n.text, preferred);
        }
      }
    }
  }
  for (const auto& [code, country] : geonames.countries) {
    if (country.geoname == 0 || !exists(code)) continue;
    for (const auto& [lang, list] : geonames.names) {
      const auto found = list.find(country.geoname);
      if (found == list.end()) continue;
      for (const GeoNames::Name& n : found->second) {
        if (alias_fits(n.text, EntityType::state)) name(lang, code, n.text, n.preferred);
      }
    }
  }
}

void Joiner::add_capitals(const WikiDump& dump) {
  for (const auto& [q, thing] : dump.things) {
    const auto state = ids_.find(q);
    const auto town = dump.capitals.find(thing.capital);
    if (state == ids_.end() || town == dump.capitals.end()) continue;
    const std::string label = english(town->second.labels);
    if (label.empty()) {
      ++report_.nameless;
      continue;
    }
    std::string id = id_of(thing.capital);
    const std::string& number = town->second.geoname;
    if (id.empty() && !number.empty() &&
        std::all_of(number.begin(), number.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); }))
      id = "c:" + number;
    if (id.empty() || !exists(id)) {
      const std::string same = known_.by_name(all_names(town->second.labels), EntityType::state, "city", state->second);
      if (!same.empty()) id = same;
    }
    if (id.empty()) id = q_id("c:", thing.capital);
    ids_.emplace(thing.capital, id);
    set_capital(state->second, id, label);
    if (exists(id)) names(id, town->second.labels, EntityType::state);
  }
}

void Joiner::add_bodies(const WikiDump& dump) {
  for (const auto& [q, thing] : dump.things) {
    const auto type = parse_code<EntityType>(thing.type);
    if (!type || *type == EntityType::state || *type == EntityType::person || ids_.contains(q)) continue;
    const std::string label = english(thing.labels);
    if (label.empty()) {
      ++report_.nameless;
      continue;
    }
    const std::string wikidata = "Q" + std::to_string(q);
    std::string id = known_.by_wikidata(wikidata);
    if (id.empty()) id = known_.by_name(all_names(thing.labels), *type, thing.kind, "");
    report_.known += !id.empty();
    if (id.empty()) {
      id = q_id(thing.kind == "outlet" || thing.kind == "platform" ? "m:" : "o:", q);
      PackThing& made = pack_.things[id];
      made.type = thing.type;
      made.kind = thing.kind;
      made.name = label;
      made.wikidata = wikidata;
      // What stands above states belongs to none, whatever country its seat is in.
      if (thing.kind != "body" && thing.kind != "alliance") made.in = id_of(thing.country);
    }
    ids_[q] = id;
    names(id, thing.labels, *type);
  }
}

std::string Joiner::id_of(QNumber q) const {
  if (q == 0) return {};
  const auto it = ids_.find(q);
  return it == ids_.end() ? known_.by_wikidata("Q" + std::to_string(q)) : it->second;
}

std::string Joiner::of_office(const WikiPerson& person, const WikiClaim& held, const WikiPosition& position) const {
  for (const auto* list : {&held.concern, &position.of}) {
    for (const QNumber q : *list) {
      if (std::string id = id_of(q); !id.empty()) return id;
    }
  }
  return person.countries.size() == 1 ? id_of(person.countries.front()) : std::string();
}

/// One who is known by name only is the same when a state of theirs is, too: of two who share a name, each keeps their
/// own id.
std::string Joiner::person_id(QNumber q, const WikiPerson& person, const std::vector<std::string>& states) const {
  if (std::string id = known_.by_wikidata("Q" + std::to_string(q)); !id.empty()) return id;
  std::vector<std::string> full;
  for (const std::string& n : all_names(person.labels)) {
    if (several_words(n)) full.push_back(n);
  }
  const Gazetteer& gazetteer = known_.gazetteer();
  std::vector<std::string> same;
  for (const Index candidate : known_.persons(full)) {
    const Thing& thing = gazetteer.thing(candidate);
    if (known_.numbered(thing.id)) continue;
    const auto offices = gazetteer.offices_of(candidate);
    const bool meets = std::any_of(offices.begin(), offices.end(), [&](const Office* o) {
      if (o->of == kNone) return false;
      const Thing& of = gazetteer.thing(o->of);
      const std::string& state = of.in != kNone && of.type != EntityType::state ? gazetteer.thing(of.in).id : of.id;
      return std::find(states.begin(), states.end(), of.id) != states.end() ||
             std::find(states.begin(), states.end(), state) != states.end();
    });
    if (meets || offices.empty()) same.push_back(thing.id);
  }
  return same.size() == 1 ? same.front() : q_id("per:", q);
}

bool Joiner::office_known(const PackOffice& office) const {
  const Gazetteer& gazetteer = known_.gazetteer();
  const Index person = gazetteer.find(office.person);
  for (const Office* o : gazetteer.offices_of(person)) {
    if (o->role != office.role || (o->of == kNone ? "" : gazetteer.thing(o->of).id) != office.of) continue;
    if (same_term(*o, office.from) && (office.to.empty() || office.to == o->to) && office.from.size() <= o->from.size())
      return true;
  }
  return false;
}

void Joiner::add_people(const WikiDump& dump) {
  for (const auto& [q, person] : dump.people) {
    const std::string label = english(person.labels);
    if (label.empty()) {
      ++report_.nameless;
      continue;
    }
    std::vector<PackOffice> held;
    std::vector<std::string> states;
    for (const QNumber country : person.countries) {
      if (std::string id = id_of(country); !id.empty()) states.push_back(id);
    }
    for (const WikiClaim& claim : person.offices) {
      const WikiPosition& position = dump.positions.at(claim.item);
      const std::string of = of_office(person, claim, position);
      if (of.empty()) {
        ++report_.placeless;
        continue;
      }
      held.push_back({"", position.role, of, claim.from, claim.to});
      states.push_back(of);
    }
    if (held.empty()) continue;
    const std::string id = person_id(q, person, states);
    if (known_.has(id)) {
      ++report_.known;
    } else {
      pack_.people[id] = {label, "Q" + std::to_string(q), {}};
    }
    ids_[q] = id;
    names(id, person.labels, EntityType::person);
    for (PackOffice& office : held) {
      office.person = id;
      if (!office_known(office)) pack_.offices.insert(office);
    }
  }
}

}  // namespace runding
