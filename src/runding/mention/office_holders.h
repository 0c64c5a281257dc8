#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/mention/entity_groups.h"
#include "runding/mention/name_chunks.h"

namespace runding {

/// Who held which office when, asked of the gazetteer while names are read.

/// Settles by their office who persons are that a name alone does not tell: "Foreign Minister Kalven" is the Kalven who
/// held that office of that state when the article was published, "former Foreign Minister Kalven" one who had left it.
/// A surname that the lists know of somebody else's office in another state stays nobody's. Fills NameChunk::thing.
void settle_office_holders(const Language& language, const Article& article, NameScan& scan);

/// An office that nobody in the article is said to hold, where the gazetteer knows exactly one holder then: the entity
/// with that person's gazetteer id, else a row of Article::offices. Needs entities and their mentions.
void find_unnamed_offices(const Language& language, Article& article, const NameScan& scan, const EntityGroups& groups);

}  // namespace runding
