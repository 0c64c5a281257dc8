#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "runding/article/links.h"
#include "runding/link/meetings.h"
#include "runding/link/prepare.h"
#include "runding/link/union_find.h"

namespace runding {

/// Near copies, and the stories they make up.
struct CopyIndex {
  std::vector<Copy> copies;         ///< sorted
  std::vector<std::int32_t> story;  ///< per article: number of the first article of its story
};

/// What the few articles that are compared are looked up by again.
struct TextLookup {
  std::function<std::vector<std::uint32_t>(std::int32_t article)> shingles;
  std::function<ArticleText(std::int32_t article)> text;
};

/// Two articles are copies when they share runs of words (exact share of the shorter one's shingles; candidates by
/// sampled shingles, Broder 1997), or when they cite the same source and tell the same with near the same words
/// (tf-idf cosine). Of more than a few identical articles only the pairs with the first are listed. Keeps some hundred
/// bytes for each article.
class CopyFinder {
 public:
  /// In the order of the articles.
  void add(const ArticleOrigin& article, const ArticleText& text);
  CopyIndex finish(const TextLookup& texts);

 private:
  struct Seen {
    std::uint64_t text = 0;    ///< hash of its shingles; 0 without any
    std::uint64_t outlet = 0;  ///< hash of its name
    std::optional<Day> day;
    std::uint32_t shingles = 0;
    int sampled = 0;                     ///< how many of them lead to candidates
    std::vector<std::uint64_t> sources;  ///< hashes of those it cites; sorted
  };
  using Pair = std::pair<std::int32_t, std::int32_t>;

  const Seen& at(std::int32_t i) const { return seen_[static_cast<std::size_t>(i)]; }
  void add_pair(Pair pair, const char* kind, double share);
  void add_with_twins(const Pair& pair, const char* kind, double share);
  void identical();
  void by_shingles(const TextLookup& texts);
  void by_words(const TextLookup& texts);
  double weight(WordHash word) const;
  std::vector<std::uint32_t> key_words(const ArticleText& text) const;
  double cosine(const ArticleText& a, const ArticleText& b) const;

  std::vector<Seen> seen_;
  std::unordered_set<std::uint64_t> texts_;
  KeyTable runs_;                             ///< sampled shingles
  std::unordered_map<WordHash, int> spread_;  ///< in how many articles a word stands
  std::optional<UnionFind> stories_;
  std::map<Pair, Copy> found_;
  std::unordered_map<std::int32_t, std::vector<std::int32_t>> twins_;  ///< of the first of identical articles
  std::vector<bool> again_;                                            ///< identical to an earlier one
};

}  // namespace runding
