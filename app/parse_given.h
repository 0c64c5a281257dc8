#pragma once

#include <string>
#include <vector>

#include "runding/lang/language.h"

namespace runding::app {

struct GivenOptions {
  std::vector<std::string> inputs;
  std::string lang;    ///< empty = recognised for each file
  std::string style;   ///< of the reader; empty = guessed for each file
  bool names = false;  ///< two columns, else CoNLL-U
};

/// `parse` on sentences that are cut already. The exit status.
int parse_given(const LanguageSet& languages, const GivenOptions& options);

}  // namespace runding::app
