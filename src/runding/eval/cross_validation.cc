#include "runding/eval/cross_validation.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace runding::eval {

double CrossValidation::Class::f1() const {
  return gold + system == 0 ? 0 : 2 * static_cast<double>(right) / static_cast<double>(gold + system);
}

double CrossValidation::accuracy() const {
  return examples == 0 ? 0 : static_cast<double>(right) / static_cast<double>(examples);
}

double CrossValidation::macro_f1() const {
  double sum = 0;
  for (const Class& c : classes) sum += c.f1();
  return classes.empty() ? 0 : sum / static_cast<double>(classes.size());
}

CrossValidation cross_validate(const std::vector<Features>& examples, const std::vector<std::string>& labels,
                               const std::vector<std::string>& groups, std::size_t folds, const TrainOptions& options) {
  CrossValidation out;
  out.examples = examples.size();
  std::vector<std::string> names = labels;
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const std::string& n : names) out.classes.push_back({n});
  std::vector<std::size_t> classes, fold;
  std::vector<std::size_t> seen(names.size(), 0);
  std::map<std::string, std::size_t> fold_of;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto c = static_cast<std::size_t>(std::lower_bound(names.begin(), names.end(), labels[i]) - names.begin());
    classes.push_back(c);
    const auto [group, fresh] = fold_of.try_emplace(groups[i], seen[c] % folds);
    if (fresh) ++seen[c];
    fold.push_back(group->second);
  }
  out.predictions.assign(examples.size(), 0);
  for (std::size_t k = 0; k < folds; ++k) {
    std::vector<const Features*> train;
    std::vector<std::size_t> train_classes;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (fold[i] == k) continue;
      train.push_back(&examples[i]);
      train_classes.push_back(classes[i]);
    }
    if (train.empty()) continue;
    const LinearClassifier model = LinearClassifier::train(train, train_classes, names.size(), options);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (fold[i] == k) out.predictions[i] = model.classify(examples[i]);
    }
  }
  for (std::size_t i = 0; i < examples.size(); ++i) {
    ++out.classes[classes[i]].gold;
    ++out.classes[out.predictions[i]].system;
    out.classes[classes[i]].right += classes[i] == out.predictions[i];
    out.right += classes[i] == out.predictions[i];
  }
  return out;
}

std::string table(const CrossValidation& result) {
  std::string out;
  char line[160];
  for (const CrossValidation::Class& c : result.classes) {
    std::snprintf(line, sizeof line, "%-12s  F1 %.3f  gold %4zu  system %4zu  right %4zu\n", c.name.c_str(), c.f1(),
                  c.gold, c.system, c.right);
    out += line;
  }
  std::snprintf(line, sizeof line, "accuracy %.3f, macro F1 %.3f\n", result.accuracy(), result.macro_f1());
  return out + line;
}

}  // namespace runding::eval
