#include "runding/link/happenings.h"

#include <algorithm>
#include <compare>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/link/cluster.h"
#include "runding/link/event_match.h"
#include "runding/link/union_find.h"

namespace runding {
namespace {

constexpr std::size_t kNeighbours = 64;  ///< events compared with each, the nearest in time
constexpr std::size_t kHeld = 8000000;   ///< pairs held at a time
constexpr double kMissing = -0.1;        ///< what a pair that was not compared counts

/// What events of a block share besides their type group.
enum class Shared { side, place };

/// Events of one type group and side, or place, by time. Each is compared with those near it.
using Blocks = std::map<std::tuple<int, Shared, std::int32_t>, std::vector<std::uint32_t>>;

Blocks blocks_of(const EventMatcher& matcher) {
  const std::vector<EventNode>& nodes = matcher.nodes();
  Blocks blocks;
  std::set<std::int32_t> sides;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const auto all = matcher.sides(nodes[i]);
    sides = {all.begin(), all.end()};
    const int type = type_group(nodes[i].row->type);
    for (const std::int32_t side : sides) blocks[{type, Shared::side, side}].push_back(static_cast<std::uint32_t>(i));
    // Those of whom nobody is named may be held together with the others by the place.
    if (sides.empty() || nodes[i].place >= 0)
      blocks[{type, Shared::place, nodes[i].place}].push_back(static_cast<std::uint32_t>(i));
  }
  std::erase_if(blocks, [&](const auto& entry) {
    return std::get<Shared>(entry.first) == Shared::place &&
           std::none_of(entry.second.begin(), entry.second.end(),
                        [&](std::uint32_t i) { return nodes[i].actors.size == 0; });
  });
  const auto when = [&](std::uint32_t i) {
    return nodes[i].row->days ? nodes[i].row->days->first : nodes[i].published.value_or(0);
  };
  for (auto& [key, block] : blocks) {
    std::stable_sort(block.begin(), block.end(), [&](std::uint32_t a, std::uint32_t b) { return when(a) < when(b); });
  }
  return blocks;
}

/// Calls `use(a, b)`, a < b, for every pair worth comparing; a pair of two blocks comes twice.
template <class Use>
void each_pair(const std::vector<EventNode>& nodes, const Blocks& blocks, Use use) {
  for (const auto& [key, block] : blocks) {
    for (std::size_t x = 0; x < block.size(); ++x) {
      for (std::size_t y = x + 1; y < block.size() && y <= x + kNeighbours; ++y) {
        if (nodes[block[x]].article != nodes[block[y]].article)
          use(std::min(block[x], block[y]), std::max(block[x], block[y]));
      }
    }
  }
}

/// For each event the number of its happening. Likeness holds events together in groups; each group is clustered by
/// itself, so that only its own pairs are held in memory.
std::vector<std::size_t> clusters_of(const EventMatcher& matcher) {
  const std::vector<EventNode>& nodes = matcher.nodes();
  const Blocks blocks = blocks_of(matcher);
  UnionFind groups(nodes.size());
  each_pair(nodes, blocks, [&](std::uint32_t a, std::uint32_t b) {
    if (groups.find(a) != groups.find(b) && matcher.score(nodes[a], nodes[b]) > 0) groups.join(a, b);
  });
  // Pairs inside a group, as many groups at a time as fit.
  std::vector<std::size_t> cluster_of(nodes.size());
  std::iota(cluster_of.begin(), cluster_of.end(), std::size_t{0});
  std::vector<std::uint32_t> group_of(nodes.size()), pairs(nodes.size(), 0);  // pairs by the first of the group
  for (std::size_t i = 0; i < nodes.size(); ++i) group_of[i] = static_cast<std::uint32_t>(groups.find(i));
  each_pair(nodes, blocks, [&](std::uint32_t a, std::uint32_t b) { pairs[group_of[a]] += group_of[a] == group_of[b]; });
  struct Cell {
    std::uint32_t group, a, b;
    float score;
    auto operator<=>(const Cell&) const = default;
  };
  std::vector<Cell> cells;
  std::vector<std::uint32_t> place(nodes.size());  // of a node within its group
  std::vector<std::vector<std::uint32_t>> members;
  for (std::size_t begin = 0; begin < nodes.size();) {
    // The groups whose first members are [begin, end).
    std::size_t end = begin, held = 0;
    while (end < nodes.size() && held < kHeld) held += pairs[end++];
    const auto wanted = [&](std::uint32_t i) {
      return pairs[group_of[i]] > 0 && group_of[i] >= begin && group_of[i] < end;
    };
    cells.clear();
    each_pair(nodes, blocks, [&](std::uint32_t a, std::uint32_t b) {
      if (group_of[a] == group_of[b] && wanted(a))
        cells.push_back({group_of[a], a, b, static_cast<float>(matcher.score(nodes[a], nodes[b]))});
    });
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    members.assign(end - begin, {});
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (!wanted(i)) continue;
      std::vector<std::uint32_t>& list = members[group_of[i] - begin];
      place[i] = static_cast<std::uint32_t>(list.size());
      list.push_back(i);
    }
    for (std::size_t first = 0; first < cells.size();) {
      const std::vector<std::uint32_t>& list = members[cells[first].group - begin];
      std::vector<Edge> edges;
      std::size_t last = first;
      for (; last < cells.size() && cells[last].group == cells[first].group; ++last)
        edges.push_back({place[cells[last].a], place[cells[last].b], cells[last].score});
      std::vector<std::int32_t> owner;
      for (const std::uint32_t i : list) owner.push_back(nodes[i].article);
      const std::vector<std::size_t> named = cluster(list.size(), std::move(edges), owner, kMissing);
      for (std::size_t k = 0; k < list.size(); ++k) cluster_of[list[k]] = list[named[k]];
      first = last;
    }
    begin = end;
  }
  return cluster_of;
}

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
void agree_on_date(const std::vector<const EventNode*>& members, const std::vector<LinkArticle>& articles,
                   Happening& h) {
  std::map<std::string, int> votes;
  for (const EventNode* m : members) {
    if (m->row->days) ++votes[articles[static_cast<std::size_t>(m->article)].text(m->row->date).substr(0, 10)];
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

void agree_on_participants(const std::vector<const EventNode*>& members, const std::vector<LinkArticle>& articles,
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
      Seat& seat = seats[{party, party < 0 ? article.text(all[k].text) : std::string()}];
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
  for (const auto& [who, seat] : order)
    h.participants.push_back({who.first, who.second, most(seat.roles, Role::party)});
}

/// Members whose articles tell one story, or that cite one source, are one origin.
void count_origins(const std::vector<LinkArticle>& articles, const CopyIndex& copies, Happening& h) {
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

Happening build(const std::vector<const EventNode*>& members, const std::vector<LinkArticle>& articles,
                const PartyIndex& parties, const CopyIndex& copies) {
  Happening h;
  std::map<EventType, int> types;
  std::set<EventStatus> statuses;
  std::map<std::int32_t, int> places;
  std::map<std::string, int> place_texts;
  std::set<std::int32_t> seen;
  h.confidence = 0;
  for (const EventNode* m : members) {
    ++types[m->row->type];
    statuses.insert(m->row->status);
    if (m->place >= 0) ++places[m->place];
    if (m->row->place_text != kNone)
      ++place_texts[articles[static_cast<std::size_t>(m->article)].text(m->row->place_text)];
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
  h.id = "h" + hex(hash64(article.id + "\n" + std::to_string(first.event)), 10);
  return h;
}

/// The clusters after what people decided.
std::vector<std::size_t> decided(const std::vector<std::size_t>& cluster_of, const EventMatcher& matcher,
                                 const LinkConstraints& constraints) {
  if (constraints.happenings.empty()) return cluster_of;
  std::map<LinkRow, std::size_t> node_of;
  for (std::size_t i = 0; i < matcher.nodes().size(); ++i)
    node_of[{matcher.nodes()[i].article, matcher.nodes()[i].event}] = i;
  const auto rules = item_rules(constraints.happenings, [&](const LinkRow& row) -> std::optional<std::size_t> {
    const auto it = node_of.find(row);
    return it == node_of.end() ? std::nullopt : std::optional(it->second);
  });
  return regroup(cluster_of, rules,
                 [&](std::size_t a, std::size_t b) { return matcher.score(matcher.nodes()[a], matcher.nodes()[b]); });
}

}  // namespace

std::vector<Happening> find_happenings(const std::vector<LinkArticle>& articles, const PartyIndex& parties,
                                       const CopyIndex& copies, const LinkConstraints& constraints, bool rejected) {
  const EventMatcher matcher(articles, parties, rejected);
  const std::vector<EventNode>& nodes = matcher.nodes();
  const std::vector<std::size_t> cluster_of = decided(clusters_of(matcher), matcher, constraints);

  std::map<std::size_t, std::vector<const EventNode*>> groups;
  for (std::size_t i = 0; i < nodes.size(); ++i) groups[cluster_of[i]].push_back(&nodes[i]);
  std::vector<Happening> happenings;
  for (auto& [name, members] : groups) {
    // The first report comes first and gives the id, so that later ones do not change it.
    std::stable_sort(members.begin(), members.end(), [](const EventNode* a, const EventNode* b) {
      constexpr Day kUnknown = 1 << 30;
      return a->published.value_or(kUnknown) < b->published.value_or(kUnknown);
    });
    happenings.push_back(build(members, articles, parties, copies));
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
