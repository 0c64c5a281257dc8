#include "runding/statement/sources.h"

namespace runding {

void find_sources(const Language& language, Article& article) {
  static_cast<void>(language);
  static_cast<void>(article);
}

}  // namespace runding
