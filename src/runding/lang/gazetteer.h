#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/base/error.h"
#include "runding/lang/vocabulary.h"

namespace runding {

/// One row of gazetteer/things.tsv, cities.tsv or people.tsv.
struct Thing {
  std::string id;
  EntityType type = EntityType::state;
  std::string kind;       ///< state, city, body, outlet, armed_group, person, …
  std::string name;       ///< usual English name
  Index in = kNone;       ///< containing or owning thing
  Index capital = kNone;  ///< of a state
  Index capital_of = kNone;
  bool minor = false;  ///< from the large city table: believed only with support from the text
};

/// Who held an office when (gazetteer/offices.tsv). Dates as written: YYYY, YYYY-MM or YYYY-MM-DD, "" = open.
struct Office {
  Index person = kNone;
  std::string role;
  Index of = kNone;
  std::string from, to;
};

/// What a name string stands for.
struct NameSense {
  Index thing = kNone;
  bool demonym = false;  ///< "Russian": points at the state, names its people or adjective
  bool upper = false;    ///< an abbreviation: matches only in capitals ("AS", "UN")
};

/// Names of the world, language-neutral and in the language of the pack. Immutable after load.
class Gazetteer {
 public:
  /// Reads things.tsv, cities.tsv, people.tsv and offices.tsv of a folder; files that do not exist are skipped.
  Status load_folder(const std::filesystem::path& folder, Vocabulary& words);
  /// Reads a language's names.tsv: id, names, demonyms. Unknown ids are errors.
  Status load_names(const std::filesystem::path& file, Vocabulary& words);

  const Thing& thing(Index i) const { return things_[static_cast<std::size_t>(i)]; }
  std::size_t size() const { return things_.size(); }
  Index find(std::string_view id) const;
  /// Trie over folded words; payloads index `senses`.
  const PhraseTrie& trie() const { return trie_; }
  const NameSense& sense(std::uint32_t payload) const { return senses_[payload]; }
  /// Senses of one whole name, by its folded form.
  std::vector<NameSense> lookup(std::string_view name, const Vocabulary& words) const;
  const std::vector<Office>& offices() const { return offices_; }
  /// Offices of a person, in file order.
  std::vector<const Office*> offices_of(Index person) const;

 private:
  Status load_things(const std::filesystem::path& file, Vocabulary& words);
  Status load_cities(const std::filesystem::path& file, Vocabulary& words);
  Status load_people(const std::filesystem::path& file, Vocabulary& words);
  Status load_offices(const std::filesystem::path& file);
  void add_name(std::string_view name, Index thing, bool demonym, Vocabulary& words);

  std::vector<Thing> things_;
  StringMap<Index> ids_;
  PhraseTrie trie_;
  std::vector<NameSense> senses_;
  std::vector<Office> offices_;
  std::vector<std::vector<std::uint32_t>> offices_by_person_;
};

}  // namespace runding
