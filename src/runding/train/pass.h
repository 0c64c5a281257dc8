#pragma once

#include <span>

#include "runding/model/word_features.h"
#include "runding/train/example.h"
#include "runding/train/layers.h"
#include "runding/train/vocabulary.h"

namespace runding::train {

struct Dropout {
  float word = 0.15F;    ///< a word's own columns, so that its letters and neighbours must do
  float feature = 0.1F;  ///< each other group of columns
  float layer = 0.3F;    ///< columns between layers, the same for all words of a sentence
  float head = 0.3F;     ///< outputs of the hidden heads
  float style = 0.1F;    ///< which style a sentence is in
};

struct Losses {
  double tag = 0, arc = 0, label = 0, name = 0, guess = 0;
  std::uint32_t words = 0, named = 0, guessed = 0;
};

/// How much each task counts in the sum.
struct TaskWeights {
  float tag = 0.5F;
  float arc = 1;
  float label = 0.7F;
  float name = 1;
  float guess = 1;
};

/// What the network says of some sentences, one row a word.
struct Outputs {
  Matrix tags, names;
  std::vector<Matrix> arcs;  ///< per sentence n × (n + 1): score of each head, the root first
};

/// One shard of a step: some sentences forward and backward. Holds all buffers, so keep it between steps.
class Pass {
 public:
  Pass(const Network& net, const Vocabulary& vocabulary, const std::vector<bool>& style_trees)
      : net_(net), vocabulary_(vocabulary), style_trees_(style_trees) {}

  /// Without dropout when `dropout` is null. `guess` = share of the words to hide and guess.
  void forward(std::span<const Example* const> examples, const Dropout* dropout, float guess, Random& random);
  /// Losses of the last forward and their gradients; table gradients are appended to `rows` and point into this object.
  Losses backward(const TaskWeights& weights, Gradients& gradients, std::vector<TableGradient>& rows);
  /// Scores of the last forward; names in the style of each example.
  void score(Outputs& out);
  /// Labels for given heads: per word the best label of the relation to heads[word].
  void best_labels(std::size_t sentence, const std::vector<std::int32_t>& heads, std::vector<std::uint8_t>& out);

 private:
  struct Row {
    std::uint32_t word = 0;
    WordFeatures features;
    bool hidden = false;  ///< to be guessed
    bool word_dropped = false, affixes_dropped = false, shape_dropped = false, ngrams_dropped = false;
  };

  void look_up(const Dropout* dropout, float guess, Random& random);
  void fill_input(std::size_t row);
  void add_styles(const Dropout* dropout, Random& random);
  void drop(Matrix& m, Matrix& mask, float share, Random& random, bool per_sentence);
  void tree_back(const TaskWeights& weights, Gradients& gradients, Losses& losses);
  void tag_back(const TaskWeights& weights, Gradients& gradients, Losses& losses);
  void name_back(const TaskWeights& weights, Gradients& gradients, Losses& losses);
  void guess_back(const TaskWeights& weights, Gradients& gradients, Losses& losses);
  void encoder_back(Gradients& gradients, std::vector<TableGradient>& rows);
  void sentence_arcs(std::size_t sentence, Matrix& out);

  const Network& net_;
  const Vocabulary& vocabulary_;
  const std::vector<bool>& style_trees_;
  std::span<const Example* const> examples_;
  std::vector<std::uint32_t> sentences_;  ///< first row of each sentence, then the number of rows
  std::vector<Row> rows_;
  std::vector<bool> styled_;  ///< per sentence: the network is told its style
  bool training_ = false;
  Dropout dropout_;

  Matrix input_, projected_, d_input_;
  NormState input_norm_, output_norm_;
  struct Layer {
    Matrix in, normal, mixed, gates, out, mask;
    NormState norm;
    RecurrenceState recurrence;
  };
  std::vector<Layer> layers_;
  Matrix first_mask_, last_, encoded_, d_encoded_;
  Matrix distances_;  ///< of the sentence under work: how much each distance suits each word
  Matrix arc_dependent_, arc_head_, label_dependent_, label_head_;
  Matrix arc_dependent_mask_, arc_head_mask_;
  Matrix logits_, d_logits_, picked_, d_picked_, scratch_, d_gates_, d_layer_;
};

}  // namespace runding::train
