#include "runding/mention/numbers.h"

#include <algorithm>
#include <cmath>

#include "runding/base/word_scanner.h"

namespace runding {
namespace {

// The number word that begins at `at`: its entry and length; the longest phrase wins.
const NumberWord* word_at(const Language& language, std::span<const Atom> atoms, std::uint32_t at, std::uint32_t& end) {
  const PhraseTrie& trie = language.lexicon().trie();
  const NumberWord* best = nullptr;
  std::uint32_t node = PhraseTrie::kRoot;
  for (std::uint32_t i = at; i < atoms.size() && i < at + 4; ++i) {
    if (atoms[i].word == 0) break;
    node = trie.step(node, atoms[i].word);
    if (node == PhraseTrie::kMiss) break;
    for (const std::uint32_t e : trie.payloads(node)) {
      const NumberWord& word = language.numbers().of(e);
      if (word.role == NumberRole::none) continue;
      best = &word;
      end = i + 1;
    }
  }
  return best;
}

bool is_hyphen(std::string_view text, const Atom& atom) {
  const std::string_view s = atom.span.of(text);
  return s == "-" || s == "‐" || s == "‑";
}

// Sums up a number word by word. `section` collects what is below a thousand, `total` the rest.
struct Sum {
  double total = 0, section = 0, pending = 0;
  bool has_pending = false, any = false, open = false;

  double value() const { return total + section + pending; }

