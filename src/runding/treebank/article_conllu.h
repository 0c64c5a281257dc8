#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "runding/article/article.h"

namespace runding {

/// What an article does not hold of its words; left empty, the column stays empty.
struct ConlluColumns {
  /// Appends the lemma of a word; `starts_sentence`: only punctuation stands before it.
  std::function<void(std::string_view form, Upos upos, bool starts_sentence, std::string& out)> lemma = {};
  /// The relation as the treebanks of the language write it; without it the universal relation and its subtype.
  std::function<std::string_view(const TreeWord& word)> relation = {};
};

/// Appends a sentence of an analysed article as CoNLL-U: the comment `# text`, a line for each token of several words
/// and for each word, an empty line. MISC has Name=B-… and I-… on the words of a name, SpaceAfter=No and
/// TokenRange=start:end on tokens, in bytes of the article's text plus `offset`. Words without a tree (none of them is
/// the root) are written without lemma, tag and head; a sentence without words (Sentence::tree_first == tree_last) is
/// written with its tokens as words. Needs: sentences, tokens; tree and name_spans where there are any.
void write_conllu(const Article& article, std::size_t sentence, const ConlluColumns& columns, std::uint64_t offset,
                  std::string& out);

}  // namespace runding
