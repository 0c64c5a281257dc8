#pragma once

#include <set>
#include <string>

#include "explained.h"

namespace runding::app {

/// Rows of explanations for people, 100 columns wide.
class ExplainPrinter {
 public:
  /// `trees`: also the sentences, each of an article once.
  explicit ExplainPrinter(bool trees) : trees_(trees) {}

  /// The article the next rows are of, as a heading.
  void article(const std::string& label);
  void row(const Json& why);
  /// One fact as a line or more, also for phrases that told nothing.
  void fact(const Json& fact) const;

 private:
  void sentence(const Json& sentence, const Json& row);

  bool trees_;
  std::set<std::uint32_t> shown_;  ///< starts of sentences
};

}  // namespace runding::app
