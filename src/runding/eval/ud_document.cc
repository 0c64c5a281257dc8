#include "runding/eval/ud_document.h"

#include <algorithm>
#include <array>

#include "runding/eval/characters.h"

namespace runding::eval {
namespace {

using Names = std::string_view;
// The lists of the shared task; relations of neither list (punct) count for neither.
constexpr std::array<Names, 7> kFunctional = {"aux", "case", "cc", "clf", "cop", "det", "mark"};
constexpr std::array<Names, 29> kContent = {
    "acl",       "advcl",      "advmod", "amod",   "appos",     "ccomp",      "compound", "conj",     "csubj", "dep",
    "discourse", "dislocated", "expl",   "fixed",  "flat",      "goeswith",   "iobj",     "list",     "nmod",  "nsubj",
    "nummod",    "obj",        "obl",    "orphan", "parataxis", "reparandum", "root",     "vocative", "xcomp"};
constexpr std::array<Names, 21> kFeatures = {"Abbr",    "Animacy",  "Aspect", "Case", "Definite", "Degree",
                                             "Evident", "Foreign",  "Gender", "Mood", "Number",   "NumType",
                                             "Person",  "Polarity", "Polite", "Poss", "PronType", "Reflex",
                                             "Tense",   "VerbForm", "Voice"};

template <std::size_t N>
bool has(const std::array<Names, N>& list, Names name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::string universal_features(std::string_view feats) {
  std::vector<std::string_view> kept;
  for (std::size_t at = 0; at < feats.size();) {
    const std::size_t end = std::min(feats.find('|', at), feats.size());
    const std::string_view feature = feats.substr(at, end - at);
    if (has(kFeatures, feature.substr(0, feature.find('=')))) kept.push_back(feature);
    at = end + 1;
  }
  std::sort(kept.begin(), kept.end());
  std::string out;
  for (const std::string_view feature : kept) {
    if (!out.empty()) out += '|';
    out += feature;
  }
  return out;
}

/// What keeps the heads of a sentence from being a tree with one root; empty when nothing does.
std::string tree_fault(const std::vector<ConlluWord>& words) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].head < 0) return "word " + std::to_string(i + 1) + " has no head";
    roots += words[i].head == 0;
  }
  if (roots != 1) return std::to_string(roots) + " roots";
  // Walks up from every word until it meets one that is known to lead to the root.
  std::vector<std::size_t> walk(words.size(), 0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t at = i; walk[at] == 0 || walk[at] == i + 1;) {
      if (walk[at] == i + 1) return "a cycle through word " + std::to_string(at + 1);
      walk[at] = i + 1;
      if (words[at].head == 0) break;
      at = static_cast<std::size_t>(words[at].head) - 1;
    }
  }
  return {};
}

std::string sentence_label(const ConlluSentence& sentence, std::size_t number) {
  constexpr std::string_view kId = "# sent_id = ";
  for (const std::string& comment : sentence.comments) {
    if (comment.starts_with(kId)) return "sentence " + comment.substr(kId.size());
  }
  return "sentence number " + std::to_string(number);
}

void add_words(const ConlluSentence& sentence, std::size_t first_token, bool trees, UdDocument& out) {
  const std::size_t first = out.words.size();
  for (const ConlluWord& row : sentence.words) {
    const ConlluToken& token = sentence.tokens[row.token];
    UdWord word;
    word.row = &row;
    word.span = out.tokens[first_token + row.token];
    word.multiword = token.last - token.first > 1;
    word.relation = std::string_view(row.deprel).substr(0, row.deprel.find(':'));
    word.features = universal_features(row.feats);
    word.content = has(kContent, word.relation);
    word.functional = has(kFunctional, word.relation);
    if (trees && row.head > 0) word.head = first + static_cast<std::size_t>(row.head) - 1;
    out.words.push_back(std::move(word));
  }
  for (std::size_t w = first; w < out.words.size(); ++w) {
    const UdWord& word = out.words[w];
    if (word.functional && word.head != kNoWord) out.words[word.head].functional_children.push_back(w);
  }
}

}  // namespace

Result<UdDocument> ud_document(const std::vector<ConlluSentence>& sentences, UdDepth depth) {
  UdDocument out;
  for (const ConlluSentence& sentence : sentences) {
    const auto fault = [&](const std::string& what) {
      const auto number = static_cast<std::size_t>(&sentence - sentences.data()) + 1;
      return Error{ErrorCode::bad_treebank, sentence_label(sentence, number) + ": " + what};
    };
    if (depth == UdDepth::parse) {
      if (const std::string what = tree_fault(sentence.words); !what.empty()) return fault("not a tree: " + what);
    }
    const std::size_t start = out.characters.size();
    const std::size_t first_token = out.tokens.size();
    for (const ConlluToken& token : sentence.tokens) {
      const std::size_t at = out.characters.size();
      append_without_spaces(token.form, out.characters);
      if (out.characters.size() == at) return fault("a token of nothing but spaces");
      out.tokens.push_back({at, out.characters.size()});
    }
    out.sentences.push_back({start, out.characters.size()});
    add_words(sentence, first_token, depth == UdDepth::parse, out);
  }
  return out;
}

}  // namespace runding::eval
