#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "runding/lang/language.h"

namespace runding {

/// What the gazetteers at hand know already, in every language asked: a pack adds to it and gives nothing a second id.
class Known {
 public:
  /// `folders`: the gazetteers the languages were loaded with, for the Q-numbers that stand in them.
  Known(std::vector<const Language*> languages, const std::vector<std::string>& folders);

  const std::vector<const Language*>& languages() const { return languages_; }
  const Gazetteer& gazetteer() const { return languages_.front()->gazetteer(); }
  bool has(std::string_view id) const { return gazetteer().find(id) != kNone; }
  /// The only thing with exactly one of these names, of this type and kind and, where `in` is not empty, in it; ""
  /// where there is none or several.
  std::string by_name(const std::vector<std::string>& names, EntityType type, std::string_view kind,
                      std::string_view in) const;
  /// Everybody with exactly one of these names, each once.
  std::vector<Index> persons(const std::vector<std::string>& names) const;
  std::string by_wikidata(std::string_view q) const;
  /// Has a Q-number, so it is nobody else's.
  bool numbered(std::string_view id) const { return numbered_.contains(id); }
  /// A language calls the thing so already.
  bool named(std::string_view lang, std::string_view id, std::string_view name) const;

 private:
  std::vector<const Language*> languages_;
  std::map<std::string, std::string, std::less<>> by_q_;
  std::set<std::string, std::less<>> numbered_;
};

}  // namespace runding
