#pragma once

#include "runding/article/codes.h"

namespace runding {

/// Encounters are told by several words: the "talks" of one sentence are the "meeting" of the next.
inline bool encounter(EventType t) { return t == EventType::talks || t == EventType::meeting || t == EventType::call; }

}  // namespace runding
