#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runding/article/article.h"
#include "runding/curation/action.h"

namespace runding {

/// An anchor of a row of an article whose text and layers are set. `row` is its place in the layer; of a mention, the
/// place of the entity in Article::entities; of an article, 0.
Anchor make_anchor(const Article& article, AnchorLayer layer, std::size_t row);

/// The row an anchor of this article meets, also after another analysis: the words must still be there (moved, if the
/// text has changed before them), and of the rows of its type the one that shares most of them is meant, provided they
/// share half of the shorter. `also` is a further type to take, such as the one a correction gives. An entity whose
/// mention is no more is found by its name and type.
std::optional<std::size_t> find_row(const Article& article, const Anchor& anchor, const std::string& also = {});

/// The type of a row as anchors state it.
std::string anchor_type(const Event& event);
std::string anchor_type(const Position& position);
std::string position_type(std::string_view issue, std::string_view stance);

}  // namespace runding
