#pragma once

#include <functional>

#include "runding/train/pass.h"
#include "runding/train/recipe.h"

namespace runding::train {

struct TrainOptions {
  NetworkShape shape;                ///< sizes; vocabulary, labels and styles are filled in
  std::uint32_t vocabulary = 40000;  ///< at most; words of the sentences and of the running text
  std::uint32_t least_count = 3;     ///< of a word of the running text
  std::uint32_t epochs = 18;         ///< passes over the trees
  std::uint32_t guess_epochs = 0;    ///< passes over the running text before that, guessing hidden words
  std::uint32_t guess_words = 6000;
  std::uint32_t shard_words = 300;  ///< words with trees in each of the two shards of a step
  float rate = 0.003F;
  float guess_rate = 0.003F;
  Dropout dropout;
  TaskWeights tasks;
  AdamOptions adam;
  float swap_names = 0.1F;   ///< share of sentences whose names are replaced by invented ones
  float other_case = 0.03F;  ///< share of sentences written in capitals, and as much with capital initials
  float small_case = 0;      ///< share of sentences written without capitals
  std::uint64_t seed = 1;
};

/// Cuts a paragraph into sentences and words.
using Segmenter = std::function<void(const std::string& paragraph, std::vector<std::vector<std::string>>& sentences)>;

/// One line of progress.
struct Progress {
  const char* stage = "";
  std::uint32_t epoch = 0, epochs = 0;
  Losses losses;
};

struct TrainResult {
  Network network;
  Vocabulary vocabulary;
  std::vector<float> style_words;  ///< vocabulary × styles: how much a word speaks for each style (log)
};

/// Learns a network from the data. The same data and options give the same weights on the same kind of processor.
/// `report` is called after each pass, with the network as it stands.
TrainResult train(const Data& data, const TrainOptions& options, const Segmenter& segment,
                  const std::function<void(const Progress&, TrainResult&)>& report);

}  // namespace runding::train
