#pragma once

#include "runding/article/article.h"

namespace runding {

/// Talks, meetings and calls: told by several words, the "talks" of one sentence are the "meeting" of the next.
bool is_encounter(EventType type);

/// True for the types by which parties come to terms or fail to: encounters, messages, mediation, offers and answers,
/// agreements, truces and exchanges. The others (attack, forces, arrest, …) need no counterpart.
bool is_negotiation(EventType type);

/// True when a person the gazetteer knows takes part.
bool has_known_person(const Article& article, const Event& event);

/// False for a negotiation without parties: persons of whom the article tells no office or side, among themselves or on
/// a visit to a place; a place visited by nobody; a message to nobody. An article in which a public figure is named, or
/// one who speaks for a side, gets the benefit of the doubt.
bool has_parties(const Article& article, const Event& event);

}  // namespace runding
