#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Asks which phrases of the lexicon begin or end at a token of one article.
class PhraseView {
 public:
  PhraseView(const Language& language, const Article& article) : language_(language), article_(article) {}

  ClassId cls(std::string_view name) const { return language_.lexicon().cls(name); }
  const LexEntry& entry(const PhraseMatch& m) const { return language_.lexicon().entry(m.entry); }

  /// Longest phrase of a class that begins at a token; nullptr when there is none.
  const PhraseMatch* at(std::uint32_t token, ClassId cls) const {
    for (std::uint32_t p = article_.phrase_index[token]; p < article_.phrase_index[token + 1]; ++p) {
      if (entry(article_.phrases[p]).cls == cls) return &article_.phrases[p];
    }
    return nullptr;
  }
  /// Longest phrase of a class that ends just before a token; looks back at most five tokens.
  const PhraseMatch* ending_at(std::uint32_t token, ClassId cls) const {
    const PhraseMatch* best = nullptr;
    for (std::uint32_t back = 1; back <= 5 && back <= token; ++back) {
      for (std::uint32_t p = article_.phrase_index[token - back]; p < article_.phrase_index[token - back + 1]; ++p) {
        const PhraseMatch& m = article_.phrases[p];
        if (m.last == token && entry(m).cls == cls) best = &m;
      }
    }
    return best;
  }
  /// Bytes of a phrase.
  Span span(const PhraseMatch& m) const {
    return {article_.tokens[m.first].span.start, article_.tokens[m.last - 1].span.end};
  }
  std::string_view words(std::uint32_t token) const { return article_.tokens[token].span.of(article_.text); }

 protected:
  const Language& language_;
  const Article& article_;
};

}  // namespace runding
