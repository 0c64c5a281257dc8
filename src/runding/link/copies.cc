#include "runding/link/copies.h"

#include <algorithm>
#include <cmath>

#include "runding/article/shingles.h"
#include "runding/base/hash.h"

namespace runding {
namespace {

constexpr std::size_t kMostPairs = 32;      ///< identical articles of which every pair is listed
constexpr std::uint32_t kSample = 4;        ///< one shingle in so many leads to candidates
constexpr std::size_t kMostSampled = 96;    ///< the smallest; longer texts are compared by these
constexpr double kLeastOfSample = 0.05;     ///< shared samples that a copy surely has, as a share of the fewer
constexpr std::size_t kCommon = 64;         ///< shingles and words of more articles than this lead nowhere
constexpr double kCopy = 0.30;              ///< share of the shorter text that makes a copy
constexpr double kWhole = 0.80;             ///< from here on the same text
constexpr double kRetold = 0.32;            ///< cosine of two texts with one source
constexpr int kRetoldDays = 7;              ///< and within so many days
constexpr std::size_t kLeastShingles = 20;  ///< shorter texts share runs of words by chance
constexpr std::size_t kKeyWords = 12;
constexpr std::size_t kLeastKeyWords = 3;

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

bool meet(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint64_t x) { return std::binary_search(b.begin(), b.end(), x); });
}

}  // namespace

void CopyFinder::add(const ArticleOrigin& article, const ArticleText& text) {
  Seen seen;
  if (!text.shingles.empty()) seen.text = hash64(shingle_bytes(text.shingles)) | 1;
  seen.shingles = static_cast<std::uint32_t>(text.shingles.size());
  seen.outlet = article.outlet;
  seen.day = article.day;
  seen.sources = article.sources;
  std::sort(seen.sources.begin(), seen.sources.end());
  // Of identical texts the first stands for all.
  if (seen.text != 0 && texts_.insert(seen.text).second) {
    std::vector<std::uint32_t> keys;
    for (const std::uint32_t s : text.shingles) {
      if (s % kSample == 0 && keys.size() < kMostSampled) keys.push_back(s);
    }
    seen.sampled = static_cast<int>(keys.size());
    runs_.add(static_cast<std::int32_t>(seen_.size()), keys);
  }
  for (const auto& term : text.terms) ++spread_[term.first];
  seen_.push_back(std::move(seen));
}

CopyIndex CopyFinder::finish(const TextLookup& texts) {
  stories_.emplace(seen_.size());
  again_.assign(seen_.size(), false);
  identical();
  by_shingles(texts);
  by_words(texts);
  CopyIndex out;
  for (const auto& [pair, copy] : found_) out.copies.push_back(copy);
  for (std::size_t i = 0; i < seen_.size(); ++i) out.story.push_back(static_cast<std::int32_t>(stories_->find(i)));
  return out;
}

void CopyFinder::add_pair(Pair pair, const char* kind, double share) {
  if (pair.first > pair.second) std::swap(pair.first, pair.second);
  const bool fresh = found_.emplace(pair, Copy{pair.first, pair.second, kind, std::round(share * 1000) / 1000}).second;
  if (fresh) stories_->join(static_cast<std::size_t>(pair.first), static_cast<std::size_t>(pair.second));
}

/// Articles of the same words; the first of each goes on.
void CopyFinder::identical() {
  std::vector<std::pair<std::uint64_t, std::int32_t>> same;
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    if (seen_[i].text != 0) same.emplace_back(seen_[i].text, static_cast<std::int32_t>(i));
  }
  std::sort(same.begin(), same.end());
  for (std::size_t first = 0; first < same.size();) {
    std::vector<std::int32_t> group;
    std::size_t last = first;
    for (; last < same.size() && same[last].first == same[first].first; ++last) group.push_back(same[last].second);
    for (std::size_t x = 0; x < group.size(); ++x) {
      if (x > 0) again_[static_cast<std::size_t>(group[x])] = true;
      for (std::size_t y = x + 1; y < group.size() && (x == 0 || group.size() <= kMostPairs); ++y) {
        add_pair({group[x], group[y]}, "same text", 1);
      }
    }
    if (group.size() > 1) twins_.emplace(group.front(), std::move(group));
    first = last;
  }
}

void CopyFinder::add_with_twins(const Pair& pair, const char* kind, double share) {
  const auto group = [&](std::int32_t i) {
    const auto it = twins_.find(i);
    return it != twins_.end() ? it->second : std::vector<std::int32_t>{i};
  };
  const std::vector<std::int32_t> x = group(pair.first), y = group(pair.second);
  const bool every = x.size() * y.size() <= kMostPairs;
  for (std::size_t i = 0; i < (every ? x.size() : 1); ++i) {
    for (std::size_t j = 0; j < (every ? y.size() : 1); ++j) add_pair({x[i], y[j]}, kind, share);
  }
}

