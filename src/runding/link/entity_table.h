#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "runding/article/article.h"
#include "runding/base/chunked.h"

/// Inside link/: the entities of all articles, numbered through in the order of the articles.
namespace runding {

struct EntityNode {
  std::int32_t form = -1;            ///< into the table of forms
  std::int32_t of = -1, party = -1;  ///< as of Entity, numbers of this table
  std::int32_t mentions = 0;
};

class EntityTable {
 public:
  /// The next article's; their forms are set afterwards. Returns the number of the first.
  std::uint32_t add(const Article& article) {
    const auto first = static_cast<std::uint32_t>(nodes_.size());
    first_.push_back(first);
    const auto number = [&](Index i) {
      const bool there = i >= 0 && static_cast<std::size_t>(i) < article.entities.size();
      return there ? static_cast<std::int32_t>(first) + i : -1;
    };
    for (const Entity& e : article.entities) nodes_.push_back({-1, number(e.of), number(e.party), 0});
    for (const Mention& m : article.mentions) {
      if (const std::int32_t n = number(m.entity); n >= 0) ++nodes_[static_cast<std::size_t>(n)].mentions;
    }
    return first;
  }

  std::size_t size() const { return nodes_.size(); }
  EntityNode& operator[](std::size_t n) { return nodes_[n]; }
  const EntityNode& operator[](std::size_t n) const { return nodes_[n]; }
  /// By article the number of its first entity, and at the end the number of all.
  std::vector<std::uint32_t> starts() const {
    std::vector<std::uint32_t> all = first_;
    all.push_back(static_cast<std::uint32_t>(nodes_.size()));
    return all;
  }

 private:
  ChunkedList<EntityNode> nodes_;
  std::vector<std::uint32_t> first_;
};

}  // namespace runding
