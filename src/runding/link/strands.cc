#include "runding/link/strands.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "runding/link/happening_sides.h"
#include "runding/link/union_find.h"

namespace runding {
namespace {

constexpr std::size_t kSides = 4;    ///< of a happening that make pairs
constexpr std::size_t kStrands = 8;  ///< of a story that are set beside one another
/// Share of the stories of the smaller one that tell the larger one too, from which two are one.
constexpr double kEnough = 0.34, kEnoughWithSide = 0.12;  ///< the latter from the second story on
constexpr std::int32_t kMatter = 4;                       ///< stories that make a matter of its own within a strand
constexpr std::size_t kHubPartners = 12;                  ///< of a side that may take part in everything
constexpr double kHubCircle = 0.4;  ///< of what it does, from which a circle of partners is its own
constexpr std::size_t kHeld = 4000000;

template <class List>
void sort_unique(List& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// How often positions of a story are about each field.
using Fields = std::array<std::uint8_t, kFields>;

}  // namespace

std::optional<Field> field_of(Issue issue) {
  switch (issue) {
    case Issue::ceasefire:
    case Issue::hostilities:
    case Issue::territory:
    case Issue::security:
    case Issue::weapons:
    case Issue::forces:
      return Field::conflict;
    case Issue::trade:
      return Field::trade;
    case Issue::humanitarian:
    case Issue::captives:
      return Field::relief;
    default:
      return {};
  }
}

std::vector<std::pair<std::int32_t, std::int32_t>> side_pairs(const LinkArticles& articles,
                                                              const Happening::Member& member,
                                                              const PartyIndex& parties) {
  const LinkArticle& article = articles[at(member.article)];
  std::vector<std::int32_t> sides, helping;
  for (const LinkParticipant& p : article.participants(article.events[at(member.event)])) {
    const std::int32_t party = parties.party(at(member.article), p.entity);
    if (party >= 0) (is_helping(p.role) ? helping : sides).push_back(parties.side(party));
  }
  sort_unique(sides);
  if (sides.size() == 1) {
    sides.insert(sides.end(), helping.begin(), helping.end());
    sort_unique(sides);
  }
  if (sides.size() > kSides) sides.resize(kSides);
  std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    for (std::size_t k = i + 1; k < sides.size(); ++k) pairs.emplace_back(sides[i], sides[k]);
  }
  return pairs;
}

Strands::Strands(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
                 const std::vector<Happening>& happenings) {
  gather(articles, happenings, parties, copies);
  part_by_field(articles, happenings, parties, copies);
  join();
}

void Strands::gather(const LinkArticles& articles, const std::vector<Happening>& happenings, const PartyIndex& parties,
                     const CopyIndex& copies) {
  std::size_t wanted = kHeld;
  for (const Happening& h : happenings) {
    for (const Happening::Member& m : h.members) {
      for (const Pair& pair : side_pairs(articles, m, parties)) pairs_.push_back(pair);
    }
    if (pairs_.size() <= wanted) continue;
    sort_unique(pairs_);
    wanted = std::max(kHeld, 2 * pairs_.size());
  }
  sort_unique(pairs_);
  for (const Happening& h : happenings) {
    for (const Happening::Member& m : h.members) {
      for (const Pair& pair : side_pairs(articles, m, parties))
        uses_.push_back({copies.story[at(m.article)], strand_of(pair)});
    }
  }
  sort_unique(uses_);
  pair_of_.resize(pairs_.size());
  std::iota(pair_of_.begin(), pair_of_.end(), 0);
}

std::int32_t Strands::strand_of(Pair pair) const {
  return static_cast<std::int32_t>(std::lower_bound(pairs_.begin(), pairs_.end(), pair) - pairs_.begin());
}

/// Two matters of one pair: fields with stories enough that neither a story nor a happening told by several brings
/// together.
void Strands::part_by_field(const LinkArticles& articles, const std::vector<Happening>& happenings,
                            const PartyIndex& parties, const CopyIndex& copies) {
  std::vector<Fields> fields(articles.size(), Fields{});
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Fields& all = fields[at(copies.story[i])];
    for (std::size_t n = 0; n < articles[i].positions.size(); ++n) {
      if (articles[i].is_rejected(Layer::position, n)) continue;
      const auto field = field_of(articles[i].positions[n].issue);
      if (field && all[static_cast<std::size_t>(*field)] < 255) ++all[static_cast<std::size_t>(*field)];
    }
  }
  const auto mask = [&](std::int32_t story) {
    unsigned bits = 0;
    for (std::size_t f = 0; f < kFields; ++f) bits |= (fields[at(story)][f] > 0 ? 1U : 0U) << f;
    return bits;
  };
  struct Tally {
    std::array<std::int32_t, kFields> stories{};
    std::array<std::array<std::int32_t, kFields>, kFields> both{};
  };
  std::vector<Tally> tallies(pairs_.size());
  const auto count_both = [](Tally& tally, unsigned bits) {
    for (std::size_t f = 0; f < kFields; ++f) {
      for (std::size_t g = f + 1; g < kFields; ++g) tally.both[f][g] += (bits >> f & 1U) & (bits >> g & 1U);
    }
  };
  for (const Use& use : uses_) {
    Tally& tally = tallies[at(use.strand)];
    for (std::size_t f = 0; f < kFields; ++f) tally.stories[f] += mask(use.story) >> f & 1U;
    count_both(tally, mask(use.story));
  }
  for (const Happening& h : happenings) {
    if (h.members.size() < 2) continue;
    unsigned any = 0;
    for (const Happening::Member& m : h.members) any |= mask(copies.story[at(m.article)]);
    std::set<std::int32_t> own;
    for (const Happening::Member& m : h.members) {
      for (const Pair& pair : side_pairs(articles, m, parties)) own.insert(strand_of(pair));
    }
    for (const std::int32_t strand : own) count_both(tallies[at(strand)], any);
  }
  // For each strand the part of each field; 0: the strand itself.
  std::map<std::int32_t, std::array<std::int32_t, kFields>> parts;
  for (std::size_t s = 0; s < tallies.size(); ++s) {
    const Tally& tally = tallies[s];
    UnionFind same(kFields);
    const auto both = [&](std::size_t f, std::size_t g) { return tally.both[std::min(f, g)][std::max(f, g)]; };
    for (std::size_t f = 0; f < kFields; ++f) {
      for (std::size_t g = f + 1; g < kFields; ++g) {
        const std::int32_t least = std::min(tally.stories[f], tally.stories[g]);
        if (least >= kMatter && both(f, g) >= std::max(2.0, 0.15 * least)) same.join(f, g);
      }
    }
    // A field that comes up now and then is no matter: it goes with the one it comes up with.
    for (std::size_t f = 0; f < kFields; ++f) {
      if (tally.stories[f] >= kMatter) continue;
      std::optional<std::size_t> with;
      for (std::size_t g = 0; g < kFields; ++g) {
        if (g != f && tally.stories[g] >= kMatter && (!with || both(f, g) > both(f, *with))) with = g;
      }
      same.join(f, with.value_or(0));
    }
    std::array<std::int32_t, kFields> part{};
    bool parted = false;
    for (std::size_t f = 0; f < kFields; ++f) {
      if (same.find(f) == 0) continue;
      parted = true;
      if (same.find(f) == f) {
        pair_of_.push_back(static_cast<std::int32_t>(s));
        part[f] = static_cast<std::int32_t>(pair_of_.size()) - 1;
      } else {
        part[f] = part[same.find(f)];
      }
    }
    if (parted) parts.emplace(static_cast<std::int32_t>(s), part);
  }
  if (parts.empty()) return;
  // A story goes with the field of most of its positions; one without any with the one before it.
  std::map<std::int32_t, std::vector<std::tuple<Day, std::int32_t, std::size_t>>> order;
  for (std::size_t u = 0; u < uses_.size(); ++u) {
    if (parts.contains(uses_[u].strand))
      order[uses_[u].strand].emplace_back(articles[at(uses_[u].story)].day.value_or(0), uses_[u].story, u);
  }
  for (auto& [strand, list] : order) {
    std::sort(list.begin(), list.end());
    const auto field_at = [&](const auto& entry) -> std::optional<std::size_t> {
      const Fields& f = fields[at(std::get<1>(entry))];
      const auto most = std::max_element(f.begin(), f.end());
      return *most == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(most - f.begin()));
    };
    std::optional<std::size_t> last;
    for (const auto& entry : list) {
      if ((last = field_at(entry))) break;
    }
    for (const auto& entry : list) {
      if (const auto field = field_at(entry)) last = field;
      if (const std::int32_t part = parts.at(strand)[last.value_or(0)]; part > 0)
        uses_[std::get<2>(entry)].strand = part;
    }
  }
  std::sort(uses_.begin(), uses_.end());
}

