#include "runding/lang/vocabulary.h"

namespace runding {

Vocabulary::Vocabulary() { texts_.emplace_back(); }

WordId Vocabulary::find(std::string_view folded) const {
  const auto it = ids_.find(folded);
  return it == ids_.end() ? 0 : it->second;
}

WordId Vocabulary::add(std::string_view folded) {
  const auto it = ids_.find(folded);
  if (it != ids_.end()) return it->second;
  const auto id = static_cast<WordId>(texts_.size());
  texts_.emplace_back(folded);
  ids_.emplace(std::string(folded), id);
  return id;
}

void Vocabulary::set_counts(WordId id, std::uint32_t lower, std::uint32_t capital) {
  if (lower_.size() <= id) {
    lower_.resize(id + 1);
    capital_.resize(id + 1);
  }
  lower_[id] = lower;
  capital_[id] = capital;
}

void PhraseTrie::add(const std::vector<WordId>& words, std::uint32_t payload) {
  if (words.empty()) return;
  std::uint32_t node = kRoot;
  for (const WordId w : words) {
    const std::uint64_t key = (static_cast<std::uint64_t>(node) << 32) | w;
    const auto [it, fresh] = edges_.emplace(key, static_cast<std::uint32_t>(payloads_.size()));
    if (fresh) payloads_.emplace_back();
    node = it->second;
  }
  payloads_[node].push_back(payload);
}

}  // namespace runding
