#include "runding/statement/attribution.h"

#include <algorithm>

namespace runding {
namespace {

constexpr std::size_t kUnnamed = 8;
constexpr std::uint32_t kTopicReach = 14;
constexpr float kGuess = 0.45F;

}  // namespace

void SpeakerMemory::remember(const Speaker& speaker, std::uint32_t token, std::uint32_t paragraph) {
  if (!speaker.found() && speaker.entity == kNone && speaker.text.empty()) return;
  last_ = speaker;
  last_token_ = token;
  last_paragraph_ = paragraph;
  if (speaker.entity == kNone && !speaker.text.empty()) {
    if (unnamed_.size() == kUnnamed) unnamed_.erase(unnamed_.begin());
    unnamed_.push_back(speaker);
  }
}

void SpeakerMemory::note_topic(const Stretch& stretch) {
  for (std::uint32_t t = stretch.first; t < stretch.last && t < stretch.first + kTopicReach; ++t) {
    if (r_.quote[t] != kNone || r_.is(t, kTagStop)) return;
    const Index m = r_.mention[t];
    if (m == kNone) continue;
    const Mention& mention = r_.article.mentions[static_cast<std::size_t>(m)];
    if (mention.entity == kNone) continue;
    if (r_.article.entities[static_cast<std::size_t>(mention.entity)].type != EntityType::person) continue;
    topic_ = Speaker{};
    topic_.entity = mention.entity;
    topic_.span = mention.span;
    topic_.confidence = kGuess;
    topic_token_ = t;
    return;
  }
}

Speaker SpeakerMemory::current(std::uint32_t token, std::uint32_t paragraph) const {
  Speaker s = last_;
  const bool have_last = last_.entity != kNone || !last_.text.empty();
  if (topic_.entity != kNone && (!have_last || topic_token_ > last_token_)) {
    s = topic_;
  } else if (have_last) {
    const bool near = paragraph - last_paragraph_ <= 2 && token - last_token_ < 160;
    const bool next = paragraph == last_paragraph_ && token - last_token_ < 90;
    s.confidence = next ? std::max(0.6F, 0.85F * last_.confidence) : near ? 0.7F * last_.confidence : kGuess;
  }
  s.span = Span{};
  return s;
}

// "That official": an earlier speaker without a name whose phrase holds the same noun.
Speaker SpeakerMemory::same_noun(const Speaker& speaker) const {
  bool points_back = false;
  for (std::uint32_t t = speaker.first; t < speaker.last; ++t) points_back |= r_.is(t, kTagDemonstrative);
  if (!points_back || speaker.last - speaker.first > 5) return {};
  for (std::size_t i = unnamed_.size(); i-- > 0;) {
    const Speaker& earlier = unnamed_[i];
    for (std::uint32_t t = speaker.first; t < speaker.last; ++t) {
      const Token& word = r_.article.tokens[t];
      if (word.word == 0 || word.shape == WordShape::punct) continue;
      if (r_.is(t, kTagDemonstrative | kTagInner | kTagBreak | kTagSkip | kTagRelative)) continue;
      for (std::uint32_t k = earlier.first; k < earlier.last; ++k) {
        if (r_.article.tokens[k].word == word.word) return earlier;
      }
    }
  }
  return {};
}

Speaker SpeakerMemory::resolve(const Report& report, const Stretch& stretch, const Speaker* outer) {
  Speaker s = report.speaker;
  if (!s.found()) {
    if (outer != nullptr) {
      // "X said Y should leave before offering …": the clause the cue hangs on has a subject of its own.
      s = clauses_.governing_subject(report.cue_first, stretch.first);
      if (!s.found() || s.pronoun) s = *outer;
      s.span = Span{};
      return s;
    }
    const LexEntry& cue = r_.language.lexicon().entry(report.entry);
    if (report.passive && cue.get("kind") == "report") return s;
    if (!report.by_clitic && !report.post && !report.passive && report.cue_first > stretch.first) {
      s = clauses_.governing_subject(report.cue_first, stretch.first);
      if (!s.found()) s = clauses_.sentence_subject(stretch.first, report.cue_first);
      if (s.found() && !s.pronoun) {
        s.span = Span{};
        return s;
      }
    }
    return current(report.cue_first, stretch.paragraph);
  }
  // "They" right after several people without a name.
  if (!s.pronoun && s.entity != kNone && last_.entity == kNone && !last_.text.empty() &&
      stretch.paragraph - last_paragraph_ <= 1 && report.cue_first - last_token_ < 60 && s.last > s.first &&
      s.last - s.first == 1 && r_.is(s.first, kTagPlural))
    s.pronoun = true;
  if (s.pronoun) {
    const Span span = s.span;
    s = current(report.cue_first, stretch.paragraph);
    s.span = span;
    return s;
  }
  if (s.entity == kNone) {
    const bool known =
        r_.mention[s.first] != kNone || r_.is(s.first, kTagArticle | kTagBody) || report.post || report.explicit_that;
    if (!known) s.confidence = std::min(s.confidence, kGuess);
    const Speaker earlier = same_noun(s);
    if (!earlier.text.empty()) {
      const Span span = s.span;
      s = earlier;
      s.span = span;
    }
  }
  return s;
}

}  // namespace runding
