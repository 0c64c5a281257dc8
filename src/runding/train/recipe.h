#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "runding/base/error.h"
#include "runding/train/example.h"

namespace runding::train {

/// One row of lang/<code>/training.tsv: what the reader of a language learns from.
struct Ingredient {
  std::string kind;   ///< "tree" (CoNLL-U), "names" (word<TAB>tag) or "text" (a paragraph a line)
  std::string path;   ///< below one of the data folders; .zst and .gz are unpacked
  std::string style;  ///< manner of writing and annotating: "news"; each has an output for names of its own
  float weight = 1;   ///< how much a sentence counts
  std::string licence, credit;
};

Result<std::vector<Ingredient>> read_recipe(const std::filesystem::path& file);

/// Everything of a recipe, read.
struct Data {
  std::vector<Example> trees, names;
  std::vector<std::string> text;    ///< paragraphs
  std::vector<std::string> labels;  ///< relations with subtypes, the most frequent first
  std::vector<std::string> styles;  ///< the first is what articles are read in
  std::vector<bool> style_trees;    ///< which styles have trees: the network is told those apart
};

/// Reads the files of the recipe, looked for in each of `folders` in turn.
Result<Data> read_data(const std::vector<Ingredient>& recipe, const std::vector<std::filesystem::path>& folders);

/// Sentences of a treebank as examples. With `learn_labels`, relations not yet in `labels` are added, else an unknown
/// one is read as its universal part or as `dep`. Sentences without heads or tags keep those layers empty.
Result<std::vector<Example>> read_trees(std::string_view conllu, std::vector<std::string>& labels, bool learn_labels);

/// A whole file, unpacked when it is packed.
Result<std::string> read_unpacked(const std::filesystem::path& path);

}  // namespace runding::train
