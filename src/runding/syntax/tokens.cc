#include "runding/syntax/tokens.h"

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {

void look_up(const Language& language, std::string_view text, Token& token) {
  thread_local std::string folded;
  folded.clear();
  const std::string_view surface = token.span.of(text);
  fold_word(surface, folded);
  const Vocabulary& words = language.words();
  token.word = words.find(folded.empty() ? surface : std::string_view(folded));
  token.stem = token.word;
  token.has_clitic = false;
  if (token.shape == WordShape::punct || token.shape == WordShape::number) return;
  for (const std::string& clitic : language.clitics()) {
    if (folded.size() < clitic.size() + 3 || !folded.ends_with(clitic)) continue;
    const WordId stem = words.find(std::string_view(folded).substr(0, folded.size() - clitic.size()));
    if (stem == 0) continue;
    token.stem = stem;
    token.has_clitic = true;
    return;
  }
}

void cut_tokens(const Language& language, Article& article, Span span) {
  WordScanner scanner(article.text, span.start, span.end);
  RawWord raw;
  while (scanner.next(raw)) {
    Token token;
    token.span = raw.span;
    token.shape = raw.shape;
    look_up(language, article.text, token);
    article.tokens.push_back(token);
  }
}

}  // namespace runding
