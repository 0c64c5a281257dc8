#include <unordered_map>

#include "runding/base/unicode.h"
#include "runding/mention/name_scanner.h"

// Names known before reading: from the gazetteer, and states learnt from the article.
namespace runding {

bool NameScanner::is_country(const GazetteerHit& hit) const {
  return hit.thing == kNone ? hit.learned == EntityType::state : language_.gazetteer().thing(hit.thing).kind == "state";
}

void NameScanner::learn_states() {
  std::unordered_map<std::string, std::string> first_after_title;
  std::unordered_set<std::string> alone_words;
  std::vector<std::pair<std::string, std::string>> runs;
  for (const Sentence& s : article_.sentences) {
    for (std::uint32_t i = s.first; i < s.last; ++i) {
      if (i > s.first + 1 && i + 1 < s.last && article_.tokens[i].shape == WordShape::upper &&
          article_.tokens[i].span.size() >= 3 && cues_.is(i - 1, "(") && cues_.is(i + 1, ")") && cues_.capital(i - 2) &&
          !cues_.at(i, cues_.title) && !cues_.at(i, cues_.not_name) && abbreviates(i)) {
        acronyms_.insert(fold_word(cues_.words(i)));
      }
      if (article_.tokens[i].shape != WordShape::title || !cues_.name_like(i) || in_time_[i]) continue;
      if (cues_.at(i, cues_.not_name) || cues_.at(i, cues_.title) || cues_.at(i, cues_.org_head) ||
          cues_.at(i, cues_.place_head))
        continue;
      begin_ = s.first;
      end_ = s.last;
      const std::string word = fold_word(cues_.words(i));
      if (gazetteer(i)) continue;
      const bool alone = i + 1 >= s.last || !cues_.capital(i + 1);
      if (alone && i > s.first) alone_words.insert(word);
      if (alone && title_of(i)) learned_.insert(word);
      if (alone && i > s.first && (cues_.ending_at(i, cues_.side_head) || government_head(i))) learned_.insert(word);
      const PhraseMatch* title = cues_.ending_at(i, cues_.title);
      if (title == nullptr || !cues_.entry(*title).get("level").empty() || alone) continue;
      // Three words and more behind an office: the first may be the state.
      const std::uint32_t last = person_end(i);
      if (last < i + 3) continue;
      const std::string next = fold_word(cues_.words(i + 1));
      const auto [it, fresh] = first_after_title.emplace(word, next);
      if (!fresh && it->second != next) learned_.insert(word);
      runs.emplace_back(word, fold_word(cues_.words(last - 1)));
    }
  }
  // "Presiden X A B": when both X and B also stand alone, X is no part of the person's name.
  for (const auto& [head, tail] : runs) {
    if (alone_words.contains(head) && alone_words.contains(tail)) learned_.insert(head);
  }
  for (const std::uint32_t e : language_.lexicon().entries_of(cues_.demonym_suffix)) {
    suffixes_.push_back(fold_word(language_.lexicon().entry(e).phrase));
  }
  weigh_unknown_names();
  learned_.insert(roots_.begin(), roots_.end());
  for (const std::string& part : surnames()) learned_.erase(part);
}

bool NameScanner::title_of(std::uint32_t i) const {
  const PhraseMatch* p = cues_.ending_at(i, cues_.particle);
  if (p == nullptr || cues_.capital(p->first) || cues_.entry(*p).get("in") != "organisation" ||
      cues_.words(p->first).size() > 3)
    return false;
  const PhraseMatch* title = cues_.ending_at(p->first, cues_.title);
  return title != nullptr && cues_.entry(*title).get("level").empty() && cues_.entry(*title).has("state");
}

std::optional<GazetteerHit> NameScanner::learned_demonym(std::uint32_t i) const {
  const Token& t = article_.tokens[i];
  if (suffixes_.empty() || t.word != 0 || t.shape != WordShape::title) return std::nullopt;
  const std::string word = fold_word(cues_.words(i));
  for (const std::string& suffix : suffixes_) {
    if (word.size() < suffix.size() + 4 || !word.ends_with(suffix)) continue;
    const std::string root = word.substr(0, word.size() - suffix.size());
    for (const std::string& state : learned_) {
      if (state.size() >= root.size() && state.size() <= root.size() + 1 && state.starts_with(root))
        return GazetteerHit{i + 1, kNone, true, state};
    }
    if (suffix.size() >= 2 && i + 1 < end_) {
      const PhraseMatch* title = cues_.at(i + 1, cues_.title);
      if (title != nullptr && cues_.entry(*title).has("state")) return GazetteerHit{i + 1, kNone, true, word};
    }
  }
  return std::nullopt;
}

bool NameScanner::abbreviates(std::uint32_t i) const {
  const std::string letters = fold_word(cues_.words(i));
  std::size_t matched = 0;
  std::uint32_t k = i - 1;
  for (std::size_t at = letters.size(); at > 0 && k > begin_of(i);) {
    --k;
    const std::string word = fold_word(cues_.words(k));
    if (!word.empty() && word[0] == letters[at - 1]) {
      ++matched;
      --at;
    } else if (cues_.capital(k)) {
      break;
    }
  }
  return matched >= 2;
}

bool NameScanner::government_head(std::uint32_t i) const {
  const PhraseMatch* head = cues_.ending_at(i, cues_.org_head);
  if (head != nullptr && cues_.entry(*head).has("lower")) return true;
  const PhraseMatch* place = cues_.ending_at(i, cues_.place_head);
  return place != nullptr && cues_.entry(*place).get("type") == "GPE";
}

std::vector<std::string> NameScanner::surnames() const {
  std::vector<std::string> out;
  for (const Sentence& s : article_.sentences) {
    for (std::uint32_t i = s.first + 1; i < s.last; ++i) {
      const PhraseMatch* title = cues_.capital(i) ? cues_.ending_at(i, cues_.title) : nullptr;
      if (title != nullptr && !cues_.entry(*title).get("level").empty()) out.push_back(fold_word(cues_.words(i)));
    }
  }
  return out;
}

std::optional<GazetteerHit> NameScanner::gazetteer(std::uint32_t i) const {
  if (!cues_.capital(i) || in_time_[i]) return std::nullopt;
  if (auto hit = listed(i)) return hit;
  if (!known_.empty() && known_[i].last != 0) return GazetteerHit{known_[i].last, kNone, false, known_[i].name};
  if (!learned_.empty() && article_.tokens[i].shape == WordShape::title &&
      learned_.contains(fold_word(cues_.words(i)))) {
    return GazetteerHit{i + 1, kNone, false, {}};
  }
  // "(TLA)" behind a name makes the capitals a name of that body everywhere.
  if (article_.tokens[i].shape == WordShape::upper && acronyms_.contains(fold_word(cues_.words(i))) &&
      !cues_.is(i > 0 ? i - 1 : 0, "(")) {
    GazetteerHit hit{i + 1, kNone, false, {}};
    hit.learned = EntityType::organisation;
    return hit;
  }
  return learned_demonym(i);
}

std::optional<GazetteerHit> NameScanner::listed(std::uint32_t i) const {
  const PhraseTrie& trie = language_.gazetteer().trie();
  std::uint32_t node = PhraseTrie::kRoot;
  std::optional<GazetteerHit> best;
  for (std::uint32_t k = i; k < end_; ++k) {
    const Token& t = article_.tokens[k];
    if (t.word == 0) break;
    // "tepi barat" is no name; small words inside a name may be in lower case.
    if (k > i && t.shape == WordShape::lower && t.span.size() > 3 && !cues_.at(k, cues_.function_word) &&
        !cues_.at(k, cues_.particle))
      break;
    node = trie.step(node, t.word);
    if (node == PhraseTrie::kMiss) break;
    if (trie.payloads(node).empty()) continue;
    if (const auto hit = choose(trie.payloads(node), i, k + 1)) best = hit;
  }
  // "Ukrainian-led", "Iran's" stay; a name glued to a hyphen and a lower-case word is still the name.
  return best;
}

int NameScanner::rank(const Thing& t) {
  if (t.minor) return 9;
  if (t.kind == "state" || t.kind == "territory") return 0;
  if (t.type == EntityType::organisation) return 1;
  if (t.capital_of != kNone) return 2;
  if (t.type == EntityType::person) return 3;
  return 4;
}

std::optional<GazetteerHit> NameScanner::choose(const std::vector<std::uint32_t>& payloads, std::uint32_t first,
                                                std::uint32_t last) const {
  const bool single = last == first + 1;
  const Token& head = article_.tokens[first];
  std::optional<GazetteerHit> best;
  int best_rank = 100;
  for (const std::uint32_t p : payloads) {
    const NameSense& sense = language_.gazetteer().sense(p);
    const Thing& thing = language_.gazetteer().thing(sense.thing);
    if (sense.upper && head.shape != WordShape::upper) continue;
    // A one-word name that is mostly an ordinary word needs capitals of its own.
    if (single && !sense.upper && !cues_.name_like(first) &&
        !(head.shape == WordShape::upper && head.span.size() <= 6)) {
      if (first == begin_ || thing.type == EntityType::person || thing.minor) continue;
      if (language_.words().lower_count(head.word) > 20 * (1 + language_.words().capital_count(head.word))) continue;
    }
    if (thing.minor && !minor_supported(first, last)) continue;
    if (first_name(thing, first, last) || named_person(thing, first, last)) continue;
    const int r = rank(thing);
    if (r < best_rank) {
      best_rank = r;
      best = GazetteerHit{last, sense.thing, sense.demonym, {}};
    }
  }
  return best;
}

bool NameScanner::minor_supported(std::uint32_t first, std::uint32_t last) const {
  if (last < end_ && cues_.capital(last) && cues_.name_like(last)) return false;
  return cues_.ending_at(first, cues_.place_prep) != nullptr || cues_.ending_at(first, cues_.place_head) != nullptr;
}

ChunkKind NameScanner::kind_of(const Thing& t) {
  if (t.kind == "outlet" || t.kind == "agency" || t.kind == "platform") return ChunkKind::outlet;
  switch (t.type) {
    case EntityType::person:
      return ChunkKind::person;
    case EntityType::organisation:
      return ChunkKind::organisation;
    case EntityType::state:
      return ChunkKind::state;
    case EntityType::location:
      return ChunkKind::location;
  }
  return ChunkKind::unknown;
}

bool NameScanner::first_name(const Thing& thing, std::uint32_t first, std::uint32_t last) const {
  if (thing.type != EntityType::state || thing.kind == "state" || thing.kind == "territory" ||
      thing.capital_of != kNone)
    return false;
  if (last >= end_ || !cues_.capital(last) || article_.tokens[last].word != 0 || is_placed(first)) return false;
  return article_.tokens[last].shape == WordShape::title;
}

void NameScanner::read_persons() {
  constexpr float kSure = 0.35F;
  persons_.assign(article_.tokens.size(), {});
  scan_.reader.assign(article_.tokens.size(), std::nullopt);
  std::uint32_t t = 0;
  for (const NameSpan& n : article_.name_spans) {
    while (t < article_.tokens.size() && article_.tokens[t].span.start < n.span.start) ++t;
    std::uint32_t last = t;
    while (last < article_.tokens.size() && article_.tokens[last].span.end <= n.span.end) ++last;
    std::fill(scan_.reader.begin() + t, scan_.reader.begin() + std::max(t, last), n.type);
    if (n.type != EntityType::person || n.confidence < kSure) continue;
    for (std::uint32_t k = t; k < last; ++k) persons_[k] = {t, last};
  }
}

bool NameScanner::named_person(const Thing& thing, std::uint32_t first, std::uint32_t last) const {
  if (thing.type != EntityType::state || thing.kind == "state" || thing.kind == "territory" ||
      thing.capital_of != kNone || is_placed(first))
    return false;
  const PersonSpan& span = persons_[first];
  if (span.last < last) return false;
  // "Mayor Surabaya Rila Samo": behind an office the town comes first.
  if (span.first == first)
    return last == span.last && thing.kind == "city" && cues_.ending_at(first, cues_.title) == nullptr;
  return true;
}

}  // namespace runding
