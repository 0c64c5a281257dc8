#pragma once

#include <string>

#include "runding/article/trace.h"

namespace runding::app {

/// A reason in words: "»Ostria«, subject of »met«".
std::string in_words(const Article& article, const Reason& reason);

}  // namespace runding::app
