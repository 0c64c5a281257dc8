#pragma once

#include <cstdint>
#include <vector>

#include "runding/article/links.h"
#include "runding/link/constraints.h"
#include "runding/link/forms.h"
#include "runding/link/prepare.h"

namespace runding {

/// Who is who across articles.
struct PartyIndex {
  std::vector<Party> parties;
  std::vector<std::vector<std::int32_t>> of_entity;  ///< [article][entity] → party

  /// The party of an entity of an article, or -1.
  std::int32_t party(std::size_t article, Index entity) const {
    return entity < 0 ? -1 : of_entity[article][static_cast<std::size_t>(entity)];
  }
  /// The side a party stands for: itself for a state, else the side or body it belongs to, followed to its end.
  std::int32_t side(std::int32_t party) const;
};

/// One party per real person, body, state and place. By gazetteer id first, then by full name, known alias, spelling
/// (names.h) and abbreviation; two gazetteer ids never become one. Looks names up by keys, so the cost grows with the
/// number of different names, not of pairs. `forms`: of these articles, as FormTable gathers them.
PartyIndex find_parties(const std::vector<LinkArticle>& articles, std::vector<Form> forms,
                        const LinkConstraints& constraints = {});

}  // namespace runding
