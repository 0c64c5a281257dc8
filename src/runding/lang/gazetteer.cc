#include "runding/lang/gazetteer.h"

#include <algorithm>

#include "runding/base/dates.h"
#include "runding/base/unicode.h"
#include "runding/lang/lexicon.h"
#include "runding/lang/tables.h"

namespace runding {
namespace {

std::string role_key(std::string_view role, Index of) { return std::string(role) + "\n" + std::to_string(of); }

constexpr int kSameTerm = 31;  ///< days

}  // namespace

bool held_on(const Office& o, std::string_view day) {
  if (day.empty()) return o.to.empty();
  const auto prefix = [&](std::string_view d) { return day.substr(0, std::min(day.size(), d.size())); };
  if (!o.from.empty() && prefix(o.from) < std::string_view(o.from).substr(0, day.size())) return false;
  return o.to.empty() || prefix(o.to) <= std::string_view(o.to).substr(0, day.size());
}

bool same_term(const Office& office, std::string_view from) {
  const auto a = day_range(office.from), b = day_range(from);
  return a && b && gap(*a, *b) <= kSameTerm;
}

Index Gazetteer::find(std::string_view id) const {
  const auto it = ids_.find(id);
  return it == ids_.end() ? kNone : it->second;
}

Index Gazetteer::find_wikidata(std::string_view q) const {
  const auto it = wikidata_.find(q);
  return it == wikidata_.end() ? kNone : it->second;
}

void Gazetteer::add_name(std::string_view name, Index thing, bool demonym, Vocabulary& words) {
  const auto ids = phrase_words(name, words);
  if (ids.empty()) return;
  std::uint32_t node = PhraseTrie::kRoot;
  for (const WordId w : ids) {
    node = trie_.step(node, w);
    if (node == PhraseTrie::kMiss) break;
  }
  if (node != PhraseTrie::kMiss) {
    for (const std::uint32_t p : trie_.payloads(node)) {
      if (senses_[p].thing == thing && senses_[p].demonym == demonym) return;
    }
  }
  trie_.add(ids, static_cast<std::uint32_t>(senses_.size()));
  senses_.push_back({thing, demonym, name.size() <= 6 && shape_of(name) == WordShape::upper});
}

Status Gazetteer::load_things(const std::filesystem::path& file, Vocabulary& words) {
  // `in` and `capital` may point forward, so they are resolved after all rows are read.
  struct Link {
    Index thing;
    std::string in, capital;
    int line;
  };
  std::vector<Link> links;
  Status s = read_table(file, 4, 8, [&](int n, const std::vector<std::string_view>& c) -> Status {
    const auto type = parse_code<EntityType>(c[1]);
    if (c[0].empty() || c[3].empty()) return data_error(file, n, "id and name must not be empty");
    if (!type) return data_error(file, n, "'" + std::string(c[1]) + "' is no entity type (PER, ORG, GPE, LOC)");
    if (find(c[0]) != kNone) return data_error(file, n, "id '" + std::string(c[0]) + "' stands twice");
    const auto index = static_cast<Index>(things_.size());
    things_.push_back(Thing{std::string(c[0]), *type, std::string(c[2]), std::string(c[3])});
    ids_.emplace(std::string(c[0]), index);
    add_name(c[3], index, false, words);
    for (const auto alias : split_list(c[6], '|')) add_name(alias, index, false, words);
    if (!c[7].empty()) {
      things_.back().wikidata = c[7];
      wikidata_.emplace(std::string(c[7]), index);
    }
    links.push_back({index, std::string(c[4]), std::string(c[5]), n});
    return {};
  });
  if (!s.ok()) return s;
  for (const Link& l : links) {
    Thing& t = things_[static_cast<std::size_t>(l.thing)];
    if (!l.in.empty() && (t.in = find(l.in)) == kNone)
      return data_error(file, l.line, "unknown id '" + l.in + "' in column in");
    if (l.capital.empty()) continue;
    t.capital = find(l.capital);
    if (t.capital == kNone) return data_error(file, l.line, "unknown id '" + l.capital + "' in column capital");
    // The capital of a province speaks for nobody.
    if (t.kind == "state" || t.kind == "territory") things_[static_cast<std::size_t>(t.capital)].capital_of = l.thing;
  }
  return {};
}

Status Gazetteer::load_cities(const std::filesystem::path& file, Vocabulary& words) {
  return read_table(file, 2, 3, [&](int, const std::vector<std::string_view>& c) -> Status {
    if (find(c[0]) != kNone) return {};
    const auto index = static_cast<Index>(things_.size());
    Thing t{std::string(c[0]), EntityType::state, "city", std::string(c[1])};
    t.in = find(c[2]);
    t.minor = true;
    things_.push_back(std::move(t));
    ids_.emplace(std::string(c[0]), index);
    add_name(c[1], index, false, words);
    return {};
  });
}

Status Gazetteer::load_people(const std::filesystem::path& file, Vocabulary& words) {
  return read_table(file, 2, 4, [&](int n, const std::vector<std::string_view>& c) -> Status {
    if (c[0].empty() || c[1].empty()) return data_error(file, n, "id and name must not be empty");
    if (find(c[0]) != kNone) return data_error(file, n, "id '" + std::string(c[0]) + "' stands twice");
    const auto index = static_cast<Index>(things_.size());
    things_.push_back(Thing{std::string(c[0]), EntityType::person, "person", std::string(c[1])});
    ids_.emplace(std::string(c[0]), index);
    add_name(c[1], index, false, words);
    for (const auto alias : split_list(c[2], '|')) add_name(alias, index, false, words);
    if (!c[3].empty()) {
      things_.back().wikidata = c[3];
      wikidata_.emplace(std::string(c[3]), index);
    }
    return {};
  });
}

Status Gazetteer::load_offices(const std::filesystem::path& file) {
  return read_table(file, 3, 5, [&](int n, const std::vector<std::string_view>& c) -> Status {
    const Index person = find(c[0]);
    if (person == kNone) return data_error(file, n, "unknown person '" + std::string(c[0]) + "'");
    const Index of = c[2].empty() ? kNone : find(c[2]);
    if (!c[2].empty() && of == kNone) return data_error(file, n, "unknown id '" + std::string(c[2]) + "' in column of");
    std::vector<std::uint32_t>& same = offices_by_role_[role_key(c[1], of)];
    for (const std::uint32_t o : same) {
      Office& old = offices_[o];
      if (old.person != person || !same_term(old, c[3])) continue;
      if (c[3].size() > old.from.size()) old.from = c[3];
      if (!c[4].empty()) old.to = c[4];
      return {};
    }
    same.push_back(static_cast<std::uint32_t>(offices_.size()));
    offices_by_person_.resize(std::max(offices_by_person_.size(), static_cast<std::size_t>(person) + 1));
    offices_by_person_[static_cast<std::size_t>(person)].push_back(static_cast<std::uint32_t>(offices_.size()));
    offices_.push_back({person, std::string(c[1]), of, std::string(c[3]), std::string(c[4])});
    return {};
  });
}

Status Gazetteer::load_folder(const std::filesystem::path& folder, Vocabulary& words) {
  namespace fs = std::filesystem;
  auto manifest = read_manifest(folder);
  if (!manifest) return manifest.error();
  if (*manifest) packs_.push_back(**std::move(manifest));
  if (fs::exists(folder / "things.tsv")) {
    if (Status s = load_things(folder / "things.tsv", words); !s.ok()) return s;
  }
  if (fs::exists(folder / "people.tsv")) {
    if (Status s = load_people(folder / "people.tsv", words); !s.ok()) return s;
  }
  if (fs::exists(folder / "offices.tsv")) {
    if (Status s = load_offices(folder / "offices.tsv"); !s.ok()) return s;
  }
  if (fs::exists(folder / "cities.tsv")) {
    if (Status s = load_cities(folder / "cities.tsv", words); !s.ok()) return s;
  }
  return {};
}

Status Gazetteer::load_names(const std::filesystem::path& file, Vocabulary& words) {
  return read_table(file, 2, 3, [&](int n, const std::vector<std::string_view>& c) -> Status {
    const Index index = find(c[0]);
    if (index == kNone) return data_error(file, n, "unknown id '" + std::string(c[0]) + "'");
    for (const auto name : split_list(c[1], '|')) add_name(name, index, false, words);
    for (const auto name : split_list(c[2], '|')) add_name(name, index, true, words);
    return {};
  });
}

std::vector<NameSense> Gazetteer::lookup(std::string_view name, const Vocabulary& words) const {
  std::uint32_t node = PhraseTrie::kRoot;
  WordScanner scanner(name);
  RawWord raw;
  while (scanner.next(raw)) {
    const std::string_view surface = raw.span.of(name);
    const std::string folded = fold_word(surface);
    const WordId w = words.find(folded.empty() ? surface : std::string_view(folded));
    node = w ? trie_.step(node, w) : PhraseTrie::kMiss;
    if (node == PhraseTrie::kMiss) return {};
  }
  std::vector<NameSense> out;
  for (const std::uint32_t p : trie_.payloads(node)) out.push_back(senses_[p]);
  return out;
}

std::vector<const Office*> Gazetteer::offices_of(Index person) const {
  std::vector<const Office*> out;
  if (person < 0 || static_cast<std::size_t>(person) >= offices_by_person_.size()) return out;
  for (const std::uint32_t o : offices_by_person_[static_cast<std::size_t>(person)]) out.push_back(&offices_[o]);
  return out;
}

std::vector<const Office*> Gazetteer::terms(std::string_view role, Index of) const {
  std::vector<const Office*> out;
  const auto it = offices_by_role_.find(role_key(role, of));
  if (it == offices_by_role_.end()) return out;
  for (const std::uint32_t o : it->second) out.push_back(&offices_[o]);
  return out;
}

std::vector<Index> Gazetteer::holders(std::string_view role, Index of, std::string_view day) const {
  std::vector<Index> out;
  for (const Office* office : terms(role, of)) {
    if (held_on(*office, day) && std::find(out.begin(), out.end(), office->person) == out.end())
      out.push_back(office->person);
  }
  return out;
}

}  // namespace runding
