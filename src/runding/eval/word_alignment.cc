#include "runding/eval/word_alignment.h"

#include <algorithm>

#include "runding/eval/row.h"

namespace runding::eval {
namespace {

constexpr std::size_t kMostCells = std::size_t{1} << 26;

/// Multiword tokens of both sides, those that overlap joined; in order.
std::vector<Stretch> multiword_stretches(const UdDocument& gold, const UdDocument& system) {
  std::vector<Stretch> all;
  for (const UdDocument* side : {&gold, &system}) {
    for (const UdWord& word : side->words) {
      if (word.multiword && (all.empty() || !(all.back() == word.span))) all.push_back(word.span);
    }
  }
  std::sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) { return a.start < b.start; });
  std::vector<Stretch> out;
  for (const Stretch& s : all) {
    if (out.empty() || s.start >= out.back().end) {
      out.push_back(s);
    } else {
      out.back().end = std::max(out.back().end, s.end);
    }
  }
  return out;
}

class Aligner {
 public:
  Aligner(const UdDocument& gold, const UdDocument& system) : gold_(gold.words), system_(system.words) {
    out_.gold_of.assign(system_.size(), kNoWord);
  }

  Result<WordAlignment> run(const std::vector<Stretch>& stretches) {
    std::size_t g = 0, s = 0;
    for (const Stretch& stretch : stretches) {
      by_characters(g, until(gold_, g, stretch.start), s, until(system_, s, stretch.start));
      // A word that sticks into the stretch from the left belongs to neither part.
      g = from(gold_, g, stretch.start);
      s = from(system_, s, stretch.start);
      const std::size_t g_end = until(gold_, g, stretch.end), s_end = until(system_, s, stretch.end);
      if ((g_end - g + 1) * (s_end - s + 1) > kMostCells) {
        return Error{ErrorCode::too_large, "multiword tokens overlap over too many words to compare"};
      }
      by_forms(g, g_end, s, s_end);
      g = from(gold_, g_end, stretch.end);
      s = from(system_, s_end, stretch.end);
    }
    by_characters(g, gold_.size(), s, system_.size());
    return std::move(out_);
  }

 private:
  using Words = std::vector<UdWord>;

  /// The first word from `at` on that ends after `place`.
  static std::size_t until(const Words& words, std::size_t at, std::size_t place) {
    while (at < words.size() && words[at].span.end <= place) ++at;
    return at;
  }
  /// The first word from `at` on that begins at or after `place`.
  static std::size_t from(const Words& words, std::size_t at, std::size_t place) {
    while (at < words.size() && words[at].span.start < place) ++at;
    return at;
  }

  void pair(std::size_t g, std::size_t s) {
    out_.pairs.emplace_back(g, s);
    out_.gold_of[s] = g;
  }

  void by_characters(std::size_t g, std::size_t g_end, std::size_t s, std::size_t s_end) {
    while (g < g_end && s < s_end) {
      const Stretch &a = gold_[g].span, &b = system_[s].span;
      if (a == b) {
        pair(g++, s++);
      } else if (a.start <= b.start) {
        ++g;
      } else {
        ++s;
      }
    }
  }

  void by_forms(std::size_t g, std::size_t g_end, std::size_t s, std::size_t s_end) {
    const std::size_t rows = g_end - g, columns = s_end - s;
    std::vector<std::string> gold_forms, system_forms;
    for (std::size_t i = g; i < g_end; ++i) gold_forms.push_back(lower(gold_[i].row->form));
    for (std::size_t i = s; i < s_end; ++i) system_forms.push_back(lower(system_[i].row->form));
    // longest[i][j]: common subsequence of what follows row i and column j.
    std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
    const auto cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return longest[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        const std::uint32_t both = gold_forms[i] == system_forms[j] ? cell(i + 1, j + 1) + 1 : 0;
        cell(i, j) = std::max({both, cell(i + 1, j), cell(i, j + 1)});
      }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (gold_forms[i] == system_forms[j]) {
        pair(g + i++, s + j++);
      } else if (cell(i, j) == cell(i + 1, j)) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  const Words& gold_;
  const Words& system_;
  WordAlignment out_;
};

}  // namespace

Result<WordAlignment> align_words(const UdDocument& gold, const UdDocument& system) {
  return Aligner(gold, system).run(multiword_stretches(gold, system));
}

}  // namespace runding::eval