/// How many stories tell two strands, for every two that one tells.
std::vector<Strands::Meeting> Strands::meetings() const {
  std::vector<std::tuple<std::int32_t, std::int32_t, std::int32_t>> found;
  std::vector<std::int32_t> own;
  const auto add_up = [&] {
    std::sort(found.begin(), found.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (kept > 0 && std::get<0>(found[kept - 1]) == std::get<0>(found[i]) &&
          std::get<1>(found[kept - 1]) == std::get<1>(found[i])) {
        std::get<2>(found[kept - 1]) += std::get<2>(found[i]);
      } else {
        found[kept++] = found[i];
      }
    }
    found.resize(kept);
  };
  std::size_t wanted = kHeld;
  for (std::size_t first = 0; first < uses_.size();) {
    std::size_t last = first;
    own.clear();
    for (; last < uses_.size() && uses_[last].story == uses_[first].story; ++last) own.push_back(uses_[last].strand);
    std::sort(own.begin(), own.end(), [&](std::int32_t a, std::int32_t b) {
      return std::tie(stories_[at(b)], a) < std::tie(stories_[at(a)], b);
    });
    for (std::size_t x = 0; x < own.size(); ++x) {
      for (std::size_t y = x + 1; y < std::min(own.size(), std::max(x + 2, kStrands)); ++y)
        found.emplace_back(std::min(own[x], own[y]), std::max(own[x], own[y]), 1);
    }
    if (found.size() > wanted) {
      add_up();
      wanted = std::max(kHeld, 2 * found.size());
    }
    first = last;
  }
  add_up();
  std::vector<Meeting> out;
  for (const auto& [a, b, n] : found) out.push_back({a, b, n});
  return out;
}

