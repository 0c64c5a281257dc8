#include "runding/link/happenings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/link/cluster.h"
#include "runding/link/event_match.h"
#include "runding/link/union_find.h"

namespace runding {
namespace {

constexpr std::size_t kNeighbours = 64;  ///< events compared with each, the nearest in time
constexpr double kMissing = -0.1;        ///< what a pair that was not compared counts

/// What events of a block share besides their type group.
enum class Shared { side, place };

/// Events of one type group and side, or place, stand in one block, by time; an event of several sides in several. Each
/// is compared with those near it.
class Blocks {
 public:
  explicit Blocks(const EventMatcher& matcher) {
    const std::vector<EventNode>& nodes = matcher.nodes();
    std::map<Key, Block> blocks;
    each_seat(matcher, [&](std::uint32_t i, const Key& key) {
      Block& block = blocks[key];
      ++block.size;
      block.of_nobody |= nodes[i].actors == 0;
    });
    // A place holds those of whom nobody is named together with the others.
    std::erase_if(blocks, [](const auto& block) {
      return std::get<Shared>(block.first) == Shared::place && !block.second.of_nobody;
    });
    std::uint32_t end = 0;
    std::vector<std::uint32_t> begins;
    for (auto& [key, block] : blocks) {
      begins.push_back(end);
      block.next = end;
      end += block.size;
    }
    begins.push_back(end);
    seats_.resize(end);
    each_seat(matcher, [&](std::uint32_t i, const Key& key) {
      const auto block = blocks.find(key);
      if (block != blocks.end()) seats_[block->second.next++] = i;
    });
    const auto when = [&](std::uint32_t i) {
      return nodes[i].row->days ? nodes[i].row->days->first : nodes[i].published.value_or(0);
    };
    last_.resize(end);
    first_seat_.assign(nodes.size() + 1, 0);
    for (std::size_t b = 0; b + 1 < begins.size(); ++b) {
      std::sort(seats_.begin() + begins[b], seats_.begin() + begins[b + 1], [&](std::uint32_t x, std::uint32_t y) {
        return std::make_pair(when(x), x) < std::make_pair(when(y), y);
      });
      for (std::uint32_t s = begins[b]; s < begins[b + 1]; ++s) {
        last_[s] = static_cast<std::uint8_t>(std::min<std::size_t>(begins[b + 1] - 1 - s, kNeighbours));
        ++first_seat_[seats_[s] + 1];
      }
    }
    for (std::size_t i = 1; i < first_seat_.size(); ++i) first_seat_[i] += first_seat_[i - 1];
    seats_of_.resize(end);
    std::vector<std::uint32_t> next(first_seat_.begin(), first_seat_.end() - 1);
    for (std::uint32_t s = 0; s < end; ++s) seats_of_[next[seats_[s]]++] = s;
  }

  /// Calls `use(other)` for the events that `i` is to be compared with, half of them: of two only the one calls the
  /// other. One that meets it in two blocks comes twice.
  template <class Use>
  void each_neighbour(std::uint32_t i, Use use) const {
    for (std::uint32_t k = first_seat_[i]; k < first_seat_[i + 1]; ++k) {
      const std::uint32_t seat = seats_of_[k];
      for (std::uint32_t s = seat + 1; s <= seat + last_[seat]; ++s) use(seats_[s]);
    }
  }

 private:
  using Key = std::tuple<int, Shared, std::int32_t>;
  struct Block {
    std::uint32_t size = 0, next = 0;
    bool of_nobody = false;  ///< has an event of whom nobody is named
  };

  template <class Use>
  static void each_seat(const EventMatcher& matcher, Use use) {
    std::vector<std::int32_t> sides;
    for (std::uint32_t i = 0; i < matcher.nodes().size(); ++i) {
      const EventNode& node = matcher.nodes()[i];
      const auto all = matcher.sides(node);
      sides.assign(all.begin(), all.end());
      std::sort(sides.begin(), sides.end());
      sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
      const int type = type_group(node.row->type);
      for (const std::int32_t side : sides) use(i, Key{type, Shared::side, side});
      if (sides.empty() || node.place >= 0) use(i, Key{type, Shared::place, node.place});
    }
  }

