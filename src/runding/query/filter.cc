#include "runding/query/filter.h"

#include <algorithm>
#include <tuple>

#include "runding/base/unicode.h"
#include "runding/query/threads.h"

namespace runding {
namespace {

bool any_of(const std::vector<std::string>& list, std::string_view value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

/// Levenshtein distance over bytes of folded names.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t up = row[j];
      row[j] = std::min({up + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      corner = up;
    }
  }
  return row[b.size()];
}

/// How far a name is from what was asked: whole, or its best word.
std::size_t nearness(const std::string& asked, const std::string& name) {
  std::size_t best = distance(asked, name) * 2;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    best = std::min(best, distance(asked, std::string_view(name).substr(at, end - at)) * 2 + 1);
    at = end + 1;
  }
  return best;
}

std::string nearest_names(const Affair& affair, const std::string& asked) {
  std::vector<std::tuple<std::size_t, std::size_t, std::string>> found;
  for (std::size_t i = 0; i < affair.parties().size(); ++i) {
    const PartyInfo& p = affair.parties()[i];
    std::size_t best = nearness(asked, fold_name(p.name));
    for (const auto& [alias, uses] : p.aliases) best = std::min(best, nearness(asked, fold_name(alias)));
    found.emplace_back(best, i, p.name);
  }
  const std::size_t keep = std::min<std::size_t>(5, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(keep), found.end());
  std::string out;
  for (std::size_t i = 0; i < keep; ++i) out += (i ? ", " : "") + std::get<2>(found[i]);
  return out;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string out;
  for (const auto name : names) (out += out.empty() ? "" : " ").append(name);
  return out;
}

Status check_codes(const std::vector<std::string>& asked, const std::vector<std::string_view>& known,
                   const char* option) {
  for (const std::string& code : asked) {
    if (known.empty()) return Error{ErrorCode::bad_usage, std::string(option) + " means nothing here"};
    if (std::find(known.begin(), known.end(), code) == known.end())
      return Error{ErrorCode::bad_usage,
                   std::string(option) + " has no \"" + code + "\"; it is one of: " + joined(known)};
  }
  return {};
}

Result<std::string> day_bound(const std::string& words, bool last, const char* option) {
  if (words.empty()) return std::string();
  const auto days = days_of(words);
  if (days.first.empty())
    return Error{ErrorCode::bad_usage,
                 std::string(option) + " needs a date like 2022, 2022-04 or 2022-04-26, not \"" + words + "\""};
  return last ? days.second : days.first;
}

}  // namespace

std::pair<std::string, std::string> days_of(std::string_view value) {
  const auto digits = [&](std::size_t from, std::size_t n) {
    if (value.size() < from + n) return false;
    return std::all_of(value.begin() + static_cast<std::ptrdiff_t>(from),
                       value.begin() + static_cast<std::ptrdiff_t>(from + n),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits(0, 4) || (value.size() > 4 && value[4] != '-')) return {};
  const std::string year(value.substr(0, 4));
  if (value.size() == 4) return {year + "-01-01", year + "-12-31"};
  if (!digits(5, 2) || (value.size() > 7 && value[7] != '-')) return {};
  const std::string month(value.substr(0, 7));
  if (const auto m = value.substr(5, 2); m < "01" || m > "12") return {};
  if (value.size() == 7) return {month + "-01", month + "-31"};
  if (!digits(8, 2) || (value.size() > 10 && value[10] != 'T')) return {};
  if (const auto d = value.substr(8, 2); d < "01" || d > "31") return {};
  const std::string day(value.substr(0, 10));
  return {day, day};
}

bool Filter::wants_party(const Affair& affair, Index party) const {
  if (parties.empty()) return true;
  return party != kNone &&
         std::any_of(parties.begin(), parties.end(), [&](Index p) { return affair.belongs(party, p); });
}

bool Filter::wants_speaker(const Affair& affair, Index party) const {
  if (speakers.empty()) return true;
  return party != kNone &&
         std::any_of(speakers.begin(), speakers.end(), [&](Index p) { return affair.belongs(party, p); });
}

bool Filter::wants_issue(std::string_view code) const { return any_of(issues, code); }
bool Filter::wants_issue(const std::vector<Evidence>& evidence) const {
  if (issues.empty()) return true;
  return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& e) {
    const auto it = issue_words.find(e.article);
    return it != issue_words.end() &&
           std::any_of(it->second.begin(), it->second.end(), [&](Span s) { return s.overlaps(e.sentence_span); });
  });
}

bool Filter::wants_type(std::string_view code) const { return any_of(types, code); }
bool Filter::wants_thread(std::string_view id) const { return any_of(threads, id); }

