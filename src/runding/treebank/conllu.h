#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"

/// Treebanks in CoNLL-U (https://universaldependencies.org/format.html).
namespace runding {

/// One syntactic word. Columns hold what stands in the file; "_" is read as empty, except in `form` and `lemma` of a
/// word that is itself an underscore.
struct ConlluWord {
  std::string form, lemma, upos, xpos, feats, deprel, deps, misc;
  std::int32_t head = -1;   ///< 0 = root, 1… = word of the same sentence, -1 = not given
  std::uint32_t token = 0;  ///< index into ConlluSentence::tokens
};

/// One surface token: words [first, last), more than one for a multiword token.
struct ConlluToken {
  std::string form, misc;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool space_after = true;
};

struct ConlluSentence {
  std::vector<std::string> comments;  ///< lines that begin with #, without line end
  std::vector<ConlluToken> tokens;
  std::vector<ConlluWord> words;

  /// Surface text: forms of the tokens with the spaces between them.
  std::string text() const;
};

/// Reads a treebank; empty nodes and enhanced graphs are skipped. The error names line and fault.
Result<std::vector<ConlluSentence>> read_conllu(std::string_view text);
/// Appends one sentence and its empty line.
void write_conllu(const ConlluSentence& sentence, std::string& out);

}  // namespace runding
