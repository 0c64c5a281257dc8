#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/mention/entity_groups.h"
#include "runding/mention/name_chunks.h"

namespace runding {

/// Adds the mentions that are no names: offices without a name ("menlu itu"), "negara itu", pronouns; each resolved to
/// an entity of the article or left out. Confidence below .5 marks a guess. Keeps mentions sorted and without overlap.
void resolve_nominals(const Language& language, Article& article, const NameScan& scan, const EntityGroups& groups);

}  // namespace runding
