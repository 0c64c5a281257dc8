#include "runding/statement/report.h"

namespace runding {
namespace {

constexpr std::uint32_t kThatReach = 28;
constexpr std::uint32_t kInfinitiveReach = 18;

// Where the reported clause begins behind a cue: past the person told, times, asides and the complementiser.
class ContentStart {
 public:
  ContentStart(const Reading& r, std::uint32_t lo, std::uint32_t hi) : r_(r), lo_(lo), hi_(hi) {}

  std::uint32_t start_after(Report& report) {
    if (report.that_at > 0) {
      report.explicit_that = true;
      return report.that_at + 1;
    }
    std::uint32_t u = report.according ? report.right : report.cue_last;
    if (report.passive && report.speaker.found()) u = std::max(u, report.right);
    const std::uint32_t cue_end = u;
    // "Dikatakan X, …" at the head of a sentence.
    if (report.passive && report.speaker.found() && report.cue_first <= lo_ + 2 && u < hi_ && r_.is(u, kTagComma))
      report.explicit_that = true;
    std::uint32_t comma = UINT32_MAX;
    for (std::uint32_t t = u; t < hi_ && t < u + kThatReach; ++t) {
      if (in_quote(t) || r_.is(t, kTagStop) || (r_.cue[t] != kNone && t > u)) break;
      if (r_.is(t, kTagComma) && comma == UINT32_MAX) comma = t;
      if (r_.is(t, kTagComplementiser)) {
        const bool aside =
            t == u || leads_aside(r_, u) || report.hearer || report.passive || (comma == u && t == u + 1);
        if (!aside) break;
        report.explicit_that = true;
        hear(report, u, t);
        return t + 1;
      }
    }
    if (report.asks && !report.post) {
      if (const std::uint32_t t = question_after(report, u); t < hi_) return t;
    }
    if (report.complement == CueComplement::inf) {
      for (std::uint32_t t = u; t < hi_ && t < u + kInfinitiveReach; ++t) {
        const bool apposition = r_.is(t, kTagComma) && t + 1 < hi_ &&
                                (r_.has_capital(t + 1) || r_.is(t + 1, kTagInfinitive)) && t > u &&
                                r_.has_capital(t - 1);
        if (in_quote(t) || (r_.is(t, kTagStop | kTagComma) && !apposition) || (r_.cue[t] != kNone && t > u)) break;
        if (r_.is(t, kTagInfinitive) && r_.mention[t] == kNone) {
          hear(report, u, t);
          report.explicit_inf = true;
          return t + 1;
        }
      }
    }
    const auto pass = [&] {
      while (u < hi_ && !in_quote(u) && r_.mention[u] == kNone && r_.is(u, kTagAdverb | kTagTime | kTagParen)) ++u;
    };
    pass();
    if (u < hi_ && r_.is(u, kTagHearer) && !in_quote(u) && u + 1 < hi_) {
      if (r_.is(u + 1, kTagTime)) {
        ++u;
        pass();
      } else if (r_.mention[u + 1] != kNone) {
        const Index m = r_.mention[u + 1];
        report.addressee = r_.article.mentions[static_cast<std::size_t>(m)].entity;
        ++u;
        while (u < hi_ && r_.mention[u] == m) ++u;
      } else {
        // "kepada wartawan": a common noun or two, up to a name.
        const std::uint32_t from = ++u;
        while (u < hi_ && u < from + 3 && !in_quote(u) && r_.mention[u] == kNone &&
               r_.article.tokens[u].shape == WordShape::lower &&
               !r_.is(u, kTagBreak | kTagPronoun | kTagComplementiser))
          ++u;
      }
    } else if (report.hearer && u < hi_ && r_.mention[u] == kNone && !in_quote(u)) {
      u = past_hearer(u);
    } else if (report.hearer && u < hi_ && r_.mention[u] != kNone) {
      const Index m = r_.mention[u];
      report.addressee = r_.article.mentions[static_cast<std::size_t>(m)].entity;
      while (u < hi_ && r_.mention[u] == m) ++u;
    }
    pass();
    // "menulis di Truth Social, "…"", "dalam sebuah pernyataan, …": an aside that ends with a comma.
    if (u < hi_ && !in_quote(u) && leads_aside(r_, u)) {
      for (std::uint32_t t = u; t < hi_ && t < u + 20; ++t) {
        if (in_quote(t)) {
          if (report.complement == CueComplement::that || report.complement == CueComplement::none) u = t;
          break;
        }
        if (r_.is(t, kTagStop) && r_.article.words(r_.article.tokens[t].span) != ":") break;
        if (r_.is(t, kTagComma | kTagStop) && !r_.is(t, kTagParen)) {
          u = t;
          break;
        }
      }
    }
    while (u < hi_ && !in_quote(u) && (r_.is(u, kTagComma) || (r_.is(u, kTagStop) && punct(u)))) ++u;
    if (u > cue_end && u < hi_ && r_.is(u, kTagComplementiser)) {
      report.explicit_that = true;
      ++u;
    }
    return u;
  }

