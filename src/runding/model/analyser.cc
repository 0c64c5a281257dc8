#include "runding/model/analyser.h"

#include <algorithm>
#include <cmath>

#include "runding/base/hash.h"
#include "runding/model/arc_distance.h"
#include "runding/model/name_decode.h"

namespace runding {

namespace {
constexpr std::size_t kGroup = 128;  ///< words read together, so that a layer's work stays near the processor
constexpr std::size_t kCache = std::size_t{1} << 12;
constexpr float kLeak = 0.1F;
}  // namespace

std::uint32_t Analyser::vocabulary_row(std::uint64_t key) const {
  const std::size_t mask = keys_.size() - 1;
  // At most one round: a table without a free place must not hang.
  for (std::size_t at = key & mask, tried = 0; tried < keys_.size(); at = (at + 1) & mask, ++tried) {
    if (key_rows_[at] == 0 || keys_[at] == key) return key_rows_[at];
  }
  return 0;
}

namespace {

template <class Table>
void add_row(const Table& table, std::uint32_t row, float share, float* out) {
  const std::int8_t* from = table.rows + std::size_t{row} * table.columns;
  const float scale = table.scale[row] * share;
  for (std::uint32_t i = 0; i < table.columns; ++i) out[i] += static_cast<float>(from[i]) * scale;
}

}  // namespace

void Analyser::word_input(std::string_view form, AnalyserScratch& scratch, float* out) const {
  WordFeatures& f = scratch.features;
  word_features(form, f);
  std::fill_n(out, shape_.input(), 0.0F);
  const std::uint32_t row = vocabulary_row(f.word);
  add_row(words_, row, 1, out);
  out += shape_.word_columns;
  if (shape_.vector_columns > 0) add_row(vectors_, row, 1, out);
  out += shape_.vector_columns;
  for (const std::uint32_t affix : f.affixes) {
    add_row(affixes_, affix % shape_.affix_rows, 1, out);
    out += shape_.affix_columns;
  }
  add_row(shapes_, f.shape % shape_.shape_rows, 1, out);
  out += shape_.shape_columns;
  const float share = 1.0F / static_cast<float>(std::max(f.ngram_count, 1U));
  for (std::uint32_t i = 0; i < f.ngram_count; ++i) add_row(ngrams_, f.ngrams[i] % shape_.ngram_rows, share, out);
}

void Analyser::quantised(const QuantisedLayer& layer, const std::vector<float>& x, std::size_t rows, AnalyserScratch& s,
                         std::vector<float>& out) const {
  s.bytes.resize(rows * layer.inputs);
  s.step.resize(rows);
  for (std::size_t r = 0; r < rows; ++r) {
    s.step[r] = kernels().quantise(x.data() + r * layer.inputs, layer.inputs, s.bytes.data() + r * layer.inputs);
  }
  out.resize(rows * layer.outputs);
  kernels().multiply(layer, s.bytes.data(), s.step.data(), rows, out.data());
}

void Analyser::inputs(std::span<const std::string_view> forms, AnalyserScratch& s) const {
  const std::size_t width = shape_.width;
  s.rows.resize(forms.size() * width);
  if (s.owner != file_->checksum()) {
    s.cache.assign(kCache, {});
    s.owner = file_->checksum();
  }
  s.missing.clear();
  s.input.clear();
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::uint64_t key = hash64(forms[i]) | 1;
    const AnalyserScratch::Known& known = s.cache[(key >> 8) % kCache];
    if (known.key == key) {
      std::copy_n(known.input.data(), width, s.rows.data() + i * width);
      continue;
    }
    s.missing.push_back(static_cast<std::uint32_t>(i));
    s.input.resize(s.missing.size() * shape_.input());
    word_input(forms[i], s, s.input.data() + (s.missing.size() - 1) * shape_.input());
  }
  if (s.missing.empty()) return;
  quantised(input_, s.input, s.missing.size(), s, s.gates);
  for (std::size_t k = 0; k < s.missing.size(); ++k) {
    float* row = s.rows.data() + s.missing[k] * width;
    kernels().norm(s.gates.data() + k * width, input_norm_.gain, input_norm_.bias, width, row);
    const std::uint64_t key = hash64(forms[s.missing[k]]) | 1;
    AnalyserScratch::Known& known = s.cache[(key >> 8) % kCache];
    known.key = key;
    known.input.assign(row, row + width);
  }
}