bool Filter::wants_article(const Affair& affair, Index article) const {
  const ArticleInfo& a = affair.article(article);
  if (!threads.empty() && !thread_articles.contains(article)) return false;
  return any_of(langs, a.lang) && (outlets.empty() || any_of(outlets, fold_name(a.outlet)));
}

bool Filter::wants_days(std::string_view first, std::string_view last) const {
  if (since.empty() && until.empty()) return true;
  if (first.empty()) return false;
  return (since.empty() || last >= since) && (until.empty() || first <= until);
}

Result<std::vector<Index>> find_party(const Affair& affair, std::string_view name) {
  const std::string asked = fold_name(name);
  std::vector<Index> found, by_word;
  for (std::size_t i = 0; i < affair.parties().size(); ++i) {
    const PartyInfo& p = affair.parties()[i];
    const auto is = [&](const std::string& n) { return fold_name(n) == asked; };
    if (p.id == name || is(p.name) ||
        std::any_of(p.aliases.begin(), p.aliases.end(), [&](const auto& a) { return is(a.first); }))
      found.push_back(static_cast<Index>(i));
    else if (!asked.empty() && (" " + fold_name(p.name) + " ").find(" " + asked + " ") != std::string::npos)
      by_word.push_back(static_cast<Index>(i));
  }
  if (!found.empty()) return found;
  if (by_word.size() == 1) return by_word;
  std::string message = "no party is called \"" + std::string(name) + "\"";
  if (by_word.size() > 1) {
    message += "; several have it in their name:";
    for (std::size_t i = 0; i < by_word.size() && i < 5; ++i)
      message += (i ? ", " : " ") + affair.party(by_word[i]).name;
  } else if (!affair.parties().empty()) {
    message += "; nearest: " + nearest_names(affair, asked);
  }
  return Error{ErrorCode::bad_usage, std::move(message)};
}

Result<Filter> resolve(const Affair& affair, const FilterWords& words, const std::vector<std::string_view>& types) {
  Filter filter;
  const auto people = [&](const std::vector<std::string>& names, std::vector<Index>& out) -> Status {
    for (const std::string& name : names) {
      const auto found = find_party(affair, name);
      if (!found) return found.error();
      out.insert(out.end(), found->begin(), found->end());
    }
    return {};
  };
  if (const Status s = people(words.parties, filter.parties); !s) return s.error();
  if (const Status s = people(words.speakers, filter.speakers); !s) return s.error();
  if (const Status s = check_codes(words.issues, code_names<Issue>(), "--issue"); !s) return s.error();
  if (const Status s = check_codes(words.types, types, "--type"); !s) return s.error();
  filter.issues = words.issues;
  filter.types = words.types;
  for (const std::string& outlet : words.outlets) {
    const std::string folded = fold_name(outlet);
    std::vector<std::string_view> known;
    bool there = false;
    for (const ArticleInfo& a : affair.articles()) {
      there = there || fold_name(a.outlet) == folded;
      if (!a.outlet.empty() && std::find(known.begin(), known.end(), a.outlet) == known.end())
        known.push_back(a.outlet);
    }
    if (!there) {
      std::string names;
      for (std::size_t i = 0; i < known.size() && i < 12; ++i) (names += i ? ", " : "").append(known[i]);
      return Error{ErrorCode::bad_usage, "no article is from \"" + outlet + "\"; outlets: " + names};
    }
    filter.outlets.push_back(folded);
  }
  filter.langs = words.langs;
  if (const Status s = choose_threads(affair, words.threads, filter); !s) return s.error();
  filter.rejected = words.rejected;
  if (!filter.issues.empty()) {
    const Status s = for_rows(affair.record(), "SELECT article, n, issue FROM positions", [&](const Statement& row) {
      const Index a = affair.article_of_key(row.integer(0));
      if (a == kNone || !filter.wants_marked(affair.marks("position", a, row.integer(1)))) return;
      const Curated* issue = correction_of(affair.marks("position", a, row.integer(1)), "issue");
      if (!filter.wants_issue(issue ? std::string_view(issue->value) : row.view(2))) return;
      const auto& spans = affair.spans("position", a, row.integer(1));
      filter.issue_words[a].insert(filter.issue_words[a].end(), spans.begin(), spans.end());
    });
    if (!s) return s.error();
  }
  auto since = day_bound(words.since, false, "--since");
  if (!since) return since.error();
  auto until = day_bound(words.until, true, "--until");
  if (!until) return until.error();
  filter.since = *since;
  filter.until = *until;
  return filter;
}

}  // namespace runding
