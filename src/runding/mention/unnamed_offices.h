#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Makes an entity of everybody who is not named in an article but held an office it speaks of ("the foreign minister
/// of Utavia said") when it was published, as far as the gazetteer knows exactly one: with that person's gazetteer id,
/// a mention where the title stands, and what the office said and wants. Such a person is no name of the article; this
/// is for a record, where they are the same party as in articles that name them. Needs all layers; rows keep their
/// numbers.
void seat_unnamed_offices(const Language& language, Article& article);

}  // namespace runding
