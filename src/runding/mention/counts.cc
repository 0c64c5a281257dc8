#include "runding/mention/counts.h"

#include <algorithm>
#include <cstdlib>

#include "runding/mention/count_context.h"
#include "runding/mention/numbers.h"

namespace runding {
namespace {

// How many atoms may stand between a number and its noun, and its fate.
constexpr std::uint32_t kNounReach = 6, kFateReach = 9, kNearFate = 3, kFarFate = 7, kJoinReach = 10, kTollReach = 20;
constexpr float kPlain = 0.9F, kInherited = 0.7F, kNoFate = 0.6F;

// A number with its words, before its kind is known.
struct Candidate {
  std::uint32_t first = 0;  // atom of the number
  std::uint32_t begin = 0;  // with its hedge
  std::uint32_t number_end = 0;
  std::uint32_t end = 0;  // behind the noun or fate
  std::uint32_t noun = 0, noun_end = 0;
  const LexEntry* noun_entry = nullptr;
  std::optional<double> low, high;
  bool money = false;
  bool none = false;        // "no", "tidak ada"
  bool unreadable = false;  // its scale is not known
};

class CountFinder {
 public:
  CountFinder(const Language& language, Article& article)
      : language_(language), lexicon_(language.lexicon()), article_(article), context_(language, article) {
    noun_ = lexicon_.cls("count_noun");
    fate_ = lexicon_.cls("fate");
    hedge_ = lexicon_.cls("count_hedge");
    range_ = lexicon_.cls("count_range");
    filler_ = lexicon_.cls("count_filler");
    join_ = lexicon_.cls("count_join");
    currency_ = lexicon_.cls("currency");
    number_ = lexicon_.cls("number");
    scale_ = lexicon_.cls("money_scale");
    relative_ = lexicon_.cls("relative");
    suffix_ = lexicon_.cls("count_suffix");
    none_ = lexicon_.cls("count_none");
    idiom_ = lexicon_.cls("count_idiom");
    place_prep_ = lexicon_.cls("place_prep");
    toll_verb_ = lexicon_.cls("toll_verb");
  }

  void run() {
    for (const Sentence& sentence : article_.sentences) {
      if (!has_number(sentence)) continue;
      atoms_.clear();
      cut_atoms(language_, article_, sentence.first, sentence.last, atoms_);
      candidates();
      std::optional<CountKind> told;
      std::uint32_t told_end = 0;
      for (const Candidate& c : candidates_) count(c, told, told_end);
    }
  }

 private:
  struct Phrase {
    const LexEntry* entry = nullptr;
    std::uint32_t end = 0;  // atom behind it
  };

  bool has_number(const Sentence& s) const {
    for (std::uint32_t t = s.first; t < s.last; ++t) {
      if (article_.tokens[t].shape == WordShape::number) return true;
      for (std::uint32_t p = article_.phrase_index[t]; p < article_.phrase_index[t + 1]; ++p) {
        const std::uint32_t e = article_.phrases[p].entry;
        if (lexicon_.entry(e).cls == none_) return true;
        if (lexicon_.entry(e).cls == number_ && !language_.numbers().of(e).alone) return true;
      }
    }
    return false;
  }

  // The longest phrase of a class that begins at an atom.
  Phrase phrase(std::uint32_t at, ClassId cls) const {
    if (at >= atoms_.size() || (at > 0 && atoms_[at - 1].token == atoms_[at].token)) return {};
    const std::uint32_t t = atoms_[at].token;
    for (std::uint32_t p = article_.phrase_index[t]; p < article_.phrase_index[t + 1]; ++p) {
      const LexEntry& entry = lexicon_.entry(article_.phrases[p].entry);
      if (entry.cls != cls) continue;
      std::uint32_t end = at;
      while (end < atoms_.size() && atoms_[end].token < article_.phrases[p].last) ++end;
      return {&entry, end};
    }
    return {};
  }
  // The longest phrase of a class that ends before an atom.
  Phrase phrase_before(std::uint32_t at, ClassId cls) const {
    for (std::uint32_t begin = at - std::min(at, 5U); begin < at; ++begin) {
      const Phrase p = phrase(begin, cls);
      if (p.entry != nullptr && p.end == at) return {p.entry, begin};
    }
    return {};
  }

