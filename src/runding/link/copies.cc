#include "runding/link/copies.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "runding/article/shingles.h"
#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/link/union_find.h"

namespace runding {
namespace {

constexpr std::size_t kMostPairs = 32;      ///< identical articles of which every pair is listed
constexpr std::uint32_t kSample = 4;        ///< one shingle in so many leads to candidates
constexpr std::size_t kCommon = 64;         ///< shingles and words of more articles than this lead nowhere
constexpr double kCopy = 0.30;              ///< share of the shorter text that makes a copy
constexpr double kWhole = 0.80;             ///< from here on the same text
constexpr double kRetold = 0.32;            ///< cosine of two texts with one source
constexpr int kRetoldDays = 7;              ///< and within so many days
constexpr std::size_t kLeastShingles = 20;  ///< shorter texts share runs of words by chance
constexpr std::size_t kKeyWords = 12;
constexpr std::size_t kLeastKeyWords = 3;

using Pair = std::pair<std::int32_t, std::int32_t>;

double shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t both = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++both;
    const bool step_x = *x <= *y, step_y = *y <= *x;
    x += step_x;
    y += step_y;
  }
  return static_cast<double>(both) / static_cast<double>(std::max<std::size_t>(1, std::min(a.size(), b.size())));
}

int days_apart(const LinkArticle& a, const LinkArticle& b) { return a.day && b.day ? std::abs(*a.day - *b.day) : 0; }

/// Pairs that meet under at least `least` of their keys.
template <class Keys>
std::map<Pair, int> meeting(const std::vector<std::int32_t>& articles, std::size_t least, const Keys& keys_of) {
  std::unordered_map<std::uint32_t, std::vector<std::int32_t>> bearers;
  for (const std::int32_t i : articles) {
    for (const std::uint32_t key : keys_of(i)) {
      std::vector<std::int32_t>& list = bearers[key];
      if (list.size() <= kCommon) list.push_back(i);
    }
  }
  std::map<Pair, int> pairs;
  std::unordered_map<std::int32_t, int> met;
  for (const std::int32_t i : articles) {
    met.clear();
    for (const std::uint32_t key : keys_of(i)) {
      const std::vector<std::int32_t>& list = bearers[key];
      if (list.size() > kCommon) continue;
      for (const std::int32_t other : list) {
        if (other > i) ++met[other];
      }
    }
    for (const auto& [other, times] : met) {
      if (times >= static_cast<int>(least)) pairs[{i, other}] = times;
    }
  }
  return pairs;
}

/// tf-idf vectors of the articles' words, of length 1.
class Vectors {
 public:
  explicit Vectors(const std::vector<LinkArticle>& articles) : articles_(articles) {
    for (const LinkArticle& a : articles) {
      for (const auto& [word, times] : a.terms) ++spread_[word];
    }
  }
  double weight(WordHash word) const {
    return std::log((static_cast<double>(articles_.size()) + 1) / spread_.at(word));
  }
  std::size_t spread(WordHash word) const { return static_cast<std::size_t>(spread_.at(word)); }
  double cosine(const LinkArticle& a, const LinkArticle& b) const {
    double dot = 0;
    for (auto x = a.terms.begin(), y = b.terms.begin(); x != a.terms.end() && y != b.terms.end();) {
      if (x->first == y->first) dot += value(*x) * value(*y);
      const bool step_x = x->first <= y->first, step_y = y->first <= x->first;
      x += step_x;
      y += step_y;
    }
    return dot / std::max(1e-9, length(a) * length(b));
  }
  /// The words that tell most of an article and that two articles or more have.
  std::vector<std::uint32_t> key_words(const LinkArticle& a) const {
    std::vector<std::pair<double, WordHash>> words;
    for (const auto& term : a.terms) {
      const std::size_t n = spread(term.first);
      if (n >= 2 && n <= kCommon) words.emplace_back(-value(term), term.first);
    }
    std::sort(words.begin(), words.end());
    if (words.size() > 4 * kKeyWords) words.resize(4 * kKeyWords);
    std::vector<std::uint32_t> out;
    for (const auto& [value, word] : words) out.push_back(word);
    return out;
  }

 private:
  double value(const std::pair<WordHash, std::uint16_t>& term) const {
    return (1 + std::log(static_cast<double>(term.second))) * weight(term.first);
  }
  double length(const LinkArticle& a) const {
    double sum = 0;
    for (const auto& term : a.terms) sum += value(term) * value(term);
    return std::sqrt(sum);
  }
  const std::vector<LinkArticle>& articles_;
  std::unordered_map<WordHash, int> spread_;
};

