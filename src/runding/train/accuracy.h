#pragma once

#include "runding/train/pass.h"
#include "runding/train/recipe.h"

namespace runding::train {

/// Shares of right words, and names by strict span and type.
struct Accuracy {
  std::size_t words = 0, tags = 0, heads = 0, labels = 0;  ///< `labels`: head and universal relation right
  std::size_t gold_names = 0, found_names = 0, right_names = 0;

  double tag() const { return share(tags, words); }
  double head() const { return share(heads, words); }
  double label() const { return share(labels, words); }
  double names() const { return share(2 * right_names, gold_names + found_names); }

 private:
  static double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

/// Judges a network on annotated sentences with given words. `data`: what it learnt from (labels, styles).
Accuracy judge(const Network& net, const Vocabulary& vocabulary, const Data& data,
               const std::vector<Example>& examples);

}  // namespace runding::train
