#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/ud_codes.h"
#include "runding/base/error.h"
#include "runding/model/kernels.h"
#include "runding/model/model_file.h"
#include "runding/model/name_tags.h"
#include "runding/model/network_shape.h"
#include "runding/model/tree_decode.h"
#include "runding/model/word_features.h"

namespace runding {

/// What the reader says of one word.
struct WordAnalysis {
  Upos upos = Upos::x;
  std::uint8_t label = 0;        ///< relation to the head: index into Analyser::labels()
  std::uint8_t name = kOutside;  ///< see name_tags.h
  std::int32_t head = -1;        ///< word of the same sentence, -1 = root
  float confidence = 1;          ///< of `name`, 0…1
};

/// A relation of a treebank, taken apart.
struct Label {
  std::string text;  ///< "nmod:poss"
  Relation relation = Relation::dep;
  Subtype subtype = Subtype::none;
};

/// Buffers of one thread; keep them between calls.
struct AnalyserScratch {
  struct Known {
    std::uint64_t key = 0;
    std::vector<float> input;
  };
  std::vector<Known> cache;  ///< word forms seen lately and what the first layer makes of them
  std::uint64_t owner = 0;   ///< checksum of the model the cache is of
  std::vector<float> input, rows, normal, mixed, gates, heads, state, step, query, turned, scores, tree_scores, label;
  std::vector<std::uint8_t> bytes, tags, steps;
  std::vector<std::uint32_t> missing;
  std::vector<std::int32_t> tree;
  WordFeatures features;
  TreeDecoder decoder;
};

/// The trained reader of one language: tags, trees and names of sentences cut into words. Immutable; share it between
/// threads, one scratch each. The same words give the same answer on every processor and beside any other sentence.
class Analyser {
 public:
  /// Errors: not_found, bad_model.
  static Result<std::shared_ptr<const Analyser>> open(const std::filesystem::path& model);
  static Result<std::shared_ptr<const Analyser>> make(std::shared_ptr<const ModelFile> file, const std::string& where);

  /// Reads sentences: `forms` of all of them, one after the other; `starts` holds the first word of each, ascending,
  /// beginning with 0. `style`: index into styles(), the manner the
  /// text is written and to be annotated in. `out` gets one entry a word; every
  /// sentence is a tree with one root. A sentence of more than kLongest words is read in pieces, the later ones hung
  /// under the first as parataxis.
  void analyse(std::span<const std::string_view> forms, std::span<const std::uint32_t> starts, std::uint32_t style,
               AnalyserScratch& scratch, std::vector<WordAnalysis>& out) const;

  /// The style whose words a text uses most (naive Bayes over its words), among those the trees tell apart; 0 for an
  /// empty text.
  std::uint32_t guess_style(std::span<const std::string_view> forms) const;

  static constexpr std::uint32_t kLongest = 200;

  const std::vector<Label>& labels() const { return labels_; }
  const std::vector<std::string>& styles() const { return styles_; }
  const NetworkShape& shape() const { return shape_; }
  /// Lines "key<TAB>value": language, data with licence and credit, scores.
  std::string_view info() const { return file_->section("info"); }
  const ModelFile& file() const { return *file_; }

 private:
  struct Table {
    const std::int8_t* rows = nullptr;
    const float* scale = nullptr;  ///< per row
    std::uint32_t count = 0, columns = 0;
  };
  struct Norm {
    const float* gain = nullptr;
    const float* bias = nullptr;
  };
  struct Layer {
    Norm norm;
    QuantisedLayer input;
    const float* mix = nullptr;  ///< 2 × width: shares of the word before and behind
    const float* cells = nullptr;
  };

  Analyser() = default;
  Status bind(const std::string& where);
  std::uint32_t vocabulary_row(std::uint64_t key) const;
  void word_input(std::string_view form, AnalyserScratch& scratch, float* out) const;
  void inputs(std::span<const std::string_view> forms, AnalyserScratch& scratch) const;
  void encode(std::span<const std::uint32_t> ends, std::size_t n, std::uint32_t style, AnalyserScratch& scratch) const;
  void mix(const Layer& layer, std::span<const std::uint32_t> ends, AnalyserScratch& scratch) const;
  void recur(const Layer& layer, std::span<const std::uint32_t> ends, AnalyserScratch& scratch) const;
  void quantised(const QuantisedLayer& layer, const std::vector<float>& x, std::size_t rows, AnalyserScratch& scratch,
                 std::vector<float>& out) const;
  void read_sentence(std::size_t first, std::size_t n, std::uint32_t style, AnalyserScratch& scratch,
                     WordAnalysis* out) const;
  void read_tree(std::size_t first, std::size_t n, AnalyserScratch& scratch, WordAnalysis* out) const;

  std::shared_ptr<const ModelFile> file_;
  NetworkShape shape_;
  std::vector<Label> labels_;
  std::vector<std::string> styles_;
  std::uint8_t parataxis_ = 0;
  std::span<const std::uint64_t> keys_;
  std::span<const std::uint32_t> key_rows_;
  Table words_, vectors_, affixes_, shapes_, ngrams_;
  QuantisedLayer input_, heads_;
  Norm input_norm_, output_norm_;
  const float* style_vectors_ = nullptr;  ///< styles × width
  const float* style_words_ = nullptr;    ///< vocabulary × styles
  std::vector<Layer> layers_;
  const float* arc_ = nullptr;  ///< arc_columns² by input, then the bias
  const float* arc_root_ = nullptr;
  const float* arc_distance_ = nullptr;  ///< arc_columns × padded(kDistances)
  const float* label_root_ = nullptr;
  const float* label_ = nullptr;  ///< label_columns × padded labels, then the bias
};

/// Sizes that follow from a shape: outputs are padded to 16.
constexpr std::size_t padded(std::size_t n) { return (n + 15) / 16 * 16; }
/// Outputs of the common last layer: arc dependent, arc head, label dependent, label head, tags, names of each style.
constexpr std::size_t head_outputs(const NetworkShape& s) {
  return padded(std::size_t{2} * s.arc_columns + std::size_t{2} * s.label_columns + s.tags +
                std::size_t{s.name_styles} * s.name_tags);
}

}  // namespace runding
