#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"
#include "runding/gazetteer/wikidata_look.h"

namespace runding {

/// Labels and aliases of an entity, by language.
struct WikiNames {
  std::string label;
  std::vector<std::string> aliases;
};
using WikiLabels = std::map<std::string, WikiNames>;

/// One statement: its value and the qualifiers that matter here. Dates as YYYY, YYYY-MM or YYYY-MM-DD.
struct WikiClaim {
  QNumber item = 0;  ///< value that is an item
  std::string text;  ///< value that is a string, or a date
  bool preferred = false;
  std::string from, to;
  bool ended = false;            ///< has an end nobody knows the date of
  std::vector<QNumber> concern;  ///< of what: qualifiers P1001, P642, P2389, P194, in this order
};

/// What is kept of an entity of a dump.
struct WikiEntity {
  QNumber id = 0;
  WikiLabels labels;  ///< of the languages asked, English and "mul"
  std::map<std::string, std::vector<WikiClaim>> claims;

  /// Claims of the best rank; deprecated ones were never read.
  std::vector<const WikiClaim*> best(std::string_view property) const;
  QNumber best_item(std::string_view property) const;
  std::string best_text(std::string_view property) const;
};

/// Parses one entity (entity_text of a line), with the claims of the properties asked. Errors: bad_json (with the
/// offset into the line), bad_usage where it is no entity.
Result<WikiEntity> parse_entity(std::string_view text, const std::vector<std::string>& languages,
                                const std::vector<std::string>& properties);

}  // namespace runding
