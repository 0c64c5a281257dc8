#pragma once

#include "runding/train/network.h"

/// Forward and backward passes of the pieces of the network. `n` rows are the words of some sentences one after the
/// other. Backward functions add to the gradients of weights and write (or add to, where said) those of the input.
namespace runding::train {

void linear(const Network& net, LinearIds ids, const Matrix& in, Matrix& out);
/// `d_in` += when `add`.
void linear_back(const Network& net, LinearIds ids, const Matrix& in, const Matrix& d_out, Gradients& gradients,
                 Matrix& d_in, bool add);

/// Layer normalisation (Ba, Kiros, Hinton 2016).
struct NormState {
  Matrix normal;             ///< before gain and bias
  std::vector<float> scale;  ///< 1 / standard deviation of each row
};
void norm(const Network& net, NormIds ids, const Matrix& in, Matrix& out, NormState& state);
/// d_in += …
void norm_back(const Network& net, NormIds ids, const NormState& state, const Matrix& d_out, Gradients& gradients,
               Matrix& d_in);

/// out = in + share of the word before + share of the word behind, within each sentence.
void mix(const Network& net, ParameterId ids, const Matrix& in, const std::vector<std::uint32_t>& sentences,
         Matrix& out);
/// d_in = …
void mix_back(const Network& net, ParameterId ids, const Matrix& in, const std::vector<std::uint32_t>& sentences,
              const Matrix& d_out, Gradients& gradients, Matrix& d_in);

/// Simple recurrent unit (Lei et al. 2018): the matrix products of all words at once, only the cells one after the
/// other. c = f·c₋₁ + (1 - f)·x, h = r·tanh(c), where the gates f and r see c₋₁ through one weight a cell.
struct RecurrenceState {
  Matrix forget, output, cell, squashed;  ///< n × width
};
/// `gates` is n × 3·width (see LayerIds), `sentences` the first row of each sentence and n.
void recurrence(const Network& net, const LayerIds& ids, const Matrix& gates,
                const std::vector<std::uint32_t>& sentences, Matrix& out, RecurrenceState& state);
void recurrence_back(const Network& net, const LayerIds& ids, const Matrix& gates,
                     const std::vector<std::uint32_t>& sentences, const RecurrenceState& state, const Matrix& d_out,
                     Gradients& gradients, Matrix& d_gates);

}  // namespace runding::train
