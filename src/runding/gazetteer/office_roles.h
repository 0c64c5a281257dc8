#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runding/gazetteer/wikidata_entity.h"
#include "runding/lang/language.h"

namespace runding {

/// The office a label names, in the words of offices.tsv: "Minister of Foreign Affairs of Utavia" → "foreign minister".
/// The titles of the language packs say which; nothing may be left over but names the gazetteer knows, the given names
/// of where the office belongs, and small words. "" for everything else.
std::string office_role(const Language& language, std::string_view label, const std::vector<std::string>& where);

/// By the labels and aliases of an item, in the order of the languages.
std::string office_role(const std::vector<const Language*>& languages, const WikiLabels& labels,
                        const std::vector<std::string>& where);

}  // namespace runding
