#include "runding/train/pass.h"

#include <algorithm>
#include <cmath>

#include "runding/model/arc_distance.h"

namespace runding::train {

void Pass::look_up(const Dropout* dropout, float guess, Random& random) {
  sentences_.assign(1, 0);
  rows_.clear();
  for (const Example* e : examples_) {
    for (const std::string& form : e->forms) {
      Row& row = rows_.emplace_back();
      word_features(form, row.features);
      row.word = vocabulary_.find(row.features.word);
      if (guess > 0) row.hidden = random.chance(guess);
      if (dropout == nullptr) continue;
      row.word_dropped = random.chance(dropout->word);
      row.affixes_dropped = random.chance(dropout->feature);
      row.shape_dropped = random.chance(dropout->feature);
      row.ngrams_dropped = random.chance(dropout->feature);
    }
    sentences_.push_back(static_cast<std::uint32_t>(rows_.size()));
  }
}

void Pass::fill_input(std::size_t r) {
  const NetworkShape& s = net_.shape;
  const Parameters& p = net_.parameters;
  const Row& row = rows_[r];
  float* to = input_.row(r);
  if (row.hidden) {
    std::copy_n(p[net_.hidden_word].value.data(), s.input(), to);
    return;
  }
  std::fill_n(to, s.input(), 0.0F);
  if (!row.word_dropped) {
    std::copy_n(p[net_.words].row(row.word), s.word_columns, to);
    std::copy_n(p[net_.vectors].row(row.word), s.vector_columns, to + s.word_columns);
  }
  to += s.word_columns + s.vector_columns;
  for (std::size_t i = 0; i < NetworkShape::kAffixes; ++i) {
    if (!row.affixes_dropped) {
      std::copy_n(p[net_.affixes].row(row.features.affixes[i] % s.affix_rows), s.affix_columns, to);
    }
    to += s.affix_columns;
  }
  if (!row.shape_dropped) std::copy_n(p[net_.shapes].row(row.features.shape % s.shape_rows), s.shape_columns, to);
  to += s.shape_columns;
  if (row.ngrams_dropped || row.features.ngram_count == 0) return;
  const float scale = 1.0F / static_cast<float>(row.features.ngram_count);
  for (std::size_t i = 0; i < row.features.ngram_count; ++i) {
    const float* from = p[net_.ngrams].row(row.features.ngrams[i] % s.ngram_rows);
    for (std::size_t c = 0; c < s.ngram_columns; ++c) to[c] += from[c] * scale;
  }
}

void Pass::drop(Matrix& m, Matrix& mask, float share, Random& random, bool per_sentence) {
  if (!training_ || share == 0) return;
  mask.resize(m.rows, m.cols);
  const float keep = 1 / (1 - share);
  for (std::size_t s = 0; s + 1 < sentences_.size(); ++s) {
    for (std::size_t r = sentences_[s]; r < sentences_[s + 1]; ++r) {
      float* row = mask.row(r);
      if (per_sentence && r > sentences_[s]) {
        std::copy_n(mask.row(sentences_[s]), m.cols, row);
      } else {
        for (std::size_t i = 0; i < m.cols; ++i) row[i] = random.chance(share) ? 0 : keep;
      }
    }
  }
  for (std::size_t i = 0; i < m.rows * m.cols; ++i) m.data[i] *= mask.data[i];
}

namespace {
void times_mask(Matrix& m, const Matrix& mask) {
  for (std::size_t i = 0; i < m.rows * m.cols; ++i) m.data[i] *= mask.data[i];
}
}  // namespace

void Pass::add_styles(const Dropout* dropout, Random& random) {
  styled_.assign(examples_.size(), false);
  const std::size_t width = net_.shape.width;
  for (std::size_t e = 0; e < examples_.size(); ++e) {
    const std::uint32_t style = examples_[e]->style;
    if (style >= style_trees_.size() || !style_trees_[style]) continue;
    styled_[e] = dropout == nullptr || !random.chance(dropout->style);
    if (!styled_[e]) continue;
    const float* vector = net_.parameters[net_.styles].row(style);
    for (std::size_t r = sentences_[e]; r < sentences_[e + 1]; ++r) {
      for (std::size_t i = 0; i < width; ++i) layers_[0].in.row(r)[i] += vector[i];
    }
  }
}

void Pass::forward(std::span<const Example* const> examples, const Dropout* dropout, float guess, Random& random) {
  examples_ = examples;
  training_ = dropout != nullptr;
  if (dropout != nullptr) dropout_ = *dropout;
  look_up(dropout, guess, random);
  const std::size_t n = rows_.size();
  input_.resize(n, net_.shape.input());
  for (std::size_t r = 0; r < n; ++r) fill_input(r);
  linear(net_, net_.input, input_, projected_);
  layers_.resize(net_.layers.size());
  norm(net_, net_.input_norm, projected_, layers_[0].in, input_norm_);
  add_styles(dropout, random);
  drop(layers_[0].in, first_mask_, dropout_.layer, random, true);
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    Layer& layer = layers_[l];
    norm(net_, net_.layers[l].norm, layer.in, layer.normal, layer.norm);
    mix(net_, net_.layers[l].mix, layer.normal, sentences_, layer.mixed);
    linear(net_, net_.layers[l].input, layer.mixed, layer.gates);
    recurrence(net_, net_.layers[l], layer.gates, sentences_, layer.out, layer.recurrence);
    drop(layer.out, layer.mask, dropout_.layer, random, true);
    Matrix& next = l + 1 < layers_.size() ? layers_[l + 1].in : last_;
    next.resize(n, net_.shape.width);
    for (std::size_t i = 0; i < n * net_.shape.width; ++i) next.data[i] = layer.in.data[i] + layer.out.data[i];
  }
  norm(net_, net_.output_norm, last_, encoded_, output_norm_);
  linear(net_, net_.arc_dependent, encoded_, arc_dependent_);
  linear(net_, net_.arc_head, encoded_, arc_head_);
  linear(net_, net_.label_dependent, encoded_, label_dependent_);
  linear(net_, net_.label_head, encoded_, label_head_);
  for (Matrix* m : {&arc_dependent_, &arc_head_}) {
    for (std::size_t i = 0; i < m->rows * m->cols; ++i) m->data[i] = std::max(m->data[i], 0.1F * m->data[i]);
  }
  drop(arc_dependent_, arc_dependent_mask_, dropout_.head, random, true);
  drop(arc_head_, arc_head_mask_, dropout_.head, random, true);
}

