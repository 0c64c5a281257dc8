#include <algorithm>
#include <array>
#include <map>

#include "runding/base/unicode.h"
#include "runding/mention/name_scanner.h"

// Names no list has: what the words around all their mentions and the trained reader say they are. The reader sees one
// sentence at a time and takes many an unknown state in the place of a subject for a person; the article as a whole
// knows better, so its votes are one witness among others.
namespace runding {
namespace {

constexpr std::size_t kLongest = 3;  // words of a state's name
constexpr float kStrong = 2, kSurname = 3, kEnough = 1;

struct Weights {
  float state = 0, person = 0, body = 0;
  bool is_state() const { return state >= kEnough && state > person && state >= body; }
};

// Capitalised words in a row that no list explains.
struct Run {
  std::uint32_t first = 0, last = 0;
  std::string name = {};  // folded
  bool titled = false;    // right behind an office, rank or form of address
  bool holder = false;    // behind an office and its state
  bool part = false;      // of a longer name: "Sungai Utara", "Utara River", "Port Utara"
};

}  // namespace

bool NameScanner::unexplained(std::uint32_t i) const {
  if (!cues_.capital(i) || in_time_[i]) return false;
  const Token& t = article_.tokens[i];
  if (t.shape == WordShape::initial || (t.has_clitic && t.word == 0 && t.stem != 0)) return false;
  if (t.shape == WordShape::upper && (t.span.size() < 2 || (t.span.size() > 5 && !dateline(i, i + 1)))) return false;
  if (cues_.at(i, cues_.not_name) || cues_.at(i, cues_.org_head) || cues_.at(i, cues_.place_head)) return false;
  if (cues_.at(i, cues_.title) || cues_.at(i, cues_.title_prefix) || cues_.at(i, cues_.org_tail)) return false;
  if (particle(i) && i + 1 < end_ && cues_.capital(i + 1) && !cues_.glued(i + 1)) return t.shape == WordShape::title;
  if (cues_.at(i, cues_.function_word) || cues_.at(i, cues_.pronoun) || cues_.at(i, cues_.place_tail)) return false;
  return cues_.name_like(i) && !listed(i);
}

bool NameScanner::inside_longer_name(std::uint32_t first, std::uint32_t last) const {
  const Sentence& s = article_.sentences[article_.tokens[first].sentence];
  if (last < s.last && cues_.capital(last)) {
    if (cues_.at(last, cues_.place_tail)) return true;
    if (cues_.at(last, cues_.org_tail) && !cues_.at(last, cues_.title)) return true;
  }
  if (first == s.first || !cues_.capital(first - 1)) return false;
  if (const PhraseMatch* head = cues_.ending_at(first, cues_.place_head))
    return cues_.entry(*head).get("type") != "GPE";
  if (cues_.ending_at(first, cues_.org_head) || cues_.ending_at(first, cues_.title)) return false;
  if (cues_.ending_at(first, cues_.title_prefix) || cues_.ending_at(first, cues_.not_name)) return false;
  if (cues_.ending_at(first, cues_.function_word) || first - 1 == s.first) return false;
  return article_.tokens[first - 1].shape == WordShape::title && !cues_.name_like(first - 1) && !in_time_[first - 1];
}

bool NameScanner::dateline(std::uint32_t first, std::uint32_t last) const {
  if (article_.tokens[first].sentence > 5 || last >= end_ || cues_.glued(last)) {
    return first == begin_ && last < end_ && article_.tokens[first].shape == WordShape::upper && cues_.is(last, ",");
  }
  if (first != begin_ && !cues_.is(first - 1, ",")) return false;
  return cues_.is(last, "-") || cues_.is(last, "–") || cues_.is(last, "—") ||
         (first == begin_ && article_.tokens[first].shape == WordShape::upper && cues_.is(last, "("));
}

std::string NameScanner::folded(std::uint32_t first, std::uint32_t last) const {
  return fold_name(article_.words({article_.tokens[first].span.start, article_.tokens[last - 1].span.end}));
}

std::uint32_t NameScanner::coordinated(std::uint32_t k, bool forwards) const {
  // One mark or small word between two names of a kind: "A dan B", "A-B", "A, B".
  const bool mark = cues_.is(k, ",") || cues_.is(k, "-") || cues_.is(k, "–") || cues_.is(k, "/");
  const PhraseMatch* p = cues_.at(k, cues_.particle);
  const bool word =
      p != nullptr && p->last == k + 1 && !cues_.capital(k) && cues_.entry(*p).get("in") == "organisation";
  if (!mark && !word) return k;
  std::uint32_t next = forwards ? k + 1 : k - 1;
  // "A, B, and C"
  if (forwards && mark && next < end_ && !cues_.capital(next) && cues_.at(next, cues_.particle)) ++next;
  if (!forwards && word && k > begin_ + 1 && cues_.is(k - 1, ",")) --next;
  return next;
}

void NameScanner::weigh_unknown_names() {
  known_.assign(article_.tokens.size(), {});
  std::vector<Run> runs;
  std::map<std::string, Weights> weights;
  for (const Sentence& s : article_.sentences) {
    begin_ = s.first;
    end_ = s.last;
    for (std::uint32_t i = s.first; i < s.last;) {
      if (const auto hit = listed(i); hit && cues_.capital(i)) {
        i = hit->last;
        continue;
      }
      if (!unexplained(i)) {
        ++i;
        continue;
      }
      std::uint32_t k = i + 1;
      if (article_.tokens[i].shape != WordShape::upper) {
        while (k < s.last && unexplained(k) && article_.tokens[k].shape != WordShape::upper) ++k;
      }
      runs.push_back({i, k, folded(i, k), cues_.ending_at(i, cues_.title) != nullptr});
      i = k;
    }
  }
  for (Run& r : runs) r.part = inside_longer_name(r.first, r.last);
  for (std::size_t r = 1; r < runs.size(); ++r) {
    // "Presiden UT Samo Rila", "Presiden Utara Baru (UB) Samo Rila"
    const Run& before = runs[r - 1];
    const bool upper = article_.tokens[before.first].shape == WordShape::upper;
    const bool next = before.titled && upper && before.last == runs[r].first;
    const bool bracket = r > 1 && upper && runs[r - 2].titled && runs[r - 2].last + 1 == before.first &&
                         before.last + 1 == runs[r].first && cues_.is(before.last, ")");
    runs[r].holder = next || bracket;
  }
  std::unordered_map<std::string, int> alone;  // names that stand free of titles
  std::unordered_set<std::string> parts;       // words met in names of two and more
  for (const Run& r : runs) {
    if (r.part) continue;
    if (!r.titled && !r.holder) ++alone[r.name];
    if (r.last == r.first + 1 && !r.holder) continue;
    for (std::uint32_t k = r.titled && r.last > r.first + 2 ? r.first + 1 : r.first; k < r.last; ++k)
      parts.insert(folded(k, k + 1));
  }

  // ---- the words around
  const ClassId event_class = language_.lexicon().cls("event");
  const ClassId source_cue = language_.lexicon().cls("source_cue");
  std::unordered_set<std::string> written;  // in small letters but the first
  for (const Run& r : runs) {
    if (article_.tokens[r.first].shape != WordShape::upper) written.insert(r.name);
  }
  // A word that running text has in capitals is known to the world: were it a state's, the gazetteer would have it.
  const auto familiar = [&](const Run& r, std::uint32_t last) {
    return last == r.first + 1 && language_.words().capital_count(article_.tokens[r.first].word) > 0;
  };
  const auto unmet = [&](const std::string& name) {
    // "Utarian" is no state.
    const bool adjective = std::any_of(suffixes_.begin(), suffixes_.end(),
                                       [&](const std::string& s) { return s.size() >= 3 && name.ends_with(s); });
    return name.find(' ') == std::string::npos && !parts.contains(name) && written.contains(name) && !adjective;
  };
  for (const Run& r : runs) {
    if (r.part) continue;
    begin_ = begin_of(r.first);
    end_ = article_.sentences[article_.tokens[r.first].sentence].last;
    const std::uint32_t words = r.last - r.first;
    const bool bracket = r.last + 2 < end_ && cues_.is(r.last, "(") && cues_.is(r.last + 2, ")") &&
                         article_.tokens[r.last + 1].shape == WordShape::upper;
    Weights& w = weights[r.name];
    if (r.holder) {
      weights[folded(r.last - 1, r.last)].person += kSurname;
      w.person += kStrong;
      continue;
    }
    if (r.titled) {
      const LexEntry& title = cues_.entry(*cues_.ending_at(r.first, cues_.title));
      const bool office = title.get("level").empty();
      const std::string surname = folded(r.last - 1, r.last);
      // "Presiden Utaria (UT) Samo": the state between the office and its holder.
      if (office && r.last < end_ && (bracket || cues_.capital(r.last)) && words <= kLongest &&
          (bracket || article_.tokens[r.first].shape == WordShape::upper)) {
        w.state += bracket ? kStrong : title.has("state") ? 1.5F : 0.8F;
      } else if (!office) {
        weights[surname].person += kSurname;
        w.person += kSurname;
      } else if (words >= 2) {
        weights[surname].person += kSurname;
        w.person += 1;
        if (words == 2) weights[folded(r.first, r.first + 1)].person += kStrong;
        // First words that stand free elsewhere are the state, the more so when the rest does too.
        for (std::uint32_t k = r.first + 1; words >= 3 && k < r.last && k <= r.first + kLongest; ++k) {
          const bool rest = alone.contains(folded(k, r.last)) || alone.contains(surname);
          if (alone.contains(folded(r.first, k)) && !familiar(r, k))
            weights[folded(r.first, k)].state += rest ? 1.0F : 0.5F;
        }
      } else if (!cues_.capital(cues_.ending_at(r.first, cues_.title)->first)) {
        w.state += 0.7F;  // "presiden Utaria"
      } else {
        w.person += 0.5F;
        w.state += 0.3F;
      }
      continue;
    }
    if (words > kLongest) continue;
    if (cues_.ending_at(r.first, source_cue)) w.body += kStrong;  // an outlet is cited
    if (const PhraseMatch* prep = cues_.ending_at(r.first, cues_.place_prep)) {
      w.state += cues_.entry(*prep).get("kind") == "at" ? kStrong : 0.8F;
    }
    if (cues_.ending_at(r.first, cues_.side_head)) w.state += words == 1 ? 1 : 0.6F;
    if (title_of(r.first)) w.state += 1;
    const PhraseMatch* event = cues_.ending_at(r.first, event_class);
    if (event != nullptr && cues_.entry(*event).get("pos") == "noun") w.state += 0.3F;
    const PhraseMatch* head = cues_.ending_at(r.first, cues_.org_head);
    if (head != nullptr && cues_.entry(*head).has("lower")) w.state += 1.5F;
    const PhraseMatch* place = cues_.ending_at(r.first, cues_.place_head);
    if (place != nullptr && cues_.entry(*place).get("type") == "GPE") w.state += kStrong;
    if (r.last < end_ && cues_.at(r.last, cues_.title) && words == 1 && cues_.capital(r.last)) w.state += 0.5F;
    if (dateline(r.first, r.last)) w.state += kStrong;
    if (bracket && words == 2 && article_.tokens[r.last + 1].span.size() == 2) w.state += 1;
    if (words >= 2) weights[folded(r.last - 1, r.last)].person += 0.3F;
  }
  // Somebody is brought in by a full name or a title and then called by one word of it. A longer name said again and
  // again in full is rather a state's.
  for (const auto& [name, times] : alone) {
    const auto words = std::count(name.begin(), name.end(), ' ') + 1;
    const std::string tail = name.substr(name.rfind(' ') + 1);
    if (words > 1 && alone.contains(tail)) weights[name].person += 1.5F;
    if (words == 2 && times > 1 && !alone.contains(tail)) weights[name].state += 0.7F;
  }

  // ---- the trained reader
  std::map<std::string, std::array<float, 3>> votes;
  std::vector<Run> spans;
  std::uint32_t t = 0;
  for (const NameSpan& n : article_.name_spans) {
    while (t < article_.tokens.size() && article_.tokens[t].span.start < n.span.start) ++t;
    std::uint32_t k = t;
    while (k < article_.tokens.size() && article_.tokens[k].span.end <= n.span.end) ++k;
    if (k == t) continue;
    spans.push_back({t, k, folded(t, k)});
    auto& v = votes[spans.back().name];
    v[n.type == EntityType::person ? 0 : n.type == EntityType::organisation ? 1 : 2] += n.confidence;
  }
  for (const auto& [name, v] : votes) {
    const bool single = name.find(' ') == std::string::npos;
    Weights& w = weights[name];
    const float trust = !single ? 1.2F : parts.contains(name) ? 0.6F : 0.3F;
    w.person += std::min(single ? 1.0F : 2.0F, trust * v[0]);
    w.body += std::min(2.0F, v[1]);
    w.state += std::min(2.0F, v[2]);
  }
  // One word that never stood in a longer name is rather a state's too, where anything else speaks for one: brands and
  // first names stand alone as well.
  constexpr float kHint = 0.3F;
  for (const auto& [name, times] : alone) {
    Weights& w = weights[name];
    if (unmet(name) && w.state >= kHint && w.state > w.person && w.state > w.body) w.state += times > 1 ? 1.0F : 0.8F;
  }

  // ---- "Utara Baru (UB)": both are one, so what is said of one is said of the other
  std::unordered_map<std::string, std::string> aliases;
  for (std::size_t r = 0; r + 1 < runs.size(); ++r) {
    const Run &name = runs[r], &shorter = runs[r + 1];
    if (name.last + 1 != shorter.first || !cues_.is(name.last, "(") || shorter.last >= article_.tokens.size() ||
        !cues_.is(shorter.last, ")") || article_.tokens[shorter.first].shape != WordShape::upper)
      continue;
    if (!aliases.emplace(shorter.name, name.name).second) continue;
    const Weights s = weights[shorter.name];
    Weights& w = weights[name.name];
    w.state += s.state;
  }

  // ---- what stands beside a state as its equal
  std::unordered_set<std::string> raised;
  for (int round = 0; round < 3; ++round) {
    for (const Run& r : runs) {
      if (r.holder || r.part || !written.contains(r.name) || (r.titled && !unmet(r.name)) ||
          weights[r.name].is_state() || raised.contains(r.name))
        continue;
      begin_ = begin_of(r.first);
      end_ = article_.sentences[article_.tokens[r.first].sentence].last;
      bool beside = false, unsure = false;
      if (r.last + 1 < end_) {
        const std::uint32_t next = coordinated(r.last, true);
        if (next != r.last && next < end_) {
          const auto hit = listed(next);
          beside |= hit && is_country(*hit);
          for (const Run& o : runs) {
            if (o.first != next) continue;
            beside |= weights[o.name].is_state();
            unsure |= unmet(o.name) && unmet(r.name) && !cues_.is(r.last, ",");
          }
        }
      }
      if (r.first >= begin_ + 2) {
        const std::uint32_t before = coordinated(r.first - 1, false);
        for (const Run& o : runs)
          beside |= before != r.first - 1 && o.last == before + 1 && !o.titled && weights[o.name].is_state();
        for (std::uint32_t k = before; before != r.first - 1 && k + 3 > before && k >= begin_; --k) {
          const auto hit = listed(k);
          beside |= hit && hit->last == before + 1 && is_country(*hit);
          if (k == 0) break;
        }
      }
      // "konflik Utaria-Samora": two that nobody brought in stand as equals.
      if (unsure && !beside && round == 2) {
        const std::string other = folded(coordinated(r.last, true), coordinated(r.last, true) + 1);
        weights[r.name].state += 0.3F;
        if (raised.insert(other).second) weights[other].state += 0.3F;
      }
      if (!beside) continue;
      raised.insert(r.name);
      weights[r.name].state += r.last == r.first + 1 ? 0.8F : 0.4F;
    }
  }

  // ---- "Utarian" is said of Utaria: a name with such a form beside it is a state's
  constexpr float kForm = 1.5F;
  const auto root_of = [&](const std::string& name, const std::string& suffix) {
    if (name.size() < suffix.size() + 4 || !name.ends_with(suffix)) return weights.end();
    return weights.find(name.substr(0, name.size() - suffix.size()));
  };
  for (const auto& [name, w] : weights) {
    for (const std::string& suffix : suffixes_) {
      const auto root = root_of(name, suffix);
      if (root != weights.end() && unmet(root->first)) root->second.state += kForm;
    }
  }
  for (auto& [name, w] : weights) {
    for (const std::string& suffix : suffixes_) {
      const auto root = root_of(name, suffix);
      if (root != weights.end() && root->second.is_state()) w = {};
    }
  }

  // Learnt by its place behind an office, and nothing else speaks for a state.
  for (const auto& [name, w] : weights) {
    if (w.state == 0 && w.person >= kEnough) learned_.erase(name);
  }

  // ---- decisions
  std::unordered_map<std::string, std::string> states;
  for (const auto& [name, w] : weights) {
    if (w.is_state())
      states.emplace(name, name);
    else if (w.person > w.body && w.person >= (name.find(' ') == std::string::npos ? kEnough : 0.5F))
      scan_.told.emplace(name, ChunkKind::person);
    else if (w.body >= 0.5F)
      scan_.told.emplace(name, ChunkKind::organisation);
  }
  for (const auto& [shorter, name] : aliases) {
    if (states.contains(name)) states[shorter] = name;
  }
  for (const Run& r : spans) {
    begin_ = begin_of(r.first);
    end_ = article_.sentences[article_.tokens[r.first].sentence].last;
    const auto it = states.find(r.name);
    if (it == states.end() || r.last > end_ || r.last > r.first + kLongest || !cues_.capital(r.first)) continue;
    if (cues_.at(r.first, cues_.place_head) || cues_.at(r.first, cues_.org_head) || cues_.at(r.first, cues_.title) ||
        cues_.at(r.last - 1, cues_.place_tail) || cues_.at(r.last - 1, cues_.org_tail) || listed(r.first) ||
        inside_longer_name(r.first, r.last))
      continue;
    known_[r.first] = {r.last, it->second};
  }
  for (const Run& r : runs) {
    if (r.part) continue;
    for (std::uint32_t i = r.first; i < r.last; ++i) {
      for (std::uint32_t k = std::min<std::uint32_t>(r.last, i + kLongest); k > i; --k) {
        const auto it = states.find(folded(i, k));
        if (it == states.end()) continue;
        if (known_[i].last < k) known_[i] = {k, it->second};
        break;
      }
    }
  }
  for (const auto& [name, full] : states) {
    if (name == full && name.find(' ') == std::string::npos) roots_.insert(name);
  }
}

}  // namespace runding
