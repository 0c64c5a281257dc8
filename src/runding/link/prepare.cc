#include "runding/link/prepare.h"

#include <algorithm>
#include <limits>
#include <string>

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

LinkArticle prepare(Article&& article, std::vector<std::uint32_t> shingles) {
  LinkArticle out;
  out.shingles = std::move(shingles);
  Article& a = article;
  if (const std::optional<DayRange> day = day_range(a.published); day && day->days() == 1) out.day = day->first;
  out.terms = terms_of(a);
  for (const Event& event : a.events) {
    out.event_words.push_back(words_of(a.text, event.evidence));
    out.event_days.push_back(day_range(event.date));
    out.event_source.push_back(source_of(a, event));
  }
  for (const Position& position : a.positions) out.position_words.push_back(words_of(a.text, position.evidence));
  out.mentions.assign(a.entities.size(), 0);
  for (const Mention& m : a.mentions) {
    if (m.entity >= 0 && static_cast<std::size_t>(m.entity) < out.mentions.size())
      ++out.mentions[static_cast<std::size_t>(m.entity)];
  }
  a.text = {};
  a.blocks = {};
  a.sentences = {};
  a.tokens = {};
  a.phrases = {};
  a.phrase_index = {};
  a.mentions = {};
  out.article = std::move(article);
  return out;
}

}  // namespace runding