void Pass::sentence_arcs(std::size_t sentence, Matrix& out) {
  const std::size_t first = sentences_[sentence];
  const std::size_t n = sentences_[sentence + 1] - first;
  const std::size_t a = net_.shape.arc_columns;
  const Parameter& arc = net_.parameters[net_.arc];
  // (dependent · U + u) · head, where u is the last row of the parameter: how likely a word is a head at all.
  picked_.resize(n, a);
  for (std::size_t r = 0; r < n; ++r) std::copy_n(arc.row(a), a, picked_.row(r));
  times(arc_dependent_.row(first), arc.value.data(), picked_.data.data(), n, a, a, true);
  scratch_.resize(n + 1, a);
  std::copy_n(net_.parameters[net_.arc_root].value.data(), a, scratch_.row(0));
  std::copy_n(arc_head_.row(first), n * a, scratch_.row(1));
  out.resize(n, n + 1);
  times_transposed(picked_.data.data(), scratch_.data.data(), out.data.data(), n, a, n + 1);
  distances_.resize(n, kDistances);
  times_transposed(picked_.data.data(), net_.parameters[net_.arc_distance].value.data(), distances_.data.data(), n, a,
                   kDistances);
  for (std::size_t r = 0; r < n; ++r) {
    for (std::size_t h = 0; h < n; ++h) out.row(r)[h + 1] += distances_.row(r)[arc_distance(r, h)];
    out.row(r)[r + 1] = -1e9F;
  }
}

namespace {

/// Softmax in place; the logarithm of the probability of `gold`.
double softmax(float* x, std::size_t n, std::size_t gold) {
  float best = x[0];
  for (std::size_t i = 1; i < n; ++i) best = std::max(best, x[i]);
  float sum = 0;
  const float golden = x[gold] - best;
  for (std::size_t i = 0; i < n; ++i) sum += (x[i] = std::exp(x[i] - best));
  const float scale = 1 / sum;
  for (std::size_t i = 0; i < n; ++i) x[i] *= scale;
  return static_cast<double>(golden) - std::log(static_cast<double>(sum));
}

/// Turns the scores of a row into the gradient of its cross entropy times `weight`; returns the loss.
double cross_entropy(float* x, std::size_t n, std::size_t gold, float weight) {
  const double loss = -softmax(x, n, gold);
  x[gold] -= 1;
  for (std::size_t i = 0; i < n; ++i) x[i] *= weight;
  return loss;
}

}  // namespace