void CopyFinder::by_shingles(const TextLookup& texts) {
  std::int32_t held = -1;
  std::vector<std::uint32_t> runs;
  runs_.meet(3, kCommon, [&](std::int32_t a, std::int32_t b, int met) {
    // Where both are sampled whole, the share of the sample tells enough to leave out what is far from a copy.
    const int sampled = std::min(at(a).sampled, at(b).sampled);
    if (std::max(at(a).sampled, at(b).sampled) < static_cast<int>(kMostSampled) && met < kLeastOfSample * sampled)
      return;
    const std::uint32_t shorter = std::min(at(a).shingles, at(b).shingles);
    const std::uint32_t longer = std::max(at(a).shingles, at(b).shingles);
    if (shorter < kLeastShingles) return;
    if (held != a) runs = texts.shingles(a);
    held = a;
    const double share = shared(runs, texts.shingles(b));
    if (share < kCopy) return;
    if (share >= kWhole && 10 * shorter >= 9 * longer) {
      add_with_twins({a, b}, "same text", share);
    } else if (2 * shorter < longer) {
      add_with_twins({a, b}, "part", share);
    } else {
      add_with_twins({a, b}, at(a).outlet == at(b).outlet ? "update" : "same wire", share);
    }
  });
}

void CopyFinder::by_words(const TextLookup& texts) {
  // Only sources that more than one article cites can join two.
  std::unordered_map<std::uint64_t, int> citing;
  for (const Seen& seen : seen_) {
    for (const std::uint64_t source : seen.sources) ++citing[source];
  }
  KeyTable words;
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    const bool may = std::any_of(seen_[i].sources.begin(), seen_[i].sources.end(),
                                 [&](std::uint64_t source) { return citing.at(source) > 1; });
    if (!may || again_[i] || seen_[i].text == 0) continue;
    words.add(static_cast<std::int32_t>(i), key_words(texts.text(static_cast<std::int32_t>(i))));
  }
  std::int32_t held = -1;
  ArticleText text;
  words.meet(kLeastKeyWords, kCommon, [&](std::int32_t a, std::int32_t b, int) {
    const bool near = !at(a).day || !at(b).day || std::abs(*at(a).day - *at(b).day) <= kRetoldDays;
    if (!near || !meet(at(a).sources, at(b).sources) || found_.contains({a, b})) return;
    if (held != a) text = texts.text(a);
    held = a;
    const ArticleText other = texts.text(b);
    if (cosine(text, other) >= kRetold) add_with_twins({a, b}, "same wire", shared(text.shingles, other.shingles));
  });
}

double CopyFinder::weight(WordHash word) const {
  return std::log((static_cast<double>(seen_.size()) + 1) / spread_.at(word));
}

/// The words that tell most of an article and that two articles or more have.
std::vector<std::uint32_t> CopyFinder::key_words(const ArticleText& text) const {
  std::vector<std::pair<double, WordHash>> words;
  for (const auto& [word, times] : text.terms) {
    const auto n = static_cast<std::size_t>(spread_.at(word));
    if (n >= 2 && n <= kCommon) words.emplace_back(-(1 + std::log(static_cast<double>(times))) * weight(word), word);
  }
  std::sort(words.begin(), words.end());
  if (words.size() > 4 * kKeyWords) words.resize(4 * kKeyWords);
  std::vector<std::uint32_t> out;
  for (const auto& [value, word] : words) out.push_back(word);
  return out;
}

/// Of the tf-idf vectors.
double CopyFinder::cosine(const ArticleText& a, const ArticleText& b) const {
  const auto value = [&](const std::pair<WordHash, std::uint16_t>& term) {
    return (1 + std::log(static_cast<double>(term.second))) * weight(term.first);
  };
  double dot = 0, left = 0, right = 0;
  for (const auto& term : a.terms) left += value(term) * value(term);
  for (const auto& term : b.terms) right += value(term) * value(term);
  for (auto x = a.terms.begin(), y = b.terms.begin(); x != a.terms.end() && y != b.terms.end();) {
    if (x->first == y->first) dot += value(*x) * value(*y);
    const bool step_x = x->first <= y->first, step_y = y->first <= x->first;
    x += step_x;
    y += step_y;
  }
  return dot / std::max(1e-9, std::sqrt(left * right));
}

}  // namespace runding
