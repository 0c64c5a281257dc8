#include "runding/event/positions.h"

namespace runding {

void find_positions(const Language& language, Article& article) {
  static_cast<void>(language);
  static_cast<void>(article);
}

}  // namespace runding
