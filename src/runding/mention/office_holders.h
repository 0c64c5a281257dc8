#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/mention/name_chunks.h"

namespace runding {

/// Settles by their office who persons are that a name alone does not tell: "Foreign Minister Kalven" is the Kalven who
/// held that office of that state when the article was published, "former Foreign Minister Kalven" one who had left it.
/// A surname that the lists know of somebody else's office in another state stays nobody's. Fills NameChunk::thing.
void settle_office_holders(const Language& language, const Article& article, NameScan& scan);

}  // namespace runding
