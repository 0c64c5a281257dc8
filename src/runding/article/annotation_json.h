#pragma once

#include <string>

#include "runding/article/article.h"
#include "runding/base/error.h"

namespace runding {

struct AnnotationOptions {
  bool with_text = false;  ///< also write the article's text, so that the line alone can build a record
};

/// One line of the annotation format (without the line end), keys in the contract's order, always the same bytes for
/// the same article.
std::string annotation_line(const Article& article, const AnnotationOptions& options = {});
/// The line that stands for an article that could not be read.
std::string error_line(const std::string& id, const Error& error);
/// Reads one annotation line back. `text` must be in the line. Any subset of layers is accepted; every span is checked
/// against its `exact` and the text (bad_annotation).
Result<Article> article_from_annotation(const std::string& line, const std::string& where);

}  // namespace runding