  std::vector<std::uint32_t> seats_;                  ///< events, block by block
  std::vector<std::uint8_t> last_;                    ///< how many of those behind a seat are compared with it
  std::vector<std::uint32_t> first_seat_, seats_of_;  ///< the seats of each event
};

static_assert(kNeighbours <= 255);

/// Items by the number of their group, then their own.
template <class Number>
std::vector<std::uint32_t> by_group(const std::vector<Number>& group_of) {
  std::vector<std::uint32_t> order(group_of.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return group_of[a] < group_of[b]; });
  return order;
}

/// Calls `use(members)` for each group.
template <class Number, class Use>
void each_group(const std::vector<Number>& group_of, Use use) {
  const std::vector<std::uint32_t> order = by_group(group_of);
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first;
    while (last < order.size() && group_of[order[last]] == group_of[order[first]]) ++last;
    use(std::span(order).subspan(first, last - first));
    first = last;
  }
}

/// For each event the number of its happening. Likeness holds events together in groups; each group is clustered by
/// itself, so that only its own pairs are held in memory. In large records ever more events hang together by chains of
/// weak likeness: groups beyond a size are parted where likeness is weakest.
class Clusterer {
 public:
  explicit Clusterer(const EventMatcher& matcher)
      : matcher_(matcher),
        nodes_(matcher.nodes()),
        blocks_(matcher),
        group_of_(nodes_.size()),
        cluster_of_(nodes_.size()) {}

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> all(nodes_.size());
    std::iota(all.begin(), all.end(), 0U);
    part(all, 0);
    each_group(group_of_, [&](std::span<const std::uint32_t> members) { solve(members, 0); });
    return std::move(cluster_of_);
  }

 private:
  static constexpr std::size_t kLargest = 3000;  ///< events clustered at a time
  static constexpr double kStep = 0.1, kStrong = 0.9;

  double score(std::uint32_t a, std::uint32_t b) const {
    return matcher_.score(nodes_[std::min(a, b)], nodes_[std::max(a, b)]);
  }
  static std::uint32_t place(std::span<const std::uint32_t> members, std::uint32_t i) {
    return static_cast<std::uint32_t>(std::lower_bound(members.begin(), members.end(), i) - members.begin());
  }

  /// Sets the groups of these events, all of one group so far: chains of likeness above `least`.
  void part(std::span<const std::uint32_t> members, double least) {
    UnionFind groups(members.size());
    const std::uint32_t group = members.empty() ? 0 : group_of_[members.front()];
    for (std::uint32_t k = 0; k < members.size(); ++k) {
      const std::uint32_t i = members[k];
      blocks_.each_neighbour(i, [&](std::uint32_t other) {
        if (group_of_[other] != group || nodes_[i].article == nodes_[other].article) return;
        const std::uint32_t at = place(members, other);
        if (groups.find(k) != groups.find(at) && score(i, other) > least) groups.join(k, at);
      });
    }
    for (std::uint32_t k = 0; k < members.size(); ++k) group_of_[members[k]] = members[groups.find(k)];
  }

  void solve(std::span<const std::uint32_t> members, double least) {
    if (members.size() <= kLargest || least >= kStrong) return cluster_group(members);
    part(members, least + kStep);
    const std::vector<std::uint32_t> all(members.begin(), members.end());
    std::vector<std::uint32_t> groups;
    for (const std::uint32_t i : all) groups.push_back(group_of_[i]);
    each_group(groups, [&](std::span<const std::uint32_t> places) {
      std::vector<std::uint32_t> part;
      for (const std::uint32_t k : places) part.push_back(all[k]);
      solve(part, least + kStep);
    });
  }

  void cluster_group(std::span<const std::uint32_t> members) {
    const std::uint32_t group = group_of_[members.front()];
    std::vector<std::int32_t> owner;
    pairs_.clear();
    for (const std::uint32_t i : members) {
      owner.push_back(nodes_[i].article);
      if (members.size() == 1) break;
      blocks_.each_neighbour(i, [&](std::uint32_t other) {
        if (group_of_[other] != group || nodes_[i].article == nodes_[other].article) return;
        pairs_.emplace_back(place(members, std::min(i, other)), place(members, std::max(i, other)));
      });
    }
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    std::vector<Edge> edges;
    edges.reserve(pairs_.size());
    for (const auto& [a, b] : pairs_)
      edges.push_back({a, b, static_cast<double>(static_cast<float>(score(members[a], members[b])))});
    const std::vector<std::size_t> named = cluster(members.size(), std::move(edges), owner, kMissing);
    for (std::size_t k = 0; k < members.size(); ++k) cluster_of_[members[k]] = members[named[k]];
  }

  const EventMatcher& matcher_;
  const std::vector<EventNode>& nodes_;
  const Blocks blocks_;
  std::vector<std::uint32_t> group_of_, cluster_of_;            ///< both named by their smallest event
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;  ///< places in the group at hand
};

