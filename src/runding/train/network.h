#pragma once

#include "runding/model/network_shape.h"
#include "runding/train/parameters.h"

namespace runding::train {

/// Weight matrix (outputs × inputs) and bias (1 × outputs).
struct LinearIds {
  ParameterId weight = 0;
  ParameterId bias = 0;
};

struct NormIds {
  ParameterId gain = 0;
  ParameterId bias = 0;
};

/// One layer: norm, a little of the words on either side (`mix`: 2 × width, shares of the word before and the word
/// behind, per column), recurrence both ways, sum with its input. A direction has width / 2 cells; the rows of `input`
/// are, for each direction, candidates, forget gates, output gates. `cells` (2 × 2 rows of width / 2): how the gates
/// see the cell (forget, output) of each direction.
struct LayerIds {
  NormIds norm;
  ParameterId mix = 0;
  LinearIds input;
  ParameterId cells = 0;
};

/// Every weight of the network, by where it stands.
struct Network {
  NetworkShape shape;
  Parameters parameters;

  ParameterId words = 0, vectors = 0, affixes = 0, shapes = 0, ngrams = 0;
  ParameterId hidden_word = 0;  ///< input of a word that is to be guessed (masked)
  LinearIds input;
  NormIds input_norm;
  ParameterId styles = 0;  ///< styles × width, added to every word of a text in that style
  std::vector<LayerIds> layers;
  NormIds output_norm;
  LinearIds tag, arc_dependent, arc_head, label_dependent, label_head, label, guess;
  ParameterId arc = 0;           ///< arc_columns² and one row for how likely a word is a head at all
  ParameterId arc_distance = 0;  ///< kDistances × arc_columns: added to a head that far away
  ParameterId arc_root = 0;      ///< the root as a head
  ParameterId label_root = 0;
  std::vector<LinearIds> names;
  std::uint32_t guess_words = 0;  ///< size of the output that guesses masked words

  /// Fresh weights for the shape. `guess_words` = 0 when no words are to be guessed.
  Network(const NetworkShape& shape, std::uint32_t guess_words, std::uint64_t seed);
};

}  // namespace runding::train
