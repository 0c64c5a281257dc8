#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runding/article/article.h"

namespace runding {

/// Lets a map of std::string be asked with a string_view, without allocating.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
template <class V>
using StringMap = std::unordered_map<std::string, V, StringHash, std::equal_to<>>;

/// Every word form a language pack knows, folded (see fold_word), with how often the form stood in running news text.
class Vocabulary {
 public:
  Vocabulary();
  /// Id of a folded word; 0 when unknown.
  WordId find(std::string_view folded) const;
  /// Id of a folded word, made when new.
  WordId add(std::string_view folded);
  std::string_view text(WordId id) const { return texts_[id]; }
  std::size_t size() const { return texts_.size(); }

  /// How often the word stood in lower case, and capitalised inside a sentence, in the counted text.
  void set_counts(WordId id, std::uint32_t lower, std::uint32_t capital);
  std::uint32_t lower_count(WordId id) const { return id < lower_.size() ? lower_[id] : 0; }
  std::uint32_t capital_count(WordId id) const { return id < capital_.size() ? capital_[id] : 0; }

 private:
  StringMap<WordId> ids_;
  std::vector<std::string> texts_;
  std::vector<std::uint32_t> lower_, capital_;
};

/// Prefix tree over word ids; the longest phrase costs one look-up per word.
class PhraseTrie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kMiss = UINT32_MAX;

  PhraseTrie() : payloads_(1) {}
  void add(const std::vector<WordId>& words, std::uint32_t payload);
  std::uint32_t step(std::uint32_t node, WordId word) const {
    const auto it = edges_.find((static_cast<std::uint64_t>(node) << 32) | word);
    return it == edges_.end() ? kMiss : it->second;
  }
  const std::vector<std::uint32_t>& payloads(std::uint32_t node) const { return payloads_[node]; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::vector<std::uint32_t>> payloads_;
};

}  // namespace runding
