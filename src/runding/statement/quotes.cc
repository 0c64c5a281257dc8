#include "runding/statement/quotes.h"

namespace runding {

void find_quotes(const Language& language, Article& article) {
  static_cast<void>(language);
  static_cast<void>(article);
}

}  // namespace runding
