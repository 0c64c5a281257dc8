#include "runding/eval/treebank_score.h"

#include <algorithm>

#include "runding/eval/characters.h"
#include "runding/eval/word_alignment.h"

namespace runding::eval {
namespace {

/// Stretches that stand on both sides.
UdTally stretch_tally(const std::vector<Stretch>& gold, const std::vector<Stretch>& system) {
  UdTally out;
  out.gold = static_cast<std::int64_t>(gold.size());
  out.system = static_cast<std::int64_t>(system.size());
  for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (gold[g].start == system[s].start) {
      out.right += gold[g++].end == system[s++].end;
    } else {
      ++(gold[g].start < system[s].start ? g : s);
    }
  }
  return out;
}

class TreebankScorer {
 public:
  TreebankScorer(const UdDocument& gold, const UdDocument& system, const WordAlignment& alignment, TreebankScore& out)
      : gold_(gold.words), system_(system.words), alignment_(alignment), out_(out) {}

  void tags() {
    note(UdMetric::upos, all, [](const UdWord& g, const UdWord& s) { return g.row->upos == s.row->upos; });
    note(UdMetric::xpos, all, [](const UdWord& g, const UdWord& s) { return g.row->xpos == s.row->xpos; });
    note(UdMetric::ufeats, all, [](const UdWord& g, const UdWord& s) { return g.features == s.features; });
    note(UdMetric::all_tags, all, [](const UdWord& g, const UdWord& s) {
      return g.row->upos == s.row->upos && g.row->xpos == s.row->xpos && g.features == s.features;
    });
    note(UdMetric::lemmas, all, same_lemma);
  }

  void trees() {
    const auto same_head = [&](const UdWord& g, const UdWord& s) { return gold_of(s.head) == g.head; };
    const auto same_arc = [&](const UdWord& g, const UdWord& s) { return same_head(g, s) && g.relation == s.relation; };
    note(UdMetric::uas, all, same_head);
    note(UdMetric::las, all, same_arc);
    note(UdMetric::clas, content, same_arc);
    note(UdMetric::mlas, content, [&](const UdWord& g, const UdWord& s) {
      return same_arc(g, s) && same_morphology(g, s) && same_function_words(g, s);
    });
    note(UdMetric::blex, content, [&](const UdWord& g, const UdWord& s) { return same_arc(g, s) && same_lemma(g, s); });
  }

 private:
  static bool all(const UdWord&) { return true; }
  static bool content(const UdWord& word) { return word.content; }
  /// Words without lemma in gold are not asked for one.
  static bool same_lemma(const UdWord& g, const UdWord& s) {
    return g.row->lemma.empty() || g.row->lemma == "_" || g.row->lemma == s.row->lemma;
  }
  static bool same_morphology(const UdWord& g, const UdWord& s) {
    return g.row->upos == s.row->upos && g.features == s.features;
  }

  /// The gold word in the place of a system word. A head that is not aligned is no gold word, and not the root either.
  std::size_t gold_of(std::size_t system_word) const {
    if (system_word == kNoWord) return kNoWord;
    const std::size_t g = alignment_.gold_of[system_word];
    return g == kNoWord ? gold_.size() : g;
  }

  bool same_function_words(const UdWord& g, const UdWord& s) const {
    return std::equal(g.functional_children.begin(), g.functional_children.end(), s.functional_children.begin(),
                      s.functional_children.end(), [&](std::size_t a, std::size_t b) {
                        return a == gold_of(b) && gold_[a].relation == system_[b].relation &&
                               same_morphology(gold_[a], system_[b]);
                      });
  }

  template <class Keep, class Same>
  void note(UdMetric metric, const Keep& keep, const Same& same) {
    UdTally& tally = out_.metrics[static_cast<std::size_t>(metric)];
    tally.gold = std::count_if(gold_.begin(), gold_.end(), keep);
    tally.system = std::count_if(system_.begin(), system_.end(), keep);
    std::int64_t aligned = 0;
    for (const auto& [g, s] : alignment_.pairs) {
      if (!keep(gold_[g])) continue;
      ++aligned;
      tally.right += same(gold_[g], system_[s]);
    }
    tally.aligned = aligned;
  }

  const std::vector<UdWord>& gold_;
  const std::vector<UdWord>& system_;
  const WordAlignment& alignment_;
  TreebankScore& out_;
};

}  // namespace

std::optional<double> UdTally::aligned_accuracy() const {
  if (!aligned || *aligned == 0) return std::nullopt;
  return static_cast<double>(right) / static_cast<double>(*aligned);
}

double TreebankScore::figure(std::string_view name) const {
  const auto at = std::find(kUdMetrics.begin(), kUdMetrics.end(), name) - kUdMetrics.begin();
  return at > static_cast<std::ptrdiff_t>(last_metric(depth)) ? -1
                                                              : four_digits(metrics[static_cast<std::size_t>(at)].f1());
}

Result<TreebankScore> score_treebank(const std::vector<ConlluSentence>& gold, const std::vector<ConlluSentence>& system,
                                     UdDepth depth) {
  const auto sided = [](Error error, const char* side) {
    error.message = std::string(side) + ", " + error.message;
    return error;
  };
  const auto g = ud_document(gold, depth);
  if (!g) return sided(g.error(), "gold");
  const auto s = ud_document(system, depth);
  if (!s) return sided(s.error(), "system");
  if (const auto difference = text_difference(g->characters, s->characters)) {
    return Error{ErrorCode::bad_treebank, *difference};
  }
  const auto alignment = align_words(*g, *s);
  if (!alignment) return alignment.error();

  TreebankScore out;
  out.depth = depth;
  out.metrics[static_cast<std::size_t>(UdMetric::tokens)] = stretch_tally(g->tokens, s->tokens);
  out.metrics[static_cast<std::size_t>(UdMetric::sentences)] = stretch_tally(g->sentences, s->sentences);
  UdTally& words = out.metrics[static_cast<std::size_t>(UdMetric::words)];
  words.gold = static_cast<std::int64_t>(g->words.size());
  words.system = static_cast<std::int64_t>(s->words.size());
  words.right = static_cast<std::int64_t>(alignment->pairs.size());
  TreebankScorer scorer(*g, *s, *alignment, out);
  if (depth != UdDepth::segment) scorer.tags();
  if (depth == UdDepth::parse) scorer.trees();
  return out;
}

}  // namespace runding::eval
