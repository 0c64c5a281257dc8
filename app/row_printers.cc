#include "row_printers.h"

#include <algorithm>

#include "record_command.h"

namespace runding::app {
namespace {

constexpr std::size_t kIndent = 13;  // under the date, which is 10 columns between a mark and a gap

std::string margin() { return std::string(kIndent, ' '); }

Ink status_ink(std::string_view status) {
  if (status == "denied" || status == "failed" || status == "cancelled") return Ink::bad;
  if (status == "claimed" || status == "planned" || status == "proposed") return Ink::warn;
  return Ink::plain;
}

Ink stance_ink(std::string_view stance) {
  if (stance == "support" || stance == "offer" || stance == "promise") return Ink::good;
  if (stance == "reject" || stance == "threaten" || stance == "accuse") return Ink::bad;
  return stance == "shift" || stance == "doubt" ? Ink::warn : Ink::accent;
}

std::string date_column(const std::string& date) { return fit(date.empty() ? "undated" : date, 10) + "  "; }

/// One line of plain parts with the id at its right end.
void put_headline(double confidence, const Marks& marks, const std::string& date, Ink colour, const std::string& label,
                  const std::string& text, const std::string& id) {
  const std::size_t room = kWidth - kIndent - id.size() - 1;
  const std::string plain = fit(label + (text.empty() ? "" : "  " + text), room);
  // The label is inked after cutting, so that colour codes never count as columns.
  const std::string shown =
      plain.compare(0, label.size(), label) == 0 ? ink(colour, label) + plain.substr(label.size()) : plain;
  put(row_mark(confidence, marks) + date_column(date) + shown + " " + ink(Ink::dim, id) + "\n");
}

std::string names(const std::vector<Who>& list) {
  std::string out;
  for (const Who& w : list) out += (out.empty() ? "" : ", ") + w.name;
  return out;
}

std::size_t articles_behind(const std::vector<Evidence>& evidence) {
  std::vector<Index> seen;
  for (const Evidence& e : evidence) seen.push_back(e.article);
  std::sort(seen.begin(), seen.end());
  return static_cast<std::size_t>(std::unique(seen.begin(), seen.end()) - seen.begin());
}

/// "2 independent origins, 3 articles, first a1".
std::string behind(const Affair& affair, std::int64_t origins, std::size_t articles, Index first) {
  std::string out = count_of(static_cast<std::size_t>(origins), "origin", "independent origins") + ", " +
                    count_of(articles, "article", "articles");
  if (articles > 1 && first != kNone) out += ", first " + affair.article(first).id;
  return out;
}

void put_first(const Affair& affair, const std::vector<Evidence>& evidence) {
  if (!evidence.empty()) put_evidence(affair, evidence.front(), kIndent);
}

}  // namespace

void print_row(const Affair& affair, const HappeningRow& r) {
  std::string who;
  for (const auto& p : r.participants) who += (who.empty() ? "" : ", ") + p.who.name;
  if (!r.place.empty()) who += (who.empty() ? "" : " · ") + r.place.name;
  std::string label = (r.below ? "└ " : "") + r.type;
  if (r.round) label += ", round " + std::to_string(*r.round) + (r.round_inferred ? " (inferred)" : "");
  if (r.status != "happened") label += " (" + r.status + ")";
  put_headline(r.confidence, r.marks, r.date.empty() ? r.first_day : r.date,
               r.status == "happened" ? Ink::accent : status_ink(r.status), label, who, r.id);
  std::string about = behind(affair, r.origins, r.articles.size(), r.first);
  if (r.date.empty() && !r.reported.empty()) about = "reported " + r.reported + " · " + about;
  if (!r.claimed_by.empty()) about += " · claimed by " + names(r.claimed_by);
  if (r.statuses.size() > 1) {
    about += " · articles say:";
    for (const auto& s : r.statuses) about += " " + s;
  }
  put(margin() + ink(Ink::dim, fit(about, kWidth - kIndent)) + "\n");
  if (!r.within.empty() && !r.below)
    put(margin() + ink(Ink::dim, "within " + r.within_type + " " + r.within_date + " " + r.within) + "\n");
  put_first(affair, r.evidence);
  put_marks_lines(r.marks, kIndent);
}

void print_row(const Affair& affair, const StatementRow& r) {
  std::string text = r.kind;
  if (!r.role.empty()) text = r.role + " · " + text;
  if (!r.addressee.empty()) text += " · to " + r.addressee.name;
  put_headline(r.confidence, r.marks, r.date, Ink::strong, r.speaker.empty() ? "(nobody named)" : r.speaker.name, text,
               r.id);
  put_first(affair, r.evidence);
  std::string chain;
  if (!r.source.empty()) chain = "as told to or by " + r.source;
  if (const std::size_t n = articles_behind(r.evidence); n > 1)
    chain += (chain.empty() ? "" : " · ") + ("in " + count_of(n, "article", "articles"));
  if (!chain.empty()) put(margin() + ink(Ink::dim, chain) + "\n");
  put_marks_lines(r.marks, kIndent);
}

void print_row(const Affair& affair, const PositionRow& r) {
  std::string text = r.holder.name;
  if (!r.side_name.empty() && r.side_name != r.holder.name) text = r.side_name + " (" + r.holder.name + ")";
  if (!r.object.empty()) text += " · " + r.object;
  put_headline(r.confidence, r.marks, r.date, stance_ink(r.stance), r.stance + " " + r.issue, text, r.id);
  if (!r.shift.empty())
    put(margin() + ink(Ink::warn, "changes an earlier position" + (r.shift_from.empty() ? "" : ": " + r.shift_from)) +
        "\n");
  put_first(affair, r.evidence);
  put_marks_lines(r.marks, kIndent);
}

void print_row(const Affair& affair, const PartyRow& r) {
  const PartyInfo& p = affair.party(r.party);
  std::string office = p.role;
  if (p.of != kNone) office += (office.empty() ? "" : ", ") + affair.party(p.of).name;
  if (p.side != kNone && p.side != p.of) office += (office.empty() ? "" : " · ") + ("for " + affair.party(p.side).name);
  put(row_mark(1, r.marks) + ink(Ink::strong, fit(p.name, 32)) + " " + fit(std::string(to_string(p.type)), 4) +
      fit(office, 30) + fit(std::to_string(p.articles), 5) + fit(std::to_string(r.happenings), 5) +
      fit(std::to_string(r.statements), 5) + fit(std::to_string(r.positions), 5) + ink(Ink::dim, p.id) + "\n");
  std::string also;
  for (const auto& [alias, uses] : affair.aliases(r.party)) {
    if (alias != p.name) also += (also.empty() ? "also " : ", ") + alias;
  }
  if (!also.empty()) put("   " + ink(Ink::dim, fit(also, kWidth - 3)) + "\n");
  put_marks_lines(r.marks, 3);
}

void print_row(const Affair& affair, const CountRow& r) {
  std::string about = r.who;
  if (!r.place.empty()) about += (about.empty() ? "" : " · ") + r.place.name;
  const std::string range =
      r.low || r.high ? figure_text(r.low, r.high) : count_of(r.figures.size(), "figure", "figures");
  put(" " + ink(Ink::accent, fit(r.kind, 11)) + " " + ink(Ink::strong, fit(range, 22)) + " " +
      fit(about, kWidth - 37 - r.id.size()) + " " + ink(Ink::dim, r.id) + "\n");
  for (const FigureRow& f : r.figures) {
    std::string by = f.says.empty() ? article_label(affair, f.evidence.front().article) : f.says.name;
    if (const std::size_t n = articles_behind(f.evidence); n > 1) by += " (" + count_of(n, "article", "articles") + ")";
    put(row_mark(f.confidence, f.marks) + date_column(f.date) + fit(figure_text(f.low, f.high), 22) + " " +
        ink(Ink::dim, fit(by, kWidth - kIndent - 23)) + "\n");
    put_first(affair, f.evidence);
    put_marks_lines(f.marks, kIndent);
  }
}

void print_row(const Affair& affair, const DisputeRow& r) {
  put(row_mark(1, r.marks) + ink(Ink::warn, fit(r.kind + ": " + r.topic, kWidth - 3 - r.id.size())) + " " +
      ink(Ink::dim, r.id) + "\n");
  for (const auto& side : r.sides) {
    std::string head = side.value.empty() ? "?" : side.value;
    if (!side.parties.empty()) head += " — " + names(side.parties);
    put("   " + ink(Ink::strong, fit(head, kWidth - 3)) + "\n");
    const std::string from = behind(affair, side.origins, articles_behind(side.evidence), side.first);
    put(margin() + ink(Ink::dim, fit(from, kWidth - kIndent)) + "\n");
    for (const Evidence& e : side.evidence) put_evidence(affair, e, kIndent, 2);
  }
  put_marks_lines(r.marks, 3);
}

void print_row(const Affair& affair, const CommitmentRow& r) {
  const Ink colour = r.outcome == "kept"                               ? Ink::good
                     : r.outcome == "broken" || r.outcome == "overdue" ? Ink::bad
                                                                       : Ink::warn;
  std::string text = r.holder.name + (r.what.empty() ? "" : ": " + r.what) + (r.due.empty() ? "" : " · due " + r.due);
  put_headline(1, r.marks, r.day, colour, r.outcome, text, r.id);
  put(margin() + ink(Ink::dim, fit(behind(affair, r.origins, articles_behind(r.evidence), r.first), kWidth - kIndent)) +
      "\n");
  put_first(affair, r.evidence);
  put_first(affair, r.outcome_evidence);
  put_marks_lines(r.marks, kIndent);
}

void print_row(const Affair&, const SourceRow& r) {
  std::string about = r.articles.empty() ? "cited only" : count_of(r.articles.size(), "article", "articles");
  if (r.citations > 0) about += " · cited in " + std::to_string(r.citations);
  put(" " + ink(Ink::strong, fit(r.name, 36)) + " " + fit(about, kWidth - 39 - r.id.size()) + " " +
      ink(Ink::dim, r.id) + "\n");
  std::string cites;
  for (const auto& c : r.cites)
    cites += (cites.empty() ? "cites " : ", ") + c.name +
             (c.evidence.size() > 1 ? " (" + std::to_string(c.evidence.size()) + ")" : "");
  for (const auto& line : wrap(cites, kWidth - 3, 3)) put("   " + line + "\n");
  std::string by;
  for (const auto& name : r.cited_by) by += (by.empty() ? "cited by " : ", ") + name;
  for (const auto& line : wrap(by, kWidth - 3, 3)) put("   " + ink(Ink::dim, line) + "\n");
}

void print_row(const Affair& affair, const ArticleRow& r) {
  const ArticleInfo& a = affair.article(r.article);
  for (const auto& line : wrap(a.headline, kWidth - 1, 3)) put(" " + ink(Ink::strong, line) + "\n");
  put(" " + ink(Ink::dim, article_label(affair, r.article) + (a.lang.empty() ? "" : " · " + a.lang)) + "\n");
  if (!a.url.empty()) put(" " + ink(Ink::dim, a.url) + "\n");
  put_marks_lines(r.marks, 1);
}

void print_row(const Affair&, const ThreadRow& r) {
  std::string days = r.first_day.empty() ? "undated" : r.first_day;
  if (r.last_day != r.first_day) days += " to " + r.last_day;
  put(" " + ink(Ink::strong, fit(r.name() + " · " + r.about(), kWidth - 2 - r.id.size())) + " " + ink(Ink::dim, r.id) +
      "\n");
  put("   " +
      ink(Ink::dim, days + " · " + count_of(static_cast<std::size_t>(r.happenings), "happening", "happenings") + ", " +
                        count_of(static_cast<std::size_t>(r.articles), "article", "articles")) +
      "\n");
}

}  // namespace runding::app
