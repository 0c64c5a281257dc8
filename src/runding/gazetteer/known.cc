#include "runding/gazetteer/known.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "runding/lang/tables.h"

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

Known::Known(std::vector<const Language*> languages, const std::vector<std::string>& folders)
    : languages_(std::move(languages)) {
  for (const std::string& folder : folders) {
    for (const auto& table : {std::pair{"things.tsv", 7U}, std::pair{"people.tsv", 3U}}) {
      const std::filesystem::path file = std::filesystem::path(folder) / table.first;
      const std::size_t column = table.second;
      if (!std::filesystem::exists(file)) continue;
      // Loading the languages has checked the tables.
      const Status read = read_table(file, 1, 8, [&](int, const std::vector<std::string_view>& c) -> Status {
        if (!c[column].empty() && by_q_.emplace(c[column], c[0]).second) numbered_.emplace(c[0]);
        return {};
      });
      static_cast<void>(read);
    }
  }
}

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
  const auto it = by_q_.find(q);
  return it == by_q_.end() ? std::string() : it->second;
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
