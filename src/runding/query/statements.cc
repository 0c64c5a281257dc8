#include "runding/query/statements.h"

#include <algorithm>
#include <map>

#include "runding/base/unicode.h"

namespace runding {
namespace {

struct Raw {
  StatementRow row;
  Span span;
  Index article;
};

void correct(const Affair& affair, StatementRow& q) {
  const Curated* speaker = correction_of(q.marks, "speaker");
  if (speaker == nullptr) return;
  const Index party = affair.party_named(speaker->value);
  q.speaker = party == kNone ? Who{kNone, speaker->value} : Who{party, affair.party(party).name};
  q.role = party == kNone ? std::string() : affair.party(party).role;
}

/// Marks rows that are a quoted part of a longer one of the same article. `rows` are of one article, by start, longest
/// first.
void mark_inner(std::vector<Raw>& rows, std::size_t from) {
  for (std::size_t i = from; i < rows.size(); ++i) {
    if (rows[i].row.kind != "direct") continue;
    for (std::size_t j = from; j < rows.size(); ++j) {
      if (rows[j].row.kind != "direct" && rows[j].span.contains(rows[i].span)) {
        rows[i].row.within = rows[j].row.id;
        break;
      }
    }
  }
}

}  // namespace

std::string statement_id(std::string_view speaker, std::string_view words) {
  return content_id('q', {fold_name(speaker), fold_name(words)});
}

Result<std::vector<StatementRow>> statements(const Affair& affair, const Filter& filter) {
  std::map<std::pair<Index, std::int64_t>, std::string> sources;
  Status s = for_rows(affair.record(), "SELECT article, n, name FROM sources", [&](const Statement& row) {
    sources.emplace(std::pair(affair.article_of_key(row.integer(0)), row.integer(1)), row.text(2));
  });
  if (!s) return s.error();
  std::vector<Raw> raw;
  std::size_t first = 0;
  s = for_rows(
      affair.record(),
      "SELECT q.article, q.start, q.stop, q.kind, q.speaker, q.speaker_text, q.cue_start, q.cue_stop, q.addressee, "
      "q.source, q.date, q.confidence, e.role, q.n FROM quotes q LEFT JOIN entities e ON e.article = q.article AND "
      "e.n = q.speaker ORDER BY q.article, q.start, q.stop DESC, q.n",
      [&](const Statement& row) {
        const Index a = affair.article_of_key(row.integer(0));
        if (a == kNone) return;
        if (!raw.empty() && raw.back().article != a) {
          mark_inner(raw, first);
          first = raw.size();
        }
        const Span span{static_cast<std::uint32_t>(row.integer(1)), static_cast<std::uint32_t>(row.integer(2))};
        StatementRow q;
        q.kind = row.text(3);
        q.speaker = affair.who(a, row.maybe_integer(4), row.view(5));
        q.role = row.text(12);
        if (!row.is_null(6)) {
          const Span cue{static_cast<std::uint32_t>(row.integer(6)), static_cast<std::uint32_t>(row.integer(7))};
          q.cue = affair.evidence(a, cue).exact;
        }
        q.addressee = affair.who(a, row.maybe_integer(8), {});
        if (const auto source = row.maybe_integer(9)) {
          if (const auto it = sources.find({a, *source}); it != sources.end()) q.source = it->second;
        }
        q.date = row.text(10);
        q.date_given = !q.date.empty();
        if (!q.date_given) q.date = affair.article(a).day();
        q.confidence = row.number(11);
        q.evidence.push_back(affair.evidence(a, span));
        q.id = statement_id(affair.id_name(q.speaker), q.evidence.front().exact);
        q.rows = {{a, "quote", row.integer(13)}};
        q.marks = affair.marks("quote", a, row.integer(13));
        correct(affair, q);
        raw.push_back({std::move(q), span, a});
      });
  if (!s) return s.error();
  mark_inner(raw, first);
  // Earliest article first, so that it gives the row its date and cue.
  std::stable_sort(raw.begin(), raw.end(), [](const Raw& a, const Raw& b) {
    return std::pair(a.article, a.span) < std::pair(b.article, b.span);
  });
  std::vector<StatementRow> out;
  std::map<std::pair<std::string, bool>, std::size_t> seen;
  for (Raw& r : raw) {
    StatementRow& q = r.row;
    if (!filter.wants_marked(q.marks) || !filter.wants_type(q.kind) || !filter.wants_article(affair, r.article) ||
        !filter.wants_party(affair, q.speaker.party) || !filter.wants_speaker(affair, q.speaker.party))
      continue;
    const auto days = days_of(q.date);
    if (!filter.wants_days(days.first, days.second) || !filter.wants_issue(q.evidence)) continue;
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
  }
  std::stable_sort(out.begin(), out.end(), [](const StatementRow& a, const StatementRow& b) {
    return std::pair(a.date.empty(), a.date) < std::pair(b.date.empty(), b.date);
  });
  if (!affair.status().ok()) return affair.status().error();
  return out;
}

}  // namespace runding
