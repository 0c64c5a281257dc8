#pragma once

#include <algorithm>

namespace runding {

/// tanh as a ratio of polynomials (error below 4e-7), the same on every machine and easy to vectorise.
inline float tanh_ratio(float x) {
  x = std::min(std::max(x, -7.9F), 7.9F);
  const float y = x * x;
  const float p =
      x * (4.89352455891786e-03F +
           y * (6.37261928875436e-04F +
                y * (1.48572235717979e-05F +
                     y * (5.12229709037114e-08F +
                          y * (-8.60467152213735e-11F + y * (2.00018790482477e-13F + y * -2.76076847742355e-16F))))));
  const float q =
      4.89352518554385e-03F + y * (2.26843463243900e-03F + y * (1.18534705686654e-04F + y * 1.19825839466702e-06F));
  return p / q;
}

inline float sigmoid_ratio(float x) { return 0.5F + 0.5F * tanh_ratio(0.5F * x); }

}  // namespace runding
