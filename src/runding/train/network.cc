#include "runding/train/network.h"

#include <algorithm>

#include "runding/model/arc_distance.h"

namespace runding::train {

Network::Network(const NetworkShape& s, std::uint32_t guesses, std::uint64_t seed) : shape(s), guess_words(guesses) {
  Random random(seed);
  Parameters& p = parameters;
  const auto linear = [&](const std::string& name, std::size_t out, std::size_t in, float scale = 1) {
    return LinearIds{p.add(name, out, in, random, scale), p.add(name + ".bias", 1, out, random, 0)};
  };
  const auto norm = [&](const std::string& name) {
    const NormIds ids{p.add(name + ".gain", 1, s.width, random, 0), p.add(name + ".bias", 1, s.width, random, 0)};
    std::fill(p[ids.gain].value.begin(), p[ids.gain].value.end(), 1.0F);
    p[ids.gain].average = p[ids.gain].value;
    return ids;
  };
  words = p.add_table("words", s.vocabulary, s.word_columns, random, 0.05F);
  vectors = p.add_table("vectors", s.vocabulary, s.vector_columns, random, 0);
  p[vectors].frozen = true;
  affixes = p.add_table("affixes", s.affix_rows, s.affix_columns, random, 0.1F);
  shapes = p.add_table("shapes", s.shape_rows, s.shape_columns, random, 0.3F);
  ngrams = p.add_table("ngrams", s.ngram_rows, s.ngram_columns, random, 0.1F);
  hidden_word = p.add("hidden_word", 1, s.input(), random, 0.5F);
  input = linear("input", s.width, s.input());
  input_norm = norm("input_norm");
  styles = p.add("styles", std::max(s.name_styles, 1U), s.width, random, 0);
  for (std::uint32_t l = 0; l < s.layers; ++l) {
    const std::string name = "layer" + std::to_string(l);
    LayerIds ids;
    ids.norm = norm(name + ".norm");
    ids.mix = p.add(name + ".mix", 2, s.width, random, 3);
    ids.input = linear(name + ".input", std::size_t{3} * s.width, s.width);
    ids.cells = p.add(name + ".cells", 4, s.width / 2, random, 0.3F);
    // Cells forget slowly at first.
    for (std::size_t direction = 0; direction < 2; ++direction) {
      float* bias = p[ids.input.bias].value.data() + direction * 3 * s.width / 2 + s.width / 2;
      std::fill_n(bias, s.width / 2, 0.5F);
    }
    p[ids.input.bias].average = p[ids.input.bias].value;
    layers.push_back(ids);
  }
  output_norm = norm("output_norm");
  tag = linear("tag", s.tags, s.width);
  arc_dependent = linear("arc_dependent", s.arc_columns, s.width);
  arc_head = linear("arc_head", s.arc_columns, s.width);
  arc = p.add("arc", s.arc_columns + 1, s.arc_columns, random, 0.5F);
  arc_distance = p.add("arc_distance", kDistances, s.arc_columns, random, 0.5F);
  arc_root = p.add("arc_root", 1, s.arc_columns, random, 1);
  label_dependent = linear("label_dependent", s.label_columns, s.width);
  label_head = linear("label_head", s.label_columns, s.width);
  label_root = p.add("label_root", 1, s.label_columns, random, 1);
  label = linear("label", s.labels, s.label_columns);
  for (std::uint32_t style = 0; style < s.name_styles; ++style) {
    names.push_back(linear("names" + std::to_string(style), s.name_tags, s.width));
  }
  if (guess_words > 0) guess = linear("guess", guess_words, s.width);
}

}  // namespace runding::train
