#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "runding/gazetteer/dump_lines.h"
#include "runding/gazetteer/pack.h"

namespace runding {

struct GeoPlace {
  bool capital = false;
  std::string name, country;  ///< country: ISO 3166-1 alpha-2
  std::string wikidata;
};

struct GeoCountry {
  std::string name, capital;
  std::uint64_t geoname = 0;  ///< 0 = not given
};

struct GeoNames {
  struct Name {
    std::string text;
    bool preferred = false;
  };
  std::map<std::string, GeoCountry> countries;  ///< by ISO code
  std::map<std::uint64_t, GeoPlace> places;     ///< by GeoNames id
  /// By language, then by GeoNames id, of places and countries.
  std::map<std::string, std::map<std::uint64_t, std::vector<Name>>> names;
  std::vector<GazetteerManifest::Source> sources;
};

struct GeoNamesOptions {
  std::vector<std::string> languages;
  std::uint64_t population = 15000;  ///< smaller towns are left out, unless they are capitals
};

/// Reads the tables of GeoNames that stand in a folder, plain, gzip or zstd: countryInfo.txt, allCountries.txt or
/// citiesN.txt (19 columns), alternateNamesV2.txt (10). Rows that do not fit go to `problem`. Memory grows with what is
/// kept. not_found where none of them is there.
Result<GeoNames> read_geonames(const std::string& folder, const GeoNamesOptions& options, const OnProblem& problem);

}  // namespace runding
