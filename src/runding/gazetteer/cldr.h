#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "runding/gazetteer/dump_lines.h"
#include "runding/gazetteer/pack.h"

namespace runding {

/// Names of states and territories by ISO 3166-1 alpha-2 code, and which of them are members of the United Nations.
struct CldrTerritories {
  struct Names {
    std::string usual;
    std::vector<std::string> others;
  };
  std::map<std::string, std::map<std::string, Names>> names;  ///< by language, then by code
  std::set<std::string> members;
  std::vector<GazetteerManifest::Source> sources;
};

/// Reads every main/LANGUAGE/territories.json of the languages below a folder (cldr-localenames-full of CLDR's JSON)
/// and supplemental/territoryContainment.json where there is one. Files that are no such JSON go to `problem`.
/// not_found where no territories.json of these languages is there.
Result<CldrTerritories> read_cldr(const std::string& folder, const std::vector<std::string>& languages,
                                  const OnProblem& problem);

}  // namespace runding
