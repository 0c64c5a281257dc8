#pragma once

#include <cstddef>
#include <vector>

/// Comparing two ways of grouping items.
namespace runding::eval {

/// Groups of items; an item stands in one group. Items only one side has are allowed.
using Grouping = std::vector<std::vector<std::size_t>>;

struct Prf {
  double precision = 0, recall = 0;
  double f1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }
};

/// `right` of `system` and of `gold`.
Prf prf(double right, double system, double gold);
/// Links that would have to be added or taken away (Vilain et al. 1995).
Prf muc(const Grouping& gold, const Grouping& system);
/// Per item the share of its group that is right (Bagga and Baldwin 1998).
Prf b_cubed(const Grouping& gold, const Grouping& system);
/// Groups aligned one to one by their likeness, entity-based (Luo 2005); aligned greedily, the most alike first.
Prf ceaf_e(const Grouping& gold, const Grouping& system);

}  // namespace runding::eval
