#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "runding/gazetteer/dump_lines.h"
#include "runding/gazetteer/pack.h"
#include "runding/gazetteer/wikidata_entity.h"
#include "runding/lang/language.h"

namespace runding {

/// What a class of Wikidata (P31) is here: entity type and kind of a thing, or kind "position" or "person".
struct WikiClass {
  std::string type, kind;
};
using WikiClasses = std::map<QNumber, WikiClass>;

/// gazetteer/wikidata-classes.tsv: class, type, kind. Errors: bad_language_data.
Result<WikiClasses> read_wiki_classes(const std::filesystem::path& file);

/// A state, territory or body.
struct WikiThing {
  std::string type, kind, iso;
  WikiLabels labels;
  QNumber capital = 0, country = 0;
};

struct WikiPosition {
  std::string role;
  std::vector<QNumber> of;  ///< what it belongs to, surest first
};

struct WikiTown {
  std::string geoname;
  WikiLabels labels;
};

struct WikiPerson {
  WikiLabels labels;
  std::vector<QNumber> countries;
  std::vector<WikiClaim> offices;  ///< item = position; a position of `positions`
  std::string died;
};

/// What a dump says, in the order of Q-numbers.
struct WikiDump {
  std::map<QNumber, WikiThing> things;
  std::map<QNumber, WikiPosition> positions;
  std::map<QNumber, WikiTown> capitals;
  std::map<QNumber, WikiPerson> people;
  std::size_t entities = 0;  ///< lines with an entity
  std::size_t roleless = 0;  ///< positions whose office no language pack has a word for
  std::size_t undated = 0;   ///< terms without any date, left out
  std::vector<GazetteerManifest::Source> sources;
};

struct WikiOptions {
  std::vector<std::string> languages;  ///< of names
  std::vector<const Language*> packs;  ///< whose words for offices count
  WikiClasses classes;
  std::string since;  ///< YYYY: terms that ended earlier are left out; "" = none
};

/// Reads a JSON dump (an array with one entity a line, or JSON Lines; plain, gzip or zstd), twice: first states, bodies
/// and offices, then those who held one of these offices. A line is parsed only when a look at it says that something
/// of it is wanted; memory grows with what is kept. Lines that are no entities go to `problem`. `path` must be a file.
Result<WikiDump> read_wikidata(const std::string& path, const WikiOptions& options, const OnProblem& problem);

}  // namespace runding
