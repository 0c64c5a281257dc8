#include "runding/lang/tree_view.h"

#include <algorithm>

namespace runding {
namespace {

constexpr int kClimb = 64;               // steps up a tree; real sentences need fewer
constexpr std::uint32_t kTitleBack = 4;  // tokens of a title before its last

std::size_t at(Index w) { return static_cast<std::size_t>(w); }

bool opens_clause(Relation r) {
  switch (r) {
    case Relation::root:
    case Relation::ccomp:
    case Relation::csubj:
    case Relation::advcl:
    case Relation::acl:
    case Relation::parataxis:
      return true;
    default:
      return false;
  }
}

}  // namespace

TreeView::TreeView(const Language& language, const Article& article)
    : article_(article),
      phrases_(language, article),
      prep_(phrases_.cls("prep")),
      negation_(phrases_.cls("negation")),
      relative_(phrases_.cls("relative")),
      by_(phrases_.cls("by_agent")),
      conditional_(phrases_.cls("conditional")),
      complementiser_(phrases_.cls("complementiser")),
      possessive_(phrases_.cls("possessive")),
      title_(phrases_.cls("title")),
      side_(phrases_.cls("side_head")),
      place_(phrases_.cls("place_head")),
      reflexive_(phrases_.cls("reflexive")) {
  word_.assign(article.tokens.size(), kNone);
  if (empty()) return;
  read_tokens();
  read_children();
  read_order();
  read_clauses();
}

void TreeView::read_tokens() {
  const auto& tree = article_.tree;
  const auto n = static_cast<std::uint32_t>(article_.tokens.size());
  last_token_.resize(tree.size());
  for (std::size_t w = 0; w < tree.size(); ++w) {
    const std::uint32_t first = tree[w].token;
    std::uint32_t last = first + 1;
    while (last < n && article_.tokens[last].span.start < tree[w].span.end) ++last;
    last_token_[w] = std::min(last, n);
    for (std::uint32_t t = first; t < last_token_[w]; ++t) {
      const Index old = word_[t];
      // Of a word and its clitics the one on which the others hang stands for the token.
      if (old != kNone && tree[at(old)].token == first && tree[w].head == old) continue;
      if (old != kNone && tree[at(old)].token == first && tree[at(old)].head != static_cast<Index>(w)) continue;
      word_[t] = static_cast<Index>(w);
    }
  }
}

void TreeView::read_children() {
  const auto& tree = article_.tree;
  first_child_.assign(tree.size() + 1, 0);
  for (const TreeWord& w : tree) {
    if (w.head != kNone) ++first_child_[at(w.head) + 1];
  }
  for (std::size_t i = 1; i < first_child_.size(); ++i) first_child_[i] += first_child_[i - 1];
  children_.resize(first_child_.back());
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (std::size_t w = 0; w < tree.size(); ++w) {
    if (tree[w].head != kNone) children_[next[at(tree[w].head)]++] = static_cast<Index>(w);
  }
}

// Numbers the words in the order of a walk down from the roots. Words in a circle are never reached and stay alone.
void TreeView::read_order() {
  const auto& tree = article_.tree;
  enter_.assign(tree.size(), 0);
  leave_.assign(tree.size(), 0);
  std::uint32_t clock = 1;
  std::vector<std::pair<Index, std::uint32_t>> path;  // word, next child to visit
  for (std::size_t root = 0; root < tree.size(); ++root) {
    if (tree[root].head != kNone) continue;
    enter_[root] = clock++;
    path.emplace_back(static_cast<Index>(root), first_child_[root]);
    while (!path.empty()) {
      auto& [w, child] = path.back();
      if (child == first_child_[at(w) + 1]) {
        leave_[at(w)] = clock;
        path.pop_back();
        continue;
      }
      const Index c = children_[child++];
      enter_[at(c)] = clock++;
      path.emplace_back(c, first_child_[at(c)]);
    }
  }
}

void TreeView::read_clauses() {
  const auto& tree = article_.tree;
  clause_.assign(tree.size(), kNone);
  std::vector<Index> order;
  order.reserve(tree.size());
  for (std::size_t w = 0; w < tree.size(); ++w) {
    if (enter_[w] == 0) clause_[w] = static_cast<Index>(w);
    if (tree[w].head == kNone) order.push_back(static_cast<Index>(w));
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Index w = order[i];
    const TreeWord& word = tree[at(w)];
    bool own = word.head == kNone || opens_clause(word.relation);
    if (word.relation == Relation::conj && word.head != kNone && clause_[at(word.head)] == word.head) {
      // Joined to a predicate: a clause of its own when it is one too.
      own = word.upos == Upos::verb || word.upos == Upos::aux || child(w, Relation::nsubj) != kNone ||
            child(w, Relation::cop) != kNone;
    }
    clause_[at(w)] = own ? w : clause_[at(word.head)];
    order.insert(order.end(), children(w).begin(), children(w).end());
  }
}

Index TreeView::word_of(std::uint32_t first, std::uint32_t last) const {
  Index best = kNone;
  for (std::uint32_t t = first; t < last; ++t) {
    const Index w = word_[t];
    if (w == kNone || (best != kNone && w == best)) continue;
    const Index h = head(w);
    const bool out = h == kNone || token_of(h) < first || token_of(h) >= last;
    if (!out || word(w).relation == Relation::punct) continue;
    // Of several loose words the one that is no mere marker stands for all.
    const bool marks = word(w).relation == Relation::case_ || word(w).relation == Relation::mark ||
                       word(w).relation == Relation::cc || word(w).relation == Relation::det;
    if (best == kNone || (word(best).relation == Relation::case_ && !marks)) best = w;
  }
  return best;
}

Index TreeView::child(Index w, Relation relation) const {
  for (const Index c : children(w)) {
    if (word(c).relation == relation) return c;
  }
  return kNone;
}

bool TreeView::inside(Index w, Index ancestor) const {
  if (w == ancestor) return true;
  return enter_[at(w)] >= enter_[at(ancestor)] && enter_[at(w)] < leave_[at(ancestor)];
}

TokenRange TreeView::trim(std::uint32_t first, std::uint32_t last) const {
  while (first < last && is_punct(first)) ++first;
  while (last > first && is_punct(last - 1)) --last;
  return {first, last};
}

TokenRange TreeView::subtree(Index w) const {
  const Sentence& s = article_.sentences[article_.tokens[token_of(w)].sentence];
  auto [first, last] = tokens_of(w);
  const auto member = [&](std::uint32_t t) { return word_[t] == kNone || inside(word_[t], w); };
  while (first > s.first && member(first - 1)) --first;
  while (last < s.last && member(last)) ++last;
  return trim(first, last);
}

// A relation that is no part of the noun phrase itself.
bool TreeView::leaves_phrase(Index w, PhraseParts parts) const {
  switch (word(w).relation) {
    case Relation::case_:
    case Relation::cc:
    case Relation::mark:
    case Relation::cop:
    case Relation::aux:
    case Relation::nsubj:
    case Relation::obl:
    case Relation::obj:
    case Relation::xcomp:
    case Relation::punct:
    case Relation::orphan:
    case Relation::discourse:
    case Relation::dislocated:
      return true;
    case Relation::appos:
      return !parts.appositions;
    case Relation::conj:
      return !parts.joined;
    case Relation::acl:
      return !parts.clauses;
    default:
      return opens_clause(word(w).relation);
  }
}

bool TreeView::in_phrase(Index w, Index head_word, PhraseParts parts) const {
  for (int step = 0; step < kClimb && w != head_word; ++step) {
    const Index above = head(w);
    if (above == kNone) return false;
    if (above == head_word ? leaves_phrase(w, parts) : !parts.clauses && opens_clause(word(w).relation)) return false;
    w = above;
  }
  return w == head_word;
}

TokenRange TreeView::noun_phrase(Index w, PhraseParts parts) const {
  const Sentence& s = article_.sentences[article_.tokens[token_of(w)].sentence];
  auto [first, last] = tokens_of(w);
  const auto member = [&](std::uint32_t t) {
    const Index x = word_[t];
    return x == kNone || word(x).relation == Relation::punct ? is_punct(t) && x != kNone && inside(x, w)
                                                             : inside(x, w) && in_phrase(x, w, parts);
  };
  while (first > s.first && member(first - 1)) --first;
  while (last < s.last && member(last)) ++last;
  TokenRange out = trim(first, last);
  // A bracket that closes the phrase belongs to it when it was opened inside.
  const auto bracket = [&](std::uint32_t t, std::string_view mark) { return phrases_.words(t) == mark; };
  if (out.last < last && bracket(out.last, ")")) {
    for (std::uint32_t t = out.first; t < out.last; ++t) {
      if (!bracket(t, "(")) continue;
      ++out.last;
      break;
    }
  }
  return out;
}

Index TreeView::first_joined(Index w) const {
  for (int step = 0; step < kClimb && word(w).relation == Relation::conj && head(w) != kNone; ++step) w = head(w);
  return w;
}

Index TreeView::marker(Index w) const {
  for (int step = 0; step < 2; ++step) {
    for (const Index c : children(w)) {
      if (word(c).relation == Relation::case_ && !cls_at(c, possessive_)) return c;
    }
    const Index first = first_joined(w);
    if (first == w) break;
    w = first;
  }
  return kNone;
}

bool TreeView::possessive(Index w) const {
  const auto own = children(w);
  return std::any_of(own.begin(), own.end(),
                     [&](Index c) { return word(c).relation == Relation::case_ && cls_at(c, possessive_); });
}

std::string_view TreeView::marker_value(Index marker) const {
  if (marker == kNone) return {};
  const PhraseMatch* p = phrases_.at(token_of(marker), prep_);
  return p != nullptr ? phrases_.entry(*p).get("rel") : std::string_view{};
}

// The word at `w` belongs to a title ("prime minister", "minister of defence").
bool TreeView::in_title(Index w) const {
  const std::uint32_t token = token_of(w);
  const std::uint32_t begin = article_.sentences[article_.tokens[token].sentence].first;
  for (std::uint32_t back = 0; back <= kTitleBack && token >= begin + back; ++back) {
    const PhraseMatch* p = phrases_.at(token - back, title_);
    if (p != nullptr && p->last > token) return true;
  }
  return false;
}

Standing TreeView::standing(Index w, bool bears_title) const {
  Standing out;
  for (int step = 0; step < kClimb; ++step) {
    const Index above = head(w);
    if (above == kNone) break;
    bool climb = false;
    switch (word(w).relation) {
      case Relation::conj:
        out.joined = climb = true;
        break;
      case Relation::appos:
      case Relation::fixed:
      case Relation::goeswith:
        climb = true;
        break;
      case Relation::flat:
        climb = bears_title || !in_title(above);
        break;
      case Relation::nmod:
      case Relation::compound:
      case Relation::amod:
        // "Presiden X", "pemerintah X", "kota X", "X officials": the noun says what X is.
        if (marker(w) != kNone) break;
        climb = bears_title ? token_of(above) < token_of(w) && in_title(above)
                            : cls_at(above, side_) || (token_of(above) < token_of(w) && cls_at(above, place_));
        break;
      default:
        break;
    }
    if (!climb) break;
    w = above;
  }
  out.head = w;
  out.governor = head(w);
  out.relation = word(w).relation;
  out.subtype = word(w).subtype;
  out.marker = marker(w);
  return out;
}

}  // namespace runding
