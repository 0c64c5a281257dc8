#pragma once

#include <string>
#include <string_view>

#include "runding/article/ud_codes.h"
#include "runding/lang/language.h"

namespace runding {

/// Base form of a word as the treebanks give it ("menyetujui" → "setuju", "talks" → "talk"). Names keep their form;
/// so do capitalised nouns inside a sentence where the language says so. `starts_sentence`: a capital says nothing.
/// Exceptions first, else the heaviest root that the affix rules lead to (lang/lemma_rules.h). Never empty for a form
/// that is not.
std::string lemma_of(const Language& language, std::string_view form, Upos upos, bool starts_sentence = false);

}  // namespace runding
