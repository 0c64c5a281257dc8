#include <algorithm>

#include "runding/statement/report.h"

namespace runding {
namespace {

CueComplement complement_of(const LexEntry& e) {
  const std::string_view v = e.get("comp");
  if (v == "np") return CueComplement::np;
  if (v == "inf") return CueComplement::inf;
  if (v == "that") return CueComplement::that;
  if (v == "none") return CueComplement::none;
  return CueComplement::clause;
}

CueOrder order_of(const LexEntry& e) {
  const std::string_view v = e.get("order");
  return v == "post" ? CueOrder::post : v == "both" ? CueOrder::both : CueOrder::pre;
}

// "A long clause, according to X, …": what stands before so much is X's.
constexpr std::uint32_t kLongLead = 7;
// What describes a source after its name is no longer than this.
constexpr std::uint32_t kDescription = 20;
// An aside between cue and "that" is no longer than this.
constexpr std::uint32_t kAsideReach = 10;
// "That" stands no further behind a noun of telling.
constexpr std::uint32_t kOwnerReach = 8;

class CueFinder {
 public:
  CueFinder(const Reading& r, const Clauses& clauses, const Stretch& stretch, bool after_quote)
      : r_(r), clauses_(clauses), lo_(stretch.first), hi_(content_limit(r, stretch)), after_quote_(after_quote) {}

  std::vector<Report> run() {
    for (std::uint32_t t = lo_; t < hi_; ++t) {
      if (r_.quote[t] != kNone) continue;
      Report report;
      std::uint32_t next = t;
      if (r_.according[t] != kNone) {
        const PhraseMatch& p = r_.phrase(r_.according[t]);
        if (r_.entry(r_.according[t]).has("none")) {
          t = p.last - 1;
          continue;
        }
        if (according(p, report)) next = p.last;
      } else if (r_.cue[t] != kNone && !r_.is(t, kTagTime)) {
        const PhraseMatch& p = r_.phrase(r_.cue[t]);
        if (r_.entry(r_.cue[t]).get("kind") == "none") {
          t = p.last - 1;
          continue;
        }
        if (speech(p, report)) next = p.last;
      }
      if (next == t && r_.act[t] != kNone) {
        const PhraseMatch& p = r_.phrase(r_.act[t]);
        report = Report{};
        if (act(p, report)) next = p.last;
      }
      if (next == t) continue;
      // "rejected claims by X that …": the verb denies what the noun tells.
      if (Report told; next - t > 1 && r_.act[next - 1] != kNone && act(r_.phrase(r_.act[next - 1]), told)) {
        report.cue_last = told.cue_first;
        out_.push_back(report);
        report = told;
      }
      out_.push_back(report);
      t = std::max(next, report.post ? report.right : next) - 1;
    }
    return std::move(out_);
  }

 private:
  bool ends(std::uint32_t t) const { return t >= hi_; }