  std::string_view words(std::uint32_t atom) const { return article_.words(atoms_[atom].span); }
  bool punct(std::uint32_t atom) const { return atoms_[atom].shape == WordShape::punct; }
  bool dash(std::uint32_t atom) const { return words(atom) == "-" || words(atom) == "–" || words(atom) == "—"; }
  bool is_number(std::uint32_t atom) const {
    return std::binary_search(number_atoms_.begin(), number_atoms_.end(), atom);
  }

  // A part of a token that makes a number a rough one.
  bool is_suffix(std::uint32_t at) const {
    if (at >= atoms_.size() || atoms_[at].word == 0 || atoms_[at].span.start != atoms_[at - 1].span.end) return false;
    const PhraseTrie& trie = lexicon_.trie();
    const std::uint32_t node = trie.step(PhraseTrie::kRoot, atoms_[at].word);
    if (node == PhraseTrie::kMiss) return false;
    const auto& entries = trie.payloads(node);
    return std::any_of(entries.begin(), entries.end(),
                       [&](std::uint32_t e) { return lexicon_.entry(e).cls == suffix_; });
  }

  // The atom lies in a time expression.
  bool in_time(std::uint32_t atom) const {
    const Span s = atoms_[atom].span;
    const auto it = std::upper_bound(article_.times.begin(), article_.times.end(), s.start,
                                     [](std::uint32_t at, const TimeExpression& t) { return at < t.span.end; });
    return it != article_.times.end() && it->span.overlaps(s);
  }
  bool in_name(std::uint32_t atom) const {
    const Span s = atoms_[atom].span;
    const auto it = std::upper_bound(article_.mentions.begin(), article_.mentions.end(), s.start,
                                     [](std::uint32_t at, const Mention& m) { return at < m.span.end; });
    return it != article_.mentions.end() && it->kind == MentionKind::name && it->span.overlaps(s);
  }

  void candidates() {
    candidates_.clear();
    number_atoms_.clear();
    for (std::uint32_t i = 0; i < atoms_.size();) {
      if (const Phrase none = phrase(i, none_); none.entry != nullptr) {
        Candidate c;
        c.first = c.begin = i;
        c.number_end = c.end = i = none.end;
        c.low = c.high = 0;
        c.none = true;
        candidates_.push_back(c);
        continue;
      }
      if (const Phrase idiom = phrase(i, idiom_); idiom.entry != nullptr) {
        i = idiom.end;
        continue;
      }
      const auto number = read_number(language_, article_.text, atoms_, i);
      // A number glued to a word ("G20", "under-16") or inside a name or time counts nothing.
      const bool glued =
          i > 0 && atoms_[i - 1].span.end == atoms_[i].span.start && !atoms_[i - 1].currency &&
          (!punct(i - 1) || (dash(i - 1) && i > 1 && atoms_[i - 2].span.end == atoms_[i - 1].span.start));
      if (!number || number->some || number->alone || glued || in_time(i) || in_name(i)) {
        i = number ? std::max(i + 1, number->end) : i + 1;
        continue;
      }
      Candidate c;
      c.first = c.begin = i;
      c.number_end = number->end;
      c.low = number->value;
      if (!number->open) c.high = number->value;
      range(c);
      hedge(c);
      money(c);
      c.end = c.number_end;
      for (std::uint32_t k = c.first; k < c.number_end; ++k) number_atoms_.push_back(k);
      i = std::max(i + 1, c.number_end);
      candidates_.push_back(c);
    }
    for (Candidate& c : candidates_) {
      if (c.money) continue;
      noun(c);
      people(c);
    }
  }

