#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runding/article/links.h"

/// What people decided about linking. Linking finds its groups as always; what must or must not be together is put
/// right at its end, so that how groups are found may change without touching this.
namespace runding {

struct PartyIndex;

/// (article, row): an entity of an article, or an event.
using LinkRow = std::pair<std::int32_t, std::int32_t>;

struct LinkRule {
  bool together = true;
  /// together: all rows of all groups are one. Otherwise two groups: what stays, and what goes and is one of its own.
  std::vector<std::vector<LinkRow>> groups;
  /// Of entities that go: everybody of their names goes too. Otherwise those alone, whatever others are called.
  bool whole_names = false;
};

struct LinkConstraints {
  std::vector<LinkRule> parties, happenings;  ///< the later says more
  /// The party with most of the entities is called so; the later says more.
  std::vector<std::pair<std::vector<LinkRow>, std::string>> names;
  /// Of corrected events; what people say of one holds for its happening. `order` is larger for the later.
  struct Fix {
    std::string field, value;
    std::size_t order = 0;
  };
  std::map<LinkRow, std::vector<Fix>> events;
};

/// The same on items numbered as the groups they are in.
struct ItemRule {
  bool together = true;
  std::vector<std::vector<std::size_t>> groups;
};

/// Rules on rows as rules on items; `item` says which item a row is in, if any.
std::vector<ItemRule> item_rules(const std::vector<LinkRule>& rules,
                                 const std::function<std::optional<std::size_t>(const LinkRow&)>& item);

/// Puts groups right: what must be together comes together with all that is with it, what must not is parted, and of
/// two rules about the same pair the later holds. Items no rule names stay with their group; where it is parted, with
/// the part they are most like, or without `likeness` with the largest. `group` holds for each item its group, named by
/// any number; returns the same, named by the smallest item. The result does not depend on the numbering of groups.
std::vector<std::size_t> regroup(const std::vector<std::size_t>& group, const std::vector<ItemRule>& rules,
                                 const std::function<double(std::size_t, std::size_t)>& likeness = {});

/// Entities that go alone, with a number for those that go together: they are no longer one name with the others.
std::map<LinkRow, int> pieces_of_names(const LinkConstraints& constraints);
/// Gives parties the names people chose; the found one stays among the aliases.
void rename_parties(const LinkConstraints& constraints, PartyIndex& index);
/// Lets what people said of events hold for their happenings.
void settle(const LinkConstraints& constraints, const PartyIndex& parties, std::vector<Happening>& happenings);

}  // namespace runding
