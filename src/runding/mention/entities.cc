#include "runding/mention/entities.h"

namespace runding {

void find_entities(const Language& language, Article& article) {
  static_cast<void>(language);
  static_cast<void>(article);
}

}  // namespace runding
