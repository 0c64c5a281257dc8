#include "runding/statement/sources.h"

#include <algorithm>
#include <string>

#include "runding/base/unicode.h"
#include "runding/statement/marks.h"

namespace runding {
namespace {

constexpr std::uint32_t kReach = 9;

/// A name that may be an outlet: tokens [first, last).
struct Candidate {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Index thing = kNone;       ///< of the gazetteer
  bool descriptive = false;  ///< named by what it is ("state television")
  bool noun = false;         ///< a word for an outlet stands before it
  bool own_noun = false;     ///< and is part of the name ("Radio X")
  bool loose = false;        ///< an abbreviation that is written like a word ("Ria")
  bool found() const { return last > first; }
};

class SourceFinder {
 public:
  SourceFinder(const Language& language, Article& article)
      : language_(language),
        a_(article),
        lexicon_(language.lexicon()),
        cue_(lexicon_.cls("source_cue")),
        from_(lexicon_.cls("source_from")),
        noun_(lexicon_.cls("source_noun")),
        platform_(lexicon_.cls("platform")),
        according_(lexicon_.cls("according")),
        speech_(lexicon_.cls("speech")),
        demonstrative_(lexicon_.cls("demonstrative")),
        join_(lexicon_.cls("noun_join")) {}

  void run() {
    const auto n = static_cast<std::uint32_t>(a_.tokens.size());
    mark_covered();
    for (std::uint32_t t = 0; t < n; ++t) {
      for (std::uint32_t i = a_.phrase_index[t]; i < a_.phrase_index[t + 1]; ++i) {
        const PhraseMatch& p = a_.phrases[i];
        const LexEntry& e = lexicon_.entry(p.entry);
        if (e.cls == cue_) {
          after_cue(p, e.has("known"));
        } else if (e.cls == according_ && !e.has("none")) {
          after_cue(p, true);
        } else {
          continue;
        }
        break;  // the longest phrase decides
      }
      if (quoted_[t]) continue;
      if (capital(t)) named(t);
      if (const PhraseMatch* p = phrase(t, noun_)) {
        before_verb(*p);
        behind_name(*p);
      }
    }
    std::stable_sort(a_.sources.begin(), a_.sources.end(),
                     [](const Source& x, const Source& y) { return x.span.start < y.span.start; });
  }

 private:
  std::uint32_t end_of(std::uint32_t t) const { return a_.sentences[a_.tokens[t].sentence].last; }
  std::string_view words(std::uint32_t t) const { return a_.words(a_.tokens[t].span); }
  bool capital(std::uint32_t t) const {
    const WordShape s = a_.tokens[t].shape;
    if (s == WordShape::alnum) return is_upper(decode(a_.text, a_.tokens[t].span.start).value);
    return s == WordShape::title || s == WordShape::upper || s == WordShape::mixed || s == WordShape::initial;
  }
  bool glued(std::uint32_t t) const { return t > 0 && a_.tokens[t - 1].span.end == a_.tokens[t].span.start; }

  const PhraseMatch* phrase(std::uint32_t t, ClassId cls) const {
    for (std::uint32_t i = a_.phrase_index[t]; i < a_.phrase_index[t + 1]; ++i) {
      if (lexicon_.entry(a_.phrases[i].entry).cls == cls) return &a_.phrases[i];
    }
    return nullptr;
  }

  void mark_covered() {
    mention_.assign(a_.tokens.size(), kNone);
    time_.assign(a_.tokens.size(), 0);
    std::uint32_t t = 0;
    quoted_.assign(a_.tokens.size(), 0);
    for (const QuotedSpan& q : find_quoted(a_)) {
      for (std::uint32_t k = q.first; k < q.last; ++k) quoted_[k] = 1;
    }
    for (std::size_t i = 0; i < a_.mentions.size(); ++i) {
      for (t = a_.mentions[i].first; t < a_.mentions[i].last && t < mention_.size(); ++t)
        mention_[t] = static_cast<Index>(i);
    }
    t = 0;
    for (const TimeExpression& time : a_.times) {
      while (t < a_.tokens.size() && a_.tokens[t].span.end <= time.span.start) ++t;
      for (std::uint32_t k = t; k < a_.tokens.size() && a_.tokens[k].span.start < time.span.end; ++k) time_[k] = 1;
    }
  }

  bool is_outlet(Index thing) const {
    const std::string& kind = language_.gazetteer().thing(thing).kind;
    return kind == "outlet" || kind == "agency" || kind == "platform";
  }
  bool is_type(std::uint32_t t, EntityType type) const {
    if (mention_[t] == kNone) return false;
    const Index e = a_.mentions[static_cast<std::size_t>(mention_[t])].entity;
    return e != kNone && a_.entities[static_cast<std::size_t>(e)].type == type;
  }
  bool is_place(std::uint32_t t) const { return is_type(t, EntityType::state) || is_type(t, EntityType::location); }

