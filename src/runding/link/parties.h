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
  EntityParties entities;

  /// The party of an entity of an article, or -1.
  std::int32_t party(std::size_t article, Index entity) const {
    return entity < 0 ? -1 : entities.party(article, static_cast<std::size_t>(entity));
  }
  /// The side a party stands for: itself for a state, else the side or body it belongs to, followed to its end.
  std::int32_t side(std::int32_t party) const;
};

/// One party per real person, body, state and place. By gazetteer id first, then by full name, known alias, spelling
/// (names.h) and abbreviation; two gazetteer ids never become one. Looks names up by keys, so the cost grows with the
/// number of different names, not of pairs. `forms`: of these articles.
PartyIndex find_parties(const LinkArticles& articles, FormTable forms, const LinkConstraints& constraints = {});

}  // namespace runding
