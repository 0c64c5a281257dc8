#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// Look-ups the mention stage makes at a token, with the class ids resolved once per article.
class LexicalCues {
 public:
  LexicalCues(const Language& language, const Article& article);

  /// Longest phrase of a class that begins at a token; nullptr when there is none.
  const PhraseMatch* at(std::uint32_t token, ClassId cls) const;
  /// Longest phrase of a class that ends just before a token, looking back at most four tokens.
  const PhraseMatch* ending_at(std::uint32_t token, ClassId cls) const;
  const LexEntry& entry(const PhraseMatch& m) const { return language_.lexicon().entry(m.entry); }

  std::string_view words(std::uint32_t token) const { return article_.tokens[token].span.of(article_.text); }
  bool is(std::uint32_t token, std::string_view mark) const { return words(token) == mark; }
  /// Begins with a capital letter.
  bool capital(std::uint32_t token) const;
  /// More often a name than a word in running text; unknown words count as names.
  bool name_like(std::uint32_t token) const;
  /// No space between this token and the one before.
  bool glued(std::uint32_t token) const;

  const ClassId title, title_prefix, org_head, org_tail, place_head, side_head, particle, not_name, place_prep, pronoun,
      demonstrative, apposition, side_nominal, function_word, place_tail, demonym_suffix;

 private:
  const Language& language_;
  const Article& article_;
};

}  // namespace runding
