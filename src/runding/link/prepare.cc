#include "runding/link/prepare.h"

#include <algorithm>
#include <limits>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {
namespace {

void add_words(std::string_view text, Span span, std::vector<WordHash>& out) {
  WordScanner scanner(text, span.start, span.end);
  RawWord word;
  std::string folded;
  while (scanner.next(word)) {
    if (word.shape == WordShape::punct) continue;
    folded.clear();
    fold_word(word.span.of(text), folded);
    if (!folded.empty()) out.push_back(static_cast<WordHash>(hash64(folded) >> 32));
  }
}

std::vector<WordHash> words_of(std::string_view text, const std::vector<Span>& spans) {
  std::vector<WordHash> words;
  for (const Span span : spans) add_words(text, span, words);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::vector<std::pair<WordHash, std::uint16_t>> terms_of(const Article& a) {
  std::vector<WordHash> words;
  if (a.blocks.empty()) add_words(a.text, {0, static_cast<std::uint32_t>(a.text.size())}, words);
  for (const Block& block : a.blocks) {
    if (is_content(block.kind)) add_words(a.text, block.span, words);
  }
  std::sort(words.begin(), words.end());
  std::vector<std::pair<WordHash, std::uint16_t>> terms;
  for (const WordHash word : words) {
    if (terms.empty() || terms.back().first != word) terms.emplace_back(word, std::uint16_t{0});
    if (terms.back().second < std::numeric_limits<std::uint16_t>::max()) ++terms.back().second;
  }
  return terms;
}

/// A source inside or within a sentence's length of the evidence, else the only one of the article.
Index source_of(const Article& a, const Event& event) {
  constexpr std::uint32_t kNear = 200;
  Index best = a.sources.size() == 1 ? 0 : kNone;
  std::uint32_t least = kNear;
  for (const Span span : event.evidence) {
    for (std::size_t s = 0; s < a.sources.size(); ++s) {
      const Span at = a.sources[s].span;
      const std::uint32_t away = at.start >= span.end   ? at.start - span.end
                                 : span.start >= at.end ? span.start - at.end
                                                        : 0;
      if (away < least) {
        least = away;
        best = static_cast<Index>(s);
      }
    }
  }
  return best;
}

}  // namespace

const std::string& LinkArticle::text(Index i) const {
  static const std::string kNothing;
  return i == kNone ? kNothing : texts_[static_cast<std::size_t>(i)];
}

ArticleText article_text(const Article& article, std::vector<std::uint32_t> shingles) {
  return {std::move(shingles), terms_of(article)};
}

/// Fills a LinkArticle list by list.
class Preparer {
 public:
  explicit Preparer(const Article& article) : a_(article) {}

  LinkArticle run() {
    out_.id = a_.id;
    out_.lang = a_.lang;
    out_.outlet = hash64(fold_name(a_.outlet));
    out_.day = whole_day(a_.published);
    for (const Entity& e : a_.entities) out_.entities.push_back({e.of, e.party, 0});
    for (const Mention& m : a_.mentions) {
      if (m.entity >= 0 && static_cast<std::size_t>(m.entity) < out_.entities.size())
        ++out_.entities[static_cast<std::size_t>(m.entity)].mentions;
    }
    for (const Source& s : a_.sources) out_.sources.push_back(hash64(s.kb.empty() ? fold_name(s.name) : s.kb));
    for (const Event& e : a_.events) out_.events.push_back(event(e));
    for (const Position& p : a_.positions) {
      out_.positions.push_back({p.stance, p.issue, p.holder, keep(p.holder_text), whole_day(p.date), p.confidence,
                                spans(p.evidence), named(p.evidence)});
    }
    for (const Commitment& c : a_.commitments)
      out_.commitments.push_back({c.holder, keep(c.holder_text), keep(c.by), c.confidence, spans(c.evidence)});
    for (const Count& c : a_.counts)
      out_.counts.push_back({c.kind, c.span, c.low, c.high, c.place, sayer(c), keep(c.who), day_range(c.date)});
    shrink(out_.entities, out_.events, out_.positions, out_.commitments, out_.counts, out_.sources, out_.participants_,
           out_.spans_, out_.words_, out_.named_, out_.texts_);
    return std::move(out_);
  }

 private:
  static std::optional<Day> whole_day(const std::string& date) {
    const std::optional<DayRange> days = day_range(date);
    return days && days->days() == 1 ? std::optional(days->first) : std::nullopt;
  }
  template <class... Lists>
  static void shrink(Lists&... lists) {
    (lists.shrink_to_fit(), ...);
  }
  template <class Item>
  static Stretch stretch(const std::vector<Item>& list, std::size_t first) {
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(list.size() - first)};
  }

  Index keep(const std::string& text) {
    if (text.empty()) return kNone;
    out_.texts_.push_back(text);
    return static_cast<Index>(out_.texts_.size() - 1);
  }

  Stretch spans(const std::vector<Span>& evidence) {
    const std::size_t first = out_.spans_.size();
    out_.spans_.insert(out_.spans_.end(), evidence.begin(), evidence.end());
    return stretch(out_.spans_, first);
  }

  LinkEvent event(const Event& e) {
    LinkEvent out;
    out.type = e.type;
    out.status = e.status;
    if (e.round) out.round = static_cast<std::int16_t>(*e.round);
    out.place = e.place;
    out.place_text = keep(e.place_text);
    out.claimed_by = e.claimed_by;
    out.source = source_of(a_, e);
    out.date = keep(e.date);
    out.confidence = e.confidence;
    out.days = day_range(e.date);
    const std::size_t people = out_.participants_.size(), words = out_.words_.size();
    for (const Participant& p : e.participants) out_.participants_.push_back({p.entity, keep(p.text), p.role});
    out.participants = stretch(out_.participants_, people);
    out.evidence = spans(e.evidence);
    const std::vector<WordHash> said = words_of(a_.text, e.evidence);
    out_.words_.insert(out_.words_.end(), said.begin(), said.end());
    out.words = stretch(out_.words_, words);
    return out;
  }

  /// Entities mentioned in the evidence.
  Stretch named(const std::vector<Span>& evidence) {
    const std::size_t first = out_.named_.size();
    for (const Mention& m : a_.mentions) {
      if (m.entity == kNone) continue;
      const bool there = std::any_of(evidence.begin(), evidence.end(), [&](Span s) { return s.contains(m.span); });
      const auto begin = out_.named_.begin() + static_cast<std::ptrdiff_t>(first);
      if (there && std::find(begin, out_.named_.end(), m.entity) == out_.named_.end()) out_.named_.push_back(m.entity);
    }
    return stretch(out_.named_, first);
  }

  Index sayer(const Count& count) const {
    if (count.says >= 0) return count.says;
    for (const Quote& q : a_.quotes) {
      if (q.span.contains(count.span) && q.speaker >= 0) return q.speaker;
    }
    return kNone;
  }

  const Article& a_;
  LinkArticle out_;
};

LinkArticle prepare(const Article& article) { return Preparer(article).run(); }

}  // namespace runding
