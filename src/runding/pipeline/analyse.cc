#include "runding/pipeline/analyse.h"

#include "runding/event/events.h"
#include "runding/event/positions.h"
#include "runding/mention/counts.h"
#include "runding/mention/entities.h"
#include "runding/mention/times.h"
#include "runding/read/blocks.h"
#include "runding/statement/quotes.h"
#include "runding/statement/sources.h"
#include "runding/syntax/syntax.h"

namespace runding {

Status analyse(const LanguageSet& languages, Article& article) {
  const Language* language = languages.find(article.lang);
  if (language == nullptr) {
    return Error{ErrorCode::unknown_language, "no language pack for '" + article.lang + "'", article.id};
  }
  mark_blocks(*language, article);
  analyse_syntax(*language, article);
  find_times(*language, article);
  find_entities(*language, article);
  find_sources(*language, article);
  find_quotes(*language, article);
  find_counts(*language, article);
  find_events(*language, article);
  find_positions(*language, article);
  return {};
}

}  // namespace runding
