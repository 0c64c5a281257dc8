#pragma once

#include <map>
#include <string>
#include <vector>

#include "runding/gazetteer/build.h"
#include "runding/gazetteer/cldr.h"
#include "runding/gazetteer/geonames.h"
#include "runding/gazetteer/known.h"
#include "runding/gazetteer/pack.h"
#include "runding/gazetteer/wikidata.h"

namespace runding {

/// Brings the sources of a pack together: one id for one thing, the one it has already where it is known. States go by
/// ISO code, towns by GeoNames id, bodies and persons by Wikidata id or by exact name and kind.
class Joiner {
 public:
  Joiner(Known known, std::vector<std::string> languages, Pack& pack, BuildReport& report)
      : known_(std::move(known)), languages_(std::move(languages)), pack_(pack), report_(report) {}

  /// `cldr` and `geonames` may be nullptr.
  void add_states(const CldrTerritories* cldr, const GeoNames* geonames, const std::vector<WikiDump>& dumps);
  void add_towns(const GeoNames& geonames);
  void add_capitals(const WikiDump& dump);
  void add_bodies(const WikiDump& dump);
  void add_people(const WikiDump& dump);

 private:
  /// A state or territory by its code; made where nobody knows it.
  void state(const std::string& code, const std::string& name, const char* kind);
  bool exists(const std::string& id) const;
  /// Adds a name in a language unless the thing is called so already.
  void name(const std::string& lang, const std::string& id, const std::string& name, bool usual);
  void names(const std::string& id, const WikiLabels& labels, EntityType type);
  std::string english(const WikiLabels& labels) const;
  std::vector<std::string> all_names(const WikiLabels& labels) const;
  void set_capital(const std::string& state, const std::string& town, const std::string& name);
  std::string person_id(QNumber q, const WikiPerson& person, const std::vector<std::string>& states) const;
  std::string of_office(const WikiPerson& person, const WikiClaim& held, const WikiPosition& position) const;
  bool office_known(const PackOffice& office) const;
  std::string id_of(QNumber q) const;

  Known known_;
  std::vector<std::string> languages_;
  Pack& pack_;
  BuildReport& report_;
  std::map<QNumber, std::string> ids_;  ///< of what the dumps name
};

}  // namespace runding
