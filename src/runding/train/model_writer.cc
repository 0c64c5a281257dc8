#include "runding/train/model_writer.h"

#include <cmath>
#include <cstring>

#include "runding/model/analyser.h"
#include "runding/model/arc_distance.h"
#include "runding/model/model_file.h"

namespace runding::train {

namespace {

using Sections = std::vector<std::pair<std::string, std::string>>;

template <class T>
std::string bytes(const std::vector<T>& values) {
  std::string out(values.size() * sizeof(T), '\0');
  if (!values.empty()) std::memcpy(out.data(), values.data(), out.size());
  return out;
}

/// Scale so that the largest value becomes 127.
float scale_of(const float* row, std::size_t n) {
  float most = 0;
  for (std::size_t i = 0; i < n; ++i) most = std::max(most, std::abs(row[i]));
  return most / 127.0F;
}

std::int8_t rounded(float value, float scale) {
  return scale == 0 ? std::int8_t{0} : static_cast<std::int8_t>(std::lround(value / scale));
}

void add_table(const std::string& name, const Parameter& p, Sections& out) {
  std::vector<std::int8_t> rows(p.rows * p.cols);
  std::vector<float> scale(p.rows);
  for (std::size_t r = 0; r < p.rows; ++r) {
    scale[r] = scale_of(p.row(r), p.cols);
    for (std::size_t c = 0; c < p.cols; ++c) rows[r * p.cols + c] = rounded(p.row(r)[c], scale[r]);
  }
  out.emplace_back(name, bytes(rows));
  out.emplace_back(name + ".scale", bytes(scale));
}

/// `rows` of weights, each with its bias, padded to 16 outputs and packed as QuantisedLayer says.
void add_layer(const std::string& name, std::vector<std::pair<const float*, float>> rows, std::size_t inputs,
               Sections& out) {
  const std::vector<float> nothing(inputs, 0.0F);
  while (rows.size() % 16 != 0) rows.emplace_back(nothing.data(), 0.0F);
  std::vector<std::int8_t> packed(rows.size() * inputs);
  std::vector<float> scale(rows.size());
  std::vector<float> bias(rows.size());
  std::vector<std::int32_t> sum(rows.size(), 0);
  for (std::size_t o = 0; o < rows.size(); ++o) {
    scale[o] = scale_of(rows[o].first, inputs);
    bias[o] = rows[o].second;
    for (std::size_t k = 0; k < inputs; ++k) {
      const std::int8_t w = rounded(rows[o].first[k], scale[o]);
      sum[o] += w;
      packed[o / 16 * 16 * inputs + k / 4 * 64 + o % 16 * 4 + k % 4] = w;
    }
  }
  out.emplace_back(name + ".w", bytes(packed));
  out.emplace_back(name + ".scale", bytes(scale));
  out.emplace_back(name + ".bias", bytes(bias));
  out.emplace_back(name + ".sum", bytes(sum));
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

void add_vocabulary(const Vocabulary& vocabulary, Sections& out) {
  std::size_t slots = 16;
  while (slots < vocabulary.size() * 2) slots *= 2;
  std::vector<std::uint64_t> keys(slots, 0);
  std::vector<std::uint32_t> rows(slots, 0);
  for (std::uint32_t row = 1; row < vocabulary.size(); ++row) {
    const std::uint64_t key = word_key(vocabulary.text(row));
    std::size_t at = key & (slots - 1);
    while (rows[at] != 0) at = (at + 1) & (slots - 1);
    keys[at] = key;
    rows[at] = row;
  }
  out.emplace_back("keys", bytes(keys));
  out.emplace_back("key.rows", bytes(rows));
}

}  // namespace

std::string write_model(const TrainResult& trained, const std::vector<std::string>& labels,
                        const std::vector<std::string>& styles, const std::string& info) {
  const Network& net = trained.network;
  const Parameters& p = net.parameters;
  const NetworkShape& shape = net.shape;
  Sections out;
  out.emplace_back("info", info);
  out.emplace_back("shape", std::string(reinterpret_cast<const char*>(&shape), sizeof shape));
  out.emplace_back("labels", joined(labels));
  out.emplace_back("styles", joined(styles));
  out.emplace_back("style.words", bytes(trained.style_words));
  add_vocabulary(trained.vocabulary, out);
  add_table("words", p[net.words], out);
  if (shape.vector_columns > 0) add_table("vectors", p[net.vectors], out);
  add_table("affixes", p[net.affixes], out);
  add_table("shapes", p[net.shapes], out);
  add_table("ngrams", p[net.ngrams], out);

  const auto rows_of = [&](LinearIds ids, std::vector<std::pair<const float*, float>>& rows) {
    for (std::size_t r = 0; r < p[ids.weight].rows; ++r) {
      rows.emplace_back(p[ids.weight].row(r), p[ids.bias].value[r]);
    }
  };
  const auto layer = [&](const std::string& name, const std::vector<LinearIds>& parts) {
    std::vector<std::pair<const float*, float>> rows;
    for (const LinearIds& ids : parts) rows_of(ids, rows);
    add_layer(name, std::move(rows), p[parts.front().weight].cols, out);
  };
  const auto floats = [&](const std::string& name, const std::vector<ParameterId>& parts) {
    std::vector<float> all;
    for (const ParameterId id : parts) all.insert(all.end(), p[id].value.begin(), p[id].value.end());
    out.emplace_back(name, bytes(all));
  };
  layer("input", {net.input});
  floats("input.norm", {net.input_norm.gain, net.input_norm.bias});
  floats("style.vectors", {net.styles});
  for (std::size_t l = 0; l < net.layers.size(); ++l) {
    const std::string name = "layer" + std::to_string(l);
    floats(name + ".norm", {net.layers[l].norm.gain, net.layers[l].norm.bias});
    floats(name + ".mix", {net.layers[l].mix});
    layer(name, {net.layers[l].input});
    floats(name + ".cells", {net.layers[l].cells});
  }
  floats("output.norm", {net.output_norm.gain, net.output_norm.bias});
  std::vector<LinearIds> heads = {net.arc_dependent, net.arc_head, net.label_dependent, net.label_head, net.tag};
  heads.insert(heads.end(), net.names.begin(), net.names.end());
  layer("heads", heads);
  floats("arc", {net.arc});
  floats("arc.root", {net.arc_root});
  std::vector<float> distances(shape.arc_columns * padded(kDistances), 0.0F);
  for (std::size_t d = 0; d < kDistances; ++d) {
    for (std::size_t k = 0; k < shape.arc_columns; ++k) {
      distances[k * padded(kDistances) + d] = p[net.arc_distance].row(d)[k];
    }
  }
  out.emplace_back("arc.distance", bytes(distances));
  floats("label.root", {net.label_root});
  // Turned, so that one input meets all labels at once; the last row is the bias.
  const std::size_t columns = padded(shape.labels);
  std::vector<float> label((shape.label_columns + 1) * columns, 0.0F);
  for (std::size_t l = 0; l < shape.labels; ++l) {
    for (std::size_t k = 0; k < shape.label_columns; ++k) label[k * columns + l] = p[net.label.weight].row(l)[k];
    label[shape.label_columns * columns + l] = p[net.label.bias].value[l];
  }
  out.emplace_back("label", bytes(label));
  return make_model_file(out);
}

}  // namespace runding::train
