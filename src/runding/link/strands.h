#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "runding/article/links.h"
#include "runding/link/copies.h"
#include "runding/link/parties.h"
#include "runding/link/prepare.h"

/// Inside link/: what the threads of a record are made of.
namespace runding {

/// What issues are about: those of one field come up together in one affair.
enum class Field : std::uint8_t { conflict, trade, relief };
inline constexpr std::size_t kFields = 3;
/// Nothing for issues of any affair: the talks themselves, a deal, other matters.
std::optional<Field> field_of(Issue issue);

/// A strand is what two sides have with one another; where it tells of two matters that never come up together, such as
/// a fishery and hostages, it is two strands. Strands told by the same stories (articles, copies counted once) are
/// joined, most in common first, as long as the joined ones share enough: the greedy order of Clauset, Newman and Moore
/// (2004) over the overlap of their stories. What bodies that take part in everything have with one another joins
/// nothing. Of a story with very many strands only the most frequent are set beside one another, so the cost grows with
/// the number of events.
class Strands {
 public:
  Strands(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
          const std::vector<Happening>& happenings);

  std::size_t groups() const { return groups_; }
  /// Group of the strand of two sides in a story; -1 when it has none, or joins nothing.
  std::int32_t group(std::int32_t story, std::pair<std::int32_t, std::int32_t> sides) const;
  /// Groups a story tells of, each once for each of its strands.
  std::vector<std::int32_t> told(std::int32_t story) const;

 private:
  using Pair = std::pair<std::int32_t, std::int32_t>;
  struct Use {
    std::int32_t story = 0, strand = 0;
    auto operator<=>(const Use&) const = default;
  };
  struct Meeting {
    std::int32_t a = 0, b = 0, stories = 0;
  };
  void gather(const LinkArticles& articles, const std::vector<Happening>& happenings, const PartyIndex& parties,
              const CopyIndex& copies);
  void part_by_field(const LinkArticles& articles, const std::vector<Happening>& happenings, const PartyIndex& parties,
                     const CopyIndex& copies);
  std::int32_t strand_of(Pair pair) const;
  std::vector<Meeting> meetings() const;
  std::set<std::int32_t> hubs() const;
  void join();

  std::vector<Pair> pairs_;             ///< sorted; strand i < size: of these two sides
  std::vector<std::int32_t> pair_of_;   ///< of each strand
  std::vector<Use> uses_;               ///< sorted by story
  std::vector<std::int32_t> stories_;   ///< of each strand, how many
  std::vector<std::int32_t> group_of_;  ///< of each strand; -1 for what hubs have with one another
  std::size_t groups_ = 0;
};

/// Pairs of the sides that act in an event of an article; with those who help where only one acts.
std::vector<std::pair<std::int32_t, std::int32_t>> side_pairs(const LinkArticles& articles,
                                                              const Happening::Member& member,
                                                              const PartyIndex& parties);

}  // namespace runding