std::set<std::string> cited(const LinkArticle& a) {
  std::set<std::string> names;
  for (const Source& s : a.article.sources) names.insert(s.kb.empty() ? fold_name(s.name) : s.kb);
  return names;
}

class Finder {
 public:
  explicit Finder(const std::vector<LinkArticle>& articles) : articles_(articles), stories_(articles.size()) {}

  CopyIndex run() {
    identical();
    by_shingles();
    by_words();
    CopyIndex out;
    for (const auto& [pair, copy] : found_) out.copies.push_back(copy);
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      out.story.push_back(static_cast<std::int32_t>(stories_.find(i)));
    }
    return out;
  }

 private:
  const LinkArticle& at(std::int32_t i) const { return articles_[static_cast<std::size_t>(i)]; }

  void add(Pair pair, const char* kind, double share) {
    if (pair.first > pair.second) std::swap(pair.first, pair.second);
    if (found_.contains(pair)) return;
    found_[pair] = {pair.first, pair.second, kind, std::round(share * 1000) / 1000};
    stories_.join(static_cast<std::size_t>(pair.first), static_cast<std::size_t>(pair.second));
  }

  /// Articles of the same words; the first of each goes on.
  void identical() {
    std::map<std::uint64_t, std::vector<std::int32_t>> same;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      if (articles_[i].shingles.empty()) continue;
      same[hash64(shingle_bytes(articles_[i].shingles))].push_back(static_cast<std::int32_t>(i));
    }
    for (const auto& [hash, group] : same) {
      firsts_.push_back(group.front());
      twins_[group.front()] = group;
      for (std::size_t x = 0; x < group.size(); ++x) {
        for (std::size_t y = x + 1; y < group.size() && (x == 0 || group.size() <= kMostPairs); ++y) {
          add({group[x], group[y]}, "same text", 1);
        }
      }
    }
    std::sort(firsts_.begin(), firsts_.end());
  }

  void add_with_twins(const Pair& pair, const char* kind, double share) {
    const std::vector<std::int32_t>& x = twins_.at(pair.first);
    const std::vector<std::int32_t>& y = twins_.at(pair.second);
    const bool every = x.size() * y.size() <= kMostPairs;
    for (std::size_t i = 0; i < (every ? x.size() : 1); ++i) {
      for (std::size_t j = 0; j < (every ? y.size() : 1); ++j) add({x[i], y[j]}, kind, share);
    }
  }

  void by_shingles() {
    const auto sample = [&](std::int32_t i) {
      std::vector<std::uint32_t> keys;
      for (const std::uint32_t s : at(i).shingles) {
        if (s % kSample == 0) keys.push_back(s);
      }
      return keys;
    };
    for (const auto& [pair, times] : meeting(firsts_, 3, sample)) {
      const LinkArticle& a = at(pair.first);
      const LinkArticle& b = at(pair.second);
      const std::size_t shorter = std::min(a.shingles.size(), b.shingles.size());
      const std::size_t longer = std::max(a.shingles.size(), b.shingles.size());
      const double share = shared(a.shingles, b.shingles);
      if (share < kCopy || shorter < kLeastShingles) continue;
      if (share >= kWhole && 10 * shorter >= 9 * longer) {
        add_with_twins(pair, "same text", share);
      } else if (2 * shorter < longer) {
        add_with_twins(pair, "part", share);
      } else {
        add_with_twins(pair, fold_name(a.article.outlet) == fold_name(b.article.outlet) ? "update" : "same wire",
                       share);
      }
    }
  }

  void by_words() {
    const Vectors vectors(articles_);
    const auto key_words = [&](std::int32_t i) {
      return at(i).article.sources.empty() ? std::vector<std::uint32_t>() : vectors.key_words(at(i));
    };
    for (const auto& [pair, times] : meeting(firsts_, kLeastKeyWords, key_words)) {
      const LinkArticle& a = at(pair.first);
      const LinkArticle& b = at(pair.second);
      if (found_.contains(pair) || days_apart(a, b) > kRetoldDays) continue;
      const std::set<std::string> x = cited(a), y = cited(b);
      const bool one_source = std::any_of(x.begin(), x.end(), [&](const std::string& s) { return y.contains(s); });
      if (!one_source) continue;
      const double cosine = vectors.cosine(a, b);
      if (cosine >= kRetold) add_with_twins(pair, "same wire", shared(a.shingles, b.shingles));
    }
  }

  const std::vector<LinkArticle>& articles_;
  UnionFind stories_;
  std::map<Pair, Copy> found_;
  std::vector<std::int32_t> firsts_;
  std::map<std::int32_t, std::vector<std::int32_t>> twins_;
};

}  // namespace

CopyIndex find_copies(const std::vector<LinkArticle>& articles) { return Finder(articles).run(); }

}  // namespace runding
