#include <algorithm>

#include "runding/statement/report.h"

namespace runding {
namespace {

// A reported clause longer than this is none.
constexpr std::uint32_t kMaxContent = 220;
constexpr std::size_t kNestReach = 40;
// What is called something is no longer than this.
constexpr std::uint32_t kNameReach = 14;

class ContentFinder {
 public:
  ContentFinder(const Reading& r, const Clauses& clauses, const Stretch& stretch, std::vector<Report>& reports)
      : r_(r), clauses_(clauses), lo_(stretch.first), hi_(content_limit(r, stretch)), reports_(reports) {}

  void run() {
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      Report& report = reports_[i];
      if (report.post) {
        before(i);
      } else {
        after(i);
      }
      if (report.has_content()) report.quoted_only |= words_outside_quotes(report.first, report.last) == 0;
    }
    for (std::size_t i = 0; i < reports_.size(); ++i) set_links(i);
  }

 private:
  std::uint32_t empty_words(std::uint32_t t) const {
    std::uint32_t n = 0;
    while (t + n < hi_ && r_.is(t + n, kTagEmpty)) ++n;
    return n;
  }
  // A subject without any name, article or pronoun may well be a thing.
  bool ungrounded(const Speaker& s) const {
    if (s.entity != kNone || s.pronoun || r_.is(s.first, kTagArticle | kTagBody)) return false;
    for (std::uint32_t t = s.first; t < s.last; ++t) {
      if (r_.mention[t] != kNone || r_.is(t, kTagArticle | kTagBody)) return false;
    }
    return true;
  }
  const LexEntry& entry(const Report& report) const { return r_.language.lexicon().entry(report.entry); }
  bool strict(const Report& report) const { return entry(report).has("strict"); }
  // The tree hangs a clause on the cue that begins with the content.
  bool is_clause(const Report& report, std::uint32_t first) const {
    const TokenRange clause = clauses_.reported_clause(report.cue_first);
    return !clause.empty() && clause.first <= first + 1 && clause.last > first;
  }
  // "called the offer “a joke”", "described it as hopeless": a thing and what it is called.
  bool names_something(const Report& report, std::uint32_t first, std::uint32_t last) const {
    if (!entry(report).has("naming") || in_quote(first)) return false;
    // "a website called X" is nobody's word for it.
    const bool joined = report.cue_first > lo_ && r_.is(report.cue_first - 1, kTagJoin | kTagRelative);
    if (!report.speaker.found() && !joined && !entry(report).has("elided")) return false;
    for (std::uint32_t t = first + 1; t < last && t < first + kNameReach; ++t) {
      if (in_quote(t)) return r_.quotes[static_cast<std::size_t>(r_.quote[t])].words > 1;
      if (r_.is(t, kTagNaming) && r_.mention[t] == kNone && t + 1 < last) return true;
      if (r_.is(t, kTagComma | kTagDash)) return false;
    }
    return clauses_.has_predicate_object(report.cue_first);
  }
  bool in_quote(std::uint32_t t) const { return r_.quote[t] != kNone; }
  bool punct(std::uint32_t t) const { return r_.article.tokens[t].shape == WordShape::punct; }
  std::uint32_t words_outside_quotes(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t n = 0;
    for (std::uint32_t t = first; t < last; ++t) n += !in_quote(t) && !punct(t);
    return n;
  }
  bool holds_no_comma(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t) {
      if (r_.is(t, kTagComma)) return false;
    }
    return true;
  }
  std::uint32_t words(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t n = 0;
    for (std::uint32_t t = first; t < last && n < 8; ++t) n += !punct(t);
    return n;
  }

