#include "runding/mention/name_chunks.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "runding/base/unicode.h"
#include "runding/mention/lexical_cues.h"

namespace runding {
namespace {

constexpr std::uint32_t kMaxName = 8;  // tokens of a person's name
constexpr std::uint32_t kMaxOrganisation = 14;

struct GazetteerHit {
  std::uint32_t last = 0;
  Index thing = kNone;
  bool demonym = false;
  std::string state = {};                  ///< folded name of the learnt state a demonym belongs to
  EntityType learned = EntityType::state;  ///< type of a name learnt from the article itself
};

class NameScanner {
 public:
  NameScanner(const Language& language, const Article& article)
      : language_(language), article_(article), cues_(language, article) {
    in_time_.assign(article.tokens.size(), false);
    std::size_t t = 0;
    for (const TimeExpression& time : article.times) {
      while (t < article.tokens.size() && article.tokens[t].span.start < time.span.start) ++t;
      for (std::size_t i = t; i < article.tokens.size() && article.tokens[i].span.end <= time.span.end; ++i)
        in_time_[i] = true;
    }
  }

  NameScan run() {
    learn_states();
    for (const Sentence& s : article_.sentences) {
      begin_ = s.first;
      end_ = s.last;
      last_chunk_ = kNone;
      for (std::uint32_t i = s.first; i < s.last;) i = step(i);
    }
    return std::move(scan_);
  }

 private:
  // Reads what begins at token i and returns the token to go on from.
  std::uint32_t step(std::uint32_t i) {
    if (const auto hit = gazetteer(i); hit && long_enough(i, *hit)) return add_hit(i, *hit);
    if (const PhraseMatch* head = cues_.at(i, cues_.org_head)) {
      if (const std::uint32_t next = organisation(i, *head)) return next;
    }
    if (std::uint32_t next = titled(i)) return next;
    if (const PhraseMatch* head = cues_.at(i, cues_.place_head)) {
      if (const std::uint32_t next = place(i, *head)) return next;
    }
    if (const auto hit = gazetteer(i)) return add_hit(i, *hit);
    return unknown_name(i);
  }

  // ---- gazetteer

  EntityType type_of(const GazetteerHit& hit) const {
    return hit.thing == kNone ? hit.learned : language_.gazetteer().thing(hit.thing).type;
  }
  bool is_minor(const GazetteerHit& hit) const {
    return hit.thing != kNone && language_.gazetteer().thing(hit.thing).minor;
  }
  bool is_country(const GazetteerHit& hit) const {
    return hit.thing == kNone ? hit.learned == EntityType::state
                              : language_.gazetteer().thing(hit.thing).kind == "state";
  }

