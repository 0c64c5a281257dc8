#include <algorithm>
#include <optional>

#include "runding/eval/petrarch_dictionary.h"
#include "runding/lang/lemma.h"

// Coding a sentence by a dictionary: verbs by the tree, actors by their order around them.
namespace runding::eval {
namespace {

struct Actor {
  std::size_t first = 0, last = 0;  ///< words of the tree
  std::string code;
};

std::string capitals(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::vector<std::string> parts(const std::string& text, char separator) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace

struct PetrarchDictionary::Text {
  Words forms, lemmas;
  bool is(std::size_t i, const std::string& word) const { return forms[i] == word || lemmas[i] == word; }
};

// What a word of a pattern may stand for.
std::vector<PetrarchDictionary::Words> PetrarchDictionary::options(const std::string& word, int depth) const {
  if (word.front() != '&') return {{word}};
  std::vector<Words> out;
  auto set = synonyms_.find(word.substr(1));
  // "&TIETYPE" also finds "&TIETYPES".
  if (set == synonyms_.end()) set = synonyms_.find(word.substr(1) + "S");
  if (set == synonyms_.end() || depth == 0) return out;
  for (const std::string& member : set->second) {
    if (member.front() == '&') {
      for (Words& w : options(member, depth - 1)) out.push_back(std::move(w));
      continue;
    }
    Words words;
    for (const std::string& part : parts(member, ' ')) {
      for (std::string& w : parts(part, '_')) words.push_back(capitals(w));
    }
    if (!words.empty()) out.push_back(std::move(words));
  }
  return out;
}

// True when the words follow each other behind (or before) a place, with any gaps.
bool PetrarchDictionary::side_fits(const Words& words, const Text& text, std::size_t at, bool backwards) const {
  const auto stands = [&](const Words& option, std::size_t i) {
    if (i + option.size() > text.forms.size()) return false;
    for (std::size_t k = 0; k < option.size(); ++k) {
      if (!text.is(i + k, option[k])) return false;
    }
    return true;
  };
  const std::size_t n = text.forms.size();
  for (std::size_t k = 0; k < words.size(); ++k) {
    const auto choices = options(backwards ? words[words.size() - 1 - k] : words[k], 3);
    std::optional<std::size_t> found;
    for (const Words& option : choices) {
      if (found) break;
      if (backwards) {
        for (std::size_t i = at; i-- > 0 && !found;) {
          if (i + option.size() <= at && stands(option, i)) found = i;
        }
      } else {
        for (std::size_t i = at + 1; i < n && !found; ++i) {
          if (stands(option, i)) found = i + option.size() - 1;
        }
      }
    }
    if (!found) return false;
    at = *found;
  }
  return true;
}

// Code of the verb at a word: that of the pattern with most words; "" when it is none.
std::string PetrarchDictionary::code_of(const Text& text, std::size_t at) const {
  std::string best;
  double best_weight = -1;
  for (const std::string* key : {&text.forms[at], &text.lemmas[at]}) {
    const auto it = verbs_.find(*key);
    if (it == verbs_.end()) continue;
    for (const Verb& verb : it->second) {
      if (verb.at > at || at - verb.at + verb.words.size() > text.forms.size()) continue;
      bool fits = true;
      for (std::size_t k = 0; k < verb.words.size() && fits; ++k) fits = text.is(at - verb.at + k, verb.words[k]);
      if (!fits) continue;
      const auto take = [&](double weight, const std::string& code) {
        if (weight <= best_weight) return;
        best_weight = weight;
        best = code;
      };
      take(static_cast<double>(verb.words.size() - 1), verb.code);
      const std::size_t last = at - verb.at + verb.words.size() - 1;
      for (const Pattern& p : blocks_[verb.block]) {
        if (p.weight > best_weight && side_fits(p.before, text, at, true) && side_fits(p.after, text, last, false))
          take(p.weight, p.code);
      }
    }
  }
  return best;
}

CodedSentence PetrarchDictionary::code(const Language& language, const Article& article) const {
  CodedSentence out;
  for (const Sentence& s : article.sentences) {
    Text text;
    for (std::uint32_t i = s.tree_first; i < s.tree_last; ++i) {
      const TreeWord& w = article.tree[i];
      text.forms.push_back(capitals(article.words(w.span)));
      text.lemmas.push_back(capitals(lemma_of(language, article.words(w.span), w.upos, i == s.tree_first)));
    }
    const std::size_t n = text.forms.size();
    std::vector<Actor> actors;
    for (std::size_t i = 0; i < n;) {
      std::size_t length = 0;
      const std::string* code = nullptr;
      for (const auto& [words, c] : actors_) {
        if (words.size() <= length || i + words.size() > n) continue;
        bool fits = true;
        for (std::size_t k = 0; k < words.size() && fits; ++k) {
          const std::string& form = text.forms[i + k];
          // A single long name may have an ending ("Norland|er").
          const bool stem = words.size() == 1 && words[0].size() > 4 && form.starts_with(words[0]) &&
                            form.size() - words[0].size() <= 3;
          const bool plural = k + 1 == words.size() && text.lemmas[i + k] == words[k];
          fits = form == words[k] || stem || plural;
        }
        if (!fits) continue;
        length = words.size();
        code = &c;
      }
      if (code != nullptr) actors.push_back({i, i + length, *code});
      i += std::max<std::size_t>(length, 1);
    }
    // Actors of one row have a conjunction or a comma and few words between them.
    const auto joined = [&](const Actor& a, const Actor& b) {
      if (b.first - a.last > 4) return false;
      for (std::size_t i = a.last; i < b.first; ++i) {
        const Upos u = article.tree[s.tree_first + i].upos;
        if (u == Upos::cconj || text.forms[i] == ",") return true;
      }
      return false;
    };
    for (std::size_t v = 0; v < n; ++v) {
      const TreeWord& w = article.tree[s.tree_first + v];
      const bool clause = w.relation == Relation::root || w.relation == Relation::ccomp || w.relation == Relation::conj;
      if (w.upos != Upos::verb && w.upos != Upos::aux && w.upos != Upos::adj && !(w.upos == Upos::noun && clause))
        continue;
      if (w.relation == Relation::acl || w.relation == Relation::amod || w.relation == Relation::advcl) continue;
      const std::string code = code_of(text, v);
      // "---", "+++" and the like say that there is nothing to code.
      if (code.empty() || code.front() < '0' || code.front() > '9') continue;
      std::vector<Actor> before, after;
      for (const Actor& a : actors) {
        if (a.last <= v && (before.empty() || joined(before.back(), a))) before.push_back(a);
        if (a.first > v && (after.empty() || joined(after.back(), a))) after.push_back(a);
      }
      bool passive = false;
      for (std::size_t i = 0; i < n; ++i) {
        const TreeWord& d = article.tree[s.tree_first + i];
        passive |=
            d.relation == Relation::aux && d.subtype == Subtype::pass && d.head == static_cast<Index>(s.tree_first + v);
      }
      if (passive) std::swap(before, after);
      const auto codes = parts(code, ':');
      const auto put = [&](const std::string& source, const std::string& target, const std::string& c) {
        const GoldAct act{c, {source}, {target}};
        const bool seen = std::any_of(out.acts.begin(), out.acts.end(), [&](const GoldAct& o) {
          return o.code == c && o.sources == act.sources && o.targets == act.targets;
        });
        if (!seen) out.acts.push_back(act);
      };
      for (const Actor& a : before) {
        for (const Actor& b : after) {
          for (const std::string& source : parts(a.code, '/')) {
            for (const std::string& target : parts(b.code, '/')) {
              if (source == target) continue;
              put(source, target, codes[0]);
              // "081:082": the second code is that of the way back.
              if (codes.size() > 1) put(target, source, codes[1]);
            }
          }
        }
      }
    }
  }
  return out;
}

}  // namespace runding::eval
