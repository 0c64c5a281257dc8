#include "runding/train/name_forge.h"

#include <cctype>
#include <map>

#include "runding/base/word_scanner.h"
#include "runding/model/name_tags.h"

namespace runding::train {

namespace {

std::string lower(const std::string& form) {
  std::string out = form;
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool plain_letters(const std::string& form) {
  for (const char c : form) {
    if (std::isalpha(static_cast<unsigned char>(c)) == 0) return false;
  }
  return !form.empty();
}

}  // namespace

NameForge::NameForge(const std::vector<Example>& names, const std::unordered_map<std::string, std::uint32_t>& counts)
    : counts_(counts) {
  for (const Example& e : names) {
    for (std::size_t i = 0; i < e.names.size(); ++i) {
      const std::string& form = e.forms[i];
      if (e.names[i] == kOutside || !plain_letters(form) || shape_of(form) != WordShape::title || common(form))
        continue;
      const std::string word = "^^" + lower(form) + "$";
      for (std::size_t k = 2; k < word.size(); ++k) next_[word.substr(k - 2, 2)] += word[k];
    }
  }
}

bool NameForge::common(const std::string& form) const {
  const auto small = counts_.find(lower(form));
  if (small == counts_.end()) return false;
  const auto large = counts_.find(form);
  return large == counts_.end() || small->second * 4 > large->second;
}

std::string NameForge::invent(const std::string& like, Random& random) const {
  std::string out;
  if (shape_of(like) == WordShape::upper) {
    for (std::size_t i = 0; i < like.size(); ++i) out += static_cast<char>('A' + random.below(26));
    return out;
  }
  for (int attempt = 0; attempt < 20; ++attempt) {
    std::string word = "^^";
    while (word.size() < 14) {
      const auto it = next_.find(word.substr(word.size() - 2));
      if (it == next_.end()) break;
      const char c = it->second[random.below(it->second.size())];
      if (c == '$') break;
      word += c;
    }
    if (word.size() < 5) continue;
    out = word.substr(2);
    out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
    return out;
  }
  return like;
}

void NameForge::rewrite(Example& e, Random& random) const {
  std::map<std::string, std::string> made;
  for (std::size_t i = 0; i < e.names.size(); ++i) {
    std::string& form = e.forms[i];
    if (e.names[i] == kOutside || form.size() < 2 || !plain_letters(form) || common(form)) continue;
    const WordShape shape = shape_of(form);
    if (shape != WordShape::title && shape != WordShape::upper) continue;
    auto it = made.find(form);
    if (it == made.end()) it = made.emplace(form, invent(form, random)).first;
    form = it->second;
  }
}

}  // namespace runding::train
