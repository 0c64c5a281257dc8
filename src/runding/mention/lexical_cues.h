#pragma once

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/lang/phrase_view.h"

namespace runding {

/// Look-ups the mention stage makes at a token, with the class ids resolved once per article.
class LexicalCues : public PhraseView {
 public:
  LexicalCues(const Language& language, const Article& article);

  bool is(std::uint32_t token, std::string_view mark) const { return words(token) == mark; }
  /// Begins with a capital letter.
  bool capital(std::uint32_t token) const;
  /// More often a name than a word in running text; unknown words count as names.
  bool name_like(std::uint32_t token) const;
  /// No space between this token and the one before.
  bool glued(std::uint32_t token) const;

  const ClassId title, title_prefix, org_head, org_tail, place_head, side_head, particle, not_name, place_prep, pronoun,
      demonstrative, apposition, side_nominal, function_word, place_tail, demonym_suffix;
};

}  // namespace runding
