#include "runding/mention/entities.h"

#include "runding/mention/coreference.h"
#include "runding/mention/entity_groups.h"
#include "runding/mention/name_chunks.h"
#include "runding/mention/office_holders.h"

namespace runding {

void find_entities(const Language& language, Article& article) {
  article.mentions.clear();
  article.entities.clear();
  NameScan scan = scan_names(language, article);
  settle_office_holders(language, article, scan);
  const EntityGroups groups = group_names(language, article, scan);
  fill_entities(language, article, scan, groups);
  resolve_nominals(language, article, scan, groups);
}

}  // namespace runding