  // Longest gazetteer name of an outlet that begins at a token.
  Candidate outlet_at(std::uint32_t t) const {
    Candidate out;
    if (!capital(t)) return out;
    const PhraseTrie& trie = language_.gazetteer().trie();
    std::uint32_t node = PhraseTrie::kRoot;
    const std::uint32_t end = std::min(end_of(t), t + 8);
    for (std::uint32_t i = t; i < end; ++i) {
      const Token& token = a_.tokens[i];
      if (token.word == 0 && token.stem == 0) break;
      const std::uint32_t before = node;
      node = token.word == 0 ? PhraseTrie::kMiss : trie.step(before, token.word);
      // "Instagramnya": his Instagram.
      if (node == PhraseTrie::kMiss && token.has_clitic) node = trie.step(before, token.stem);
      if (node == PhraseTrie::kMiss) break;
      for (const std::uint32_t payload : trie.payloads(node)) {
        const NameSense& sense = language_.gazetteer().sense(payload);
        if (sense.demonym || sense.thing == kNone || !is_outlet(sense.thing)) continue;
        out = {t, i + 1, sense.thing, false, false};
        break;
      }
    }
    out.loose = out.last == t + 1 && a_.tokens[t].shape == WordShape::title && a_.tokens[t].span.size() <= 4 &&
                language_.gazetteer().thing(out.thing).name.find(words(t)) == std::string::npos;
    return out;
  }

  // "kabar.com", "kabar.co.id": an address on the net begins at a token.
  Candidate site_at(std::uint32_t t) const {
    const std::uint32_t end = end_of(t);
    std::uint32_t last = t + 1;
    if (a_.tokens[t].shape == WordShape::punct || a_.tokens[t].shape == WordShape::number) return {};
    while (last + 1 < end && words(last) == "." && glued(last) && glued(last + 1) &&
           a_.tokens[last + 1].shape == WordShape::lower && a_.tokens[last + 1].span.size() <= 4) {
      last += 2;
    }
    if (last == t + 1) return {};
    Candidate out{t, last, kNone, false, false};
    const PhraseTrie& trie = language_.gazetteer().trie();
    const std::uint32_t node =
        a_.tokens[t].word == 0 ? PhraseTrie::kMiss : trie.step(PhraseTrie::kRoot, a_.tokens[t].word);
    if (node == PhraseTrie::kMiss) return out;
    for (const std::uint32_t payload : trie.payloads(node)) {
      const NameSense& sense = language_.gazetteer().sense(payload);
      if (sense.thing != kNone && !sense.demonym && is_outlet(sense.thing)) out.thing = sense.thing;
    }
    return out;
  }

  // Capitalised words in a row, with the parts of an address ("TribunWow.com").
  Candidate run_at(std::uint32_t t) const {
    const std::uint32_t end = std::min(end_of(t), t + 8);
    std::uint32_t i = t;
    while (i < end) {
      if (time_[i]) break;
      if (capital(i) || (a_.tokens[i].shape == WordShape::number && i > t && glued(i))) {
        ++i;
        continue;
      }
      const std::string_view s = words(i);
      const bool joint = i > t && i + 1 < end && glued(i) && glued(i + 1) &&
                         a_.tokens[i + 1].shape != WordShape::punct && (s == "." || s == "-" || s == "/" || s == "&");
      if (!joint) break;
      i += 2;
    }
    return {t, i, kNone, false, false};
  }

