#pragma once

#include "explained.h"

namespace runding::app {

/// A row of a record in an article analysed anew.
struct FoundAgain {
  Index row = kNone;          ///< kNone: there is no such row now
  Json was = Json::object();  ///< what the record says otherwise, by name
};

/// `layer` and `n` name a row of the stored article: by the words that tell it, else by its kind and evidence.
FoundAgain find_again(const Explained& e, const Article& stored, std::string_view layer, Index n);

}  // namespace runding::app
