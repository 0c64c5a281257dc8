#pragma once

#include <compare>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"
#include "runding/lang/gazetteer_manifest.h"

namespace runding {

/// Rows of a gazetteer pack in the making, as gazetteer/README.md describes them, in the order they are written.
struct PackThing {
  std::string type, kind, name, in, capital;
  std::set<std::string> aliases;
  std::string wikidata;
};

struct PackCity {
  std::string name, in;
};

struct PackPerson {
  std::string name, wikidata;
  std::set<std::string> aliases;
};

struct PackOffice {
  std::string person, role, of, from, to;
  auto operator<=>(const PackOffice&) const = default;
};

/// Names of one thing in one language.
struct PackNames {
  std::string usual;
  std::set<std::string> others;
};

struct Pack {
  std::map<std::string, PackThing> things;  ///< by id, as all below
  std::map<std::string, PackCity> cities;
  std::map<std::string, PackPerson> people;
  std::set<PackOffice> offices;
  std::map<std::string, std::map<std::string, PackNames>> names;  ///< by language, then by id
  GazetteerManifest manifest;

  /// Adds a name, unless it cannot stand in a table (empty, tab, line end, "|"). The first usual one stays.
  void add_name(const std::string& lang, const std::string& id, std::string_view name, bool usual);
};

/// True for what may stand in a cell and a list: no tab, line end or "|", nothing before or behind, not too long.
bool fits_cell(std::string_view name);

/// Writes the tables and pack.tsv into a folder, which is made where there is none. Each file appears whole or not at
/// all. Errors: io.
Status write_pack(Pack& pack, const std::filesystem::path& folder);

/// Compares the tables of a folder with what its pack.tsv says of them: bad_language_data for each that differs.
std::vector<Error> compare_tables(const GazetteerManifest& manifest, const std::filesystem::path& folder);

}  // namespace runding