  // What stands before the cue, back to the report before.
  void before(std::size_t i) {
    Report& report = reports_[i];
    std::uint32_t first = lo_;
    // A word of telling that told nothing divides nothing.
    std::size_t before = i;
    while (before > 0 && !reports_[before - 1].post && !reports_[before - 1].has_content() &&
           entry(reports_[before - 1]).has("clausal"))
      --before;
    if (before > 0) first = std::max(reports_[before - 1].right, reports_[before - 1].last);
    // "X assured Y that …, Z said": the whole is Z's when no quotation stands between.
    std::size_t k = i;
    while (k > 0 && !reports_[k - 1].post && !report.according &&
           !in_quote(report.left > lo_ ? report.left - 1 : lo_) &&
           !in_quote(report.left > lo_ + 1 ? report.left - 2 : lo_))
      --k;
    if (k < i) first = k > 0 ? std::max(reports_[k - 1].right, reports_[k - 1].last) : lo_;
    std::uint32_t last = report.left;
    while (last > first && !in_quote(last - 1) && punct(last - 1) && !r_.is(last - 1, kTagParen)) --last;
    if (last > kMaxContent && first < last - kMaxContent && !in_quote(last - 1)) first = last - kMaxContent;
    while (first < last && !in_quote(first) && punct(first) && !r_.is(first, kTagParen)) ++first;
    if (first >= last) return;
    // Only a quotation and a word or two that lead to it: the quotation alone.
    std::uint32_t q = last;
    while (q > first && (in_quote(q - 1) || punct(q - 1))) --q;
    const bool ends_quoted = in_quote(last - 1);
    if (ends_quoted && q > first) {
      const std::uint32_t outside = words_outside_quotes(first, q);
      const bool whole = r_.quotes[static_cast<std::size_t>(r_.quote[last - 1])].words >= 5;
      const bool sentence = (!in_quote(q - 1) && punct(q - 1)) || outside <= 3;
      if (whole && (sentence || i > 0)) first = q;
    }
    while (first < last && !in_quote(first) && punct(first)) ++first;
    if (!ends_quoted && words(first, last) < 3) return;
    if (!ends_quoted && !report.according && holds_no_comma(first, last) &&
        clauses_.adverbial_of({first, last}, report.cue_first))
      return;
    if (i > 0 && !ends_quoted && reports_[i - 1].has_content() && !reports_[i - 1].post && report.according) {
      return;  // "X mengatakan …, menurut Y": the clause is X's
    }
    if (i > 0 && reports_[i - 1].post && report.according) return;
    report.first = first;
    report.last = last;
  }

  // A later report that goes on beside this one instead of standing inside its clause: where it begins, else hi.
  std::uint32_t sibling_edge(std::size_t i, std::uint32_t content_first, const Report& later) const {
    std::uint32_t edge = later.speaker.found() ? later.left : later.cue_first;
    while (!later.speaker.found() && edge > content_first && !r_.is(edge - 1, kTagJoin | kTagComma) &&
           r_.is(edge - 1, kTagSkip | kTagAdverb))
      --edge;
    if (edge <= content_first) return hi_;
    const bool subject = later.speaker.found() && !later.according;
    std::uint32_t at = edge;
    bool joined = false;
    if (r_.is(at, kTagJoin) && !in_quote(at) && at > content_first && r_.is(at - 1, kTagComma)) joined = true;
    while (at > content_first && r_.is(at - 1, kTagJoin | kTagSkip) && !in_quote(at - 1) &&
           r_.mention[at - 1] == kNone) {
      joined |= r_.is(at - 1, kTagJoin);
      --at;
    }
    const bool comma = at > content_first && r_.is(at - 1, kTagComma) && !in_quote(at - 1);
    if (comma) --at;
    if (subject && joined && !comma && !reports_[i].explicit_that && later.speaker.entity != kNone && !later.post)
      return at;
    if (subject) return comma ? at : hi_;
    return comma || joined || later.according ? at : hi_;
  }

  // False for cues that only count with "that" or a quotation and have neither.
  bool reports_something(const Report& report) const {
    if (report.post || (report.complement != CueComplement::that && report.complement != CueComplement::none))
      return true;
    for (std::uint32_t t = report.cue_last; t < hi_ && t < report.cue_last + 5; ++t) {
      if (in_quote(t) || r_.is(t, kTagComplementiser)) return true;
    }
    return false;
  }

