#include "runding/statement/reading.h"

#include <algorithm>
#include <utility>

#include "runding/base/unicode.h"

namespace runding {
namespace {

void tag_phrases(Reading& r) {
  const Lexicon& lexicon = r.language.lexicon();
  const std::pair<ClassId, std::uint64_t> classes[] = {{lexicon.cls("cue_skip"), kTagSkip},
                                                       {lexicon.cls("cue_adverb"), kTagAdverb},
                                                       {lexicon.cls("clause_break"), kTagBreak},
                                                       {lexicon.cls("clause_trail"), kTagTrail},
                                                       {lexicon.cls("clause_join"), kTagJoin},
                                                       {lexicon.cls("noun_join"), kTagNounJoin},
                                                       {lexicon.cls("opener"), kTagOpener},
                                                       {lexicon.cls("relative"), kTagRelative},
                                                       {lexicon.cls("by_agent"), kTagAgent},
                                                       {lexicon.cls("hearer"), kTagHearer},
                                                       {lexicon.cls("inner_preposition"), kTagInner},
                                                       {lexicon.cls("demonstrative"), kTagDemonstrative},
                                                       {lexicon.cls("plain_article"), kTagArticle},
                                                       {lexicon.cls("body_noun"), kTagBody},
                                                       {lexicon.cls("source_noun"), kTagSourceNoun},
                                                       {lexicon.cls("aside"), kTagAside},
                                                       {lexicon.cls("adverb_maker"), kTagAdverbMaker},
                                                       {lexicon.cls("empty_content"), kTagEmpty},
                                                       {lexicon.cls("possessive"), kTagPossessive},
                                                       {lexicon.cls("side_head"), kTagSide},
                                                       {lexicon.cls("passive_aux"), kTagPassiveAux},
                                                       {lexicon.cls("document_noun"), kTagDocument},
                                                       {lexicon.cls("question_word"), kTagQuestion},
                                                       {lexicon.cls("document_subject"), kTagPaper},
                                                       {lexicon.cls("naming_word"), kTagNaming},
                                                       {lexicon.cls("nominal_before"), kTagNominalBefore}};
  const ClassId source = lexicon.cls("source_cue"), speech = lexicon.cls("speech"),
                according = lexicon.cls("according"), complementiser = lexicon.cls("complementiser"),
                pronoun = lexicon.cls("pronoun"), act = lexicon.cls("speech_noun");
  std::uint32_t cue_end = 0, according_end = 0;
  for (std::size_t i = 0; i < r.article.phrases.size(); ++i) {
    const PhraseMatch& p = r.article.phrases[i];
    const LexEntry& e = lexicon.entry(p.entry);
    std::uint64_t tag = 0;
    for (const auto& [cls, bit] : classes) tag |= e.cls == cls ? bit : 0;
    if (e.cls == source && !e.has("known")) tag |= kTagSourceCue;
    if (e.cls == complementiser) tag |= e.has("inf") ? kTagInfinitive : kTagComplementiser;
    if (e.cls == pronoun) {
      tag |= kTagPronoun;
      if (e.get("number") == "pl") tag |= kTagPlural;
      if (e.has("own")) tag = 0;
    }
    // Of cues that overlap, the first and longest counts.
    if (e.cls == speech && p.first >= cue_end) {
      r.cue[p.first] = static_cast<Index>(i);
      cue_end = p.last;
      tag |= kTagCue;
    }
    if (e.cls == act && r.act[p.first] == kNone) r.act[p.first] = static_cast<Index>(i);
    if (e.cls == according && p.first >= according_end) {
      r.according[p.first] = static_cast<Index>(i);
      according_end = p.last;
      tag |= kTagAccording;
    }
    if (tag == 0) continue;
    for (std::uint32_t t = p.first; t < p.last; ++t) r.tags[t] |= tag;
  }
}

bool ends_sentence(const Article& a, std::uint32_t t) {
  const std::uint32_t last = a.sentences[a.tokens[t].sentence].last;
  for (std::uint32_t k = t + 1; k < last; ++k) {
    if (a.tokens[k].shape != WordShape::punct) return false;
  }
  return true;
}

void tag_marks(Reading& r) {
  std::uint32_t open = UINT32_MAX;
  for (std::uint32_t t = 0; t < r.article.tokens.size(); ++t) {
    if (r.article.tokens[t].shape != WordShape::punct) continue;
    const std::string_view s = r.article.words(r.article.tokens[t].span);
    if (s == ",") r.tags[t] |= kTagComma;
    // A full stop inside a sentence belongs to an abbreviation.
    if (s == "." && !ends_sentence(r.article, t)) continue;
    if (s == "." || s == "!" || s == "?" || s == ":" || s == ";" || s == "…" || s == "..." || s == "|" || s == "*")
      r.tags[t] |= kTagStop;
    if (s == "--" || s == "—" || s == "–" || s == "---" || s == "_") r.tags[t] |= kTagDash;
    // A hyphen with a space beside it is a dash.
    if (s == "-") {
      const Span at = r.article.tokens[t].span;
      if (is_space(decode_before(r.article.text, at.start).value) || is_space(decode(r.article.text, at.end).value))
        r.tags[t] |= kTagDash;
    }
    if (s == "(" || s == "[") open = t;
    if ((s == ")" || s == "]") && open != UINT32_MAX) {
      if (t - open < 24 && r.article.tokens[open].sentence == r.article.tokens[t].sentence) {
        for (std::uint32_t k = open; k <= t; ++k) r.tags[k] |= kTagParen;
      }
      open = UINT32_MAX;
    }
  }
}

// Tokens that begin inside each of the sorted spans get `set(token, row)`.
template <class Rows, class Set>
void for_covered(const Article& article, const Rows& rows, Set set) {
  std::uint32_t t = 0;
  const auto n = static_cast<std::uint32_t>(article.tokens.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    while (t < n && article.tokens[t].span.end <= rows[i].span.start) ++t;
    for (std::uint32_t k = t; k < n && article.tokens[k].span.start < rows[i].span.end; ++k) set(k, i);
  }
}

}  // namespace

bool Reading::names_speaker_by_clitic(std::uint32_t t) const {
  const Token& token = article.tokens[t];
  if (!token.has_clitic) return false;
  const std::string_view word = language.words().text(token.stem);
  thread_local std::string folded;
  folded.clear();
  fold_word(article.words(token.span), folded);
  const std::string_view clitic = std::string_view(folded).substr(std::min(folded.size(), word.size()));
  const ClassId cls = language.lexicon().cls("speaker_clitic");
  const std::uint32_t node = language.lexicon().trie().step(PhraseTrie::kRoot, language.words().find(clitic));
  if (node == PhraseTrie::kMiss) return false;
  for (const std::uint32_t e : language.lexicon().trie().payloads(node)) {
    if (language.lexicon().entry(e).cls == cls) return true;
  }
  return false;
}

Reading read_article(const Language& language, const Article& article) {
  Reading r{language, article, find_quoted(article), {}, {}, {}, {}, {}, {}};
  const std::size_t n = article.tokens.size();
  r.tags.assign(n, 0);
  r.cue.assign(n, kNone);
  r.according.assign(n, kNone);
  r.act.assign(n, kNone);
  r.mention.assign(n, kNone);
  r.quote.assign(n, kNone);
  tag_phrases(r);
  tag_marks(r);
  for_covered(article, article.times, [&](std::uint32_t t, std::size_t) { r.tags[t] |= kTagTime; });
  for_covered(article, article.sources, [&](std::uint32_t t, std::size_t) { r.tags[t] |= kTagOutlet; });
  for_covered(article, article.mentions, [&](std::uint32_t t, std::size_t i) { r.mention[t] = static_cast<Index>(i); });
  for (std::size_t q = 0; q < r.quotes.size(); ++q) {
    for (std::uint32_t t = r.quotes[q].first; t < r.quotes[q].last; ++t) r.quote[t] = static_cast<Index>(q);
  }
  // A word inside a name is no cue ("United States").
  for (std::uint32_t t = 0; t < n; ++t) {
    if (r.mention[t] == kNone) continue;
    if (article.mentions[static_cast<std::size_t>(r.mention[t])].kind == MentionKind::name) {
      r.cue[t] = kNone;
      r.tags[t] &= ~(kTagCue | kTagBreak | kTagSkip | kTagAdverb | kTagSourceCue | kTagJoin);
    }
  }
  return r;
}

std::vector<Stretch> cut_stretches(const Reading& r) {
  std::vector<Stretch> out;
  const Article& a = r.article;
  std::uint32_t paragraph = 0;
  bool open = false, carried = false;
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    const Sentence& sentence = a.sentences[s];
    if (sentence.first >= sentence.last) continue;
    if (s > 0) {
      const Span gap{a.sentences[s - 1].span.end, sentence.span.start};
      if (gap.start <= gap.end && gap.of(a.text).find('\n') != std::string_view::npos) ++paragraph;
    }
    const BlockKind kind = sentence.block < a.blocks.size() ? a.blocks[sentence.block].kind : BlockKind::body;
    if (kind == BlockKind::title || kind == BlockKind::heading) {
      open = carried = false;
      continue;
    }
    // An opening mark left at the end of a sentence belongs to the next.
    const std::uint32_t begin = carried ? sentence.first - 1 : sentence.first;
    std::uint32_t end = sentence.last;
    carried = end > sentence.first + 1 && end < a.tokens.size() && r.quote[end - 1] != kNone &&
              r.quotes[static_cast<std::size_t>(r.quote[end - 1])].first == end - 1;
    if (carried) --end;
    if (open) {
      out.back().last = end;
    } else {
      out.push_back({begin, end, paragraph});
    }
    // A quotation that goes on keeps the stretch open.
    open = end < a.tokens.size() && r.quote[end - 1] != kNone && r.quote[end - 1] == r.quote[end];
  }
  return out;
}

}  // namespace runding