  // The outlet named from `t` on: words for outlets and their adjectives are stepped over.
  Candidate outlet_phrase(std::uint32_t t, std::uint32_t end) const {
    bool noun = false;
    std::uint32_t plain = 0;
    Candidate described;
    for (const std::uint32_t stop = std::min(end, t + kReach); t < stop;) {
      if (Candidate c = site_at(t); c.found()) {
        c.noun = noun;
        return c;
      }
      if (Candidate c = outlet_at(t); c.found()) {
        c.noun = noun;
        // "siaran YouTube Sekretariat …": the channel, not the platform.
        const Candidate run = run_at(t);
        if (noun && language_.gazetteer().thing(c.thing).kind == "platform" && run.last > c.last) {
          c = run;
          c.noun = c.own_noun = true;
        }
        return c;
      }
      if (noun && words(t) == "," && t + 1 < stop && outlet_at(t + 1).found()) {
        ++t;
        continue;
      }
      if (words(t) == "*" || words(t) == "**" || words(t) == "\"" || words(t) == "“") {
        ++t;
        continue;
      }
      const bool sentence_head = t == a_.sentences[a_.tokens[t].sentence].first;
      if (const PhraseMatch* p = phrase(t, noun_);
          p != nullptr && (!capital(t) || (sentence_head && p->last >= run_at(t).last))) {
        noun = true;
        if (lexicon_.entry(p->entry).has("name") && !described.found()) described = {t, p->last, kNone, true, true};
        t = p->last;
        continue;
      }
      if (time_[t]) break;
      if (capital(t)) {
        Candidate run = run_at(t);
        // "Harian Senja", "Radio Orsa": the word for an outlet is part of its name.
        if (const PhraseMatch* p = phrase(t, noun_); p != nullptr && p->last < run.last) {
          run.noun = run.own_noun = true;
          return run;
        }
        if (noun && is_place(t)) {
          // "kantor berita resmi Iran, IRNA": the state belongs to the description.
          if (described.found() && described.last == t) described.last = run.last;
          t = run.last;
          if (t < stop && words(t) == ",") ++t;
          if (t >= stop || !capital(t) || time_[t] || mention_[t] != kNone) {
            if (t < stop && outlet_at(t).found()) continue;
            break;
          }
          continue;
        }
        run.noun = noun || named_by_noun(run);
        return run.last > run.first ? run : described;
      }
      const bool article = phrase(t, demonstrative_) != nullptr || phrase(t, from_) != nullptr;
      if (!article && (!noun || a_.tokens[t].shape != WordShape::lower || ++plain > 2)) break;
      ++t;
    }
    return described;
  }

  // "the Orsa news agency", "Orsa Television": a word for an outlet behind the name or last in it.
  bool named_by_noun(const Candidate& c) const {
    if (c.last < end_of(c.first)) {
      if (const PhraseMatch* p = phrase(c.last, noun_); p != nullptr && a_.tokens[c.last].shape == WordShape::lower)
        return true;
    }
    const PhraseMatch* last = c.last > c.first + 1 ? phrase(c.last - 1, noun_) : nullptr;
    return last != nullptr && last->last == c.last;
  }

  bool speech_begins(std::uint32_t t, std::uint32_t end) const {
    for (std::uint32_t k = t; k < end && k < t + 3; ++k) {
      if (phrase(k, speech_) != nullptr || phrase(k, cue_) != nullptr) return true;
      if (a_.tokens[k].shape == WordShape::punct) return false;
    }
    return false;
  }

  // A name of somebody, or of a place alone ("Football Italia" is neither).
  bool person_or_place(const Candidate& c) const {
    if (is_place(c.first)) return true;
    for (std::uint32_t t = c.first; t < c.last; ++t) {
      if (is_type(t, EntityType::person)) return true;
    }
    return false;
  }

  void after_cue(const PhraseMatch& p, bool known) {
    const std::uint32_t end = end_of(p.first);
    Candidate c = outlet_phrase(p.last, end);
    if (!c.found() || c.first < p.last) return;
    if (c.loose && known && !c.noun) return;
    if (c.thing == kNone && !c.descriptive && !c.own_noun && !is_brand(c)) {
      const bool from = phrase(p.last - 1, from_) != nullptr;
      if (!c.noun && (known || (person_or_place(c) && !(from && named_once(c))))) return;
      if (c.noun && person_or_place(c) && known) return;
    }
    // "Dilansir Ini.com dari Itu": the site that copies stands first.
    if (c.last + 1 < end && phrase(c.last, from_) != nullptr) {
      const Candidate further = outlet_phrase(c.last + 1, end);
      if (further.found() && (further.thing != kNone || further.noun || !person_or_place(further))) {
        if (!is_address(c)) add(c, 0.9F);
        add(further, further.thing == kNone ? 0.7F : 0.95F);
        return;
      }
    }
    add(c, c.thing != kNone ? 0.95F : c.noun || c.descriptive ? 0.8F : 0.65F);
    // "Menurut X dan Y": outlets of a list.
    for (std::uint32_t t = c.last; t + 1 < end; t = c.last) {
      if (phrase(t, join_) == nullptr && words(t) != ",") return;
      c = outlet_at(t + 1);
      if (!c.found() || speech_begins(c.last, end)) return;
      add(c, 0.9F);
    }
  }

  // "Kabar.com", "kabarSenja": no person or place is written like that.
  bool is_brand(const Candidate& c) const {
    const Token& token = a_.tokens[c.first];
    const bool small = token.shape == WordShape::mixed && !is_upper(decode(a_.text, token.span.start).value);
    return (small && c.last == c.first + 1 && token.span.size() > 4) || site_at(c.first).last == c.last;
  }