  // Nothing that could be a reported clause follows.
  bool closed_right(std::uint32_t t, const Report& report) const {
    if (report.complement == CueComplement::inf && !ends(t) && r_.is(t, kTagInfinitive)) return false;
    if (report.hearer && !ends(t)) {
      // "told reporters in Oslo."
      while (!ends(t) && r_.quote[t] == kNone && r_.is(t, kTagDemonstrative | kTagArticle)) ++t;
      const std::uint32_t from = t;
      while (!ends(t) && t < from + 6 && (r_.mention[t] != kNone || r_.is(t, kTagOutlet))) ++t;
      while (!ends(t) && t < from + 3 && r_.quote[t] == kNone && r_.article.tokens[t].shape == WordShape::lower &&
             !r_.is(t, kTagBreak | kTagPronoun | kTagComplementiser | kTagTime | kTagAdverb))
        ++t;
    }
    while (!ends(t) && r_.quote[t] == kNone && r_.is(t, kTagAdverb | kTagTime | kTagParen) &&
           !r_.is(t, kTagComplementiser))
      ++t;
    if (ends(t)) return true;
    if (r_.quote[t] != kNone || r_.is(t, kTagComplementiser)) return false;
    if (r_.is(t, kTagComma) && t + 1 < hi_ && (r_.quote[t + 1] != kNone || r_.is(t + 1, kTagComplementiser)))
      return false;
    // "said on Tuesday that …"
    for (std::uint32_t k = t; !ends(k) && k < t + kAsideReach && r_.quote[k] == kNone; ++k) {
      if (r_.is(k, kTagComma | kTagStop | kTagRelative) && !r_.is(k, kTagComplementiser)) break;
      if (r_.is(k, kTagComplementiser)) return false;
    }
    return r_.is(t, kTagComma | kTagStop | kTagDash | kTagSourceCue | kTagHearer | kTagJoin | kTagAccording) ||
           (r_.is(t, kTagBreak) && r_.mention[t] == kNone);
  }
  bool quote_follows(std::uint32_t t) const {
    for (std::uint32_t k = t; k < hi_ && !r_.is(k, kTagStop); ++k) {
      if (r_.quote[k] != kNone || r_.is(k, kTagComplementiser)) return true;
    }
    return false;
  }
  bool quote_before(std::uint32_t t) const {
    if (t > lo_ && r_.is(t - 1, kTagComma)) --t;
    return t > lo_ ? r_.quote[t - 1] != kNone : after_quote_;
  }
  std::uint32_t words_between(std::uint32_t first, std::uint32_t last) const { return last > first ? last - first : 0; }
  // An auxiliary: what stands before it is the subject of a clause, not the speaker.
  bool verb_at(std::uint32_t t) const { return !ends(t) && r_.is(t, kTagSkip) && r_.is(t, kTagBreak | kTagPassiveAux); }
  // "had been warned": the subject is spoken to, not speaking.
  bool passive_before(std::uint32_t t) const {
    while (t > lo_ && r_.quote[t - 1] == kNone && r_.mention[t - 1] == kNone &&
           r_.is(t - 1, kTagSkip | kTagAdverb | kTagPassiveAux)) {
      if (r_.is(t - 1, kTagPassiveAux)) return true;
      --t;
    }
    return false;
  }
  bool comma_before(std::uint32_t t) const { return t > lo_ && r_.is(t - 1, kTagComma); }

  // "Menurut laporan X" with an outlet X tells where the article has it from, not who says so.
  bool names_outlet(std::uint32_t first, std::uint32_t last, bool as_report) const {
    const Span span = r_.span(first, std::max(last, first + 1));
    for (const Source& s : r_.article.sources) {
      if (s.span.overlaps(span) && (!s.kb.empty() || (as_report && r_.has_capital(first)))) return true;
    }
    return false;
  }

  bool according(const PhraseMatch& p, Report& report) {
    report.cue_first = p.first;
    report.cue_last = p.last;
    report.entry = p.entry;
    report.according = true;
    report.left = p.first;
    report.right = p.last;
    report.by_clitic = r_.names_speaker_by_clitic(p.last - 1);
    if (!report.by_clitic) {
      report.speaker = clauses_.noun_phrase(p.last, hi_);
      if (!report.speaker.found() || names_outlet(p.last, report.speaker.last, r_.entry_of(p).has("report")))
        return false;
      report.right = past_description(std::max(report.right, report.speaker.last));
    }
    // At the end of its sentence it closes what stands before, elsewhere it opens what follows.
    const bool at_end = ends(report.right) ||
                        (r_.is(report.right, kTagComma) && closed_right(report.right + 1, report)) ||
                        r_.is(report.right, kTagSourceCue);
    const bool at_start = p.first == lo_ || r_.is(p.first - 1, kTagOpener | kTagJoin | kTagStop);
    const bool closes = comma_before(p.first) && p.first > lo_ + kLongLead;
    report.post = !at_start && (at_end || closes);
    if (!report.post && !ends(report.right) && !r_.is(report.right, kTagComma) && !report.by_clitic) return false;
    return true;
  }

  // "According to results of polls held by X for Y, …": what describes the speaker reaches to the comma.
  std::uint32_t past_description(std::uint32_t from) const {
    std::uint32_t t = from;
    while (!ends(t) && t < from + kDescription && r_.quote[t] == kNone &&
           !r_.is(t, kTagComma | kTagStop | kTagDash | kTagAccording))
      ++t;
    if (t == from || (!ends(t) && !r_.is(t, kTagComma))) return from;
    return clauses_.holds_subject(from, t) ? from : t;
  }

