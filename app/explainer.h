#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "explain_print.h"
#include "runding/query/members.h"

namespace runding::app {

struct ExplainOptions {
  bool json = false;
  bool untold = false;  ///< of whole articles also the phrases that told nothing
  bool no_tree = false;
};

/// Explains rows on standard output. Every call returns an exit status and prints what went wrong.
class Explainer {
 public:
  Explainer(const ExplainOptions& options, const LanguageSet& languages, const CodeTable& codes)
      : options_(options), languages_(languages), codes_(codes), printer_(!options.no_tree) {}

  /// Rows of an article ("v3"); all its events and positions when none are named.
  int article(const Article& given, const std::string& label, const std::vector<std::string>& rows);
  /// The rows of articles that a row of a record stands for; kNo when one is not found again.
  int rows(const Affair& affair, const std::string& id, const std::vector<LayerRow>& members);

 private:
  struct Again {
    Article stored;
    std::unique_ptr<Explained> now;
  };
  Result<const Again*> read_article(const Affair& affair, Index article);
  bool row_again(const Affair& affair, const std::string& id, const Again& article, const LayerRow& m);
  void heading(const std::string& label);
  void show_row(const std::string& article, const Json& why);
  void show_untold(const Explained& e);

  const ExplainOptions options_;
  const LanguageSet& languages_;
  const CodeTable& codes_;
  ExplainPrinter printer_;
  std::map<Index, Again> again_;
  std::size_t headings_ = 0;
};

}  // namespace runding::app
