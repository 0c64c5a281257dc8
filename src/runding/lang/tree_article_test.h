#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/syntax/syntax.h"
#include "runding/treebank/conllu.h"

namespace runding::test {

/// CoNLL-U of rows "form upos head relation", one word a line, or "first-last form" before the words of one token. A
/// row that ends in "_" has no space behind it.
inline std::string conllu_of(std::string_view rows) {
  std::string out;
  int id = 0;
  for (std::string_view row : split_list(rows, '\n')) {
    const bool glued = row.ends_with('_');
    if (glued) row.remove_suffix(1);
    const std::string misc = glued ? "SpaceAfter=No" : "_";
    const std::vector<std::string_view> field = split_list(row, ' ');
    const auto column = [&](std::size_t i) { return std::string(field[i]); };
    if (field.size() == 2) {
      out += column(0) + "\t" + column(1) + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
    } else {
      out += std::to_string(++id) + "\t" + column(0) + "\t_\t" + column(1) + "\t_\t_\t" + column(2) + "\t" + column(3) +
             "\t_\t" + misc + "\n";
    }
  }
  return out + "\n";
}

/// An article made of treebank sentences, one a paragraph, with tokens, phrases and the trees as given. Words of one
/// surface token lie in it one after the other, by their forms.
inline Article article_from_conllu(const Language& language, std::string_view text) {
  Article a;
  const auto read = read_conllu(text);
  EXPECT_TRUE(read.ok()) << read.error().describe();
  if (!read.ok()) return a;
  std::vector<std::uint32_t> begin;
  for (const ConlluSentence& s : *read) {
    begin.push_back(static_cast<std::uint32_t>(a.text.size()));
    a.text += s.text() + "\n\n";
  }
  a.lang = language.code();
  a.blocks = {{{0, static_cast<std::uint32_t>(a.text.size())}, BlockKind::body}};
  analyse_syntax(language, a);
  EXPECT_EQ(a.sentences.size(), read->size());
  for (std::size_t i = 0; i < read->size(); ++i) {
    const ConlluSentence& s = (*read)[i];
    const auto base = static_cast<Index>(a.tree.size());
    if (i < a.sentences.size()) a.sentences[i].tree_first = static_cast<std::uint32_t>(base);
    std::uint32_t at = begin[i];
    for (const ConlluToken& token : s.tokens) {
      const auto end = static_cast<std::uint32_t>(at + token.form.size());
      for (std::uint32_t k = token.first; k < token.last; ++k) {
        const ConlluWord& c = s.words[k];
        TreeWord w;
        const auto stop = k + 1 == token.last ? end : static_cast<std::uint32_t>(at + c.form.size());
        w.span = {at, stop};
        at = stop;
        std::uint32_t t = 0;
        while (t + 1 < a.tokens.size() && a.tokens[t].span.end <= w.span.start) ++t;
        w.token = t;
        w.head = c.head > 0 ? base + c.head - 1 : kNone;
        w.upos = parse_code<Upos>(c.upos).value_or(Upos::x);
        const std::size_t colon = c.deprel.find(':');
        w.relation = parse_code<Relation>(c.deprel.substr(0, colon)).value_or(Relation::dep);
        if (colon != std::string::npos)
          w.subtype = parse_code<Subtype>(c.deprel.substr(colon + 1)).value_or(Subtype::none);
        w.joined = k > token.first;
        a.tree.push_back(w);
      }
      at = end + (token.space_after ? 1 : 0);
    }
    if (i < a.sentences.size()) a.sentences[i].tree_last = static_cast<std::uint32_t>(a.tree.size());
  }
  return a;
}

}  // namespace runding::test
