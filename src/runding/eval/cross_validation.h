#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runding/eval/linear_classifier.h"

namespace runding::eval {

/// Every example classified by a classifier that learnt on the other folds; example i is in fold i % folds of its
/// class, so that every fold has its share of each.
struct CrossValidation {
  struct Class {
    std::string name;
    std::size_t gold = 0, system = 0, right = 0;
    double f1() const;
  };
  std::vector<Class> classes;            ///< sorted by name
  std::vector<std::size_t> predictions;  ///< per example, index into classes
  std::size_t examples = 0, right = 0;

  double accuracy() const;
  /// Mean F1 of all classes.
  double macro_f1() const;
};
CrossValidation cross_validate(const std::vector<Features>& examples, const std::vector<std::string>& labels,
                               const std::vector<std::string>& groups, std::size_t folds,
                               const TrainOptions& options = {});
/// A row per class, then accuracy and macro F1.
std::string table(const CrossValidation& result);

}  // namespace runding::eval
