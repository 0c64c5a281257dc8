#include "runding/train/vectors.h"

#include <cmath>
#include <thread>

#include "runding/train/random.h"

namespace runding::train {

namespace {

/// Root mean square of the columns of a finished vector.
constexpr double kDeviation = 0.35;

/// Sparse rows: entries [first[r], first[r + 1]).
struct Sparse {
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<std::size_t> first;
  std::vector<std::uint32_t> col;
  std::vector<float> value;
};

/// Where each word stands in the text.
struct Places {
  std::vector<std::size_t> first;
  std::vector<std::uint32_t> at;
};

Places find_places(const std::vector<std::uint32_t>& text, std::uint32_t words) {
  Places out;
  out.first.assign(words + 1, 0);
  for (const std::uint32_t w : text) {
    if (w != kBreak) ++out.first[w + 1];
  }
  for (std::size_t w = 0; w < words; ++w) out.first[w + 1] += out.first[w];
  out.at.resize(out.first.back());
  std::vector<std::size_t> next(out.first.begin(), out.first.end() - 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != kBreak) out.at[next[text[i]]++] = static_cast<std::uint32_t>(i);
  }
  return out;
}

/// Counts of each word's neighbours; columns = position group × contexts.
Sparse neighbours(const std::vector<std::uint32_t>& text, std::uint32_t words, const VectorOptions& o) {
  const Places places = find_places(text, words);
  const std::uint32_t near = o.bag_from - 1;
  Sparse out;
  out.rows = words;
  out.cols = std::size_t{o.contexts} * (2 * near + 1);
  out.first.assign(1, 0);
  std::vector<float> count(out.cols, 0);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t w = 0; w < words; ++w) {
    touched.clear();
    for (std::size_t p = places.first[w]; w != 0 && p < places.first[w + 1]; ++p) {
      for (const int side : {-1, 1}) {
        std::int64_t at = places.at[p];
        for (std::uint32_t distance = 1; distance <= o.bag_to; ++distance) {
          at += side;
          if (at < 0 || at >= static_cast<std::int64_t>(text.size())) break;
          const std::uint32_t c = text[static_cast<std::size_t>(at)];
          if (c == kBreak) break;
          if (c == 0 || c >= o.contexts) continue;
          const std::uint32_t group = distance > near ? 2 * near : 2 * (distance - 1) + (side > 0 ? 1 : 0);
          const std::uint32_t column = group * o.contexts + c;
          if (count[column] == 0) touched.push_back(column);
          count[column] += 1;
        }
      }
    }
    std::sort(touched.begin(), touched.end());
    for (const std::uint32_t c : touched) {
      out.col.push_back(c);
      out.value.push_back(count[c]);
      count[c] = 0;
    }
    out.first.push_back(out.col.size());
  }
  return out;
}

/// Counts to positive pointwise mutual information; frequent contexts are smoothed by the power 3/4.
void weigh(Sparse& m) {
  std::vector<double> row(m.rows, 0);
  std::vector<double> column(m.cols, 0);
  for (std::size_t r = 0; r < m.rows; ++r) {
    for (std::size_t i = m.first[r]; i < m.first[r + 1]; ++i) {
      row[r] += static_cast<double>(m.value[i]);
      column[m.col[i]] += static_cast<double>(m.value[i]);
    }
  }
  double smooth = 0;
  for (double& c : column) smooth += (c = std::pow(c, 0.75));
  std::size_t kept = 0;
  for (std::size_t r = 0; r < m.rows; ++r) {
    const std::size_t begin = m.first[r];
    m.first[r] = kept;
    for (std::size_t i = begin; i < m.first[r + 1]; ++i) {
      const double pmi = std::log(static_cast<double>(m.value[i]) * smooth / (row[r] * column[m.col[i]]));
      if (pmi <= 0) continue;
      m.col[kept] = m.col[i];
      m.value[kept++] = static_cast<float>(pmi);
    }
  }
  m.first[m.rows] = kept;
  m.col.resize(kept);
  m.value.resize(kept);
}

/// out(rows × k) = m · x, x is cols × k.
void multiply(const Sparse& m, const Matrix& x, Matrix& out) {
  out.resize(m.rows, x.cols);
  const auto work = [&](std::size_t from, std::size_t to) {
    for (std::size_t r = from; r < to; ++r) {
      float* y = out.row(r);
      std::fill_n(y, x.cols, 0.0F);
      for (std::size_t i = m.first[r]; i < m.first[r + 1]; ++i) {
        const float* from_row = x.row(m.col[i]);
        for (std::size_t k = 0; k < x.cols; ++k) y[k] += m.value[i] * from_row[k];
      }
    }
  };
  // Entries are spread unevenly: halve them, not the rows.
  std::size_t middle = 0;
  while (middle < m.rows && m.first[middle] * 2 < m.first[m.rows]) ++middle;
  std::thread other(work, middle, m.rows);
  work(0, middle);
  other.join();
}

Sparse transpose(const Sparse& m) {
  Sparse out;
  out.rows = m.cols;
  out.cols = m.rows;
  out.first.assign(m.cols + 1, 0);
  for (const std::uint32_t c : m.col) ++out.first[c + 1];
  for (std::size_t c = 0; c < m.cols; ++c) out.first[c + 1] += out.first[c];
  out.col.resize(m.col.size());
  out.value.resize(m.col.size());
  std::vector<std::size_t> next(out.first.begin(), out.first.end() - 1);
  for (std::size_t r = 0; r < m.rows; ++r) {
    for (std::size_t i = m.first[r]; i < m.first[r + 1]; ++i) {
      const std::size_t at = next[m.col[i]]++;
      out.col[at] = static_cast<std::uint32_t>(r);
      out.value[at] = m.value[i];
    }
  }
  return out;
}

