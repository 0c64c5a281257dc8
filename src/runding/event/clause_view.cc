#include "runding/event/clause_view.h"

#include <algorithm>

namespace runding {
namespace {

constexpr std::uint32_t kReach = 40;  // tokens a clause reaches on either side of its verb

}  // namespace

ClauseView::ClauseView(const Language& language, const Article& article)
    : article_(article),
      phrases_(language, article),
      tree_(language, article),
      break_(phrases_.cls("clause_end")),
      prep_(phrases_.cls("prep")),
      negation_(phrases_.cls("negation")),
      relative_(phrases_.cls("relative")),
      stance_(phrases_.cls("stance")),
      currency_(phrases_.cls("currency")) {
  direct_.assign(article.tokens.size(), kNone);
  statement_.assign(article.tokens.size(), kNone);
  for (std::size_t q = 0; q < article.quotes.size(); ++q) {
    const Quote& quote = article.quotes[q];
    auto t = std::lower_bound(article.tokens.begin(), article.tokens.end(), quote.span.start,
                              [](const Token& token, std::uint32_t at) { return token.span.start < at; });
    for (; t != article.tokens.end() && t->span.end <= quote.span.end; ++t) {
      const auto i = static_cast<std::size_t>(t - article.tokens.begin());
      if (quote.kind == QuoteKind::direct) direct_[i] = static_cast<Index>(q);
      // The innermost statement counts, but a few quoted words inside a reported clause belong to the clause.
      const Index old = statement_[i];
      const bool fragment = old != kNone && quote.kind == QuoteKind::direct &&
                            article.quotes[static_cast<std::size_t>(old)].kind == QuoteKind::mixed;
      const bool around = old != kNone && quote.kind == QuoteKind::mixed &&
                          article.quotes[static_cast<std::size_t>(old)].kind == QuoteKind::direct;
      if (old == kNone || around ||
          (!fragment && article.quotes[static_cast<std::size_t>(old)].span.size() > quote.span.size())) {
        statement_[i] = static_cast<Index>(q);
      }
    }
  }
  find_closing_commas();
  find_arguments();
  if (!tree_.empty()) read_tree();
}

// "Setelah Israel menyetujui usulan itu, Perdana Menteri Qatar …": the first comma ends a clause that opens its
// sentence with a conjunction.
void ClauseView::find_closing_commas() {
  closing_.assign(article_.tokens.size(), false);
  for (const Sentence& s : article_.sentences) {
    std::uint32_t t = s.first;
    while (t < s.last && article_.tokens[t].shape == WordShape::punct) ++t;
    const PhraseMatch* opener = t < s.last ? phrases_.at(t, break_) : nullptr;
    if (opener == nullptr) continue;
    for (std::uint32_t k = opener->last; k < std::min(s.last, t + kReach); ++k) {
      if (phrases_.words(k) != ",") continue;
      if (k >= opener->last + 3) closing_[k] = true;
      break;
    }
  }
}

bool ClauseView::is_break(std::uint32_t token) const {
  if (closing_[token]) return true;
  const std::string_view w = phrases_.words(token);
  if (article_.tokens[token].shape == WordShape::punct) {
    return w == ";" || w == ":" || w == "--" || w == "–" || w == "—";
  }
  return phrases_.at(token, break_) != nullptr;
}

Clause ClauseView::clause_of(std::uint32_t token) const {
  const Sentence& s = article_.sentences[article_.tokens[token].sentence];
  Clause c{token, token + 1};
  // Reported words and the words that report them are different clauses.
  const Index inside = statement_[token];
  while (c.first > s.first && token - c.first < kReach && !is_break(c.first - 1) && statement_[c.first - 1] == inside)
    --c.first;
  while (c.last < s.last && c.last - token < kReach && statement_[c.last] == inside) {
    // "talks that ended in Murvik": what is said of the word at once belongs to it.
    const bool told_of_it = c.last - token <= 2 && phrases_.at(c.last, relative_) != nullptr;
    if (is_break(c.last) && !told_of_it) break;
    ++c.last;
  }
  return c;
}

Clause ClauseView::window(const PhraseMatch& m, std::uint32_t before, std::uint32_t after,
                          bool over_punctuation) const {
  const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
  const Index inside = statement_[m.first];
  const auto open = [&](std::uint32_t t) {
    return statement_[t] == inside && (over_punctuation || article_.tokens[t].shape != WordShape::punct);
  };
  Clause out{m.first, m.last};
  while (out.first > s.first && m.first - out.first < before && open(out.first - 1)) --out.first;
  while (out.last < s.last && out.last - m.last < after && open(out.last)) ++out.last;
  return out;
}

// "14.000 dolar AS": the state whose money it is takes no part in anything.
bool ClauseView::in_currency(const Mention& mention) const {
  for (std::uint32_t back = 0; back <= 2 && back <= mention.first; ++back) {
    const PhraseMatch* money = phrases_.at(mention.first - back, currency_);
    if (money != nullptr && money->last - money->first > 1 && money->last >= mention.last) return true;
  }
  return false;
}

void ClauseView::find_arguments() {
  const ClassId title = phrases_.cls("title");
  const ClassId side = phrases_.cls("side_head");
  const ClassId place = phrases_.cls("place_head");
  const ClassId carriers[] = {phrases_.cls("function_word"),
                              break_,
                              prep_,
                              negation_,
                              phrases_.cls("status_word"),
                              phrases_.cls("conditional"),
                              phrases_.cls("light_verb"),
                              phrases_.cls("speech"),
                              phrases_.cls("stance"),
                              phrases_.cls("event"),
                              phrases_.cls("time_adverb")};
  const auto& mentions = article_.mentions;
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    if (mentions[m].entity == kNone || in_currency(mentions[m])) continue;
    Argument a;
    a.mention = m;
    a.entity = mentions[m].entity;
    a.first = mentions[m].first;
    a.last = mentions[m].last;
    const std::uint32_t begin = article_.sentences[article_.tokens[a.first].sentence].first;
    // Walk left over title words, names inside the title and lower-case nouns of the phrase, to the preposition.
    std::uint32_t k = a.first;
    bool after_head = false;
    for (int words = 0; k > begin && words < 7; ++words) {
      const std::uint32_t before = k - 1;
      const Token& t = article_.tokens[before];
      if (const PhraseMatch* p = phrases_.ending_at(k, place)) {
        k = p->first;
        a.first = k;
        after_head = true;
        continue;
      }
      if (const PhraseMatch* p = phrases_.ending_at(k, prep_)) {
        a.relation = phrases_.entry(*p).get("rel");
        break;
      }
      if (const PhraseMatch* p = phrases_.ending_at(k, title)) {
        k = p->first;
        a.first = k;
        continue;
      }
      if (const PhraseMatch* p = phrases_.ending_at(k, side)) {
        k = p->first;
        a.first = k;
        continue;
      }
      // A state or body right before: part of this name's title, or the state that owns it.
      if (!all_.empty() && all_.back().last == k && article_.tokens[all_.back().first].sentence == t.sentence) {
        Argument& owner = all_.back();
        const Entity& mine = article_.entities[static_cast<std::size_t>(a.entity)];
        if (owner.entity != a.entity &&
            (mine.of == owner.entity || mine.party == owner.entity || owner.first < owner.last)) {
          if (mine.type == EntityType::person || mine.of == owner.entity) {
            owner.owner = true;
            k = owner.first;
            a.first = k;
            if (!owner.relation.empty()) {
              a.relation = owner.relation;
              break;
            }
            continue;
          }
        }
        break;
      }
      if (t.shape == WordShape::punct) {
        const std::string_view w = phrases_.words(before);
        if (w == "(" || w == ")" || w == "-") {
          k = before;
          continue;
        }
        break;
      }
      // "in the border town of Murvik": small words before a head of place.
      if (after_head && t.shape == WordShape::lower && words < 4) {
        k = before;
        continue;
      }
      break;
    }
    // "Prime Minister Jon Steinar of Iceland": the state behind belongs to the person's title.
    if (!all_.empty() && a.first >= all_.back().last && a.first - all_.back().last <= 1 &&
        article_.entities[static_cast<std::size_t>(all_.back().entity)].of == a.entity &&
        (a.relation == "of" || a.relation == "from")) {
      a.owner = true;
    }
    // "Putin dan Macron", "A, B dan C": the relation of the name before goes on.
    if (a.relation.empty() && !all_.empty() && a.first >= all_.back().last && a.first - all_.back().last <= 2 &&
        article_.tokens[all_.back().first].sentence == article_.tokens[a.first].sentence) {
      bool joined = a.first > all_.back().last;
      for (std::uint32_t t = all_.back().last; t < a.first; ++t) {
        const bool comma = phrases_.words(t) == ",";
        const PhraseMatch* particle = phrases_.at(t, phrases_.cls("name_particle"));
        const bool conjunction = particle != nullptr && phrases_.entry(*particle).get("in") == "organisation" &&
                                 phrases_.at(t, prep_) == nullptr;
        const bool hyphen = phrases_.words(t) == "-";
        joined &= comma || conjunction || hyphen;
      }
      if (joined) {
        a.relation = all_.back().relation;
        a.genitive = all_.back().genitive;
      }
    }
    if (a.relation.empty() && a.first == mentions[m].first && a.first > begin &&
        article_.tokens[a.first - 1].shape == WordShape::lower) {
      a.genitive = a.genitive || std::none_of(std::begin(carriers), std::end(carriers),
                                              [&](ClassId c) { return phrases_.ending_at(a.first, c) != nullptr; });
    }
    all_.push_back(a);
  }
}

