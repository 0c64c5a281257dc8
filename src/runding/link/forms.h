#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "runding/link/entity_table.h"
#include "runding/link/union_find.h"

/// Inside link/: the different names of a record and which of them are one party.
namespace runding {

/// Names and how many articles use them; in no order while they are gathered, then sorted.
using Uses = std::vector<std::pair<std::string, std::int32_t>>;

/// All entities of one type with one name and one gazetteer id.
struct Form {
  EntityType type = EntityType::person;
  std::string kb;
  std::string name;             ///< folded
  Uses written;                 ///< names as given
  Uses surfaces;                ///< as in the text
  Uses roles;                   ///< offices stated
  std::vector<std::string> of;  ///< folded names of the bodies the offices belong to; sorted
  std::int32_t piece = 0;       ///< not 0 where people parted it from others of its name
  std::int32_t entities = 0;    ///< how many
};

/// Names a form is known by besides its own: folded surfaces.
std::vector<std::string> aliases_of(const Form& form);

/// Gathers forms article by article, and which entity has which.
class FormTable {
 public:
  /// The next article's. `pieces`: entities that are no longer one name with the others, with a number for those that
  /// stay together.
  void add(const Article& article, const std::map<std::pair<std::int32_t, std::int32_t>, int>& pieces = {});
  /// Puts the forms in a fixed order; nothing can be added after.
  void finish();

  std::vector<Form> forms;
  EntityTable entities;

 private:
  std::int32_t form_of(const Entity& entity, int piece);

  std::unordered_map<std::uint64_t, std::int32_t> numbers_;  ///< by a hash of what tells forms apart
  std::int32_t articles_ = 0;
};

/// Forms in a fixed order, joined step by step. A step never joins two gazetteer ids.
class FormSets {
 public:
  /// `articles`: of each form, sorted, each once.
  FormSets(const std::vector<Form>& forms, std::vector<std::vector<std::int32_t>> articles);

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

  const std::vector<Form>& forms_;
  UnionFind sets_;
  std::vector<Group> groups_;  ///< of the roots
};

}  // namespace runding