  // "X's claim that …", "klaim X bahwa …", "the warning by X that …": a noun of telling whose owner is named and on
  // which the tree hangs the clause.
  bool act(const PhraseMatch& p, Report& report) {
    const LexEntry& e = r_.entry_of(p);
    std::uint32_t that = p.last;
    while (!ends(that) && that < p.last + kOwnerReach && r_.quote[that] == kNone &&
           !r_.is(that, kTagComplementiser | kTagStop | kTagComma | kTagRelative) && r_.cue[that] == kNone)
      ++that;
    if (ends(that) || !r_.is(that, kTagComplementiser) || r_.quote[that] != kNone) return false;
    report.cue_first = p.first;
    report.cue_last = p.last;
    report.entry = p.entry;
    report.complement = complement_of(e);
    report.left = p.first;
    report.right = p.last;
    report.that_at = that;
    report.by_clitic = r_.names_speaker_by_clitic(p.last - 1);
    if (report.by_clitic) return that == p.last;
    if (that > p.last) {
      std::uint32_t from = p.last;
      while (from < that && r_.mention[from] == kNone && r_.is(from, kTagAgent | kTagInner)) ++from;
      if (from < that) report.speaker = clauses_.noun_phrase(from, that);
    } else {
      report.speaker = clauses_.owner_before(p.first, lo_);
      report.left = report.speaker.found() ? report.speaker.first : p.first;
    }
    return report.speaker.found() && (report.speaker.entity != kNone || report.speaker.pronoun);
  }

  bool speech(const PhraseMatch& p, Report& report) {
    const LexEntry& e = r_.language.lexicon().entry(p.entry);
    const std::uint32_t t = p.first;
    report.cue_first = t;
    report.cue_last = p.last;
    report.entry = p.entry;
    report.complement = complement_of(e);
    report.order = order_of(e);
    report.passive = e.has("passive");
    report.hearer = e.has("hearer");
    report.asks = e.get("kind") == "ask";
    report.left = t;
    report.right = p.last;
    const bool noun = e.has("noun");
    const bool before_is_word = t > lo_ && r_.quote[t - 1] == kNone && r_.mention[t - 1] == kNone;
    if (before_is_word && !noun && p.last - t == 1 && r_.is(t - 1, kTagNominalBefore) &&
        !clauses_.subject_stands_before(t))
      return false;
    if (before_is_word && r_.is(t - 1, kTagInfinitive) && !r_.is(t - 1, kTagJoin)) return false;
    if (before_is_word && report.passive && r_.is(t - 1, kTagRelative)) return false;
    if (e.has("noun_like") && p.last < hi_ && r_.quote[p.last] == kNone && r_.mention[p.last] == kNone &&
        r_.is(p.last, kTagSkip | kTagBreak | kTagJoin | kTagStop))
      return false;
    if (!e.has("elided") && passive_before(t)) return false;
    // "sebuah kelompok yang menuntut …" describes the group.
    if (before_is_word && r_.is(t - 1, kTagRelative) && complement_of(e) != CueComplement::clause &&
        !e.has("passive") && !e.has("naming"))
      return false;
    // "a plan calling for …" describes the plan.
    const bool bare = report.complement == CueComplement::np || report.complement == CueComplement::inf;
    if (e.has("elided") && bare && before_is_word && !comma_before(t) && !r_.is(t, kTagJoin) && !r_.is(t - 1, kTagJoin))
      return false;

    if (report.order == CueOrder::post) return after_words(report, noun);
    const bool auxiliary = t > lo_ && r_.is(t - 1, kTagSkip) && r_.mention[t - 1] == kNone;
    if (!e.has("elided") || auxiliary) report.speaker = clauses_.subject_before(t, lo_);
    const bool subject = report.speaker.found();
    if (!subject && report.speaker.relative && !report.passive) return false;
    if (e.has("document") && !(subject && holds_paper(report.speaker))) return false;
    if (!subject) report.speaker.first = t;
    if (subject) report.left = report.speaker.first;
    const std::uint32_t edge = subject ? report.left : t;

    if (report.order == CueOrder::both && !report.passive) {
      const bool words_before = edge > lo_ + 2 && (quote_before(edge) || comma_before(edge));
      // "…, say the X, because …"
      if (comma_before(t) && t > lo_ + 3 && !report.hearer && !e.has("elided") && !clauses_.subject_stands_before(t)) {
        const Speaker agent = clauses_.agent_after(report.cue_last, hi_);
        const bool clear =
            agent.found() && (agent.entity != kNone || r_.is(agent.first, kTagArticle | kTagDemonstrative));
        if (clear && closed_right(agent.last, report) && !verb_at(agent.last) &&
            words_between(agent.first, agent.last) < 7) {
          report.speaker = agent;
          report.right = agent.last;
          report.left = t;
          return set_post(report);
        }
      }
      // "By then, he said, …": an insertion near the head reports what follows.
      const bool insertion = subject && comma_before(edge) && !quote_before(edge) && edge < lo_ + 8 && edge > lo_ &&
                             out_.empty() && report.cue_last + 5 < hi_ && r_.is(report.cue_last, kTagComma);
      if (insertion) return true;
      if (subject && words_before && closed_right(report.cue_last, report)) return set_post(report);
      // "“…,” X said of Y": a quotation before and no clause behind.
      if (subject && edge > lo_ + 2 && quote_before(edge) && !quote_follows(report.cue_last) &&
          clauses_.no_clause_behind(t))
        return set_post(report);
      if (!subject && !report.hearer && !e.has("elided") && (quote_before(t) || (comma_before(t) && t > lo_ + 3))) {
        const Speaker agent = clauses_.agent_after(report.cue_last, hi_);
        if (agent.found() && closed_right(agent.last, report) && !verb_at(agent.last)) {
          report.speaker = agent;
          report.right = agent.last;
          report.left = t;
          return set_post(report);
        }
      }
      return true;
    }
    if (report.passive) return passive(report);
    // "…," X mengatakan kepada Y.
    if (subject && quote_before(edge) && closed_right(report.cue_last, report)) return set_post(report);
    return true;
  }

