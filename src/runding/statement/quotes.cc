#include "runding/statement/quotes.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "runding/statement/attribution.h"
#include "runding/statement/report.h"

namespace runding {
namespace {

constexpr std::uint32_t kFragmentWords = 2;
constexpr std::uint32_t kStatementWords = 4;
constexpr float kNoCue = 0.45F;

class QuoteFinder {
 public:
  QuoteFinder(const Language& language, Article& article)
      : article_(article), r_(read_article(language, article)), clauses_(r_), memory_(r_, clauses_) {}

  void run() {
    const std::vector<Stretch> stretches = cut_stretches(r_);
    taken_.assign(r_.quotes.size(), 0);
    bool after_quote = false;
    std::size_t waiting = 0;  // quotations before the first speaker
    std::vector<std::size_t> early;
    for (const Stretch& stretch : stretches) {
      std::vector<Report> reports = find_cues(r_, clauses_, stretch, after_quote);
      find_contents(r_, clauses_, stretch, reports);
      reach_back(stretch, reports, after_quote);
      std::vector<Speaker> speakers(reports.size());
      for (std::size_t i = 0; i < reports.size(); ++i) {
        const Speaker* outer =
            reports[i].inherits >= 0 ? &speakers[static_cast<std::size_t>(reports[i].inherits)] : nullptr;
        speakers[i] = memory_.resolve(reports[i], stretch, outer);
        if (!reports[i].nested) memory_.remember(speakers[i], reports[i].cue_first, stretch.paragraph);
      }
      if (reports.empty()) memory_.note_topic(stretch);
      // Inner reports first, so that the closest cue takes a quotation.
      for (std::size_t i = reports.size(); i-- > 0;) emit(reports[i], speakers[i], stretch);
      loose(stretch, reports, speakers, early);
      if (waiting == 0 && !reports.empty()) settle(early, speakers.front());
      if (!reports.empty()) ++waiting;
      const std::uint32_t end = content_limit(r_, stretch);
      after_quote = end > stretch.first && r_.quote[end - 1] != kNone;
    }
    std::sort(article_.quotes.begin(), article_.quotes.end(), [](const Quote& a, const Quote& b) {
      if (a.span != b.span) return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
      return a.cue_entry < b.cue_entry;
    });
    drop_twins();
  }

 private:
  // A cue at the start of a stretch reports the quotation that ended the stretch before.
  void reach_back(const Stretch& stretch, std::vector<Report>& reports, bool after_quote) {
    if (!after_quote || reports.empty() || !reports.front().post || reports.front().has_content()) return;
    if (reports.front().left > stretch.first + 1) return;
    for (std::uint32_t t = stretch.first; t-- > 0 && stretch.first - t < 4;) {
      if (r_.quote[t] == kNone) continue;
      const QuotedSpan& q = r_.quotes[static_cast<std::size_t>(r_.quote[t])];
      reports.front().first = q.first;
      reports.front().last = q.last;
      reports.front().quoted_only = true;
      return;
    }
  }

  Quote row(const Report* report, const Speaker& speaker, const Stretch& stretch) const {
    Quote q;
    q.speaker = speaker.entity;
    if (speaker.entity == kNone || !speaker.text.empty()) q.speaker_text = speaker.text;
    if (speaker.found()) q.speaker_span = speaker.span;
    q.confidence = speaker.entity == kNone && speaker.text.empty() ? 0.6F : speaker.confidence;
    if (report != nullptr) {
      q.cue = r_.span(report->cue_first, report->cue_last);
      q.cue_entry = report->entry;
      q.addressee = report->addressee == speaker.entity ? kNone : report->addressee;
      q.date = date_beside(*report, stretch);
    }
    q.source = source_of(stretch);
    return q;
  }

  // A date that stands with the cue, outside what was said.
  std::string date_beside(const Report& report, const Stretch& stretch) const {
    const std::uint32_t low = report.left > stretch.first + 12 ? report.left - 12 : stretch.first;
    const std::uint32_t high = std::min(stretch.last, report.cue_last + 16);
    const Span beside = r_.span(low, high);
    const Span content = report.has_content() ? r_.span(report.first, report.last) : Span{};
    const auto first = std::lower_bound(article_.times.begin(), article_.times.end(), beside.start,
                                        [](const TimeExpression& t, std::uint32_t at) { return t.span.start < at; });
    for (auto it = first; it != article_.times.end() && it->span.start < beside.end; ++it) {
      if (it->type != TimeType::date && it->type != TimeType::time) continue;
      if (it->span.overlaps(content) || it->value.size() < 4) continue;
      if (it->value[0] < '0' || it->value[0] > '9') continue;
      return it->value;
    }
    return {};
  }

  Index source_of(const Stretch& stretch) const {
    const Span span = r_.span(stretch.first, stretch.last);
    for (std::size_t i = 0; i < article_.sources.size(); ++i) {
      if (span.contains(article_.sources[i].span)) return static_cast<Index>(i);
    }
    return kNone;
  }

