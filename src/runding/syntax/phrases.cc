#include "runding/syntax/phrases.h"

#include <algorithm>

namespace runding {

void match_phrases(const Language& language, Article& article) {
  const PhraseTrie& trie = language.lexicon().trie();
  article.phrases.clear();
  article.phrase_index.assign(article.tokens.size() + 1, 0);
  for (std::uint32_t t = 0; t < article.tokens.size(); ++t) {
    const auto begin = article.phrases.size();
    article.phrase_index[t] = static_cast<std::uint32_t>(begin);
    const std::uint32_t end = article.sentences[article.tokens[t].sentence].last;
    std::uint32_t node = PhraseTrie::kRoot;
    for (std::uint32_t i = t; i < end; ++i) {
      const Token& token = article.tokens[i];
      std::uint32_t next = token.word ? trie.step(node, token.word) : PhraseTrie::kMiss;
      // A clitic may hang on the last word only, so the walk stops behind it.
      const bool by_stem = (next == PhraseTrie::kMiss || trie.payloads(next).empty()) && token.has_clitic;
      if (by_stem) {
        const std::uint32_t stem = trie.step(node, token.stem);
        if (stem != PhraseTrie::kMiss) {
          for (const std::uint32_t e : trie.payloads(stem)) article.phrases.push_back({t, i + 1, e});
        }
      }
      if (next == PhraseTrie::kMiss) break;
      node = next;
      for (const std::uint32_t e : trie.payloads(node)) article.phrases.push_back({t, i + 1, e});
    }
    std::stable_sort(article.phrases.begin() + static_cast<std::ptrdiff_t>(begin), article.phrases.end(),
                     [](const PhraseMatch& a, const PhraseMatch& b) { return a.last > b.last; });
  }
  article.phrase_index[article.tokens.size()] = static_cast<std::uint32_t>(article.phrases.size());
}

}  // namespace runding