template <class Key>
Key most(const std::map<Key, int>& votes, Key none) {
  Key best = none;
  int top = 0;
  for (const auto& [key, count] : votes) {
    if (count > top) {
      best = key;
      top = count;
    }
  }
  return best;
}

/// What happened stands above what was only planned, and both above what one side says.
EventStatus together(const std::set<EventStatus>& statuses) {
  constexpr EventStatus kOrder[] = {EventStatus::happened, EventStatus::ongoing, EventStatus::cancelled,
                                    EventStatus::failed,   EventStatus::claimed, EventStatus::denied,
                                    EventStatus::planned,  EventStatus::proposed};
  for (const EventStatus status : kOrder) {
    if (statuses.contains(status)) return status;
  }
  return EventStatus::happened;
}

/// The date most members give; of equals the one that says more, then the earlier.
void agree_on_date(const std::vector<const EventNode*>& members, const LinkArticles& articles, Happening& h) {
  std::map<std::string, int> votes;
  for (const EventNode* m : members) {
    if (m->row->days)
      ++votes[std::string(articles[static_cast<std::size_t>(m->article)].text(m->row->date).substr(0, 10))];
  }
  const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) {
    return std::make_tuple(a.second, a.first.size(), b.first) < std::make_tuple(b.second, b.first.size(), a.first);
  });
  if (best != votes.end()) {
    h.date = best->first;
    const DayRange days = *day_range(h.date);
    h.first_day = iso_day(days.first);
    h.last_day = iso_day(days.last);
  }
  std::optional<Day> reported;
  for (const EventNode* m : members) {
    if (m->published && (!reported || *m->published < *reported)) reported = m->published;
  }
  if (reported) h.reported = iso_day(*reported);
}

void agree_on_participants(const std::vector<const EventNode*>& members, const LinkArticles& articles,
                           const PartyIndex& parties, Happening& h) {
  struct Seat {
    int members = 0;
    std::size_t places = 0;
    std::map<Role, int> roles;
  };
  std::map<std::pair<std::int32_t, std::string>, Seat> seats;
  for (const EventNode* m : members) {
    const LinkArticle& article = articles[static_cast<std::size_t>(m->article)];
    const auto all = article.participants(*m->row);
    for (std::size_t k = 0; k < all.size(); ++k) {
      const std::int32_t party = parties.party(static_cast<std::size_t>(m->article), all[k].entity);
      Seat& seat = seats[{party, party < 0 ? std::string(article.text(all[k].text)) : std::string()}];
      ++seat.members;
      seat.places += k;
      ++seat.roles[all[k].role];
    }
  }
  std::vector<std::pair<std::pair<std::int32_t, std::string>, Seat>> order;
  for (auto& seat : seats) {
    // One report in many that adds somebody is more often wrong than right.
    if (4 * static_cast<std::size_t>(seat.second.members) >= members.size()) order.emplace_back(seat);
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    const auto x = a.second.places * static_cast<std::size_t>(b.second.members);
    const auto y = b.second.places * static_cast<std::size_t>(a.second.members);
    return std::tie(x, b.second.members, a.first) < std::tie(y, a.second.members, b.first);
  });
  h.participants.reserve(order.size());
  for (const auto& [who, seat] : order)
    h.participants.push_back({who.first, who.second, most(seat.roles, Role::party)});
}

/// Members whose articles tell one story, or that cite one source, are one origin.
void count_origins(const LinkArticles& articles, const CopyIndex& copies, Happening& h) {
  UnionFind origins(h.members.size());
  std::map<std::pair<bool, std::uint64_t>, std::size_t> first;  // a story, or a source
  for (std::size_t k = 0; k < h.members.size(); ++k) {
    const auto article = static_cast<std::size_t>(h.members[k].article);
    const auto same = [&](bool source, std::uint64_t key) {
      const auto [at, fresh] = first.emplace(std::make_pair(source, key), k);
      if (!fresh) origins.join(at->second, k);
    };
    same(false, static_cast<std::uint64_t>(copies.story[article]));
    const Index source = articles[article].events[static_cast<std::size_t>(h.members[k].event)].source;
    if (source >= 0) same(true, articles[article].sources[static_cast<std::size_t>(source)]);
  }
  std::map<std::size_t, std::int32_t> numbers;
  for (std::size_t k = 0; k < h.members.size(); ++k) {
    const auto next = static_cast<std::int32_t>(numbers.size());
    h.members[k].origin = numbers.emplace(origins.find(k), next).first->second;
  }
  h.origins = static_cast<std::int32_t>(numbers.size());
}

