#include "runding/query/statements.h"

#include <algorithm>
#include <map>

#include "runding/base/unicode.h"
#include "runding/query/narrow.h"

namespace runding {
namespace {

struct Raw {
  StatementRow row;
  Span span;
};

void correct(const Affair& affair, StatementRow& q) {
  const Curated* speaker = correction_of(q.marks, "speaker");
  if (speaker == nullptr) return;
  const Index party = affair.party_named(speaker->value);
  q.speaker = party == kNone ? Who{kNone, speaker->value} : Who{party, affair.party(party).name};
  q.role = party == kNone ? std::string() : affair.party(party).role;
}

/// Marks rows that are a quoted part of a longer one. `rows` are of one article.
void mark_inner(std::vector<Raw>& rows) {
  for (Raw& inner : rows) {
    if (inner.row.kind != "direct") continue;
    for (const Raw& outer : rows) {
      if (outer.row.kind != "direct" && outer.span.contains(inner.span)) {
        inner.row.within = outer.row.id;
        break;
      }
    }
  }
}

/// Everything an article says, by place, longest first.
std::vector<Raw> statements_in(const Affair& affair, Index a) {
  std::vector<Raw> raw;
  affair.ask(
      "SELECT q.start, q.stop, q.kind, q.speaker, q.speaker_text, q.cue_start, q.cue_stop, q.addressee, s.name, "
      "q.date, "
      "q.confidence, e.role, q.n FROM quotes q LEFT JOIN entities e ON e.article = q.article AND e.n = q.speaker LEFT "
      "JOIN sources s ON s.article = q.article AND s.n = q.source WHERE q.article = ? ORDER BY q.start, q.stop DESC, "
      "q.n",
      [&](Statement& s) { s.bind(1, std::int64_t{a}); },
      [&](const Statement& row) {
        const Span span{static_cast<std::uint32_t>(row.integer(0)), static_cast<std::uint32_t>(row.integer(1))};
        StatementRow q;
        q.kind = row.text(2);
        q.speaker = affair.who(a, row.maybe_integer(3), row.view(4));
        q.role = row.text(11);
        if (!row.is_null(5)) {
          const Span cue{static_cast<std::uint32_t>(row.integer(5)), static_cast<std::uint32_t>(row.integer(6))};
          q.cue = affair.evidence(a, cue).exact;
        }
        q.addressee = affair.who(a, row.maybe_integer(7), {});
        q.source = row.text(8);
        q.date = row.text(9);
        q.date_given = !q.date.empty();
        if (!q.date_given) q.date = affair.article(a).day();
        q.confidence = row.number(10);
        q.evidence.push_back(affair.evidence(a, span));
        q.id = statement_id(affair.id_name(q.speaker), q.evidence.front().exact);
        q.rows = {{a, "quote", row.integer(12)}};
        q.marks = affair.marks("quote", a, row.integer(12));
        correct(affair, q);
        raw.push_back({std::move(q), span});
      });
  mark_inner(raw);
  std::stable_sort(raw.begin(), raw.end(), [](const Raw& x, const Raw& y) { return x.span < y.span; });
  return raw;
}

bool wanted(const Affair& affair, const Filter& filter, Index article, const StatementRow& q) {
  if (!filter.wants_id(q.id) || !filter.wants_marked(q.marks) || !filter.wants_type(q.kind) ||
      !filter.wants_article(affair, article) || !filter.wants_party(q.speaker.party) ||
      !filter.wants_speaker(q.speaker.party))
    return false;
  const auto days = days_of(q.date);
  return filter.wants_days(days.first, days.second) && filter.wants_issue(affair, q.evidence);
}

}  // namespace

std::string statement_id(std::string_view speaker, std::string_view words) {
  return content_id('q', {fold_name(speaker), fold_name(words)});
}

Result<std::vector<StatementRow>> statements(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  // Earliest article first, so that it gives the row its date and cue.
  const auto articles = articles_within(affair, filter, {"quotes"});
  if (!articles) return articles.error();
  std::vector<StatementRow> out;
  std::map<std::pair<std::string, bool>, std::size_t> seen;
  const auto add = [&](StatementRow& q) {
    const auto [it, fresh] = seen.emplace(std::pair(q.id, is_rejected(q.marks)), out.size());
    if (fresh) {
      out.push_back(std::move(q));
    } else {
      StatementRow& kept = out[it->second];
      if (kept.within.empty() != q.within.empty()) kept.within.clear();
      kept.confidence = std::max(kept.confidence, q.confidence);
      add_marks(kept.marks, q.marks);
      correct(affair, kept);
      kept.rows.push_back(q.rows.front());
      kept.evidence.push_back(std::move(q.evidence.front()));
    }
  };
  for (const Index a : *articles) {
    for (Raw& r : statements_in(affair, a)) {
      if (wanted(affair, filter, a, r.row)) add(r.row);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const StatementRow& a, const StatementRow& b) {
    return std::pair(a.date.empty(), a.date) < std::pair(b.date.empty(), b.date);
  });
  if (!affair.status().ok()) return affair.status().error();
  return out;
}

}  // namespace runding
