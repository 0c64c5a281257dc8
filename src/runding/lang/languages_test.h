#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "runding/lang/language.h"

namespace runding::test {

/// Every language pack of this tree, loaded once a process. Throws where they do not load, which fails the test with
/// the reason.
inline const LanguageSet& languages() {
  static const LanguageSet set = [] {
    auto loaded = LanguageSet::load({.data = RUNDING_SOURCE_DIR});
    if (!loaded.ok()) throw std::runtime_error(loaded.error().describe());
    return std::move(loaded).value();
  }();
  return set;
}

/// One of them. Throws when there is no such pack.
inline const Language& language(std::string_view code) {
  const Language* found = languages().find(code);
  if (found == nullptr) throw std::runtime_error("no language pack '" + std::string(code) + "'");
  return *found;
}

}  // namespace runding::test
