#pragma once

#include "runding/article/article.h"

namespace runding {

/// Makes an entity of every holder of an office the article leaves unnamed (Article::offices), with the gazetteer's id
/// and a mention where the title stands, and lets what the office said and wants be theirs. For a record: the holder is
/// then the same party there as in articles that name them. Rows before keep their numbers; `offices` is empty
/// afterwards.
void seat_office_holders(Article& article);

}  // namespace runding
