#include "runding/train/layers.h"

#include <cmath>

#include "runding/model/activation.h"
#include "runding/train/clones.h"

namespace runding::train {

void linear(const Network& net, LinearIds ids, const Matrix& in, Matrix& out) {
  const Parameter& w = net.parameters[ids.weight];
  const float* bias = net.parameters[ids.bias].value.data();
  out.resize(in.rows, w.rows);
  for (std::size_t r = 0; r < in.rows; ++r) std::copy_n(bias, w.rows, out.row(r));
  times_transposed(in.data.data(), w.value.data(), out.data.data(), in.rows, w.cols, w.rows, true);
}

void linear_back(const Network& net, LinearIds ids, const Matrix& in, const Matrix& d_out, Gradients& gradients,
                 Matrix& d_in, bool add) {
  const Parameter& w = net.parameters[ids.weight];
  transposed_times(d_out.data.data(), in.data.data(), gradients[ids.weight].data(), in.rows, w.rows, w.cols);
  float* bias = gradients[ids.bias].data();
  for (std::size_t r = 0; r < in.rows; ++r) {
    const float* d = d_out.row(r);
    for (std::size_t i = 0; i < w.rows; ++i) bias[i] += d[i];
  }
  d_in.resize(in.rows, w.cols);
  times(d_out.data.data(), w.value.data(), d_in.data.data(), in.rows, w.rows, w.cols, add);
}

RUNDING_CLONES
void norm(const Network& net, NormIds ids, const Matrix& in, Matrix& out, NormState& state) {
  const std::size_t width = in.cols;
  const float* gain = net.parameters[ids.gain].value.data();
  const float* bias = net.parameters[ids.bias].value.data();
  out.resize(in.rows, width);
  state.normal.resize(in.rows, width);
  state.scale.resize(in.rows);
  for (std::size_t r = 0; r < in.rows; ++r) {
    const float* x = in.row(r);
    float sum = 0;
    float squares = 0;
    for (std::size_t i = 0; i < width; ++i) {
      sum += x[i];
      squares += x[i] * x[i];
    }
    const float mean = sum / static_cast<float>(width);
    const float scale = 1 / std::sqrt(std::max(squares / static_cast<float>(width) - mean * mean, 0.0F) + 1e-5F);
    state.scale[r] = scale;
    float* normal = state.normal.row(r);
    float* y = out.row(r);
    for (std::size_t i = 0; i < width; ++i) {
      normal[i] = (x[i] - mean) * scale;
      y[i] = normal[i] * gain[i] + bias[i];
    }
  }
}

RUNDING_CLONES
void norm_back(const Network& net, NormIds ids, const NormState& state, const Matrix& d_out, Gradients& gradients,
               Matrix& d_in) {
  const std::size_t width = d_out.cols;
  const float* gain = net.parameters[ids.gain].value.data();
  float* d_gain = gradients[ids.gain].data();
  float* d_bias = gradients[ids.bias].data();
  for (std::size_t r = 0; r < d_out.rows; ++r) {
    const float* d = d_out.row(r);
    const float* normal = state.normal.row(r);
    float sum = 0;
    float along = 0;
    for (std::size_t i = 0; i < width; ++i) {
      d_gain[i] += d[i] * normal[i];
      d_bias[i] += d[i];
      const float g = d[i] * gain[i];
      sum += g;
      along += g * normal[i];
    }
    sum /= static_cast<float>(width);
    along /= static_cast<float>(width);
    float* x = d_in.row(r);
    for (std::size_t i = 0; i < width; ++i) x[i] += state.scale[r] * (d[i] * gain[i] - sum - normal[i] * along);
  }
}

void mix(const Network& net, ParameterId id, const Matrix& in, const std::vector<std::uint32_t>& sentences,
         Matrix& out) {
  const std::size_t width = in.cols;
  const float* before = net.parameters[id].row(0);
  const float* behind = net.parameters[id].row(1);
  out.resize(in.rows, width);
  std::copy_n(in.data.begin(), in.rows * width, out.data.begin());
  for (std::size_t s = 0; s + 1 < sentences.size(); ++s) {
    for (std::size_t r = sentences[s]; r + 1 < sentences[s + 1]; ++r) {
      for (std::size_t i = 0; i < width; ++i) {
        out.row(r + 1)[i] += before[i] * in.row(r)[i];
        out.row(r)[i] += behind[i] * in.row(r + 1)[i];
      }
    }
  }
}

void mix_back(const Network& net, ParameterId id, const Matrix& in, const std::vector<std::uint32_t>& sentences,
              const Matrix& d_out, Gradients& gradients, Matrix& d_in) {
  const std::size_t width = in.cols;
  const float* before = net.parameters[id].row(0);
  const float* behind = net.parameters[id].row(1);
  float* d_before = gradients[id].data();
  float* d_behind = d_before + width;
  d_in.resize(in.rows, width);
  std::copy_n(d_out.data.begin(), in.rows * width, d_in.data.begin());
  for (std::size_t s = 0; s + 1 < sentences.size(); ++s) {
    for (std::size_t r = sentences[s]; r + 1 < sentences[s + 1]; ++r) {
      const float* x = in.row(r);
      const float* next = in.row(r + 1);
      const float* d = d_out.row(r);
      const float* d_next = d_out.row(r + 1);
      for (std::size_t i = 0; i < width; ++i) {
        d_in.row(r)[i] += before[i] * d_next[i];
        d_in.row(r + 1)[i] += behind[i] * d[i];
        d_before[i] += d_next[i] * x[i];
        d_behind[i] += d[i] * next[i];
      }
    }
  }
}

namespace {

/// Rows of one direction in order: first, last (exclusive) and step.
struct Course {
  std::int64_t from, to, step;
};

Course course(std::uint32_t begin, std::uint32_t end, std::size_t direction) {
  if (direction == 0) return {begin, end, 1};
  return {static_cast<std::int64_t>(end) - 1, static_cast<std::int64_t>(begin) - 1, -1};
}

RUNDING_CLONES
void cell(std::size_t half, const float* g, const float* cells, const float* before, float* forget, float* output,
          float* cell, float* squashed, float* out) {
  for (std::size_t i = 0; i < half; ++i) {
    const float f = sigmoid_ratio(g[half + i] + cells[i] * before[i]);
    const float o = sigmoid_ratio(g[2 * half + i] + cells[half + i] * before[i]);
    const float c = f * before[i] + (1 - f) * g[i];
    const float t = tanh_ratio(c);
    forget[i] = f;
    output[i] = o;
    cell[i] = c;
    squashed[i] = t;
    out[i] = o * t;
  }
}

RUNDING_CLONES
void cell_back(std::size_t half, const float* g, const float* cells, const float* before, const float* forget,
               const float* output, const float* squashed, const float* d_out, float* d_cell, float* d_cells,
               float* d_gates) {
  for (std::size_t i = 0; i < half; ++i) {
    const float f = forget[i];
    const float o = output[i];
    const float t = squashed[i];
    const float d_o = d_out[i] * t * o * (1 - o);
    const float d_c = d_cell[i] + d_out[i] * o * (1 - t * t);
    const float d_f = d_c * (before[i] - g[i]) * f * (1 - f);
    d_gates[i] = d_c * (1 - f);
    d_gates[half + i] = d_f;
    d_gates[2 * half + i] = d_o;
    d_cells[i] += d_f * before[i];
    d_cells[half + i] += d_o * before[i];
    d_cell[i] = d_c * f + d_f * cells[i] + d_o * cells[half + i];
  }
}

}  // namespace

void recurrence(const Network& net, const LayerIds& ids, const Matrix& gates,
                const std::vector<std::uint32_t>& sentences, Matrix& out, RecurrenceState& state) {
  const std::size_t half = net.shape.width / 2;
  const Parameter& cells = net.parameters[ids.cells];
  const std::vector<float> nothing(half, 0.0F);
  for (Matrix* m : {&out, &state.forget, &state.output, &state.cell, &state.squashed}) {
    m->resize(gates.rows, net.shape.width);
  }
  for (std::size_t direction = 0; direction < 2; ++direction) {
    const std::size_t at = direction * half;
    for (std::size_t s = 0; s + 1 < sentences.size(); ++s) {
      const Course way = course(sentences[s], sentences[s + 1], direction);
      const float* before = nothing.data();
      for (std::int64_t t = way.from; t != way.to; t += way.step) {
        const auto r = static_cast<std::size_t>(t);
        cell(half, gates.row(r) + 3 * at, cells.row(2 * direction), before, state.forget.row(r) + at,
             state.output.row(r) + at, state.cell.row(r) + at, state.squashed.row(r) + at, out.row(r) + at);
        before = state.cell.row(r) + at;
      }
    }
  }
}

void recurrence_back(const Network& net, const LayerIds& ids, const Matrix& gates,
                     const std::vector<std::uint32_t>& sentences, const RecurrenceState& state, const Matrix& d_out,
                     Gradients& gradients, Matrix& d_gates) {
  const std::size_t half = net.shape.width / 2;
  const Parameter& cells = net.parameters[ids.cells];
  const std::vector<float> nothing(half, 0.0F);
  std::vector<float> d_cell(half);
  d_gates.resize(gates.rows, gates.cols);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    const std::size_t at = direction * half;
    float* d_cells = gradients[ids.cells].data() + 2 * direction * half;
    for (std::size_t s = 0; s + 1 < sentences.size(); ++s) {
      // Against the direction of the forward pass.
      const Course way = course(sentences[s], sentences[s + 1], 1 - direction);
      std::fill(d_cell.begin(), d_cell.end(), 0.0F);
      for (std::int64_t t = way.from; t != way.to; t += way.step) {
        const auto r = static_cast<std::size_t>(t);
        const bool first = t + way.step == way.to;
        const float* before = first ? nothing.data() : state.cell.row(static_cast<std::size_t>(t + way.step)) + at;
        cell_back(half, gates.row(r) + 3 * at, cells.row(2 * direction), before, state.forget.row(r) + at,
                  state.output.row(r) + at, state.squashed.row(r) + at, d_out.row(r) + at, d_cell.data(), d_cells,
                  d_gates.row(r) + 3 * at);
      }
    }
  }
}

}  // namespace runding::train