  // "The survey found": only what is written or measured shows something in so many words.
  bool holds_paper(const Speaker& s) const {
    for (std::uint32_t t = s.first; t < s.last; ++t) {
      if (r_.is(t, kTagPaper)) return true;
    }
    return false;
  }

  bool set_post(Report& report) {
    report.post = true;
    return true;
  }

  // Cues that follow the words they report: "…," ujar X.
  bool after_words(Report& report, bool noun) {
    const std::uint32_t t = report.cue_first;
    report.post = true;
    const bool quoted = quote_before(t);
    if (!quoted && !comma_before(t)) return false;
    report.by_clitic = r_.names_speaker_by_clitic(report.cue_last - 1);
    if (report.by_clitic) {
      if (!quoted && t < lo_ + 4) return false;
      return true;
    }
    report.speaker = clauses_.agent_after(report.cue_last, hi_);
    if (report.speaker.found()) {
      report.right = std::max(report.right, report.speaker.last);
      const std::uint32_t s = report.speaker.first;
      const bool person = report.speaker.entity != kNone || report.speaker.pronoun || r_.has_capital(s) ||
                          r_.is(s, kTagArticle) || noun;
      return quoted || person;
    }
    return quoted;
  }

  // "disampaikan oleh X bahwa …", "X disebut …", "Ditambahkan bahwa …".
  bool passive(Report& report) {
    const bool agent_marked = report.cue_last < hi_ && r_.is(report.cue_last, kTagAgent);
    Speaker agent;
    std::uint32_t from = report.cue_last;
    while (from < hi_ && r_.is(from, kTagSkip | kTagAdverb) && !r_.is(from, kTagAgent)) ++from;
    if (from < hi_ && (agent_marked || r_.is(from, kTagAgent) || r_.mention[from] != kNone || r_.is(from, kTagPronoun)))
      agent = clauses_.agent_after(report.cue_last, hi_);
    if (report.complement == CueComplement::inf || report.complement == CueComplement::clause) {
      // The subject is the one asked or spoken of.
      if (!agent.found() || !(agent_marked || r_.is(from, kTagAgent))) agent = Speaker{};
    }
    report.speaker = agent;
    if (agent.found()) report.right = std::max(report.right, agent.last);
    const bool quoted = quote_before(report.cue_first) && agent.found();
    report.post = quoted;
    return true;
  }

  const Reading& r_;
  const Clauses& clauses_;
  std::uint32_t lo_, hi_;
  bool after_quote_;
  std::vector<Report> out_;
};

}  // namespace

std::uint32_t content_limit(const Reading& r, const Stretch& stretch) {
  std::uint32_t hi = stretch.last;
  while (hi > stretch.first && r.quote[hi - 1] == kNone &&
         (r.is(hi - 1, kTagStop) || (r.article.tokens[hi - 1].shape == WordShape::punct && !r.is(hi - 1, kTagParen))))
    --hi;
  return hi;
}

std::vector<Report> find_cues(const Reading& reading, const Clauses& clauses, const Stretch& stretch,
                              bool after_quote) {
  return CueFinder(reading, clauses, stretch, after_quote).run();
}

}  // namespace runding
