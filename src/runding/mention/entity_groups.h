#pragma once

#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/mention/name_chunks.h"

namespace runding {

/// Which chunks name the same thing. Group numbers are entity indices, in order of first appearance.
struct EntityGroups {
  std::vector<Index> group_of;  ///< per chunk; kNone = no entity (outlets, names that could not be told)
  Index count = 0;
  std::vector<bool> speaks_for_state;  ///< per chunk: a capital that means its state's government
};

/// Decides the kind of names no list has, and joins names of the same thing: same gazetteer thing, short and full names
/// of a person, abbreviations, spellings one letter apart.
EntityGroups group_names(const Language& language, const Article& article, NameScan& scan);

/// Writes entities (name, type, surfaces, role, of, party, kb) and their name mentions.
void fill_entities(const Language& language, Article& article, const NameScan& scan, const EntityGroups& groups);

}  // namespace runding