void Analyser::mix(const Layer& layer, std::span<const std::uint32_t> ends, AnalyserScratch& s) const {
  const std::size_t width = shape_.width;
  s.mixed.assign(s.normal.begin(), s.normal.end());
  std::size_t first = 0;
  for (const std::uint32_t end : ends) {
    for (std::size_t r = first; r + 1 < end; ++r) {
      const float* x = s.normal.data() + r * width;
      float* out = s.mixed.data() + r * width;
      for (std::size_t i = 0; i < width; ++i) {
        out[width + i] += layer.mix[i] * x[i];
        out[i] += layer.mix[width + i] * x[width + i];
      }
    }
    first = end;
  }
}

void Analyser::recur(const Layer& layer, std::span<const std::uint32_t> ends, AnalyserScratch& s) const {
  const std::size_t half = shape_.width / 2;
  for (std::size_t direction = 0; direction < 2; ++direction) {
    const float* weights = layer.cells + direction * 2 * half;
    std::size_t first = 0;
    for (const std::uint32_t end : ends) {
      std::fill(s.state.begin(), s.state.end(), 0.0F);
      for (std::size_t i = first; i < end; ++i) {
        const std::size_t r = direction == 0 ? i : end - 1 - (i - first);
        kernels().cells(s.gates.data() + r * 6 * half + direction * 3 * half, weights, half, s.state.data(),
                        s.normal.data() + r * 2 * half + direction * half);
      }
      first = end;
    }
  }
}

void Analyser::encode(std::span<const std::uint32_t> ends, std::size_t n, std::uint32_t style,
                      AnalyserScratch& s) const {
  const std::size_t width = shape_.width;
  const float* vector = style_vectors_ + std::size_t{style} * width;
  for (std::size_t r = 0; r < n; ++r) {
    for (std::size_t i = 0; i < width; ++i) s.rows[r * width + i] += vector[i];
  }
  s.normal.resize(n * width);
  s.state.resize(width / 2);
  const auto normalise = [&](const Norm& norm) {
    for (std::size_t r = 0; r < n; ++r) {
      kernels().norm(s.rows.data() + r * width, norm.gain, norm.bias, width, s.normal.data() + r * width);
    }
  };
  for (const Layer& layer : layers_) {
    normalise(layer.norm);
    mix(layer, ends, s);
    quantised(layer.input, s.mixed, n, s, s.gates);
    recur(layer, ends, s);
    for (std::size_t i = 0; i < n * width; ++i) s.rows[i] += s.normal[i];
  }
  normalise(output_norm_);
  quantised(heads_, s.normal, n, s, s.heads);
}

void Analyser::read_tree(std::size_t first, std::size_t n, AnalyserScratch& s, WordAnalysis* out) const {
  const std::size_t a = shape_.arc_columns;
  const std::size_t c = shape_.label_columns;
  const std::size_t stride = heads_.outputs;
  const std::size_t nodes = padded(n + 1);
  const std::size_t labels = padded(shape_.labels);
  // Heads as columns, the root first, so that one dependent meets all of them at once.
  s.turned.assign(a * nodes, 0);
  for (std::size_t k = 0; k < a; ++k) s.turned[k * nodes] = arc_root_[k];
  for (std::size_t r = 0; r < n; ++r) {
    const float* head = s.heads.data() + (first + r) * stride + a;
    for (std::size_t k = 0; k < a; ++k) s.turned[k * nodes + r + 1] = std::max(head[k], kLeak * head[k]);
  }
  s.query.resize(2 * a + padded(kDistances));
  float* distance = s.query.data() + 2 * a;
  s.scores.resize(nodes);
  s.tree_scores.resize(n * (n + 1));
  for (std::size_t r = 0; r < n; ++r) {
    const float* dependent = s.heads.data() + (first + r) * stride;
    float* query = s.query.data();
    float* active = s.query.data() + a;
    for (std::size_t k = 0; k < a; ++k) active[k] = std::max(dependent[k], kLeak * dependent[k]);
    std::copy_n(arc_ + a * a, a, query);
    kernels().accumulate(active, arc_, a, a, query);
    std::fill(s.scores.begin(), s.scores.end(), 0.0F);
    kernels().accumulate(query, s.turned.data(), a, nodes, s.scores.data());
    std::fill_n(distance, padded(kDistances), 0.0F);
    kernels().accumulate(query, arc_distance_, a, padded(kDistances), distance);
    float* row = s.tree_scores.data() + r * (n + 1);
    row[0] = s.scores[0];
    for (std::size_t h = 0; h < n; ++h) row[h + 1] = s.scores[h + 1] + distance[arc_distance(r, h)];
  }
  s.decoder.decode(s.tree_scores, n, s.tree);
  s.label.resize(c + labels);
  for (std::size_t r = 0; r < n; ++r) {
    const float* dependent = s.heads.data() + (first + r) * stride + 2 * a;
    const float* head = s.tree[r] < 0
                            ? label_root_
                            : s.heads.data() + (first + static_cast<std::size_t>(s.tree[r])) * stride + 2 * a + c;
    float* both = s.label.data();
    float* score = s.label.data() + c;
    for (std::size_t k = 0; k < c; ++k) both[k] = std::max(dependent[k] + head[k], 0.0F);
    std::copy_n(label_ + c * labels, labels, score);
    kernels().accumulate(both, label_, c, labels, score);
    out[r].head = s.tree[r];
    out[r].label = static_cast<std::uint8_t>(std::max_element(score, score + shape_.labels) - score);
  }
}