/// Modified Gram–Schmidt over the columns.
void orthonormalise(Matrix& m) {
  Matrix t;  // columns as rows, for speed
  t.resize(m.cols, m.rows);
  for (std::size_t r = 0; r < m.rows; ++r) {
    for (std::size_t c = 0; c < m.cols; ++c) t.row(c)[r] = m.row(r)[c];
  }
  for (std::size_t c = 0; c < t.rows; ++c) {
    float* v = t.row(c);
    for (int again = 0; again < 2; ++again) {
      for (std::size_t b = 0; b < c; ++b) {
        const float* u = t.row(b);
        float dot = 0;
        for (std::size_t i = 0; i < t.cols; ++i) dot += u[i] * v[i];
        for (std::size_t i = 0; i < t.cols; ++i) v[i] -= dot * u[i];
      }
    }
    float length = 0;
    for (std::size_t i = 0; i < t.cols; ++i) length += v[i] * v[i];
    const float scale = 1 / std::sqrt(std::max(length, 1e-20F));
    for (std::size_t i = 0; i < t.cols; ++i) v[i] *= scale;
  }
  for (std::size_t r = 0; r < m.rows; ++r) {
    for (std::size_t c = 0; c < m.cols; ++c) m.row(r)[c] = t.row(c)[r];
  }
}

/// Eigenvectors of a symmetric matrix (Jacobi rotations), as columns of `vectors`; `values` in no order.
void eigen(std::vector<double>& a, std::size_t n, std::vector<double>& vectors, std::vector<double>& values) {
  vectors.assign(n * n, 0);
  for (std::size_t i = 0; i < n; ++i) vectors[i * n + i] = 1;
  for (int sweep = 0; sweep < 30; ++sweep) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (std::abs(a[p * n + q]) < 1e-12 * std::sqrt(std::abs(a[p * n + p] * a[q * n + q]) + 1e-300)) continue;
        const double theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
        const double t = (theta >= 0 ? 1.0 : -1.0) / (std::abs(theta) + std::sqrt(theta * theta + 1));
        const double c = 1 / std::sqrt(t * t + 1);
        const double s = t * c;
        for (std::size_t k = 0; k < n; ++k) {
          const double x = a[k * n + p];
          const double y = a[k * n + q];
          a[k * n + p] = c * x - s * y;
          a[k * n + q] = s * x + c * y;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const double x = a[p * n + k];
          const double y = a[q * n + k];
          a[p * n + k] = c * x - s * y;
          a[q * n + k] = s * x + c * y;
          const double u = vectors[k * n + p];
          const double v = vectors[k * n + q];
          vectors[k * n + p] = c * u - s * v;
          vectors[k * n + q] = s * u + c * v;
        }
      }
    }
  }
  values.resize(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = a[i * n + i];
}

}  // namespace

Matrix count_vectors(const std::vector<std::uint32_t>& text, std::uint32_t words, const VectorOptions& o) {
  Sparse m = neighbours(text, words, o);
  weigh(m);
  const Sparse back = transpose(m);
  const std::size_t k = o.columns + 20;
  Random random(o.seed);
  Matrix x, q, b;
  x.resize(m.cols, k);
  for (float& v : x.data) v = random.normal();
  multiply(m, x, q);
  for (std::uint32_t pass = 0; pass < o.passes; ++pass) {
    orthonormalise(q);
    multiply(back, q, x);
    orthonormalise(x);
    multiply(m, x, q);
  }
  orthonormalise(q);
  multiply(back, q, b);  // cols × k: the transposed of qᵀ · m
  std::vector<double> gram(k * k, 0);
  for (std::size_t r = 0; r < b.rows; ++r) {
    const float* row = b.row(r);
    for (std::size_t i = 0; i < k; ++i) {
      for (std::size_t j = 0; j < k; ++j) gram[i * k + j] += static_cast<double>(row[i] * row[j]);
    }
  }
  std::vector<double> vectors, values;
  eigen(gram, k, vectors, values);
  std::vector<std::size_t> order(k);
  for (std::size_t i = 0; i < k; ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return values[i] > values[j]; });
  Matrix out;
  out.resize(words, o.columns);
  for (std::size_t w = 0; w < words; ++w) {
    for (std::size_t c = 0; c < o.columns; ++c) {
      double sum = 0;
      for (std::size_t i = 0; i < k; ++i) sum += static_cast<double>(q.row(w)[i]) * vectors[i * k + order[c]];
      // Square root of the singular value: half of its weight goes to the contexts.
      out.row(w)[c] = static_cast<float>(sum * std::pow(std::max(values[order[c]], 0.0), 0.25));
    }
    double length = 0;
    for (std::size_t c = 0; c < o.columns; ++c) length += static_cast<double>(out.row(w)[c] * out.row(w)[c]);
    const double scale = kDeviation * std::sqrt(static_cast<double>(o.columns) / std::max(length, 1e-12));
    for (std::size_t c = 0; c < o.columns; ++c) {
      out.row(w)[c] = length > 1e-12 ? static_cast<float>(static_cast<double>(out.row(w)[c]) * scale) : 0.0F;
    }
  }
  std::fill_n(out.row(0), o.columns, 0.0F);
  return out;
}

}  // namespace runding::train