/// Sides that take part in everything: no circle of partners that deal with one another makes up most of what they do.
std::set<std::int32_t> Strands::hubs() const {
  std::map<std::int32_t, std::map<std::int32_t, std::int64_t>> partners;  // of a side, in how many stories
  for (std::size_t s = 0; s < stories_.size(); ++s) {
    const Pair pair = pairs_[at(pair_of_[s])];
    partners[pair.first][pair.second] += stories_[s];
    partners[pair.second][pair.first] += stories_[s];
  }
  std::set<std::int32_t> found;
  for (const auto& hub : partners) {
    const auto& [side, own] = hub;
    if (own.size() < kHubPartners) continue;
    std::vector<std::int32_t> names;
    for (const auto& [partner, n] : own) names.push_back(partner);
    // Partners with as many partners are taken together: what they deal in says nothing about circles.
    const auto busy = [&](std::int32_t partner) { return 2 * partners.at(partner).size() >= hub.second.size(); };
    UnionFind circles(names.size());
    std::optional<std::size_t> first_busy;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (busy(names[i])) {
        if (first_busy) circles.join(*first_busy, i);
        if (!first_busy) first_busy = i;
        continue;
      }
      for (const auto& [other, n] : partners.at(names[i])) {
        const auto there = std::lower_bound(names.begin(), names.end(), other);
        if (there != names.end() && *there == other && !busy(other))
          circles.join(i, static_cast<std::size_t>(there - names.begin()));
      }
    }
    std::map<std::size_t, std::int64_t> sizes;
    std::int64_t all = 0, largest = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      all += own.at(names[i]);
      largest = std::max(largest, sizes[circles.find(i)] += own.at(names[i]));
    }
    if (static_cast<double>(largest) < kHubCircle * static_cast<double>(all)) found.insert(side);
  }
  return found;
}

