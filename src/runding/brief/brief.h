#pragma once

#include <string>

#include "runding/query/affair.h"

namespace runding {

struct BriefOptions {
  std::string title;            ///< empty: the names of the parties with most to tell
  std::string language = "en";  ///< the page opens in; its reader can change it
};

/// One self-contained HTML page about an affair: nothing is fetched, every line leads to its words in the article, and
/// the same record gives the same bytes. bad_usage for a language the page does not speak.
Result<std::string> brief_page(const Affair& affair, const BriefOptions& options);

}  // namespace runding
