#include "runding/event/events.h"

namespace runding {

void find_events(const Language& language, Article& article) {
  static_cast<void>(language);
  static_cast<void>(article);
}

}  // namespace runding