  bool add(const NumberWord& word) {
    if (word.role == NumberRole::add) {
      const bool fits = !has_pending || (pending >= 20 && pending < 100 && static_cast<int>(pending) % 10 == 0 &&
                                         word.value < 10 && word.value > 0);
      if (!fits) return false;
      if (word.value >= 1000) {
        if (section != 0 || has_pending) return false;
        total += word.value;
      } else if (word.value >= 100) {
        section += word.value;
      } else {
        pending += word.value;
        has_pending = true;
      }
    } else if (word.role == NumberRole::teen) {
      if (!has_pending || pending >= 10) return false;
      pending += 10;
    } else if (word.role == NumberRole::times && word.value < 1000) {
      if (!any && !word.open) return false;
      if (pending >= 100 || (has_pending && word.value == 10 && pending >= 10)) return false;
      section += (has_pending ? pending : 1) * word.value;
      pending = 0;
      has_pending = false;
    } else if (word.role == NumberRole::times) {
      const double head = section + pending;
      if (!any && !word.open) return false;
      total += (head != 0 ? head : 1) * word.value;
      section = pending = 0;
      has_pending = false;
    }
    any = true;
    open |= word.open;
    return true;
  }
};

}  // namespace

std::optional<Number> read_number(const Language& language, std::string_view text, std::span<const Atom> atoms,
                                  std::uint32_t at) {
  Sum sum;
  Number out;
  std::uint32_t i = at;
  if (atoms[i].shape == WordShape::number) {
    const double digits = parse_digits(atoms[i].span.of(text), language.numbers().decimal_mark());
    std::uint32_t end = ++i;
    out = {i, digits, false, false, false};
    // "2 1/2"
    if (i + 2 < atoms.size() && atoms[i + 1].span.of(text) == "/" && atoms[i].span.of(text) == "1" &&
        atoms[i + 2].span.of(text) == "2" && digits == std::floor(digits)) {
      return Number{i + 3, digits + 0.5, false, false, false};
    }
    // "2,5 juta", "100 ribu"; a grouped factor scales the digits before it.
    double value = digits;
    while (i < atoms.size()) {
      const NumberWord* word = word_at(language, atoms, i, end);
      if (word == nullptr || word->role != NumberRole::times || word->value < 100) break;
      // A decimal fraction of a million is no fraction of one.
      value = word->value >= 1e6 ? std::round(value * word->value) : value * word->value;
      out.end = i = end;
      out.value = value;
    }
    return out;
  }
  std::uint32_t joined = 0;  // atoms of a pending "and" or hyphen
  bool alone = false;
  while (i < atoms.size()) {
    std::uint32_t end = i;
    if (sum.any && joined == 0 && is_hyphen(text, atoms[i])) {
      joined = 1;
      ++i;
      continue;
    }
    const NumberWord* word = word_at(language, atoms, i, end);
    if (word == nullptr) break;
    if (word->role == NumberRole::some) {
      if (!sum.any) return Number{end, 0, true, false, false};
      break;
    }
    if (word->role == NumberRole::join) {
      if (!sum.any || joined != 0) break;
      joined = 1;
      i = end;
      continue;
    }
    if (word->role == NumberRole::half) {
      // "two and a half", "dua setengah", or "half" alone; "half a million" takes a part of what follows.
      const double value = sum.value() + 0.5;
      std::uint32_t next = end;
      const NumberWord* unit = end < atoms.size() ? word_at(language, atoms, end, next) : nullptr;
      if (!sum.any && unit != nullptr && unit->alone && next < atoms.size()) {
        unit = word_at(language, atoms, next, next);
      }
      if (unit != nullptr && unit->role == NumberRole::times && !unit->open) {
        return Number{next, value * unit->value, false, false, false};
      }
      return Number{end, value, false, sum.open, false};
    }
    const bool hyphen = joined != 0 && is_hyphen(text, atoms[i - 1]);
    if (joined != 0 && !hyphen && sum.value() < 100 && !sum.open && !alone) break;
    if (alone && word->role != NumberRole::times && !word->open) break;
    if (!sum.add(*word)) break;
    alone = word->alone && !alone;
    joined = 0;
    i = end;
    out = {i, sum.value(), false, sum.open, alone};
  }
  if (out.end == 0) return std::nullopt;
  return out;
}

namespace {

// "Rp198", "Rp14,7": a currency glued to its sum. Adds both parts and returns the token behind them, `t` when it is
// none.
std::uint32_t cut_sum(const Language& language, const Article& article, std::uint32_t t, std::uint32_t last,
                      std::vector<Atom>& out) {
  const Span span = article.tokens[t].span;
  const std::string_view s = span.of(article.text);
  const std::size_t digits = s.find_first_of("0123456789");
  if (digits == 0 || digits > 4 || s.find_first_not_of("0123456789", digits) != std::string_view::npos) return t;
  const WordId word = language.word(s.substr(0, digits));
  const PhraseTrie& trie = language.lexicon().trie();
  const std::uint32_t node = word == 0 ? PhraseTrie::kMiss : trie.step(PhraseTrie::kRoot, word);
  if (node == PhraseTrie::kMiss) return t;
  const ClassId currency = language.lexicon().cls("currency");
  const auto& entries = trie.payloads(node);
  if (std::none_of(entries.begin(), entries.end(),
                   [&](std::uint32_t e) { return language.lexicon().entry(e).cls == currency; }))
    return t;
  const std::uint32_t middle = span.start + static_cast<std::uint32_t>(digits);
  Span number{middle, span.end};
  std::uint32_t next = t + 1;
  while (next + 1 < last && article.tokens[next].span.start == number.end && article.tokens[next].span.size() == 1 &&
         std::string_view(",.").find(article.text[number.end]) != std::string_view::npos &&
         article.tokens[next + 1].span.start == number.end + 1 && article.tokens[next + 1].shape == WordShape::number) {
    number.end = article.tokens[next + 1].span.end;
    next += 2;
  }
  out.push_back({{span.start, middle}, word, word, WordShape::mixed, t, true});
  out.push_back({number, 0, 0, WordShape::number, t, false});
  return next;
}

}  // namespace

namespace {

// "Berbulan-bulan": running text cuts a hyphenated word at the head of a sentence, where its capital says nothing. The
// word it is when times or the lexicon know it whole, else 0.
WordId whole_word(const Language& language, const Article& article, std::uint32_t t, std::uint32_t last) {
  if (article.tokens[t].shape != WordShape::title || t + 2 >= last) return 0;
  const Span head = article.tokens[t].span, hyphen = article.tokens[t + 1].span, tail = article.tokens[t + 2].span;
  if (hyphen.size() != 1 || article.text[hyphen.start] != '-' || hyphen.start != head.end || tail.start != hyphen.end ||
      article.tokens[t + 2].shape != WordShape::lower)
    return 0;
  const WordId word = language.word(Span{head.start, tail.end}.of(article.text));
  if (word == 0) return 0;
  const bool known = !language.time_grammar().labels_of_word(word).empty() ||
                     language.lexicon().trie().step(PhraseTrie::kRoot, word) != PhraseTrie::kMiss;
  return known ? word : 0;
}

}  // namespace

void cut_atoms(const Language& language, const Article& article, std::uint32_t first, std::uint32_t last,
               std::vector<Atom>& out) {
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = article.tokens[t];
    const std::string_view s = token.span.of(article.text);
    if (token.shape == WordShape::alnum) {
      if (const std::uint32_t next = cut_sum(language, article, t, last, out); next != t) {
        t = next - 1;
        continue;
      }
    }
    if (const WordId word = whole_word(language, article, t, last); word != 0) {
      out.push_back({{token.span.start, article.tokens[t + 2].span.end}, word, word, token.shape, t, false});
      t += 2;
      continue;
    }
    std::size_t hyphen = token.shape == WordShape::punct || s.size() < 3 ? std::string_view::npos : s.find('-');
    const bool phrase = article.phrase_index[t] < article.phrase_index[t + 1] &&
                        article.phrases[article.phrase_index[t + 1] - 1].last == t + 1;
    const bool literal = !language.time_grammar().labels_of_word(token.word).empty();
    if (hyphen == std::string_view::npos || phrase || literal) {
      out.push_back({token.span, token.word, token.stem, token.shape, t, false});
      continue;
    }
    std::uint32_t start = token.span.start;
    const auto push = [&](Span span, WordShape shape) {
      const std::string_view part = span.of(article.text);
      const WordId word = shape == WordShape::punct ? language.words().find(part) : language.word(part);
      out.push_back({span, word, word, shape, t, false});
    };
    while (hyphen != std::string_view::npos) {
      const auto at = token.span.start + static_cast<std::uint32_t>(hyphen);
      push({start, at}, token.shape);
      push({at, at + 1}, WordShape::punct);
      start = at + 1;
      hyphen = s.find('-', hyphen + 1);
    }
    push({start, token.span.end}, token.shape);
  }
}

void scan_atoms(const Language& language, std::string_view text, Span span, std::vector<Atom>& out) {
  WordScanner scanner(text, span.start, span.end);
  RawWord raw;
  while (scanner.next(raw)) {
    const std::string_view surface = raw.span.of(text);
    WordId word = language.word(surface);
    if (word == 0) word = language.words().find(surface);
    out.push_back({raw.span, word, word, raw.shape, 0, false});
  }
}

}  // namespace runding