  std::uint32_t end_after(std::size_t i, std::uint32_t first) const {
    const Report& report = reports_[i];
    std::uint32_t limit = std::min(hi_, first + kMaxContent);
    while (limit < hi_ && limit > first && in_quote(limit) && in_quote(limit - 1) &&
           r_.quote[limit] == r_.quote[limit - 1])
      ++limit;
    const bool conditional = first < hi_ && r_.is(first, kTagBreak) && !in_quote(first);
    for (std::size_t j = i + 1; j < reports_.size(); ++j) {
      if (reports_[j].cue_first <= first || !reports_something(reports_[j])) continue;
      const std::uint32_t edge = sibling_edge(i, first, reports_[j]);
      if (edge < limit && edge > first && !(conditional && reports_[j].speaker.found() && j == i + 1)) {
        limit = edge;
        break;
      }
      if (reports_[j].cue_first >= limit) break;
    }
    std::uint32_t dash = UINT32_MAX;
    for (std::uint32_t t = first; t < limit; ++t) {
      if (in_quote(t)) continue;
      if (r_.is(t, kTagDash) && r_.article.tokens[t].shape == WordShape::punct) {
        // A pair of dashes is an insertion, one alone begins an afterthought.
        if (dash == UINT32_MAX) {
          dash = t;
        } else {
          dash = UINT32_MAX;
        }
        continue;
      }
      if (t > first && r_.is(t, kTagSourceCue) && t + 1 < limit && r_.cue[t] == kNone &&
          (r_.is(t - 1, kTagComma) || (r_.has_capital(t + 1) && !r_.is(t - 1, kTagRelative)))) {
        limit = t;
        break;
      }
      // "… musim lalu."Kami …": a quoted sentence glued to a full stop is a sentence of its own.
      if (t > first && t + 1 < limit && in_quote(t + 1) && punct(t) &&
          r_.article.words(r_.article.tokens[t].span) == ".") {
        limit = t;
        break;
      }
      if (!r_.is(t, kTagComma) || t + 1 >= limit || t == first || in_quote(t + 1)) continue;
      const bool bare = report.complement == CueComplement::np || report.complement == CueComplement::inf;
      if (r_.is(t + 1, kTagSourceCue | kTagAccording | kTagTrail) ||
          (bare && r_.is(t + 1, kTagJoin) && !r_.is(t + 1, kTagNounJoin))) {
        limit = t;
        break;
      }
      if (r_.is(t + 1, kTagTime)) {
        std::uint32_t e = t + 1;
        while (e < limit && r_.is(e, kTagTime | kTagParen)) ++e;
        if (e >= limit) {
          limit = t;
          break;
        }
      }
    }
    if (dash != UINT32_MAX && dash > first) limit = std::min(limit, dash);
    limit = tree_limit(report, first, limit);
    while (limit > first && !in_quote(limit - 1) && punct(limit - 1) && !r_.is(limit - 1, kTagParen)) --limit;
    return limit;
  }

  // "X's claim that it won was denied": where the verb begins whose subject the noun of telling is; `first` when a noun
  // that stands for a subject has none, `limit` when a verb stands before the noun.
  std::uint32_t main_verb(const Report& report, std::uint32_t first, std::uint32_t limit) const {
    for (std::uint32_t t = lo_; t < report.left; ++t) {
      if (clauses_.is_verb(t)) return limit;
    }
    std::uint32_t v = first;
    while (v < limit && !clauses_.is_verb(v)) ++v;
    while (v + 1 < limit && clauses_.is_auxiliary(v) && (clauses_.is_verb(v + 1) || r_.is(v + 1, kTagSkip))) ++v;
    std::uint32_t beside = first;
    for (std::uint32_t t = v + 1; t < limit; ++t) {
      if (in_quote(t) || !clauses_.is_verb(t) || r_.is(t - 1, kTagInfinitive | kTagJoin | kTagBreak | kTagRelative))
        continue;
      if (clauses_.holds_subject(v + 1, t)) break;
      if (t > v + 1) return t;
      beside = t;
    }
    return beside;
  }

  // Where the tree ends the reported clause at a comma, or the verb of the noun that "who said" describes follows, the
  // rest is the article's own.
  std::uint32_t tree_limit(const Report& report, std::uint32_t first, std::uint32_t limit) const {
    if (report.that_at > 0) return main_verb(report, first, limit);
    TokenRange clause = clauses_.reported_clause(report.cue_first);
    if (clause.empty() && report.complement == CueComplement::np) clause = clauses_.object(report.cue_first);
    if (clause.empty() || clause.first > first + 1 || clause.last >= limit || clause.last < first + 2) return limit;
    const std::uint32_t t = clause.last;
    if (in_quote(t) || in_quote(t - 1)) return limit;
    if (r_.is(t, kTagComma)) {
      const bool goes_on = t + 1 >= limit || in_quote(t + 1) || r_.is(t + 1, kTagJoin | kTagNounJoin | kTagBreak);
      const bool other = clauses_.holds_subject(t + 1, limit) || clauses_.is_verb(t + 1) || r_.is(t + 1, kTagRelative);
      return goes_on || r_.is(first, kTagBreak) || !other ? limit : t;
    }
    return report.cue_first > lo_ && r_.is(report.cue_first - 1, kTagRelative) && clauses_.is_verb(t) ? t : limit;
  }

