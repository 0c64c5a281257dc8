#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runding/treebank/conllu.h"

/// A treebank as the CoNLL 2018 metrics see it (Zeman et al. 2018,
/// https://universaldependencies.org/conll18/evaluation.html): one run of characters without spaces, over which tokens,
/// sentences and words are stretches.
namespace runding::eval {

/// Half-open range of bytes in UdDocument::characters.
struct Stretch {
  std::size_t start = 0;
  std::size_t end = 0;
  auto operator<=>(const Stretch&) const = default;
};

inline constexpr std::size_t kNoWord = SIZE_MAX;

struct UdWord {
  const ConlluWord* row = nullptr;
  Stretch span;                ///< of its token
  bool multiword = false;      ///< its token has several words
  std::size_t head = kNoWord;  ///< index into UdDocument::words; kNoWord = root
  std::string_view relation;   ///< universal part of the relation
  std::string features;        ///< universal features only, sorted
  bool content = false;        ///< the relation joins a content word
  bool functional = false;     ///< the relation joins a function word
  std::vector<std::size_t> functional_children = {};
};

/// Points into the sentences it was made of, which must outlive it.
struct UdDocument {
  std::string characters;  ///< forms of the tokens without spaces
  std::vector<Stretch> tokens, sentences;
  std::vector<UdWord> words;
};

/// How much of a treebank is looked at.
enum class UdDepth : std::uint8_t { segment, tag, parse };

/// With UdDepth::parse every sentence must be a tree with one root. Errors: bad_treebank, naming the sentence.
Result<UdDocument> ud_document(const std::vector<ConlluSentence>& sentences, UdDepth depth);

}  // namespace runding::eval
