#pragma once

#include "runding/event/clause_view.h"

namespace runding {

/// Adds a commitment for every agreement whose terms its clause tells ("agreed to meet again within two weeks"): who
/// agreed, to what, and by when where a later date is named. Several holders stand in the text, divided by "; ".
void add_agreed_terms(const ClauseView& clauses, Article& article);

/// The latest date value named in a span that lies behind the day of the article; "" when there is none.
std::string due_date(const Article& article, Span span);

}  // namespace runding