void Pass::tree_back(const TaskWeights& weights, Gradients& gradients, Losses& losses) {
  const std::size_t a = net_.shape.arc_columns;
  const std::size_t c = net_.shape.label_columns;
  Matrix d_dependent, d_head, d_label_dependent, d_label_head, scores, d_query, heads;
  const std::size_t n_all = rows_.size();
  d_dependent.resize(n_all, a);
  d_head.resize(n_all, a);
  d_label_dependent.resize(n_all, c);
  d_label_head.resize(n_all, c);
  for (Matrix* m : {&d_dependent, &d_head, &d_label_dependent, &d_label_head}) m->zero();
  const Parameter& arc = net_.parameters[net_.arc];
  const float* root = net_.parameters[net_.label_root].value.data();
  bool any = false;
  for (std::size_t s = 0; s < examples_.size(); ++s) {
    const Example& e = *examples_[s];
    if (e.heads.empty()) continue;
    any = true;
    const std::size_t first = sentences_[s];
    const std::size_t n = e.heads.size();
    sentence_arcs(s, scores);  // leaves dependent·U+u in picked_, the heads in scratch_
    for (std::size_t r = 0; r < n; ++r) {
      losses.arc +=
          cross_entropy(scores.row(r), n + 1, static_cast<std::size_t>(e.heads[r] + 1), weights.arc * e.weight);
    }
    d_query.resize(n, a);
    times(scores.data.data(), scratch_.data.data(), d_query.data.data(), n, n + 1, a);
    distances_.resize(n, kDistances);
    distances_.zero();
    for (std::size_t r = 0; r < n; ++r) {
      for (std::size_t h = 0; h < n; ++h) distances_.row(r)[arc_distance(r, h)] += scores.row(r)[h + 1];
    }
    times(distances_.data.data(), net_.parameters[net_.arc_distance].value.data(), d_query.data.data(), n, kDistances,
          a, true);
    transposed_times(distances_.data.data(), picked_.data.data(), gradients[net_.arc_distance].data(), n, kDistances,
                     a);
    heads.resize(n + 1, a);
    heads.zero();
    transposed_times(scores.data.data(), picked_.data.data(), heads.data.data(), n, n + 1, a);
    float* d_root = gradients[net_.arc_root].data();
    for (std::size_t i = 0; i < a; ++i) d_root[i] += heads.row(0)[i];
    for (std::size_t i = 0; i < n * a; ++i) d_head.row(first)[i] += heads.row(1)[i];
    times_transposed(d_query.data.data(), arc.value.data(), d_dependent.row(first), n, a, a);
    transposed_times(arc_dependent_.row(first), d_query.data.data(), gradients[net_.arc].data(), n, a, a);
    float* d_bias = gradients[net_.arc].data() + a * a;
    for (std::size_t r = 0; r < n; ++r) {
      for (std::size_t i = 0; i < a; ++i) d_bias[i] += d_query.row(r)[i];
    }
    // Labels, for the gold heads.
    picked_.resize(n, c);
    for (std::size_t r = 0; r < n; ++r) {
      const float* d = label_dependent_.row(first + r);
      const float* h = e.heads[r] < 0 ? root : label_head_.row(first + static_cast<std::size_t>(e.heads[r]));
      for (std::size_t i = 0; i < c; ++i) picked_.row(r)[i] = std::max(d[i] + h[i], 0.0F);
    }
    linear(net_, net_.label, picked_, logits_);
    for (std::size_t r = 0; r < n; ++r) {
      losses.label += cross_entropy(logits_.row(r), logits_.cols, e.labels[r], weights.label * e.weight);
    }
    linear_back(net_, net_.label, picked_, logits_, gradients, d_picked_, false);
    float* d_label_root = gradients[net_.label_root].data();
    for (std::size_t r = 0; r < n; ++r) {
      float* d = d_label_dependent.row(first + r);
      float* h = e.heads[r] < 0 ? d_label_root : d_label_head.row(first + static_cast<std::size_t>(e.heads[r]));
      for (std::size_t i = 0; i < c; ++i) {
        const float g = picked_.row(r)[i] > 0 ? d_picked_.row(r)[i] : 0;
        d[i] += g;
        h[i] += g;
      }
    }
  }
  if (!any) return;
  times_mask(d_dependent, arc_dependent_mask_);
  times_mask(d_head, arc_head_mask_);
  // Slope of the leaky rectifier; a dropped column has none left.
  for (std::size_t i = 0; i < n_all * a; ++i) {
    if (arc_dependent_.data[i] < 0) d_dependent.data[i] *= 0.1F;
    if (arc_head_.data[i] < 0) d_head.data[i] *= 0.1F;
  }
  linear_back(net_, net_.arc_dependent, encoded_, d_dependent, gradients, d_encoded_, true);
  linear_back(net_, net_.arc_head, encoded_, d_head, gradients, d_encoded_, true);
  linear_back(net_, net_.label_dependent, encoded_, d_label_dependent, gradients, d_encoded_, true);
  linear_back(net_, net_.label_head, encoded_, d_label_head, gradients, d_encoded_, true);
}