void Strands::join() {
  const std::size_t count = pair_of_.size();
  stories_.assign(count, 0);
  for (const Use& use : uses_) ++stories_[at(use.strand)];
  std::vector<Meeting> edges = meetings();
  const auto overlap = [&](const Meeting& m) {
    return static_cast<double>(m.stories) / std::min(stories_[at(m.a)], stories_[at(m.b)]);
  };
  std::sort(edges.begin(), edges.end(), [&](const Meeting& x, const Meeting& y) {
    const auto key = [&](const Meeting& m) {
      return std::make_tuple(-overlap(m), -std::max(stories_[at(m.a)], stories_[at(m.b)]), m.a, m.b);
    };
    return key(x) < key(y);
  });
  UnionFind joined(count);
  std::vector<std::int64_t> size(stories_.begin(), stories_.end());  // of the set a strand stands for, estimated
  std::vector<std::map<std::size_t, std::int32_t>> shared(count);    // with another set; the most of two strands
  for (const Meeting& m : edges) {
    shared[at(m.a)][at(m.b)] = m.stories;
    shared[at(m.b)][at(m.a)] = m.stories;
  }
  const std::set<std::int32_t> everywhere = hubs();
  const auto pair = [&](std::int32_t strand) { return pairs_[at(pair_of_[at(strand)])]; };
  const auto of_hubs = [&](std::int32_t strand) {
    return everywhere.contains(pair(strand).first) && everywhere.contains(pair(strand).second);
  };
  const auto have_side = [&](std::int32_t a, std::int32_t b) {
    const auto is_of = [&](std::int32_t side) {
      return !everywhere.contains(side) && (side == pair(b).first || side == pair(b).second);
    };
    return is_of(pair(a).first) || is_of(pair(a).second);
  };
  std::erase_if(edges, [&](const Meeting& m) { return of_hubs(m.a) || of_hubs(m.b); });
  const auto unite = [&](std::size_t a, std::size_t b) {
    size[a] = size[b] = size[a] + size[b] - shared[a][b];
    joined.join(a, b);
    const std::size_t root = joined.find(a), gone = root == a ? b : a;
    shared[root].erase(gone);
    shared[gone].erase(root);
    if (shared[root].size() < shared[gone].size()) shared[root].swap(shared[gone]);
    for (const auto& [other, n] : shared[gone]) {
      std::int32_t& with = shared[root][other];
      with = std::max(with, n);
    }
    // The names of both ends, whichever list was the longer one.
    for (const auto& [other, n] : shared[root]) {
      shared[other].erase(gone);
      shared[other][root] = n;
    }
    shared[gone].clear();
  };
  for (bool again = true; again;) {
    again = false;
    for (const Meeting& m : edges) {
      const std::size_t a = joined.find(at(m.a)), b = joined.find(at(m.b));
      if (a == b) continue;
      const double share = static_cast<double>(shared[a][b]) / static_cast<double>(std::min(size[a], size[b]));
      if (share < (have_side(m.a, m.b) && shared[a][b] > 1 ? kEnoughWithSide : kEnough)) continue;
      unite(a, b);
      again = true;
    }
  }
  std::map<std::size_t, std::int32_t> numbers;
  group_of_.assign(count, -1);
  for (std::size_t s = 0; s < count; ++s) {
    if (of_hubs(static_cast<std::int32_t>(s))) continue;
    const auto next = static_cast<std::int32_t>(numbers.size());
    group_of_[s] = numbers.emplace(joined.find(s), next).first->second;
  }
  groups_ = numbers.size();
}

std::int32_t Strands::group(std::int32_t story, Pair sides) const {
  for (auto use = std::lower_bound(uses_.begin(), uses_.end(), Use{story, 0});
       use != uses_.end() && use->story == story; ++use) {
    if (pairs_[at(pair_of_[at(use->strand)])] == sides) return group_of_[at(use->strand)];
  }
  return -1;
}

std::vector<std::int32_t> Strands::told(std::int32_t story) const {
  std::vector<std::int32_t> out;
  for (auto use = std::lower_bound(uses_.begin(), uses_.end(), Use{story, 0});
       use != uses_.end() && use->story == story; ++use)
    if (group_of_[at(use->strand)] >= 0) out.push_back(group_of_[at(use->strand)]);
  return out;
}

}  // namespace runding
