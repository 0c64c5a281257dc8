#include "runding/query/filter.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "runding/base/unicode.h"
#include "runding/query/party_names.h"
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
    const Index p = affair.parties()[i];
    std::size_t best = nearness(asked, fold_name(affair.party(p).name));
    for (const auto& [alias, uses] : affair.aliases(p)) best = std::min(best, nearness(asked, fold_name(alias)));
    found.emplace_back(best, i, affair.party(p).name);
  }
  const std::size_t keep = std::min<std::size_t>(5, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(keep), found.end());
  std::string out;
  for (std::size_t i = 0; i < keep; ++i) out += (i ? ", " : "") + std::get<2>(found[i]);
  return out;
}

/// The outlets of a record: one step into the index each.
std::vector<std::string> outlets_of(const Affair& affair) {
  std::vector<std::string> out;
  affair.ask(
      "WITH RECURSIVE o (name) AS (SELECT min(outlet) FROM articles UNION ALL SELECT (SELECT min(outlet) FROM articles "
      "WHERE outlet > o.name) FROM o WHERE o.name IS NOT NULL) SELECT name FROM o WHERE name IS NOT NULL",
      [](Statement&) {}, [&](const Statement& row) { out.push_back(row.text(0)); });
  return out;
}

/// The first that come in the order of the articles.
std::string some_outlets(const Affair& affair) {
  std::vector<std::string> known;
  for (const Index a : affair.articles()) {
    const std::string& outlet = affair.article(a).outlet;
    if (!outlet.empty() && std::find(known.begin(), known.end(), outlet) == known.end()) known.push_back(outlet);
    if (known.size() == 12) break;
  }
  std::string names;
  for (const std::string& name : known) (names += names.empty() ? "" : ", ").append(name);
  return names;
}

Result<std::string> day_of(const std::string& words) {
  const auto days = days_of(words);
  if (words.empty() || (words.size() >= 10 && !days.first.empty())) return days.first;
  return Error{ErrorCode::bad_usage, "--as-of needs a day like 2022-04-26, not \"" + words + "\""};
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

bool Filter::wants_party(Index party) const {
  return parties.empty() || std::binary_search(parties.begin(), parties.end(), party);
}

bool Filter::wants_speaker(Index party) const {
  return speakers.empty() || std::binary_search(speakers.begin(), speakers.end(), party);
}

bool Filter::wants_issue(std::string_view code) const { return any_of(issues, code); }

bool Filter::wants_issue(const Affair& affair, const std::vector<Evidence>& evidence) const {
  if (issues.empty()) return true;
  Index loaded = kNone;
  std::vector<Span> words;  // of positions on these issues in the article
  for (const Evidence& e : evidence) {
    if (e.article != loaded) {
      loaded = e.article;
      words.clear();
      std::vector<std::int64_t> rows;
      affair.ask(
          "SELECT n, issue FROM positions WHERE article = ?", [&](Statement& s) { s.bind(1, std::int64_t{loaded}); },
          [&](const Statement& row) {
            const Marks& marks = affair.marks("position", loaded, row.integer(0));
            const Curated* issue = correction_of(marks, "issue");
            if (wants_marked(marks) && wants_issue(issue ? std::string_view(issue->value) : row.view(1)))
              rows.push_back(row.integer(0));
          });
      for (const std::int64_t n : rows) {
        const auto spans = affair.spans("position", loaded, n);
        words.insert(words.end(), spans.begin(), spans.end());
      }
    }
    if (std::any_of(words.begin(), words.end(), [&](Span s) { return s.overlaps(e.sentence_span); })) return true;
  }
  return false;
}

bool Filter::wants_type(std::string_view code) const { return any_of(types, code); }
bool Filter::wants_thread(std::string_view thread) const { return any_of(threads, thread); }

bool Filter::wants_article(const Affair& affair, Index article) const {
  const ArticleInfo& a = affair.article(article);
  if (!threads.empty() && !thread_articles.contains(article)) return false;
  return any_of(langs, a.lang) && any_of(outlets, a.outlet);
}

bool Filter::wants_days(std::string_view first, std::string_view last) const {
  if (since.empty() && until.empty()) return true;
  if (first.empty()) return false;
  return (since.empty() || last >= since) && (until.empty() || first <= until);
}

Result<std::vector<Index>> find_party(const Affair& affair, std::string_view name) {
  const std::string asked = fold_name(name);
  std::vector<Index> found, by_word;
  const Index by_id = affair.find_party(name);
  // Whoever has its id may be called otherwise.
  std::vector<Index> candidates = parties_with_words(affair, {asked}, WordMatch::whole);
  if (by_id != kNone && std::find(candidates.begin(), candidates.end(), by_id) == candidates.end())
    candidates.push_back(by_id);
  for (const Index p : candidates) {
    if (p == by_id || any_name(affair, p, [&](const std::string& n) { return n == asked; }))
      found.push_back(p);
    else if (!asked.empty() &&
             (" " + fold_name(affair.party(p).name) + " ").find(" " + asked + " ") != std::string::npos)
      by_word.push_back(p);
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
  const Reading reading(affair);
  const auto people = [&](const std::vector<std::string>& names, std::vector<Index>& out) -> Status {
    for (const std::string& name : names) {
      const auto found = find_party(affair, name);
      if (!found) return found.error();
      out.insert(out.end(), found->begin(), found->end());
    }
    out = affair.speaking_for(out);
    return {};
  };
  if (const Status s = people(words.parties, filter.parties); !s) return s.error();
  if (const Status s = people(words.speakers, filter.speakers); !s) return s.error();
  if (const Status s = check_codes(words.issues, code_names<Issue>(), "--issue"); !s) return s.error();
  if (const Status s = check_codes(words.types, types, "--type"); !s) return s.error();
  filter.issues = words.issues;
  filter.types = words.types;
  if (!words.outlets.empty()) {
    const std::vector<std::string> known = outlets_of(affair);
    for (const std::string& outlet : words.outlets) {
      const std::size_t before = filter.outlets.size();
      std::copy_if(known.begin(), known.end(), std::back_inserter(filter.outlets),
                   [&](const std::string& name) { return fold_name(name) == fold_name(outlet); });
      if (filter.outlets.size() == before)
        return Error{ErrorCode::bad_usage, "no article is from \"" + outlet + "\"; outlets: " + some_outlets(affair)};
    }
  }
  filter.langs = words.langs;
  if (const Status s = choose_threads(affair, words.threads, filter); !s) return s.error();
  filter.rejected = words.rejected;
  auto since = day_bound(words.since, false, "--since");
  if (!since) return since.error();
  auto until = day_bound(words.until, true, "--until");
  if (!until) return until.error();
  filter.since = *since;
  filter.until = *until;
  auto as_of = day_of(words.as_of);
  if (!as_of) return as_of.error();
  filter.as_of = *as_of;
  if (!affair.status().ok()) return affair.status().error();
  return filter;
}

}  // namespace runding