  // "told the court she …", "told BBC News: …": past the common noun or outlet that is told, when a clause follows it.
 private:
  bool in_quote(std::uint32_t t) const { return r_.quote[t] != kNone; }
  bool punct(std::uint32_t t) const { return r_.article.tokens[t].shape == WordShape::punct; }

  // "asked the envoy whether …", "asked them to …": past the one who is asked; hi when neither follows.
  std::uint32_t question_after(Report& report, std::uint32_t from) {
    for (std::uint32_t t = from; t < hi_ && t < from + kInfinitiveReach; ++t) {
      if (in_quote(t) || r_.is(t, kTagStop | kTagComma) || (r_.cue[t] != kNone && t > from)) break;
      const bool question = r_.is(t, kTagQuestion) && r_.mention[t] == kNone;
      const bool demand = r_.is(t, kTagInfinitive) && r_.mention[t] == kNone;
      if (!question && !demand) continue;
      hear(report, from, t);
      report.explicit_that = true;
      return question ? t : t + 1;
    }
    return hi_;
  }

  std::uint32_t past_hearer(std::uint32_t from) const {
    std::uint32_t u = from;
    while (u < hi_ && r_.is(u, kTagDemonstrative | kTagArticle) && !r_.is(u, kTagOutlet)) ++u;
    if (u < hi_ && r_.is(u, kTagOutlet)) {
      while (u < hi_ && r_.is(u, kTagOutlet)) ++u;
      return u;
    }
    const std::uint32_t noun = u;
    while (u < hi_ && u < noun + 6 && !in_quote(u) && r_.mention[u] == kNone && !r_.is(u, kTagStop | kTagComma)) {
      if (u > noun && r_.is(u, kTagPronoun | kTagDemonstrative | kTagArticle | kTagTime)) return u;
      if (r_.is(u, kTagPronoun)) return from;
      ++u;
    }
    const bool open = u < hi_ && u > noun && (in_quote(u) || r_.is(u, kTagStop | kTagComma) || u == noun + 1);
    return open ? u : from;
  }

  void hear(Report& report, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t t = from; t < to; ++t) {
      const bool lead = r_.is(t, kTagHearer) || (t == from && report.hearer) ||
                        (t == from && report.complement == CueComplement::inf);
      const std::uint32_t m = r_.is(t, kTagHearer) ? t + 1 : t;
      if (!lead || m >= to || r_.mention[m] == kNone) continue;
      report.addressee = r_.article.mentions[static_cast<std::size_t>(r_.mention[m])].entity;
      return;
    }
  }

  const Reading& r_;
  std::uint32_t lo_, hi_;
};

}  // namespace

bool leads_aside(const Reading& r, std::uint32_t t) {
  return r.is(t, kTagHearer | kTagAdverb | kTagTime | kTagParen | kTagAside) && !r.is(t, kTagComplementiser);
}

std::uint32_t content_start(const Reading& reading, Report& report, std::uint32_t lo, std::uint32_t hi) {
  return ContentStart(reading, lo, hi).start_after(report);
}

}  // namespace runding
