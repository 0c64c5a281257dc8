#include "runding/mention/counts.h"

namespace runding {

void find_counts(const Language& language, Article& article) {
  static_cast<void>(language);
  static_cast<void>(article);
}

}  // namespace runding
