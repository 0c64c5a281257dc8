#pragma once

#include <string>
#include <string_view>

#include "runding/base/error.h"
#include "runding/lang/language.h"

namespace runding {

/// The pack to read an article with. `given` wins when there is a pack for it ("id", "id-ID" and "ID" are the same);
/// else the language is recognised from the text by CLD2 (Compact Language Detector 2) and, between a language and its
/// close relatives, by words only the relative has (class `close_language`, attribute code). Text too short for that
/// is given to the pack that knows most of its words. Error: unknown_language, naming what was given or found.
Result<const Language*> language_of(const LanguageSet& languages, std::string_view given, std::string_view text);

}  // namespace runding
