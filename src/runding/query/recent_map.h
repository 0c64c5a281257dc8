#pragma once

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <utility>

namespace runding {

/// Remembers what was asked for lately: at least the last `room` values, at most twice as many. A reference stays valid
/// while at most `room` others are added after it was asked for.
template <class Key, class Value>
class RecentMap {
 public:
  explicit RecentMap(std::size_t room) : room_(room) {}

  /// Null when it is not remembered.
  Value* find(const Key& key) {
    if (const auto it = young_.find(key); it != young_.end()) return it->second.get();
    const auto it = old_.find(key);
    if (it == old_.end()) return nullptr;
    std::unique_ptr<Value> value = std::move(it->second);
    old_.erase(it);
    return keep(key, std::move(value));
  }
  Value& add(const Key& key, Value value) { return *keep(key, std::make_unique<Value>(std::move(value))); }

 private:
  Value* keep(const Key& key, std::unique_ptr<Value> value) {
    if (young_.size() >= room_) {
      old_ = std::move(young_);
      young_.clear();
    }
    return (young_[key] = std::move(value)).get();
  }

  std::size_t room_;
  std::unordered_map<Key, std::unique_ptr<Value>> young_, old_;
};

}  // namespace runding