void Pass::tag_back(const TaskWeights& weights, Gradients& gradients, Losses& losses) {
  linear(net_, net_.tag, encoded_, logits_);
  bool any = false;
  for (std::size_t s = 0; s < examples_.size(); ++s) {
    const Example& e = *examples_[s];
    for (std::size_t r = sentences_[s]; r < sentences_[s + 1]; ++r) {
      float* row = logits_.row(r);
      if (e.tags.empty()) {
        std::fill_n(row, logits_.cols, 0.0F);
        continue;
      }
      any = true;
      losses.tag += cross_entropy(row, logits_.cols, e.tags[r - sentences_[s]], weights.tag * e.weight);
      ++losses.words;
    }
  }
  if (any) linear_back(net_, net_.tag, encoded_, logits_, gradients, d_encoded_, true);
}

void Pass::name_back(const TaskWeights& weights, Gradients& gradients, Losses& losses) {
  for (std::uint32_t style = 0; style < net_.names.size(); ++style) {
    // Only the rows of this style.
    std::vector<std::size_t> rows;
    std::vector<std::uint8_t> gold;
    std::vector<float> weight;
    for (std::size_t s = 0; s < examples_.size(); ++s) {
      const Example& e = *examples_[s];
      if (e.names.empty() || e.style != style) continue;
      for (std::size_t r = 0; r < e.names.size(); ++r) {
        rows.push_back(sentences_[s] + r);
        gold.push_back(e.names[r]);
        weight.push_back(e.weight);
      }
    }
    if (rows.empty()) continue;
    picked_.resize(rows.size(), net_.shape.width);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::copy_n(encoded_.row(rows[i]), encoded_.cols, picked_.row(i));
    }
    linear(net_, net_.names[style], picked_, logits_);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      losses.name += cross_entropy(logits_.row(i), logits_.cols, gold[i], weights.name * weight[i]);
    }
    losses.named += static_cast<std::uint32_t>(rows.size());
    linear_back(net_, net_.names[style], picked_, logits_, gradients, d_picked_, false);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t c = 0; c < encoded_.cols; ++c) d_encoded_.row(rows[i])[c] += d_picked_.row(i)[c];
    }
  }
}

void Pass::guess_back(const TaskWeights& weights, Gradients& gradients, Losses& losses) {
  if (net_.guess_words == 0) return;
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    if (rows_[r].hidden && rows_[r].word < net_.guess_words) rows.push_back(r);
  }
  if (rows.empty()) return;
  picked_.resize(rows.size(), net_.shape.width);
  for (std::size_t i = 0; i < rows.size(); ++i) std::copy_n(encoded_.row(rows[i]), encoded_.cols, picked_.row(i));
  linear(net_, net_.guess, picked_, logits_);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    losses.guess += cross_entropy(logits_.row(i), logits_.cols, rows_[rows[i]].word, weights.guess);
  }
  losses.guessed += static_cast<std::uint32_t>(rows.size());
  linear_back(net_, net_.guess, picked_, logits_, gradients, d_picked_, false);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t c = 0; c < encoded_.cols; ++c) d_encoded_.row(rows[i])[c] += d_picked_.row(i)[c];
  }
}