  void range(Candidate& c) const {
    std::uint32_t at = c.number_end;
    if (at + 1 >= atoms_.size()) return;
    const bool dashed = dash(at);
    // "300-an": about so many.
    if (dashed && is_suffix(at + 1)) {
      c.number_end = at + 2;
      return;
    }
    const Phrase word = phrase(at, range_);
    if (!dashed && word.entry == nullptr) return;
    at = dashed ? at + 1 : word.end;
    if (at >= atoms_.size() || in_time(at)) return;
    // "$2 to $3 million": the currency stands again.
    const bool money = (c.first > 0 && atoms_[c.first - 1].currency) || phrase_before(c.first, currency_).entry;
    if (money && atoms_[at].currency) {
      ++at;
    } else if (const Phrase again = phrase(at, currency_); money && again.entry != nullptr) {
      at = again.end;
    }
    if (at >= atoms_.size()) return;
    const auto second = read_number(language_, article_.text, atoms_, at);
    if (!second || second->some || second->open || second->alone || second->value <= *c.low) {
      // "11-1/2", a score: no number to rely on.
      c.unreadable = dashed && second.has_value();
      return;
    }
    // "2 to 3 million": the scale stands once.
    if (c.number_end == c.first + 1 && atoms_[at].shape == WordShape::number && second->end > at + 1) {
      const double digits = parse_digits(words(at), language_.numbers().decimal_mark());
      if (digits > *c.low) *c.low *= second->value / digits;
    }
    c.high = second->value;
    c.number_end = second->end;
  }

  void hedge(Candidate& c) const {
    Phrase before = phrase_before(c.first, hedge_);
    std::uint32_t at = c.first;
    if (at > 0 && atoms_[at - 1].currency) {
      before = phrase_before(--at, hedge_);
    } else if (before.entry == nullptr) {
      const Phrase unit = phrase_before(c.first, currency_);
      if (unit.entry == nullptr) return;
      at = unit.end;
      before = phrase_before(at, hedge_);
    }
    if (before.entry == nullptr) return;
    c.begin = before.end;
    if (before.entry->get("side") == "low") {
      c.high.reset();
    } else if (before.entry->get("side") == "high") {
      // "up to thousands" has no upper side.
      if (!c.high) return;
      c.low.reset();
    }
  }

  void money(Candidate& c) const {
    Phrase before = phrase_before(c.first, currency_);
    const bool cut = c.first > 0 && atoms_[c.first - 1].currency;
    if (cut) before.end = c.first - 1;
    const Phrase after = phrase(c.number_end, currency_);
    c.money = cut || before.entry != nullptr || after.entry != nullptr;
    if (after.entry != nullptr) c.number_end = after.end;
    if (!cut && before.entry == nullptr) return;
    c.begin = std::min(c.begin, before.end);
    // "$717m": the scale is glued to the digits.
    if (c.number_end >= atoms_.size() || punct(c.number_end) ||
        atoms_[c.number_end].span.start != atoms_[c.number_end - 1].span.end)
      return;
    const Phrase scale = phrase(c.number_end, scale_);
    if (scale.entry == nullptr) {
      c.money = c.unreadable = true;
      return;
    }
    const double factor = std::strtod(std::string(scale.entry->get("value")).c_str(), nullptr);
    if (c.low) *c.low *= factor;
    if (c.high) *c.high *= factor;
    c.number_end = scale.end;
  }

