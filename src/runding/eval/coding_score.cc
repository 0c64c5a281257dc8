#include "runding/eval/coding_score.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "runding/base/unicode.h"

namespace runding::eval {
namespace {

std::set<std::string> content_words(std::string_view text) {
  std::set<std::string> out;
  const std::string folded = fold_name(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end - at > 1) out.insert(folded.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

bool shares_actor(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return same_actor(x, y); });
  });
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& w : words) out += (out.empty() ? "" : "; ") + w;
  return out.empty() ? "-" : out;
}

std::string line_of(const GoldAct& a) { return a.code + " | " + joined(a.sources) + " | " + joined(a.targets); }

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string percent_line(const char* name, std::size_t part, std::size_t whole) {
  char buffer[160];
  std::snprintf(buffer, sizeof buffer, "%-28s %5.1f %%  (%zu of %zu)\n", name, 100 * share(part, whole), part, whole);
  return buffer;
}

std::string json_number(const char* name, double value, bool last = false) {
  char buffer[80];
  std::snprintf(buffer, sizeof buffer, "\"%s\": %.4f%s", name, value, last ? "}\n" : ", ");
  return buffer;
}

}  // namespace

bool same_actor(std::string_view a, std::string_view b) {
  const auto x = content_words(a), y = content_words(b);
  if (x.empty() || y.empty()) return false;
  const auto both = static_cast<std::size_t>(
      std::count_if(x.begin(), x.end(), [&](const std::string& w) { return y.find(w) != y.end(); }));
  return both == x.size() || both == y.size() || 4 * both >= x.size() + y.size();
}

double PloverScore::figure(std::string_view name) const {
  if (name == "class") return share(act, records);
  if (name == "source") return share(source, records);
  if (name == "target") return share(target, records);
  if (name == "all") return share(whole, records);
  if (name == "coded") return share(coded, records);
  return -1;
}

PloverScore score_plover(const std::vector<GoldSentence>& gold, const std::vector<CodedSentence>& system) {
  PloverScore out;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const GoldAct& g = gold[i].acts.front();
    const GoldAct none{"none", {}, {}};
    const GoldAct& s = system[i].acts.empty() ? none : system[i].acts.front();
    ++out.records;
    out.coded += !system[i].acts.empty();
    bool source = shares_actor(g.sources, s.sources), target = shares_actor(g.targets, s.targets);
    if (g.targets.empty() && g.sources.size() > 1) {
      // Both sides act: every one of them must be found, on whichever side.
      std::vector<std::string> all = s.sources;
      all.insert(all.end(), s.targets.begin(), s.targets.end());
      source = target =
          std::all_of(g.sources.begin(), g.sources.end(), [&](const std::string& x) { return shares_actor({x}, all); });
    } else if (g.targets.empty()) {
      // The coders saw no recipient; what stands there is not judged.
      target = source;
    }
    const bool act = g.code == s.code;
    out.act += act;
    out.source += source;
    out.target += target;
    out.whole += act && source && target;
    if (!act || !source || !target)
      out.misses.push_back(gold[i].id + "\t" + (act ? "class right" : "class wrong") + "\t" + line_of(g) + "\t" +
                           line_of(s) + "\t" + gold[i].text);
  }
  return out;
}

std::string table(const PloverScore& s) {
  return percent_line("right class", s.act, s.records) + percent_line("right source", s.source, s.records) +
         percent_line("right recipient", s.target, s.records) +
         percent_line("class, source, recipient", s.whole, s.records) +
         percent_line("coded at all", s.coded, s.records);
}

std::string json_figures(const PloverScore& s) {
  return "{" + json_number("class", s.figure("class")) + json_number("source", s.figure("source")) +
         json_number("target", s.figure("target")) + json_number("all", s.figure("all")) +
         json_number("coded", s.figure("coded"), true);
}

double PetrarchScore::figure(std::string_view name) const {
  if (name == "root") return share(root, gold);
  if (name == "all") return share(whole, gold);
  if (name == "extra") return share(extra, gold);
  return -1;
}

PetrarchScore score_petrarch(const std::vector<GoldSentence>& gold, const std::vector<CodedSentence>& system) {
  PetrarchScore out;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    ++out.sentences;
    out.gold += gold[i].acts.size();
    out.system += system[i].acts.size();
    std::vector<bool> used(system[i].acts.size(), false);
    // Codings whose actors fit too choose first.
    std::vector<bool> done(gold[i].acts.size(), false);
    for (const bool strict : {true, false}) {
      for (std::size_t k = 0; k < gold[i].acts.size(); ++k) {
        if (done[k]) continue;
        const GoldAct& g = gold[i].acts[k];
        for (std::size_t j = 0; j < used.size(); ++j) {
          const GoldAct& s = system[i].acts[j];
          const bool actors = g.sources == s.sources && g.targets == s.targets;
          if (used[j] || g.code.substr(0, 2) != s.code.substr(0, 2) || (strict && !actors)) continue;
          used[j] = done[k] = true;
          ++out.root;
          out.whole += strict;
          break;
        }
      }
    }
    for (std::size_t k = 0; k < done.size(); ++k) {
      if (!done[k]) out.misses.push_back(gold[i].id + "\tmissed\t" + line_of(gold[i].acts[k]) + "\t" + gold[i].text);
    }
    for (std::size_t j = 0; j < used.size(); ++j) {
      if (used[j]) continue;
      ++out.extra;
      out.misses.push_back(gold[i].id + "\textra\t" + line_of(system[i].acts[j]) + "\t" + gold[i].text);
    }
  }
  return out;
}

std::string table(const PetrarchScore& s) {
  return percent_line("codings right by root", s.root, s.gold) + percent_line("root and both actors", s.whole, s.gold) +
         percent_line("extra events", s.extra, s.gold);
}

std::string json_figures(const PetrarchScore& s) {
  return "{" + json_number("root", s.figure("root")) + json_number("all", s.figure("all")) +
         json_number("extra", s.figure("extra"), true);
}

}  // namespace runding::eval
