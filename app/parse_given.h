#pragma once

#include <string>
#include <vector>

#include "runding/lang/language.h"

namespace runding::app {

/// `parse` on sentences that are cut already: CoNLL-U, or two columns when `names`. Empty `lang` = recognised for each
/// file. The exit status.
int parse_given(const LanguageSet& languages, const std::vector<std::string>& inputs, const std::string& lang,
                bool names);

}  // namespace runding::app