  // What is counted: the last counted noun of the phrase behind the number.
  void noun(Candidate& c) const {
    const std::uint32_t limit = std::min(static_cast<std::uint32_t>(atoms_.size()), c.number_end + kNounReach);
    std::uint32_t at = c.number_end;
    while (at < limit) {
      if (is_number(at) || (punct(at) && !dash(at)) || phrase(at, relative_).entry != nullptr) return;
      if (at > c.number_end && (phrase(at, join_).entry != nullptr || phrase(at, place_prep_).entry != nullptr)) return;
      Phrase p = phrase(at, noun_);
      if (p.entry != nullptr) {
        // "11 orang warga sipil", "dua serangan drone": what follows at once is said of the same things.
        c.noun = at;
        while (p.entry != nullptr) {
          if (c.noun_entry == nullptr || better(*p.entry, *c.noun_entry)) c.noun_entry = p.entry;
          c.noun_end = c.end = p.end;
          p = phrase(p.end, noun_);
        }
        return;
      }
      if (phrase(at, fate_).entry != nullptr && phrase(at, filler_).entry == nullptr) return;
      ++at;
    }
  }
  // "12 Palestinians", "dua WNI": a people's name stands for the noun.
  void people(Candidate& c) const {
    const std::uint32_t at = c.number_end;
    if (c.noun_entry != nullptr || at >= atoms_.size() || phrase(at, filler_).entry != nullptr) return;
    const WordShape shape = atoms_[at].shape;
    if (shape == WordShape::title || shape == WordShape::upper) c.end = at + 1;
  }
  // A noun with a kind of its own says more than one for people in general.
  // Things beside people only tell which people ("four ambulance passengers" in the order of other languages).
  static bool better(const LexEntry& a, const LexEntry& b) {
    return !b.has("kind") && a.has("kind") && (!b.has("person") || a.has("person"));
  }

  struct Fate {
    const LexEntry* entry = nullptr;
    std::uint32_t begin = 0, end = 0;
  };

  static bool may_befall(const LexEntry& fate, const Candidate& c) {
    const auto of = fate.get("of");
    if (of == "any") return true;
    const bool person = c.noun_entry == nullptr || c.noun_entry->has("person");
    return of == (person ? "person" : "thing");
  }

  Fate fate_behind(const Candidate& c) const {
    const std::uint32_t limit = std::min(static_cast<std::uint32_t>(atoms_.size()), c.end + kFateReach);
    for (std::uint32_t at = c.end; at < limit; ++at) {
      if (is_number(at) || (punct(at) && !dash(at))) return {};
      const Phrase p = phrase(at, fate_);
      if (p.entry != nullptr) {
        if (p.entry->get("side") == "after" || !may_befall(*p.entry, c)) return {};
        return {p.entry, at, p.end};
      }
      // Without a noun only small words may stand between.
      const Phrase small = phrase(at, filler_);
      if (c.noun_entry == nullptr && small.entry == nullptr) return {};
      if (small.entry != nullptr) at = std::max(at, small.end - 1);
    }
    return {};
  }

  Fate fate_before(const Candidate& c, std::uint32_t reach) const {
    const std::uint32_t limit = c.begin - std::min(c.begin, reach);
    for (std::uint32_t at = c.begin; at-- > limit;) {
      if (is_number(at) || (punct(at) && !dash(at))) return {};
      const Phrase p = phrase(at, fate_);
      if (phrase(at, join_).entry != nullptr) return {};
      if (p.entry == nullptr || p.end > c.begin) continue;
      if (p.entry->get("side") == "before" || !may_befall(*p.entry, c)) return {};
      return {p.entry, at, p.end};
    }
    return {};
  }

  // "The death toll from the shelling has risen to 31": the head of a toll, then the word that brings its figure.
  Fate toll(const Candidate& c) const {
    if (phrase_before(c.begin, toll_verb_).entry == nullptr) return {};
    const std::uint32_t limit = c.begin - std::min(c.begin, kTollReach);
    for (std::uint32_t at = c.begin; at-- > limit;) {
      if (is_number(at) || (punct(at) && !dash(at) && words(at) != "'s")) return {};
      const Phrase p = phrase(at, fate_);
      if (p.entry != nullptr && p.end <= c.begin && p.entry->has("toll")) return {p.entry, at, p.end};
    }
    return {};
  }

