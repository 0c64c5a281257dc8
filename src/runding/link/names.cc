#include "runding/link/names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace runding {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kSounds = {
    {{"sch", "s"}, {"tch", "c"}, {"tsch", "c"}, {"shch", "s"}, {"sh", "s"}, {"sy", "s"}, {"kh", "h"}, {"gh", "g"},
     {"ph", "f"},  {"th", "t"},  {"dh", "d"},   {"dz", "z"},   {"zh", "z"}, {"ts", "z"}, {"tz", "z"}, {"ch", "c"},
     {"ck", "k"},  {"ou", "u"},  {"oe", "u"},   {"ee", "i"},   {"oo", "u"}, {"ks", "x"}, {"ij", "i"}, {"iy", "i"}}};

char plain(char c) {
  switch (c) {
    case 'w':
      return 'v';
    case 'y':
    case 'j':
      return 'i';
    case 'q':
      return 'k';
    default:
      return c;
  }
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

}  // namespace

std::vector<std::string_view> name_words(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t cut = folded.find(' ');
    if (cut != 0) words.push_back(folded.substr(0, cut));
    folded = cut == std::string_view::npos ? std::string_view() : folded.substr(cut + 1);
  }
  return words;
}

std::string sound(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    std::string_view taken = word.substr(at, 1), heard;
    for (const auto& [letters, value] : kSounds) {
      if (word.substr(at).starts_with(letters) && letters.size() > taken.size()) {
        taken = letters;
        heard = value;
      }
    }
    const char c = heard.empty() ? plain(taken[0] == 'c' ? 'k' : taken[0]) : heard[0];
    at += taken.size();
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

std::string skeleton(std::string_view word) {
  std::string out;
  const std::string heard = sound(word);
  for (std::size_t i = 0; i < heard.size(); ++i) {
    if (!is_vowel(heard[i])) {
      if (out.empty() || out.back() != heard[i]) out += heard[i];
    } else if (i == 0) {
      out += 'a';
    }
  }
  return out;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto size = [](std::string_view s) { return static_cast<int>(s.size()); };
  if (std::abs(size(a) - size(b)) > limit) return limit + 1;
  std::vector<int> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[b.size()], limit + 1);
}

bool similar_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (std::min(a.size(), b.size()) < 3) return false;
  const std::string x = sound(a), y = sound(b);
  const int limit = static_cast<int>(std::min(x.size(), y.size())) / 5;
  return edit_distance(x, y, limit) <= limit;
}

bool similar_name(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> x = name_words(a), y = name_words(b);
  if (x.size() < 2 || y.size() < 2) return false;
  const bool first = similar_word(x.front(), y.front()) || (x.front().size() == 1 && x.front()[0] == y.front()[0]) ||
                     (y.front().size() == 1 && x.front()[0] == y.front()[0]);
  return first && similar_word(x.back(), y.back());
}

std::string initials(std::string_view folded) {
  std::string out;
  for (const std::string_view word : name_words(folded)) out += word[0];
  return out;
}

}  // namespace runding