std::size_t ClauseView::first_from(std::uint32_t token) const {
  const auto a = std::lower_bound(all_.begin(), all_.end(), token, [&](const Argument& x, std::uint32_t at) {
    return article_.mentions[x.mention].first < at;
  });
  return static_cast<std::size_t>(a - all_.begin());
}

std::vector<Argument> ClauseView::arguments(std::uint32_t first, std::uint32_t last) const {
  std::vector<Argument> out;
  for (std::size_t a = first_from(first); a < all_.size() && all_[a].last <= last; ++a) out.push_back(all_[a]);
  return out;
}

Index ClauseView::subject(std::uint32_t token) const {
  if (const Index w = tree_.word_of(token); w != kNone) {
    const Index by_tree = name_of_subject(w);
    if (by_tree != kNone) return by_tree;
  }
  const Sentence& s = article_.sentences[article_.tokens[token].sentence];
  const Clause c = clause_of(token);
  const Index inside = statement_[token];
  const auto pick = [&](const std::vector<Argument>& list, bool genitive) -> Index {
    for (const Argument& a : list) {
      if (a.owner || !a.relation.empty() || a.last > token || a.genitive != genitive) continue;
      if (statement_[article_.mentions[a.mention].first] == inside) return static_cast<Index>(a.mention);
    }
    return kNone;
  };
  Index found = pick(arguments(c.first, token), false);
  if (found == kNone) found = pick(arguments(c.first, token), true);
  if (found == kNone) found = pick(arguments(s.first, token), false);
  return found;
}