  // The number belongs to a list whose fate was told before: "killed 11 people, including three children".
  bool joined(const Candidate& c, std::uint32_t from) const {
    if (from == 0 || c.begin < from || c.begin - from > kJoinReach) return false;
    for (std::uint32_t at = from; at < c.begin; ++at) {
      if (words(at) == "," || phrase(at, join_).entry != nullptr) return true;
    }
    return false;
  }

  void count(const Candidate& c, std::optional<CountKind>& told, std::uint32_t& told_end) {
    Count out;
    std::uint32_t begin = c.begin, end = c.end;
    out.confidence = kPlain;
    std::optional<CountKind> kind;
    const auto noun_kind = c.noun_entry != nullptr ? parse_code<CountKind>(c.noun_entry->get("kind")) : std::nullopt;
    if (c.money) {
      kind = CountKind::money;
      end = c.number_end;
    } else {
      const bool own = noun_kind && (*noun_kind == CountKind::killed || *noun_kind == CountKind::wounded ||
                                     *noun_kind == CountKind::strikes || *noun_kind == CountKind::votes ||
                                     *noun_kind == CountKind::aid);
      Fate fate;
      if (!own) {
        fate = fate_before(c, kNearFate);
        if (fate.entry == nullptr) fate = fate_behind(c);
        if (fate.entry == nullptr && c.noun_entry != nullptr) fate = fate_before(c, kFarFate);
        if (fate.entry == nullptr) fate = toll(c);
      }
      if (fate.entry != nullptr) {
        kind = parse_code<CountKind>(fate.entry->get("kind"));
        if (fate.begin >= c.end) end = fate.end;
      } else if (noun_kind && !c.noun_entry->has("needs")) {
        kind = noun_kind;
        if (!own) out.confidence = kNoFate;
      }
      // "three died, and five people who were taken away": what is told of these stands behind them.
      const bool own_clause = phrase(c.end, relative_).entry != nullptr;
      const bool of_list = c.noun_entry != nullptr && told && !own_clause && joined(c, told_end);
      const bool thing = noun_kind && *noun_kind == CountKind::targets;
      if (fate.entry == nullptr && of_list && (!noun_kind || thing == (*told == CountKind::targets)) &&
          (!noun_kind || thing)) {
        kind = told;
        out.confidence = kInherited;
      }
    }
    if (!kind || c.unreadable) return;
    // That nobody died is news; that there is no bridge is not.
    if (c.none && (c.noun_entry == nullptr || (*kind != CountKind::killed && *kind != CountKind::wounded &&
                                               *kind != CountKind::votes && *kind != CountKind::missing)))
      return;
    if (!c.money && !c.none) {
      told = kind;
      told_end = end;
    }
    out.kind = *kind;
    out.low = c.low;
    out.high = c.high;
    out.span = {atoms_[begin].span.start, atoms_[end - 1].span.end};
    // "Dozens were wounded": what befell them is not who they are.
    if (c.noun_entry != nullptr && (c.noun == c.number_end || phrase(c.noun, fate_).entry == nullptr)) {
      out.who = std::string(article_.words({atoms_[c.number_end].span.start, atoms_[c.noun_end - 1].span.end}));
    }
    context_.fill(out, article_.sentences[article_.tokens[atoms_.front().token].sentence]);
    article_.counts.push_back(std::move(out));
  }

  const Language& language_;
  const Lexicon& lexicon_;
  Article& article_;
  CountContext context_;
  ClassId noun_, fate_, hedge_, range_, filler_, join_, currency_, number_, none_, idiom_, scale_, place_prep_,
      toll_verb_, relative_, suffix_;
  std::vector<Atom> atoms_;
  std::vector<std::uint32_t> number_atoms_;  ///< sorted
  std::vector<Candidate> candidates_;
};

}  // namespace

void find_counts(const Language& language, Article& article) {
  article.counts.clear();
  CountFinder(language, article).run();
}

}  // namespace runding
