#include "runding/lang/gazetteer.h"

#include <algorithm>
#include <numeric>

#include "runding/base/unicode.h"
#include "runding/lang/gazetteer_manifest.h"
#include "runding/lang/lexicon.h"
#include "runding/lang/office_terms.h"
#include "runding/lang/tables.h"

namespace runding {
Index Gazetteer::find(std::string_view id) const {
  const auto it = ids_.find(id);
  return it == ids_.end() ? kNone : it->second;
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
    return {};
  });
}

Status Gazetteer::load_offices(const std::filesystem::path& file) {
  const Status read = read_table(file, 3, 5, [&](int n, const std::vector<std::string_view>& c) -> Status {
    const Index person = find(c[0]);
    if (person == kNone) return data_error(file, n, "unknown person '" + std::string(c[0]) + "'");
    const Index of = c[2].empty() ? kNone : find(c[2]);
    if (!c[2].empty() && of == kNone) return data_error(file, n, "unknown id '" + std::string(c[2]) + "' in column of");
    offices_by_person_.resize(std::max(offices_by_person_.size(), static_cast<std::size_t>(person) + 1));
    auto& mine = offices_by_person_[static_cast<std::size_t>(person)];
    // A later folder brings a term up to date: it says who has left.
    for (const std::uint32_t o : mine) {
      Office& old = offices_[o];
      if (old.role != c[1] || old.of != of || !same_term(old, c[3])) continue;
      if (c[3].size() > old.from.size()) old.from = c[3];
      if (!c[4].empty()) old.to = c[4];
      return {};
    }
    mine.push_back(static_cast<std::uint32_t>(offices_.size()));
    offices_.push_back({person, std::string(c[1]), of, std::string(c[3]), std::string(c[4])});
    return {};
  });
  if (!read.ok()) return read;
  // Sorted by office; the lists of persons keep their order.
  std::vector<std::uint32_t> order(offices_.size()), place(offices_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t x, std::uint32_t y) { return office_before(offices_[x], offices_[y]); });
  std::vector<Office> sorted;
  sorted.reserve(offices_.size());
  for (const std::uint32_t o : order) {
    place[o] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(offices_[o]));
  }
  offices_ = std::move(sorted);
  for (auto& mine : offices_by_person_) {
    for (std::uint32_t& o : mine) o = place[o];
  }
  return {};
}

Status Gazetteer::load_folder(const std::filesystem::path& folder, Vocabulary& words) {
  namespace fs = std::filesystem;
  auto manifest = read_manifest(folder);
  if (!manifest) return manifest.error();
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

}  // namespace runding