  // States no list has, learnt from what stands before them anywhere in the article: a word for a government or side
  // ("pihak X"), a head of place, or offices of two different people ("Presiden X A B", "Menteri X C D").
  void learn_states() {
    std::unordered_map<std::string, std::string> first_after_title;
    std::unordered_set<std::string> alone_words;
    std::vector<std::pair<std::string, std::string>> runs;
    for (const Sentence& s : article_.sentences) {
      for (std::uint32_t i = s.first; i < s.last; ++i) {
        if (i > s.first + 1 && i + 1 < s.last && article_.tokens[i].shape == WordShape::upper &&
            article_.tokens[i].span.size() >= 3 && cues_.is(i - 1, "(") && cues_.is(i + 1, ")") &&
            cues_.capital(i - 2) && !cues_.at(i, cues_.title) && !cues_.at(i, cues_.not_name) && abbreviates(i)) {
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
    for (const std::string& part : surnames()) learned_.erase(part);
    for (const std::uint32_t e : language_.lexicon().entries_of(cues_.demonym_suffix)) {
      suffixes_.push_back(fold_word(language_.lexicon().entry(e).phrase));
    }
  }

  // "the president of X", "Republic of X"
  bool title_of(std::uint32_t i) const {
    const PhraseMatch* p = cues_.ending_at(i, cues_.particle);
    if (p == nullptr || cues_.capital(p->first) || cues_.entry(*p).get("in") != "organisation" ||
        cues_.words(p->first).size() > 3)
      return false;
    const PhraseMatch* title = cues_.ending_at(p->first, cues_.title);
    return title != nullptr && cues_.entry(*title).get("level").empty() && cues_.entry(*title).has("state");
  }

  // "Velmaran" belongs to a learnt "Velmara"; before an office any unknown word with such an ending is a state's
  // adjective.
  std::optional<GazetteerHit> learned_demonym(std::uint32_t i) const {
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

  // The capitals are the first letters of words right before the bracket, at least two of them in a row.
  bool abbreviates(std::uint32_t i) const {
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
  std::uint32_t begin_of(std::uint32_t i) const { return article_.sentences[article_.tokens[i].sentence].first; }

  bool government_head(std::uint32_t i) const {
    const PhraseMatch* head = cues_.ending_at(i, cues_.org_head);
    if (head != nullptr && cues_.entry(*head).has("lower")) return true;
    const PhraseMatch* place = cues_.ending_at(i, cues_.place_head);
    return place != nullptr && cues_.entry(*place).get("type") == "GPE";
  }

  // Last words of names behind a rank or form of address, which always stand before persons.
  std::vector<std::string> surnames() const {
    std::vector<std::string> out;
    for (const Sentence& s : article_.sentences) {
      for (std::uint32_t i = s.first + 1; i < s.last; ++i) {
        const PhraseMatch* title = cues_.capital(i) ? cues_.ending_at(i, cues_.title) : nullptr;
        if (title != nullptr && !cues_.entry(*title).get("level").empty()) out.push_back(fold_word(cues_.words(i)));
      }
    }
    return out;
  }

  std::optional<GazetteerHit> gazetteer(std::uint32_t i) const {
    if (!cues_.capital(i) || in_time_[i]) return std::nullopt;
    if (auto hit = listed(i)) return hit;
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

  std::optional<GazetteerHit> listed(std::uint32_t i) const {
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

  static int rank(const Thing& t) {
    if (t.minor) return 9;
    if (t.kind == "state" || t.kind == "territory") return 0;
    if (t.type == EntityType::organisation) return 1;
    if (t.capital_of != kNone) return 2;
    if (t.type == EntityType::person) return 3;
    return 4;
  }

  std::optional<GazetteerHit> choose(const std::vector<std::uint32_t>& payloads, std::uint32_t first,
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
      if (first_name(thing, first, last)) continue;
      const int r = rank(thing);
      if (r < best_rank) {
        best_rank = r;
        best = GazetteerHit{last, sense.thing, sense.demonym, {}};
      }
    }
    return best;
  }

  // A place from the large city table is believed after a preposition or head of place, not before another name.
  bool minor_supported(std::uint32_t first, std::uint32_t last) const {
    if (last < end_ && cues_.capital(last) && cues_.name_like(last)) return false;
    return cues_.ending_at(first, cues_.place_prep) != nullptr || cues_.ending_at(first, cues_.place_head) != nullptr;
  }

  // Names of two words and more win over titles and heads inside them ("Dewan Keamanan PBB", "Gedung Putih").
  bool long_enough(std::uint32_t i, const GazetteerHit& hit) const { return hit.last > i + 1; }

  static ChunkKind kind_of(const Thing& t) {
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

  std::uint32_t add_hit(std::uint32_t i, const GazetteerHit& hit) {
    NameChunk c;
    c.first = i;
    c.last = hit.last;
    if (hit.thing != kNone)
      c.kind = kind_of(language_.gazetteer().thing(hit.thing));
    else
      c.kind = hit.learned == EntityType::state ? ChunkKind::state : ChunkKind::organisation;
    c.thing = hit.thing;
    c.demonym = hit.demonym;
    c.english = hit.state;
    c.placed = is_placed(i);
    // "[Vladimir] Putin …", "Zelensky": more name words right behind a person belong to the name.
    if (c.kind == ChunkKind::person) {
      const std::uint32_t more = person_end(hit.last);
      if (more > hit.last && !gazetteer(hit.last) && all_name_like(hit.last, more)) {
        c.last = more;
        c.thing = kNone;
      }
    }
    // "Ukrainian parliament", "Russian navy": a demonym and the tail of an organisation's name.
    if (c.kind == ChunkKind::state && hit.last < end_) {
      if (const PhraseMatch* tail = cues_.at(hit.last, cues_.org_tail); tail && !cues_.at(hit.last, cues_.title)) {
        c.last = tail->last;
        c.kind = ChunkKind::organisation;
        c.owner = c.thing;
        c.thing = kNone;
        c.demonym = false;
        return add(c);
      }
    }
    return add(c);
  }

  std::uint32_t add(NameChunk c) {
    scan_.chunks.push_back(std::move(c));
    last_chunk_ = static_cast<Index>(scan_.chunks.size()) - 1;
    return scan_.chunks.back().last;
  }

  bool is_placed(std::uint32_t i) const {
    if (cues_.ending_at(i, cues_.place_head) != nullptr) return true;
    const PhraseMatch* prep = cues_.ending_at(i, cues_.place_prep);
    return prep != nullptr && cues_.entry(*prep).get("kind") == "at";
  }

  // A city's name can be a person's first name: another name behind it, with no preposition before it, says so ("Maros
  // Sefcovic").
  bool first_name(const Thing& thing, std::uint32_t first, std::uint32_t last) const {
    if (thing.type != EntityType::state || thing.kind == "state" || thing.kind == "territory" ||
        thing.capital_of != kNone)
      return false;
    if (last >= end_ || !cues_.capital(last) || article_.tokens[last].word != 0 || is_placed(first)) return false;
    return article_.tokens[last].shape == WordShape::title;
  }

  bool all_name_like(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t k = first; k < last; ++k) {
      if (article_.tokens[k].shape != WordShape::punct && !cues_.name_like(k) && !particle(k)) return false;
    }
    return true;
  }

  // ---- persons

  bool particle(std::uint32_t i) const {
    const PhraseMatch* m = cues_.at(i, cues_.particle);
    return m && cues_.entry(*m).get("in") != "organisation";
  }

  // First token behind a run of personal-name words that begins at i; i when there is none.
  std::uint32_t person_end(std::uint32_t i) const {
    std::uint32_t last = i, k = i;
    while (k < end_ && k < i + kMaxName) {
      if (in_time_[k]) break;
      const Token& t = article_.tokens[k];
      if (t.shape == WordShape::punct) {
        const bool hyphen =
            cues_.is(k, "-") && k > i && cues_.glued(k) && k + 1 < end_ && cues_.glued(k + 1) && cues_.capital(k + 1);
        const bool dot = cues_.is(k, ".") && k > i && article_.tokens[k - 1].shape == WordShape::initial &&
                         k + 1 < end_ && cues_.capital(k + 1);
        if (!hyphen && !dot) break;
        ++k;
        continue;
      }
      if (particle(k) && !cues_.capital(k)) {
        if (k == i || k + 1 >= end_) break;
        std::uint32_t n = k + 1;
        if (cues_.is(n, "-") && n + 1 < end_) ++n;
        if (!cues_.capital(n) && !particle(n)) break;
        ++k;
        continue;
      }
      if (!cues_.capital(k)) break;
      if (k > i && !particle(k) && (starts_title(k) || cues_.at(k, cues_.not_name))) break;
      if (k > i && !particle(k) && cues_.at(k, cues_.org_head) && !cues_.name_like(k)) break;
      const bool joined = k > i && cues_.is(k - 1, "-");
      if (!joined && !particle(k)) {
        if (const auto hit = gazetteer(k)) {
          if (type_of(*hit) != EntityType::person && !is_minor(*hit)) break;
        }
      }
      if (t.shape == WordShape::upper && t.span.size() > 3 && !cues_.name_like(k)) break;
      ++k;
      last = k;
    }
    return last;
  }

  bool starts_title(std::uint32_t i) const {
    const PhraseMatch* m = cues_.at(i, cues_.title);
    return m != nullptr && !cues_.name_like(i);
  }

  // ---- titles: [prefix] title [portfolio words] [state or body]… [name]

  std::uint32_t titled(std::uint32_t i) {
    std::uint32_t k = i;
    std::string adds;
    if (const PhraseMatch* prefix = cues_.at(k, cues_.title_prefix)) {
      adds = cues_.entry(*prefix).get("adds");
      k = prefix->last;
      if (k >= end_) return 0;
      // "former Russian president"
      if (const auto hit = gazetteer(k); hit && hit->demonym && hit->last < end_ && cues_.at(hit->last, cues_.title))
        k = add_hit(k, *hit);
    }
    const PhraseMatch* m = cues_.at(k, cues_.title);
    if (m == nullptr || in_time_[k]) return 0;
    // "Ibu Kota" is no form of address.
    if (const PhraseMatch* head = cues_.at(k, cues_.place_head); head != nullptr && head->last > m->last) return 0;
    TitleUse title{i, m->last, std::string(cues_.entry(*m).get("role")), cues_.entry(*m).get("level").empty()};
    if (!adds.empty() && !title.role.empty()) title.role = adds + " " + title.role;
    const std::string_view level = cues_.entry(*m).get("level");
    if (level == "kin") return 0;
    k = m->last;
    Index of = kNone;
    // "Israeli Prime Minister": the state right before an English title.
    if (last_chunk_ != kNone && chunk(last_chunk_).last == i && is_body(chunk(last_chunk_))) of = last_chunk_;
    if (of == kNone && last_chunk_ != kNone && chunk(last_chunk_).last + 1 == i && is_body(chunk(last_chunk_)) &&
        cues_.is(i - 1, "'s"))
      of = last_chunk_;
    // Abbreviation of the title in brackets: "Menteri Pertahanan (Menhan)".
    if (k + 2 < end_ && cues_.is(k, "(") && cues_.is(k + 2, ")") && cues_.at(k + 1, cues_.title)) k += 3;
    const bool plural = cues_.entry(*m).has("plural");

    while (k < end_) {
      // A second title: "Jenderal (Purn) …", "Presiden Sheikh …", "Menteri Luar Negeri dan Wakil Perdana Menteri".
      if (const PhraseMatch* next = cues_.at(k, cues_.title); next && cues_.capital(k) && !gazetteer_person(k)) {
        const LexEntry& e = cues_.entry(*next);
        if (e.get("level").empty() && !title.office) {
          title.role = e.get("role");
          title.office = true;
          title.last = next->last;
        }
        k = next->last;
        continue;
      }
      if (const PhraseMatch* head = cues_.at(k, cues_.org_head);
          head && (cues_.capital(k) || cues_.entry(*head).has("lower"))) {
        if (const auto hit = gazetteer(k); !(hit && hit->last > head->last)) {
          if (const std::uint32_t next = organisation(k, *head)) {
            if (of == kNone) of = last_chunk_;
            title.last = std::max(title.last, m->last);
            k = skip_bracket(next);
            continue;
          }
        }
      }
      if (const auto hit = gazetteer(k)) {
        if (type_of(*hit) == EntityType::person) break;
        // "Israel Katz": the longest person's name was tried first, so this is the state.
        k = skip_bracket(add_hit(k, *hit));
        if (of == kNone || hit->demonym) of = last_chunk_;
        continue;
      }
      // "untuk PBB", "of Ukraine" between title and name.
      if (const PhraseMatch* p = cues_.at(k, cues_.particle);
          p && cues_.entry(*p).get("in") != "person" && k + 1 < end_ && !cues_.capital(k)) {
        std::uint32_t n = k + 1;
        if (cues_.at(n, cues_.particle) && n + 1 < end_ && !cues_.capital(n)) ++n;
        const auto hit = gazetteer(n);
        if (hit && type_of(*hit) != EntityType::person) {
          k = skip_bracket(add_hit(n, *hit));
          if (of == kNone) of = last_chunk_;
          continue;
        }
        if (cues_.capital(n) && !cues_.name_like(n)) {
          k = n;
          continue;
        }
      }
      // Words of the portfolio that no list has: "Menteri Luar Biasa Bidang …".
      if (cues_.capital(k) && !cues_.name_like(k) && article_.tokens[k].shape == WordShape::title && !particle(k) &&
          title.office && k < m->last + 6) {
        ++k;
        continue;
      }
      break;
    }
    if (k < end_ && cues_.is(k, ",") && k + 1 < end_ && of != kNone) {
      // "Menteri Luar Negeri Iran, Abbas Araghchi, mengatakan"
      std::uint32_t first = k + 1;
      if (const PhraseMatch* next = cues_.at(first, cues_.title);
          next && cues_.entry(*next).has("level") && next->last < end_)
        first = next->last;
      const std::uint32_t name = person_end(first);
      if (name > first && (name - first >= 2 || gazetteer_person(first)) && !gazetteer_other(first) &&
          !cues_.at(first, cues_.not_name)) {
        return add_person(first, name, title, of);
      }
    }
    if (k < end_ && !in_time_[k]) {
      const std::uint32_t name = person_end(k);
      const bool named = name > k && !cues_.at(k, cues_.not_name) && !(cues_.capital(i) && !cues_.capital(k));
      if (named && of == kNone && title.office && is_acronym(k, name)) {
        // "Ketua KPK": capitals behind an office are the body it belongs to.
        NameChunk body;
        body.first = k;
        body.last = name;
        body.kind = ChunkKind::organisation;
        const std::uint32_t next = add(std::move(body));
        scan_.bare.push_back({title, last_chunk_});
        return next;
      }
      if (named && !(plural && name == k)) {
        std::uint32_t next = add_person(k, name, title, of);
        next = of_behind(next);
        if (plural) next = more_persons(next, title);
        return next;
      }
    }
    if (title.office && !title.role.empty()) {
      // "President of Ukraine, …" gives the body behind the title.
      if (of == kNone && k == m->last) k = of_behind_title(k, of);
      scan_.bare.push_back({title, of});
    }
    return std::max(k, m->last);
  }

  std::uint32_t skip_bracket(std::uint32_t k) {
    // "(AS)", "(PBB)": an abbreviation of the name before, kept as a chunk of its own by the main loop when it is a
    // known name.
    if (k + 2 < end_ && cues_.is(k, "(") && cues_.is(k + 2, ")") && article_.tokens[k + 1].shape == WordShape::upper) {
      const Index keep = last_chunk_;
      if (const auto hit = gazetteer(k + 1)) {
        add_hit(k + 1, *hit);
      } else {
        NameChunk c = chunk(keep);
        c.first = k + 1;
        c.last = k + 2;
        c.title.reset();
        add(c);
      }
      last_chunk_ = keep;
      return k + 3;
    }
    return k;
  }

  bool is_acronym(std::uint32_t first, std::uint32_t last) const {
    const Token& t = article_.tokens[last - 1];
    return t.shape == WordShape::upper && t.span.size() >= 2 && t.span.size() <= 8 && last - first <= 3 &&
           !gazetteer_person(first);
  }

  bool gazetteer_person(std::uint32_t i) const {
    const auto hit = gazetteer(i);
    return hit && type_of(*hit) == EntityType::person;
  }
  bool gazetteer_other(std::uint32_t i) const {
    const auto hit = gazetteer(i);
    return hit && type_of(*hit) != EntityType::person;
  }
  const NameChunk& chunk(Index i) const { return scan_.chunks[static_cast<std::size_t>(i)]; }
  static bool is_body(const NameChunk& c) { return c.kind == ChunkKind::state || c.kind == ChunkKind::organisation; }

  std::uint32_t add_person(std::uint32_t first, std::uint32_t last, const TitleUse& title, Index of) {
    NameChunk c;
    c.first = first;
    c.last = last;
    c.kind = ChunkKind::person;
    c.title = title;
    c.of = of;
    if (const auto hit = gazetteer(first); hit && hit->last == last && type_of(*hit) == EntityType::person) {
      c.thing = hit->thing;
    }
    return add(c);
  }

  // "[Presidents Leonid Kuchma] of Ukraine"
  std::uint32_t of_behind(std::uint32_t k) {
    if (k + 1 >= end_) return k;
    const PhraseMatch* p = cues_.at(k, cues_.particle);
    if (p == nullptr || cues_.entry(*p).get("in") != "organisation" || cues_.capital(k)) return k;
    const auto hit = gazetteer(k + 1);
    if (!hit || type_of(*hit) == EntityType::person) return k;
    const Index person = last_chunk_;
    const std::uint32_t next = add_hit(k + 1, *hit);
    NameChunk& c = scan_.chunks[static_cast<std::size_t>(person)];
    if (c.of == kNone && c.title && c.title->office) c.of = last_chunk_;
    return next;
  }

  std::uint32_t of_behind_title(std::uint32_t k, Index& of) {
    const PhraseMatch* p = k < end_ ? cues_.at(k, cues_.particle) : nullptr;
    if (p == nullptr || cues_.entry(*p).get("in") == "person" || k + 1 >= end_) return k;
    std::uint32_t n = k + 1;
    if (cues_.at(n, cues_.particle) && n + 1 < end_ && !cues_.capital(n)) ++n;
    const auto hit = gazetteer(n);
    if (!hit || type_of(*hit) == EntityType::person) return k;
    const std::uint32_t next = add_hit(n, *hit);
    of = last_chunk_;
    return next;
  }

  std::uint32_t more_persons(std::uint32_t k, const TitleUse& title) {
    while (k + 1 < end_ && (cues_.is(k, ",") || cues_.at(k, cues_.particle)) && cues_.capital(k + 1)) {
      const std::uint32_t name = person_end(k + 1);
      if (name <= k + 1 || gazetteer_other(k + 1)) return k;
      k = of_behind(add_person(k + 1, name, title, kNone));
    }
    return k;
  }

  // ---- organisations

  bool inner_connector(std::uint32_t k) const {
    const PhraseMatch* p = cues_.at(k, cues_.particle);
    return p && cues_.entry(*p).get("in") != "person" && !cues_.capital(k) && k + 1 < end_ && cues_.capital(k + 1) &&
           !starts_title(k + 1) && !gazetteer_person(k + 1);
  }

  std::uint32_t organisation(std::uint32_t i, const PhraseMatch& head) {
    const LexEntry& e = cues_.entry(head);
    if (in_time_[i]) return 0;
    const bool lower = !cues_.capital(i);
    std::uint32_t k = head.last;
    Index state = kNone;
    if (lower) {
      if (!e.has("lower") || k >= end_) return 0;
      const auto hit = gazetteer(k);
      if (!hit || type_of(*hit) != EntityType::state) return 0;
      // "operasi militer Iran", "pangkalan militer AS": an adjective of the noun before.
      if (e.has("adjective") && i > begin_ && article_.tokens[i - 1].shape == WordShape::lower &&
          !cues_.at(i - 1, cues_.function_word))
        return 0;
      k = hit->last;
      state = hit->thing;
    } else {
      // At the start of a sentence the capital proves nothing: a state or a capitalised word must follow.
      while (k < end_ && k < i + kMaxOrganisation) {
        if (const auto hit = gazetteer(k)) {
          if (type_of(*hit) == EntityType::person) break;
          k = hit->last;
          if (type_of(*hit) == EntityType::state) {
            if (state == kNone) state = hit->thing;
            if (!(k < end_ && inner_connector(k) && !is_country(*hit))) break;
          }
          continue;
        }
        if (cues_.capital(k) && !starts_title(k) && !cues_.at(k, cues_.not_name) && !in_time_[k]) {
          ++k;
          continue;
        }
        if (cues_.is(k, "-") && k + 1 < end_ && cues_.glued(k) && cues_.glued(k + 1)) {
          ++k;
          continue;
        }
        if (inner_connector(k)) {
          // "Badan A dan Menteri B": a connector joins only words that are no names of their own.
          if (gazetteer(k + 1) && type_of(*gazetteer(k + 1)) == EntityType::state && cues_.words(k) != "of") break;
          ++k;
          continue;
        }
        break;
      }
      if (k == head.last && (head.last == head.first + 1 || i == begin_)) {
        if (!e.has("name") || i == begin_) return 0;
      }
    }
    NameChunk c;
    c.first = i;
    // "Kelompok bersenjata Tentara Lembah Asmer": the description is no part of the name.
    if (e.has("outer") && k > head.last &&
        (cues_.at(head.last, cues_.org_head) || !cues_.capital(i) || head.last > i + 1))
      c.first = head.last;
    c.last = k;
    c.kind = ChunkKind::organisation;
    c.english = std::string(e.get("name"));
    if (!c.english.empty() && state != kNone && head.last + 1 >= k)
      c.english += " (" + language_.gazetteer().thing(state).name + ")";
    else if (!c.english.empty())
      c.english.clear();
    c.thing = exact_thing(c.first, k);
    c.owner = state;
    const std::uint32_t next = add(c);
    return skip_bracket(next);
  }

  Index exact_thing(std::uint32_t first, std::uint32_t last) const {
    const auto hit = gazetteer(first);
    return hit && hit->last == last ? hit->thing : kNone;
  }

  // ---- places

  std::uint32_t place(std::uint32_t i, const PhraseMatch& head) {
    const LexEntry& e = cues_.entry(head);
    std::uint32_t k = head.last;
    if (k >= end_ || !cues_.capital(k) || in_time_[k] || cues_.at(k, cues_.not_name)) return 0;
    if (gazetteer_person(k) && !e.has("keep")) return 0;
    if (const auto hit = gazetteer(k); hit && !e.has("keep")) return add_hit(k, *hit);
    if (starts_title(k)) return 0;
    std::uint32_t last = k;
    while (last < end_ && last < k + 4 && cues_.capital(last) && !in_time_[last] && !starts_title(last)) {
      if (last > k) {
        if (const auto hit = gazetteer(last); hit && type_of(*hit) == EntityType::state) break;
      }
      ++last;
      if (last + 1 < end_ && cues_.is(last, "-") && cues_.glued(last) && cues_.capital(last + 1)) ++last;
    }
    NameChunk c;
    c.first = e.has("keep") ? i : k;
    c.last = last;
    // "pangkalan Amerika Serikat": a head with a state behind it is no name of a place.
    if (e.has("keep")) {
      if (const auto hit = gazetteer(k); hit && hit->last == last && type_of(*hit) == EntityType::state) return 0;
      if (!cues_.capital(i) && last == k + 1 && article_.tokens[k].shape == WordShape::upper) return 0;
    }
    c.kind = e.get("type") == "GPE" ? ChunkKind::state : ChunkKind::location;
    c.thing = exact_thing(c.first, last);
    c.placed = true;
    c.confidence = 0.8F;
    return add(c);
  }

  // ---- names no list has

  std::uint32_t unknown_name(std::uint32_t i) {
    if (!cues_.capital(i) || in_time_[i]) return i + 1;
    if (const PhraseMatch* no = cues_.at(i, cues_.not_name)) {
      // "Operasi Rising Lion", "Perang Dunia II": the capitalised words behind belong to it.
      std::uint32_t k = no->last;
      while (cues_.entry(*no).has("head") && k < end_ && cues_.capital(k) && !gazetteer(k) && !cues_.at(k, cues_.title))
        ++k;
      return k;
    }
    if (cues_.at(i, cues_.place_head) || cues_.at(i, cues_.org_head)) {
      if (!cues_.capital(i + 1 < end_ ? i + 1 : i)) return i + 1;
    }
    const std::uint32_t last = person_end(i);
    if (last == i) return i + 1;
    const bool opening = i == begin_ || article_.tokens[i - 1].shape == WordShape::punct;
    std::uint32_t first = i;
    // Ordinary words at the start of a sentence or in a headline are no names.
    if (!cues_.name_like(first) && article_.tokens[first].shape != WordShape::mixed) {
      if (opening && last == first + 1) return i + 1;
      if (opening) return i + 1;
      if (last == first + 1) return i + 1;
    }
    bool any_name = false;
    for (std::uint32_t k = first; k < last; ++k)
      any_name |= cues_.name_like(k) && article_.tokens[k].shape != WordShape::punct;
    if (!any_name) return last;
    NameChunk c;
    c.first = first;
    c.last = last;
    c.placed = is_placed(first);
    if (const PhraseMatch* tail = cues_.ending_at(last, cues_.place_tail); tail && tail->first > first) {
      c.kind = cues_.entry(*tail).get("type") == "GPE" ? ChunkKind::state : ChunkKind::location;
    }
    // English organisations end in their kind: "Atlantic Fisheries Council".
    if (const PhraseMatch* tail = cues_.ending_at(last, cues_.org_tail); tail && tail->first > first) {
      c.kind = cues_.entry(*tail).get("kind") == "outlet" ? ChunkKind::outlet : ChunkKind::organisation;
    } else if (const PhraseMatch* open_tail = last < end_ ? cues_.at(last, cues_.org_tail) : nullptr;
               open_tail && cues_.capital(last)) {
      c.kind = ChunkKind::organisation;
      c.last = open_tail->last;
    }
    const std::uint32_t next = add(c);
    return skip_bracket(next);
  }

  const Language& language_;
  const Article& article_;
  LexicalCues cues_;
  NameScan scan_;
  std::vector<bool> in_time_;
  std::unordered_set<std::string> learned_;
  std::vector<std::string> suffixes_;
  std::unordered_set<std::string> acronyms_;
  std::uint32_t begin_ = 0, end_ = 0;
  Index last_chunk_ = kNone;
};

}  // namespace

NameScan scan_names(const Language& language, const Article& article) { return NameScanner(language, article).run(); }

}  // namespace runding
