#include "runding/lang/lemma.h"

#include <algorithm>
#include <cmath>

#include "runding/base/letter_case.h"
#include "runding/base/unicode.h"
#include "runding/lang/lemma_rules.h"

namespace runding {
namespace {

// What is no shorter can be a root; no word is longer than the other (bytes). As in tools/build_lemmas.py.
constexpr std::size_t kShortestRoot = 3;
constexpr std::size_t kLongestWord = 100;
// Scales of the features, there too.
constexpr double kLengthScale = 10;
constexpr double kRootLengthScale = 8;
constexpr double kOftenScale = 10;
constexpr double kRatioScale = 6;

// The key of a word: lower case, one apostrophe.
std::string key_of(std::string_view form) {
  std::string out;
  out.reserve(form.size());
  for (std::uint32_t at = 0; at < form.size();) {
    const CodePoint c = decode(form, at);
    if (c.value == 0x2019) {
      out += '\'';
    } else if (c.value < 0x80) {
      out += static_cast<char>(to_lower(c.value));
    } else if (is_upper(c.value)) {
      append_utf8(out, to_lower(c.value));
    } else {
      out += form.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

// Whether b repeats a, with an affix or a changed sound ("negara-negara", "sayur-mayur").
bool is_half(std::string_view a, std::string_view b) {
  if (b.starts_with(a)) return true;
  if (a.size() < 4 || b.size() < 4) return false;
  return a.substr(1) == b.substr(1) || a.ends_with(b.substr(1)) || a.substr(a.size() - 4) == b.substr(0, 4) ||
         a.find(b.substr(2)) != std::string_view::npos;
}

bool take_front(std::string_view word, const LemmaFront& front, std::string& out) {
  out.clear();
  if (!front.prefix.empty()) {
    if (!word.starts_with(front.prefix) || word.size() == front.prefix.size()) return false;
    word.remove_prefix(front.prefix.size());
    if (!front.allowed.empty() && front.allowed.find(word.front()) == std::string::npos) return false;
  }
  out += front.restore;
  out += word;
  return true;
}

bool take_back(std::string_view body, const LemmaBack& back, std::string& out) {
  out.clear();
  if (!back.suffix.empty()) {
    if (!body.ends_with(back.suffix) || body.size() == back.suffix.size()) return false;
    body.remove_suffix(back.suffix.size());
    if (!back.letters.empty() && (back.letters.find(body.back()) == std::string::npos) != back.without) return false;
    if (back.halve) {
      if (body.size() < 2 || body.back() != body[body.size() - 2]) return false;
      body.remove_suffix(1);
    }
  }
  out += body;
  out += back.restore;
  return out.size() >= kShortestRoot;
}

class Chooser {
 public:
  Chooser(const Language& language, std::string_view word, Upos upos)
      : rules_(language.lemma_rules()), words_(language.words()), word_(word), upos_(upos), own_(count(word)) {}

  std::string best() {
    using W = LemmaRules;
    double top = rules_.weight(W::itself) + rules_.itself_weight(upos_) +
                 rules_.weight(W::length) * scaled(word_.size(), kLengthScale) +
                 rules_.weight(W::itself_root) * rules_.is_root(word_) + rules_.weight(W::itself_unknown) * (own_ == 0);
    std::string chosen(word_), body, root;
    for (const LemmaRule& rule : rules_.rules()) {
      if (((rule.tags >> static_cast<unsigned>(upos_)) & 1u) == 0) continue;
      for (const LemmaFront& front : rule.fronts) {
        if (!take_front(word_, front, body)) continue;
        for (const LemmaBack& back : rule.backs) {
          if (!take_back(body, back, root)) continue;
          const double value = front.weight + back.weight + value_of(root);
          if (value <= top + kTie) continue;
          top = value;
          chosen = root;
        }
      }
    }
    return chosen;
  }

 private:
  // Roots that weigh the same: the first counts.
  static constexpr double kTie = 1e-9;

  static double scaled(std::size_t size, double scale) { return std::min(static_cast<double>(size), scale) / scale; }

  double value_of(std::string_view root) {
    using W = LemmaRules;
    const std::uint32_t n = count(root);
    const double ratio = std::log2((n + 1.0) / (own_ + 1.0));
    return rules_.weight(W::root_length) * scaled(root.size(), kRootLengthScale) +
           rules_.weight(W::often) * std::log2(n + 1.0) / kOftenScale +
           rules_.weight(W::ratio) * std::clamp(ratio, -kRatioScale, kRatioScale) / kRatioScale +
           rules_.weight(W::root) * rules_.is_root(root) + rules_.weight(W::shortest) * (root.size() == kShortestRoot) +
           rules_.weight(W::unknown) * (n == 0);
  }

  std::uint32_t count(std::string_view word) {
    if (word.find('\'') == std::string_view::npos) return words_.lower_count(words_.find(word));
    key_ = word;
    std::erase(key_, '\'');
    return words_.lower_count(words_.find(key_));
  }

  const LemmaRules& rules_;
  const Vocabulary& words_;
  const std::string_view word_;
  const Upos upos_;
  std::string key_;
  const std::uint32_t own_;
};

std::string lemma_of_key(const Language& language, std::string word, Upos upos) {
  const LemmaRules& rules = language.lemma_rules();
  if (const std::string_view known = rules.exception(word, upos); !known.empty()) return std::string(known);
  if (word.size() > kLongestWord) return word;
  const std::size_t hyphen = rules.reduplicates() ? word.find('-', 1) : std::string::npos;
  if (hyphen != std::string::npos && hyphen + 1 < word.size()) {
    const std::string_view a = std::string_view(word).substr(0, hyphen);
    const std::string_view b = std::string_view(word).substr(hyphen + 1);
    if (!is_half(a, b)) return word;
    if (const std::string_view known = rules.exception(a, upos); !known.empty()) return std::string(known);
    return Chooser(language, a, upos).best();
  }
  return Chooser(language, word, upos).best();
}

}  // namespace

std::string lemma_of(const Language& language, std::string_view form, Upos upos, bool starts_sentence) {
  const LemmaRules& rules = language.lemma_rules();
  if (rules.is_fixed(upos)) {
    const std::string_view known = rules.exception(form, upos);
    return std::string(known.empty() ? form : known);
  }
  if (!starts_sentence && rules.keeps_capitals(upos) && is_upper(decode(form, 0).value)) return std::string(form);
  return lemma_of_key(language, key_of(form), upos);
}

}  // namespace runding
