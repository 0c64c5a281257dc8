#include "runding/mention/lexical_cues.h"

#include "runding/base/unicode.h"

namespace runding {

LexicalCues::LexicalCues(const Language& language, const Article& article)
    : PhraseView(language, article),
      title(language.lexicon().cls("title")),
      title_prefix(language.lexicon().cls("title_prefix")),
      org_head(language.lexicon().cls("org_head")),
      org_tail(language.lexicon().cls("org_tail")),
      place_head(language.lexicon().cls("place_head")),
      side_head(language.lexicon().cls("side_head")),
      particle(language.lexicon().cls("name_particle")),
      not_name(language.lexicon().cls("not_name")),
      place_prep(language.lexicon().cls("place_prep")),
      pronoun(language.lexicon().cls("pronoun")),
      demonstrative(language.lexicon().cls("demonstrative")),
      apposition(language.lexicon().cls("apposition")),
      side_nominal(language.lexicon().cls("side_nominal")),
      function_word(language.lexicon().cls("function_word")),
      place_tail(language.lexicon().cls("place_tail")),
      demonym_suffix(language.lexicon().cls("demonym_suffix")) {}

bool LexicalCues::capital(std::uint32_t token) const {
  const WordShape shape = article_.tokens[token].shape;
  if (shape == WordShape::punct || shape == WordShape::number || shape == WordShape::lower) return false;
  return is_upper(decode(article_.text, article_.tokens[token].span.start).value);
}

bool LexicalCues::name_like(std::uint32_t token) const {
  const Token& t = article_.tokens[token];
  const WordId id = t.word ? t.word : t.stem;
  if (id == 0) return true;
  return language_.words().capital_count(id) >= language_.words().lower_count(id);
}

bool LexicalCues::glued(std::uint32_t token) const {
  return token > 0 && article_.tokens[token].span.start == article_.tokens[token - 1].span.end;
}

}  // namespace runding