void Analyser::read_sentence(std::size_t first, std::size_t n, std::uint32_t style, AnalyserScratch& s,
                             WordAnalysis* out) const {
  read_tree(first, n, s, out);
  const std::size_t tags_at = std::size_t{2} * shape_.arc_columns + std::size_t{2} * shape_.label_columns;
  const std::size_t names_at = tags_at + shape_.tags + std::size_t{style} * shape_.name_tags;

  s.scores.resize(n * kNameTags);
  for (std::size_t r = 0; r < n; ++r) {
    const float* tags = s.heads.data() + (first + r) * heads_.outputs + tags_at;
    out[r].upos = static_cast<Upos>(std::max_element(tags, tags + shape_.tags) - tags);
    out[r].name = kOutside;
    out[r].confidence = 1;
    std::copy_n(s.heads.data() + (first + r) * heads_.outputs + names_at, kNameTags, &s.scores[r * kNameTags]);
  }

  decode_names(s.scores, n, s.tags, s.steps);
  for (std::size_t r = 0; r < n; ++r) {
    const float* score = &s.scores[r * kNameTags];
    out[r].name = s.tags[r];
    if (s.tags[r] == kOutside) continue;
    float sum = 0;
    for (std::size_t t = 0; t < kNameTags; ++t) sum += std::exp(std::min(score[t] - score[s.tags[r]], 20.0F));
    out[r].confidence = 1 / sum;
  }
}

std::uint32_t Analyser::guess_style(std::span<const std::string_view> forms) const {
  std::vector<double> sum(shape_.name_styles, 0);
  WordFeatures features;
  for (const std::string_view form : forms) {
    word_features(form, features);
    const float* row = style_words_ + std::size_t{vocabulary_row(features.word)} * shape_.name_styles;
    for (std::size_t s = 0; s < sum.size(); ++s) sum[s] += static_cast<double>(row[s]);
  }
  std::size_t best = 0;
  for (std::size_t s = 1; s < sum.size(); ++s) {
    // Styles without trees weigh every word 0 and are never chosen.
    if (sum[s] != 0 && (sum[s] > sum[best] || sum[best] == 0)) best = s;
  }
  return static_cast<std::uint32_t>(best);
}

void Analyser::analyse(std::span<const std::string_view> forms, std::span<const std::uint32_t> starts,
                       std::uint32_t style, AnalyserScratch& s, std::vector<WordAnalysis>& out) const {
  out.assign(forms.size(), {});
  if (style >= shape_.name_styles) style = 0;
  // Pieces of sentences, in groups.
  std::vector<std::uint32_t> ends;
  std::size_t group = 0;
  const auto flush = [&](std::size_t end) {
    if (end == group) return;
    for (std::uint32_t& e : ends) e -= static_cast<std::uint32_t>(group);
    inputs(forms.subspan(group, end - group), s);
    encode(ends, end - group, style, s);
    std::size_t first = 0;
    for (const std::uint32_t e : ends) {
      read_sentence(first, e - first, style, s, out.data() + group + first);
      first = e;
    }
    ends.clear();
    group = end;
  };
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t begin = starts[i];
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : forms.size();
    for (std::size_t piece = begin; piece < end; piece += kLongest) {
      const std::size_t last = std::min<std::size_t>(piece + kLongest, end);
      if (last - group > kGroup) flush(piece);
      ends.push_back(static_cast<std::uint32_t>(last));
    }
  }
  flush(forms.size());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t begin = starts[i];
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : forms.size();
    if (end - begin <= kLongest) continue;
    std::int32_t root = 0;
    for (std::size_t w = begin; w < begin + kLongest; ++w) {
      if (out[w].head < 0) root = static_cast<std::int32_t>(w - begin);
    }
    for (std::size_t w = begin + kLongest; w < end; ++w) {
      const auto offset = static_cast<std::int32_t>((w - begin) / kLongest * kLongest);
      if (out[w].head < 0) {
        out[w].head = root;
        out[w].label = parataxis_;
      } else {
        out[w].head += offset;
      }
    }
  }
}

}  // namespace runding
