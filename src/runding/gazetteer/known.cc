#include "runding/gazetteer/known.h"

#include <algorithm>
#include <set>

namespace runding {
namespace {

template <class Wanted>
std::set<Index> find_all(const std::vector<const Language*>& languages, const std::vector<std::string>& names,
                         const Wanted& wanted) {
  std::set<Index> found;
  for (const Language* language : languages) {
    for (const std::string& name : names) {
      for (const NameSense& sense : language->gazetteer().lookup(name, language->words())) {
        if (!sense.demonym && wanted(language->gazetteer().thing(sense.thing))) found.insert(sense.thing);
      }
    }
  }
  return found;
}

}  // namespace

std::string Known::by_name(const std::vector<std::string>& names, EntityType type, std::string_view kind,
                           std::string_view in) const {
  const auto found = find_all(languages_, names, [&](const Thing& t) {
    if (t.type != type || t.kind != kind) return false;
    return in.empty() || (t.in != kNone && gazetteer().thing(t.in).id == in);
  });
  return found.size() == 1 ? gazetteer().thing(*found.begin()).id : std::string();
}

std::vector<Index> Known::persons(const std::vector<std::string>& names) const {
  const auto found = find_all(languages_, names, [](const Thing& t) { return t.type == EntityType::person; });
  return {found.begin(), found.end()};
}

std::string Known::by_wikidata(std::string_view q) const {
  const Index found = gazetteer().find_wikidata(q);
  return found == kNone ? std::string() : gazetteer().thing(found).id;
}

bool Known::named(std::string_view lang, std::string_view id, std::string_view name) const {
  for (const Language* language : languages_) {
    if (language->code() != lang) continue;
    for (const NameSense& sense : language->gazetteer().lookup(name, language->words())) {
      if (!sense.demonym && language->gazetteer().thing(sense.thing).id == id) return true;
    }
  }
  return false;
}

}  // namespace runding