  void after(std::size_t i) {
    Report& report = reports_[i];
    std::uint32_t first = content_start(r_, report, lo_, hi_);
    while (first < hi_ && !in_quote(first) && punct(first) && !r_.is(first, kTagParen)) ++first;
    if (first >= hi_) return;
    if (report.passive && !in_quote(first) && r_.is(first, kTagOutlet | kTagSourceNoun)) return;
    const bool np = report.complement == CueComplement::np;
    if (np && !report.explicit_that) {
      const bool after_comma = first > report.cue_last && r_.is(report.cue_last, kTagComma);
      const bool joined = !in_quote(first) && r_.mention[first] == kNone && r_.is(first, kTagJoin);
      if ((after_comma && !in_quote(first)) || joined) return;
      if (!in_quote(first) && r_.is(first, kTagInfinitive) && first + 1 < hi_) ++first;
    }
    std::uint32_t last = end_after(i, first);
    if (last <= first) return;
    const bool quote_first = in_quote(first);
    if (quote_first) {
      std::uint32_t q = first;
      while (q < last && (in_quote(q) || punct(q))) ++q;
      // A whole quoted sentence is the content; what follows it is the article's own.
      const QuotedSpan& quoted = r_.quotes[static_cast<std::size_t>(r_.quote[first])];
      const bool closes = q < last && quoted.words >= (r_.is(quoted.last - 2, kTagComma) ? 3 : 5) &&
                          (r_.is(quoted.last - 2, kTagComma | kTagStop) || r_.is(q - 1, kTagComma));
      if (closes) last = q;
      while (last > first && !in_quote(last - 1) && punct(last - 1)) --last;
    }
    const std::uint32_t outside = words_outside_quotes(first, last);
    const bool bare = report.complement == CueComplement::np || report.complement == CueComplement::inf;
    if (outside > 0 && bare && !report.passive && !report.explicit_that && report.speaker.found() &&
        ungrounded(report.speaker) && (!report.explicit_inf || r_.is(report.speaker.last - 1, kTagDemonstrative)))
      return;
    // A subordinate clause at the head of the sentence, without a subject of its own.
    if (outside > 0 && bare && !report.speaker.found() && !report.passive && i == 0 && report.cue_first <= lo_ + 4 &&
        r_.is(lo_, kTagBreak) && r_.mention[lo_] == kNone)
      return;
    if (outside == words(first, last) && r_.is(first, kTagEmpty) && r_.mention[first] == kNone &&
        !report.explicit_that && !report.explicit_inf && words(first, last) <= 2 * empty_words(first) + 1 &&
        !is_clause(report, first))
      return;
    if (outside > 0) {
      const std::uint32_t n = words(first, last);
      switch (report.complement) {
        case CueComplement::none:
          return;
        case CueComplement::that:
          if (!report.explicit_that && names_something(report, first, last)) break;
          if (!report.explicit_that) {
            keep_quote(report, first, last);
            return;
          }
          break;
        case CueComplement::clause:
          if (!report.explicit_that && entry(report).has("clausal") && !is_clause(report, first)) return;
          if (!report.explicit_that && !in_quote(first) && r_.mention[first] == kNone && r_.is(first, kTagBreak) &&
              !r_.is(first, kTagPronoun) && clauses_.no_clause_behind(report.cue_first)) {
            keep_quote(report, first, last);
            return;
          }
          if (n < 2 || (n <= 4 && !report.explicit_that && !quote_first && leads_aside(r_, first))) return;
          break;
        case CueComplement::inf:
          if (strict(report) && !report.explicit_inf && !report.explicit_that) return;
          break;
        case CueComplement::np:
          break;
      }
    }
    report.first = first;
    report.last = last;
  }

  // The cue reports nothing but quotations: take the first that follows closely.
  void keep_quote(Report& report, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last && t < first + 8; ++t) {
      if (!in_quote(t)) continue;
      report.first = t;
      // Further quotations joined to it by "and" or commas.
      std::uint32_t end = r_.quotes[static_cast<std::size_t>(r_.quote[t])].last;
      for (std::uint32_t k = end; k < last && k < end + 3; ++k) {
        if (in_quote(k)) end = k = r_.quotes[static_cast<std::size_t>(r_.quote[k])].last;
        if (k < last && !r_.is(k, kTagComma | kTagNounJoin)) break;
      }
      report.last = end;
      report.quoted_only = true;
      return;
    }
  }

  void set_links(std::size_t i) {
    Report& report = reports_[i];
    for (std::size_t j = i > kNestReach ? i - kNestReach : 0; j < i; ++j) {
      const Report& outer = reports_[j];
      if (outer.has_content() && outer.first <= report.cue_first && report.cue_first < outer.last) report.nested = true;
    }
    if (report.speaker.found() || report.by_clitic || report.according) return;
    // The subject goes on over "and", "but", "adding that".
    for (std::size_t j = i; j-- > 0 && i - j < kNestReach;) {
      if (reports_[j].nested && !report.nested) continue;
      report.inherits = static_cast<std::int32_t>(j);
      return;
    }
  }

  const Reading& r_;
  const Clauses& clauses_;
  std::uint32_t lo_, hi_;
  std::vector<Report>& reports_;
};

}  // namespace

void find_contents(const Reading& reading, const Clauses& clauses, const Stretch& stretch,
                   std::vector<Report>& reports) {
  ContentFinder(reading, clauses, stretch, reports).run();
}

}  // namespace runding
