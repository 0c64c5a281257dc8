#include "runding/pipeline/parse.h"

#include <algorithm>

#include "runding/syntax/syntax.h"
#include "runding/syntax/trees.h"
#include "runding/syntax/words.h"

namespace runding {
namespace {

/// Blanks after a paragraph belong to it, those at the beginning of the text to the first.
void mark_paragraphs(Article& article) {
  const std::string& text = article.text;
  article.blocks.clear();
  std::uint32_t start = 0;
  bool words = false, empty_line = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool blank = text.find_first_not_of(" \t\r\f\v", at) >= end;
    if (blank) {
      empty_line = true;
    } else {
      if (empty_line && words) {
        article.blocks.push_back({{start, static_cast<std::uint32_t>(at)}, BlockKind::body});
        start = static_cast<std::uint32_t>(at);
      }
      words = true;
      empty_line = false;
    }
    at = end + 1;
  }
  if (words) article.blocks.push_back({{start, static_cast<std::uint32_t>(text.size())}, BlockKind::body});
}

}  // namespace

void cut_text(const Language& language, Article& article) {
  mark_paragraphs(article);
  analyse_syntax(language, article);
  cut_words(language, article);
}

void parse_text(const Language& language, Article& article) {
  cut_text(language, article);
  read_trees_in(language, article, guess_style(language, article));
}

}  // namespace runding
