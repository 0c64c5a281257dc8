#include "runding/query/party_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "runding/base/unicode.h"

namespace runding {
namespace {

std::vector<std::string> words_of(const std::vector<std::string>& folded) {
  std::vector<std::string> out;
  for (const std::string& name : folded) {
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find(' ', at), name.size());
      if (end > at) out.push_back(name.substr(at, end - at));
      at = end + 1;
    }
  }
  return out;
}

/// Sorted keys.
std::vector<Index> parties_with(const Affair& affair, const std::string& word, WordMatch match) {
  std::vector<Index> out;
  const auto take = [&](const Statement& row) { out.push_back(Affair::of_key(row.integer(0))); };
  if (match == WordMatch::whole) {
    affair.ask(
        "SELECT party FROM party_words WHERE word = ?", [&](Statement& s) { s.bind(1, word); }, take);
  } else {
    // Behind every word with this beginning: the last code point there is.
    const std::string end = word + "\xF4\x8F\xBF\xBF";
    affair.ask(
        "SELECT DISTINCT party FROM party_words WHERE word >= ? AND word < ?",
        [&](Statement& s) { s.bind(1, word).bind(2, end); }, take);
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool listed(const Affair& affair) {
  bool any = false;
  affair.ask(
      "SELECT 1 FROM party_words LIMIT 1", [](Statement&) {}, [&](const Statement&) { any = true; });
  return any;
}

}  // namespace

std::vector<Index> parties_with_words(const Affair& affair, const std::vector<std::string>& folded, WordMatch match) {
  const std::vector<std::string> words = words_of(folded);
  if (words.empty() || !listed(affair)) return affair.parties();
  std::vector<Index> found = parties_with(affair, words.front(), match);
  for (std::size_t i = 1; i < words.size() && !found.empty(); ++i) {
    std::vector<Index> both;
    const std::vector<Index> more = parties_with(affair, words[i], match);
    std::set_intersection(found.begin(), found.end(), more.begin(), more.end(), std::back_inserter(both));
    found = std::move(both);
  }
  // Of very many the order is taken from all.
  if (constexpr std::size_t kMany = 2000; found.size() > kMany) {
    const std::vector<Index> sorted = std::exchange(found, {});
    std::copy_if(affair.parties().begin(), affair.parties().end(), std::back_inserter(found),
                 [&](Index p) { return std::binary_search(sorted.begin(), sorted.end(), p); });
    return found;
  }
  std::sort(found.begin(), found.end(), [&](Index a, Index b) {
    const PartyInfo &x = affair.party(a), &y = affair.party(b);
    return std::tie(y.articles, x.name, x.id) < std::tie(x.articles, y.name, y.id);
  });
  return found;
}

bool any_name(const Affair& affair, Index party, const std::function<bool(const std::string&)>& is) {
  if (is(fold_name(affair.party(party).name))) return true;
  const auto names = affair.aliases(party);
  return std::any_of(names.begin(), names.end(), [&](const auto& a) { return is(fold_name(a.first)); });
}

}  // namespace runding
