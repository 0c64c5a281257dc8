#include "runding/syntax/syntax.h"

#include "runding/syntax/phrases.h"
#include "runding/syntax/sentences.h"
#include "runding/syntax/tokens.h"

namespace runding {

void analyse_syntax(const Language& language, Article& article) {
  article.tokens.clear();
  article.sentences.clear();
  for (std::uint32_t b = 0; b < article.blocks.size(); ++b) {
    if (!is_content(article.blocks[b].kind)) continue;
    const auto first = static_cast<std::uint32_t>(article.tokens.size());
    cut_tokens(language, article, article.blocks[b].span);
    cut_sentences(language, article, b, first);
  }
  split_glued_words(language, article);
  match_phrases(language, article);
}

}  // namespace runding