  // One word that looks like the name of somebody or some place, of whom nothing else is said or known.
  bool named_once(const Candidate& c) const {
    if (c.last - c.first != 1 || mention_[c.first] == kNone) return false;
    const Index e = a_.mentions[static_cast<std::size_t>(mention_[c.first])].entity;
    if (e == kNone || !a_.entities[static_cast<std::size_t>(e)].kb.empty()) return false;
    return std::count_if(a_.mentions.begin(), a_.mentions.end(), [&](const Mention& m) { return m.entity == e; }) == 1;
  }

  bool is_address(const Candidate& c) const {
    for (std::uint32_t t = c.first; t < c.last; ++t) {
      if (words(t) == ".") return true;
    }
    return false;
  }

  // An outlet by its own name: on a platform, or as the one who reports.
  void named(std::uint32_t t) {
    const Candidate c = outlet_at(t);
    if (!c.found() || c.loose) return;
    const std::uint32_t first = a_.sentences[a_.tokens[t].sentence].first;
    if (language_.gazetteer().thing(c.thing).kind == "platform") {
      for (std::uint32_t k = t; k-- > first && t - k <= 3;) {
        if (phrase(k, platform_) != nullptr) {
          add(c, 0.85F);
          return;
        }
        if (a_.tokens[k].shape == WordShape::punct) return;
      }
      return;
    }
    if (speech_begins(c.last, end_of(t)) &&
        (c.last - c.first > 1 || a_.tokens[t].shape == WordShape::upper || t > first))
      add(c, 0.8F);
  }

  // "kantor berita Belta melaporkan": an outlet unknown to the gazetteer that reports.
  void before_verb(const PhraseMatch& p) {
    const std::uint32_t end = end_of(p.first);
    Candidate c = outlet_phrase(p.first, end);
    if (!c.found() || (c.thing != kNone && !c.loose) || !speech_begins(c.last, end)) return;
    if (!c.descriptive && !c.own_noun && person_or_place(c)) return;
    // "the Orsa News Agency reported": the word for an outlet may stand last in its name.
    if (const Index m = mention_[c.first]; m != kNone && a_.mentions[static_cast<std::size_t>(m)].last == c.last) {
      c.first = a_.mentions[static_cast<std::size_t>(m)].first;
    }
    add(c, 0.7F);
  }

  // "the Orsa news agency reported": the name stands before the word for an outlet.
  void behind_name(const PhraseMatch& p) {
    const std::uint32_t first = a_.sentences[a_.tokens[p.first].sentence].first;
    if (p.first == first || a_.tokens[p.first].shape != WordShape::lower || !speech_begins(p.last, end_of(p.first)))
      return;
    std::uint32_t t = p.first;
    while (t > first && capital(t - 1) && !time_[t - 1] && p.first - t < 3) --t;
    const Candidate c{t, p.first, kNone, false, true};
    if (!c.found() || c.first == first || is_place(c.first)) return;
    add(c, 0.7F);
  }

  void add(const Candidate& c, float confidence) {
    Source s;
    s.span = {a_.tokens[c.first].span.start, a_.tokens[c.last - 1].span.end};
    s.confidence = confidence;
    if (c.thing != kNone) {
      const Thing& thing = language_.gazetteer().thing(c.thing);
      s.name = thing.name;
      s.kb = thing.id;
    } else {
      s.name = std::string(a_.words(s.span));
      // A body known from the article goes by its usual name.
      const Index m = mention_[c.first];
      if (m != kNone && mention_[c.last - 1] == m && a_.mentions[static_cast<std::size_t>(m)].entity != kNone)
        s.name = a_.entities[static_cast<std::size_t>(a_.mentions[static_cast<std::size_t>(m)].entity)].name;
    }
    const std::string folded = fold_name(s.name);
    if (folded.empty()) return;
    for (Source& other : a_.sources) {
      const std::string name = fold_name(other.name);
      const bool shorter = c.descriptive && name.starts_with(folded);
      if (name != folded && !shorter && !other.span.overlaps(s.span)) continue;
      if (other.span.overlaps(s.span) && s.span.size() > other.span.size() && c.thing != kNone) other = s;
      return;
    }
    a_.sources.push_back(std::move(s));
  }

  const Language& language_;
  Article& a_;
  const Lexicon& lexicon_;
  const ClassId cue_, from_, noun_, platform_, according_, speech_, demonstrative_, join_;
  std::vector<Index> mention_;
  std::vector<char> time_, quoted_;
};

}  // namespace

void find_sources(const Language& language, Article& article) {
  article.sources.clear();
  if (article.tokens.empty()) return;
  SourceFinder(language, article).run();
}

}  // namespace runding
