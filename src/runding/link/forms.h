#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "runding/link/prepare.h"
#include "runding/link/union_find.h"

/// Inside link/: the different names of a record and which of them are one party.
namespace runding {

/// All entities of one type with one name and one gazetteer id.
struct Form {
  EntityType type = EntityType::person;
  std::string kb;
  std::string name;                                          ///< folded
  std::map<std::string, int> written;                        ///< names as given, in how many articles
  std::map<std::string, int> surfaces;                       ///< as in the text, in how many articles
  std::set<std::string> aliases;                             ///< folded surfaces
  std::set<std::string> abbreviations;                       ///< folded surfaces written in capitals
  std::map<std::string, int> roles;                          ///< offices stated
  std::set<std::string> of;                                  ///< folded names of the bodies the offices belong to
  std::vector<std::pair<std::int32_t, std::int32_t>> nodes;  ///< (article, entity), sorted
};

/// Gathers forms article by article.
class FormTable {
 public:
  /// `pieces`: entities that are no longer one name with the others, with a number for those that stay together.
  void add(std::int32_t article, const std::vector<Entity>& entities,
           const std::map<std::pair<std::int32_t, std::int32_t>, int>& pieces = {});
  /// In a fixed order; empties the table.
  std::vector<Form> take();

 private:
  std::map<std::tuple<EntityType, std::string, std::string, int>, Form> forms_;
};

/// Forms in a fixed order, joined step by step. A step never joins two gazetteer ids.
class FormSets {
 public:
  explicit FormSets(std::vector<Form> forms);

  void join_ids();
  void join_names();
  void join_aliases();
  void join_spellings();
  void join_abbreviations();

  const std::vector<Form>& forms() const { return forms_; }
  /// The form that stands for the set of this one.
  std::size_t root(std::size_t form) { return sets_.find(form); }

 private:
  struct Group {
    std::string kb;
    std::vector<std::int32_t> articles;  ///< sorted
  };
  bool may_join(std::size_t a, std::size_t b, bool apart);
  void join(std::size_t a, std::size_t b);
  bool roles_agree(const Form& a, const Form& b) const;
  bool roles_differ(const Form& a, const Form& b) const;
  bool one_person(const Form& a, const Form& b) const;

  std::vector<Form> forms_;
  UnionFind sets_;
  std::vector<Group> groups_;  ///< of the roots
};

}  // namespace runding
