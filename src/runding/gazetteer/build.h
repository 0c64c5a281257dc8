#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "runding/gazetteer/dump_lines.h"
#include "runding/gazetteer/pack.h"
#include "runding/gazetteer/wikidata.h"
#include "runding/lang/language.h"

namespace runding {

/// What a pack is made from. Sources that are "" are left out.
struct BuildInputs {
  std::string cldr, geonames;          ///< folders
  std::vector<std::string> known;      ///< folders of the gazetteers at hand
  std::vector<std::string> wikidata;   ///< files
  std::vector<std::string> languages;  ///< of names
  std::string since;                   ///< YYYY
  std::uint64_t population = 15000;
  std::string name, version;  ///< "" for version: one that follows from the sources
  WikiClasses classes;
};

struct BuildReport {
  std::size_t problems = 0;   ///< lines and files passed over
  std::size_t entities = 0;   ///< of Wikidata, looked at
  std::size_t known = 0;      ///< things and persons that have an id already and keep it
  std::size_t nameless = 0;   ///< left out: no name in English or one of the languages
  std::size_t roleless = 0;   ///< offices no language pack has a word for
  std::size_t undated = 0;    ///< terms of office without a date, left out
  std::size_t placeless = 0;  ///< terms left out because it is not clear of which state or body
};

struct BuiltPack {
  Pack pack;
  BuildReport report;
};

/// Makes a pack. `known`: what is known already, one language of each pack at hand; nothing of it gets a second id.
/// The same inputs give the same pack. Errors: of a source that cannot be read at all; bad_usage where there is none.
Result<BuiltPack> build_pack(const BuildInputs& inputs, const std::vector<const Language*>& known,
                             const OnProblem& problem);

}  // namespace runding