std::uint32_t ClauseView::token_at(std::uint32_t byte) const {
  const auto it = std::lower_bound(article_.tokens.begin(), article_.tokens.end(), byte,
                                   [](const Token& token, std::uint32_t b) { return token.span.start < b; });
  return static_cast<std::uint32_t>(it - article_.tokens.begin());
}

bool ClauseView::in_direct_quote(std::uint32_t token, Index* quote) const {
  if (quote != nullptr) *quote = direct_[token];
  return direct_[token] != kNone;
}

Index ClauseView::statement_at(std::uint32_t token) const { return statement_[token]; }

bool ClauseView::negated(std::uint32_t token) const {
  if (const Index w = tree_.word_of(token); w != kNone && tree_.negated(w)) return true;
  const Sentence& s = article_.sentences[article_.tokens[token].sentence];
  for (std::uint32_t back = 1; back <= 5 && token >= s.first + back; ++back) {
    if (phrases_.at(token - back, negation_) != nullptr) return true;
    if (is_break(token - back) || article_.tokens[token - back].shape == WordShape::punct) return false;
  }
  return false;
}

Span ClauseView::evidence(std::uint32_t token, std::uint32_t limit) const {
  const Sentence& s = article_.sentences[article_.tokens[token].sentence];
  if (s.span.size() <= limit) return s.span;
  Clause c = clause_of(token);
  Span span{article_.tokens[c.first].span.start, article_.tokens[c.last - 1].span.end};
  while (span.size() > limit && c.last > token + 1) span.end = article_.tokens[--c.last - 1].span.end;
  while (span.size() > limit && c.first < token) span.start = article_.tokens[++c.first].span.start;
  return span;
}

}  // namespace runding