  void emit(const Report& report, const Speaker& speaker, const Stretch& stretch) {
    if (!report.has_content()) return;
    const LexEntry& cue = r_.language.lexicon().entry(report.entry);
    const bool nobody = speaker.entity == kNone && speaker.text.empty();
    if (nobody && report.complement == CueComplement::inf) return;
    const bool vague = cue.has("mood") || cue.get("kind") == "report";
    if (vague && report.nested && !report.explicit_that) return;
    bool any = false;
    std::size_t at = article_.quotes.size();
    for (std::uint32_t t = report.first; t < report.last; ++t) {
      if (r_.quote[t] == kNone) continue;
      const auto i = static_cast<std::size_t>(r_.quote[t]);
      const QuotedSpan& q = r_.quotes[i];
      t = q.last - 1;
      any = true;
      if (taken_[i] || q.first < report.first || q.last > report.last + 1) continue;
      if (!report.quoted_only && (q.words < kFragmentWords || is_title(q))) continue;
      if (report.quoted_only && !report.post && (q.words < kFragmentWords || is_title(q)) && q.words < 2) continue;
      taken_[i] = 1;
      Quote direct = row(&report, speaker, stretch);
      direct.kind = QuoteKind::direct;
      direct.span = q.inner;
      if (!q.closed) direct.confidence *= 0.8F;
      article_.quotes.push_back(std::move(direct));
    }
    if (report.quoted_only) return;
    Quote whole = row(&report, speaker, stretch);
    whole.kind = any ? QuoteKind::mixed : QuoteKind::indirect;
    whole.span = r_.span(report.first, report.last);
    article_.quotes.insert(article_.quotes.begin() + static_cast<std::ptrdiff_t>(at), std::move(whole));
  }

  // Every word capitalised: a name or a title.
  bool is_title(const QuotedSpan& q) const {
    std::uint32_t capital = 0, words = 0;
    for (std::uint32_t t = q.first; t < q.last; ++t) {
      const WordShape s = article_.tokens[t].shape;
      if (s == WordShape::punct || s == WordShape::number) continue;
      ++words;
      capital += r_.has_capital(t);
    }
    return words >= 2 && capital * 10 >= words * 7 && words <= 16;
  }

  // Quotations no cue claims: a whole sentence in quotation marks goes on with the last speaker.
  void loose(const Stretch& stretch, const std::vector<Report>& reports, const std::vector<Speaker>& speakers,
             std::vector<std::size_t>& early) {
    std::uint32_t outside = 0;
    for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
      outside += r_.quote[t] == kNone && article_.tokens[t].shape != WordShape::punct;
    }
    for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
      if (r_.quote[t] == kNone) continue;
      const auto i = static_cast<std::size_t>(r_.quote[t]);
      const QuotedSpan& q = r_.quotes[i];
      t = q.last - 1;
      // A short sentence that is nothing but a quotation says something, too.
      const bool sentence = outside == 0 && q.closed && q.words >= kFragmentWords && r_.is(q.last - 2, kTagStop);
      if (taken_[i] || (q.words < kStatementWords && !sentence) || is_title(q)) continue;
      const bool alone = outside <= 2 || (reports.empty() && q.words > outside);
      const bool beside = !reports.empty() && q.words >= kStatementWords + 2;
      if (!alone && !beside) continue;
      taken_[i] = 1;
      Speaker s = named_behind(q, stretch);
      if (!s.found()) {
        s = reports.empty() ? memory_.current(q.first, stretch.paragraph) : speakers.back();
        s.span = Span{};
      }
      Quote direct = row(nullptr, s, stretch);
      direct.kind = QuoteKind::direct;
      direct.span = q.inner;
      direct.confidence = alone && s.entity != kNone ? std::min(s.confidence, 0.6F) : kNoCue;
      if (s.entity == kNone && s.text.empty()) {
        early.push_back(article_.quotes.size());
        direct.confidence = kNoCue;
      }
      article_.quotes.push_back(std::move(direct));
    }
  }

  // "…," X in Y: the verb was left out.
  Speaker named_behind(const QuotedSpan& q, const Stretch& stretch) const {
    if (q.last >= stretch.last || q.last < q.first + 3 || !r_.is(q.last - 2, kTagComma)) return {};
    if (!r_.has_capital(q.last) && r_.mention[q.last] == kNone) return {};
    Speaker s = clauses_.noun_phrase(q.last, stretch.last);
    s.confidence = std::min(s.confidence, 0.55F);
    return s.entity != kNone ? s : Speaker{};
  }

  // Quotations that open the article before anybody spoke belong, as a guess, to the first who does.
  void settle(std::vector<std::size_t>& early, const Speaker& first) {
    for (const std::size_t i : early) {
      article_.quotes[i].speaker = first.entity;
      article_.quotes[i].speaker_text = first.entity == kNone ? first.text : "";
      article_.quotes[i].confidence = kNoCue;
    }
    early.clear();
  }

  void drop_twins() {
    auto& q = article_.quotes;
    q.erase(std::unique(q.begin(), q.end(),
                        [](const Quote& a, const Quote& b) {
                          return a.span == b.span && (a.kind == QuoteKind::direct) == (b.kind == QuoteKind::direct);
                        }),
            q.end());
  }

  Article& article_;
  Reading r_;
  Clauses clauses_;
  SpeakerMemory memory_;
  std::vector<char> taken_;
};

}  // namespace

void find_quotes(const Language& language, Article& article) {
  article.quotes.clear();
  if (article.tokens.empty()) return;
  QuoteFinder(language, article).run();
}

}  // namespace runding