Happening build(const std::vector<const EventNode*>& members, const LinkArticles& articles, const PartyIndex& parties,
                const CopyIndex& copies) {
  Happening h;
  std::map<EventType, int> types;
  std::set<EventStatus> statuses;
  std::map<std::int32_t, int> places;
  std::map<std::string, int> place_texts;
  std::set<std::int32_t> seen;
  h.confidence = 0;
  h.members.reserve(members.size());
  for (const EventNode* m : members) {
    ++types[m->row->type];
    statuses.insert(m->row->status);
    if (m->place >= 0) ++places[m->place];
    if (m->row->place_text != kNone)
      ++place_texts[std::string(articles[static_cast<std::size_t>(m->article)].text(m->row->place_text))];
    seen.insert(m->article);
    h.confidence = std::max(h.confidence, m->row->confidence);
    h.members.push_back({m->article, m->event, 0});
  }
  h.type = most(types, EventType::talks);
  h.status = together(statuses);
  h.place = most(places, -1);
  if (h.place < 0) h.place_text = most(place_texts, std::string());
  h.articles = static_cast<std::int32_t>(seen.size());
  // What came about is told by those who tell it as done; plans named other days and other guests.
  std::vector<const EventNode*> done;
  std::copy_if(members.begin(), members.end(), std::back_inserter(done), [](const EventNode* m) {
    return m->row->status != EventStatus::planned && m->row->status != EventStatus::proposed;
  });
  const auto& telling = done.empty() ? members : done;
  agree_on_date(telling, articles, h);
  if (h.date.empty()) agree_on_date(members, articles, h);
  agree_on_participants(telling, articles, parties, h);
  count_origins(articles, copies, h);
  const EventNode& first = *members.front();
  const LinkArticle& article = articles[static_cast<std::size_t>(first.article)];
  h.id = "h" + hex(hash64(std::string(article.id) + "\n" + std::to_string(first.event)), 10);
  return h;
}

/// The clusters after what people decided.
std::vector<std::size_t> decided(const std::vector<std::uint32_t>& cluster_of, const EventMatcher& matcher,
                                 const LinkConstraints& constraints) {
  std::map<LinkRow, std::size_t> node_of;
  for (std::size_t i = 0; i < matcher.nodes().size(); ++i)
    node_of[{matcher.nodes()[i].article, matcher.nodes()[i].event}] = i;
  const auto rules = item_rules(constraints.happenings, [&](const LinkRow& row) -> std::optional<std::size_t> {
    const auto it = node_of.find(row);
    return it == node_of.end() ? std::nullopt : std::optional(it->second);
  });
  return regroup({cluster_of.begin(), cluster_of.end()}, rules,
                 [&](std::size_t a, std::size_t b) { return matcher.score(matcher.nodes()[a], matcher.nodes()[b]); });
}

}  // namespace

std::vector<Happening> find_happenings(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
                                       const LinkConstraints& constraints, bool rejected) {
  const EventMatcher matcher(articles, parties, rejected);
  std::vector<Happening> happenings;
  std::vector<const EventNode*> members;
  const auto keep = [&](std::span<const std::uint32_t> all) {
    members.clear();
    for (const std::uint32_t i : all) members.push_back(&matcher.nodes()[i]);
    // The first report comes first and gives the id, so that later ones do not change it.
    std::stable_sort(members.begin(), members.end(), [](const EventNode* a, const EventNode* b) {
      constexpr Day kUnknown = 1 << 30;
      return a->published.value_or(kUnknown) < b->published.value_or(kUnknown);
    });
    happenings.push_back(build(members, articles, parties, copies));
  };
  const std::vector<std::uint32_t> cluster_of = Clusterer(matcher).run();
  // A group is named by one of its members.
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < cluster_of.size(); ++i) count += cluster_of[i] == i;
  happenings.reserve(count);
  if (constraints.happenings.empty()) {
    each_group(cluster_of, keep);
  } else {
    each_group(decided(cluster_of, matcher, constraints), keep);
  }
  settle(constraints, parties, happenings);
  const auto key = [](const Happening& h) {
    const std::string& day = !h.first_day.empty() ? h.first_day : h.reported;
    return std::make_tuple(day.empty(), day, h.id);
  };
  std::sort(happenings.begin(), happenings.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return happenings;
}

}  // namespace runding
