// Treebanks in CoNLL-U and names in two columns. What is read is written and read again; a treebank agrees with itself
// in every word.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "runding/eval/name_score.h"
#include "runding/eval/treebank_score.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (const auto sentences = runding::read_conllu(text)) {
    std::string written;
    for (const auto& sentence : *sentences) runding::write_conllu(sentence, written);
    const auto again = runding::read_conllu(written);
    if (!again || again->size() != sentences->size()) std::abort();
    for (std::size_t i = 0; i < sentences->size(); ++i) {
      if ((*again)[i].words.size() != (*sentences)[i].words.size()) std::abort();
      if ((*again)[i].tokens.size() != (*sentences)[i].tokens.size()) std::abort();
    }
    for (const auto depth : {runding::eval::UdDepth::tag, runding::eval::UdDepth::parse}) {
      const auto score = runding::eval::score_treebank(*sentences, *sentences, depth);
      if (score && score->of(runding::eval::last_metric(depth)).aligned_accuracy().value_or(1) < 1) std::abort();
    }
    (void)runding::eval::name_document(*sentences, {});
  }
  if (const auto sentences = runding::read_name_columns(text)) {
    std::string written;
    for (const auto& sentence : *sentences) runding::write_name_columns(sentence, written);
    const auto again = runding::read_name_columns(written);
    if (!again || again->size() != sentences->size()) std::abort();
    const auto names = runding::eval::name_document(*sentences, {});
    const auto score = runding::eval::score_names(names, names);
    if (!score || score->total.right != score->total.gold) std::abort();
  }
  return 0;
}