void Pass::encoder_back(Gradients& gradients, std::vector<TableGradient>& rows) {
  const std::size_t n = rows_.size();
  const NetworkShape& s = net_.shape;
  Matrix d_in, d_mixed;
  d_in.resize(n, s.width);
  d_in.zero();
  norm_back(net_, net_.output_norm, output_norm_, d_encoded_, gradients, d_in);
  for (std::size_t l = layers_.size(); l-- > 0;) {
    Layer& layer = layers_[l];
    d_layer_.resize(n, s.width);
    std::copy_n(d_in.data.begin(), n * s.width, d_layer_.data.begin());
    if (dropout_.layer > 0) times_mask(d_layer_, layer.mask);
    recurrence_back(net_, net_.layers[l], layer.gates, sentences_, layer.recurrence, d_layer_, gradients, d_gates_);
    linear_back(net_, net_.layers[l].input, layer.mixed, d_gates_, gradients, d_mixed, false);
    mix_back(net_, net_.layers[l].mix, layer.normal, sentences_, d_mixed, gradients, d_layer_);
    norm_back(net_, net_.layers[l].norm, layer.norm, d_layer_, gradients, d_in);
  }
  if (dropout_.layer > 0) times_mask(d_in, first_mask_);
  for (std::size_t e = 0; e < examples_.size(); ++e) {
    if (!styled_[e]) continue;
    float* to = gradients[net_.styles].data() + std::size_t{examples_[e]->style} * s.width;
    for (std::size_t r = sentences_[e]; r < sentences_[e + 1]; ++r) {
      for (std::size_t i = 0; i < s.width; ++i) to[i] += d_in.row(r)[i];
    }
  }
  Matrix d_projected;
  d_projected.resize(n, s.width);
  d_projected.zero();
  norm_back(net_, net_.input_norm, input_norm_, d_in, gradients, d_projected);
  linear_back(net_, net_.input, input_, d_projected, gradients, d_input_, false);
  for (std::size_t r = 0; r < n; ++r) {
    const Row& row = rows_[r];
    const float* d = d_input_.row(r);
    if (row.hidden) {
      float* to = gradients[net_.hidden_word].data();
      for (std::size_t i = 0; i < s.input(); ++i) to[i] += d[i];
      continue;
    }
    if (!row.word_dropped) rows.push_back({net_.words, row.word, d, 1});
    d += s.word_columns + s.vector_columns;
    for (std::size_t i = 0; i < NetworkShape::kAffixes; ++i, d += s.affix_columns) {
      if (!row.affixes_dropped) rows.push_back({net_.affixes, row.features.affixes[i] % s.affix_rows, d, 1});
    }
    if (!row.shape_dropped) rows.push_back({net_.shapes, row.features.shape % s.shape_rows, d, 1});
    d += s.shape_columns;
    if (row.ngrams_dropped) continue;
    const float scale = 1.0F / static_cast<float>(std::max(row.features.ngram_count, 1U));
    for (std::size_t i = 0; i < row.features.ngram_count; ++i) {
      rows.push_back({net_.ngrams, row.features.ngrams[i] % s.ngram_rows, d, scale});
    }
  }
}

Losses Pass::backward(const TaskWeights& weights, Gradients& gradients, std::vector<TableGradient>& rows) {
  Losses losses;
  d_encoded_.resize(rows_.size(), net_.shape.width);
  d_encoded_.zero();
  tree_back(weights, gradients, losses);
  tag_back(weights, gradients, losses);
  name_back(weights, gradients, losses);
  guess_back(weights, gradients, losses);
  encoder_back(gradients, rows);
  return losses;
}

void Pass::score(Outputs& out) {
  linear(net_, net_.tag, encoded_, out.tags);
  out.arcs.resize(examples_.size());
  for (std::size_t s = 0; s < examples_.size(); ++s) sentence_arcs(s, out.arcs[s]);
  if (net_.names.empty()) return;
  out.names.resize(rows_.size(), net_.shape.name_tags);
  for (std::uint32_t style = 0; style < net_.names.size(); ++style) {
    linear(net_, net_.names[style], encoded_, logits_);
    for (std::size_t s = 0; s < examples_.size(); ++s) {
      if (examples_[s]->style != style) continue;
      for (std::size_t r = sentences_[s]; r < sentences_[s + 1]; ++r) {
        std::copy_n(logits_.row(r), logits_.cols, out.names.row(r));
      }
    }
  }
}

void Pass::best_labels(std::size_t sentence, const std::vector<std::int32_t>& heads, std::vector<std::uint8_t>& out) {
  const std::size_t first = sentences_[sentence];
  const std::size_t c = net_.shape.label_columns;
  picked_.resize(heads.size(), c);
  const float* root = net_.parameters[net_.label_root].value.data();
  for (std::size_t r = 0; r < heads.size(); ++r) {
    const float* d = label_dependent_.row(first + r);
    const float* h = heads[r] < 0 ? root : label_head_.row(first + static_cast<std::size_t>(heads[r]));
    for (std::size_t i = 0; i < c; ++i) picked_.row(r)[i] = std::max(d[i] + h[i], 0.0F);
  }
  linear(net_, net_.label, picked_, logits_);
  out.resize(heads.size());
  for (std::size_t r = 0; r < heads.size(); ++r) {
    const float* row = logits_.row(r);
    out[r] = static_cast<std::uint8_t>(std::max_element(row, row + logits_.cols) - row);
  }
}

}  // namespace runding::train
