#include "runding/mention/times.h"

namespace runding {

void find_times(const Language& language, Article& article) {
  static_cast<void>(language);
  static_cast<void>(article);
}

}  // namespace runding
