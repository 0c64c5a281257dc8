#pragma once

#include <cstdint>
#include <vector>

#include "runding/statement/clause.h"
#include "runding/statement/reading.h"

namespace runding {

enum class CueComplement : std::uint8_t { clause, np, inf, that, none };
enum class CueOrder : std::uint8_t { pre, post, both };

/// One cue of reported speech with who speaks and what is reported. Token ranges are half open.
struct Report {
  std::uint32_t cue_first = 0;
  std::uint32_t cue_last = 0;
  std::uint32_t entry = UINT32_MAX;  ///< lexicon entry
  CueComplement complement = CueComplement::clause;
  CueOrder order = CueOrder::pre;
  bool passive = false;
  bool hearer = false;     ///< the person told follows at once
  bool asks = false;       ///< reports a question
  bool according = false;  ///< "according to X"
  bool post = false;       ///< the words reported stand before the cue
  bool by_clitic = false;  ///< a clitic stands for the speaker
  bool nested = false;     ///< inside the content of another report
  bool explicit_that = false;
  bool explicit_inf = false;
  std::uint32_t that_at = 0;  ///< of a noun of telling: its complementiser, else 0

  Speaker speaker;
  std::uint32_t left = 0;   ///< where cue and subject begin
  std::uint32_t right = 0;  ///< where cue and agent end
  std::uint32_t first = 0;  ///< content; empty when nothing is reported in so many words
  std::uint32_t last = 0;
  bool quoted_only = false;    ///< the content is quotations and nothing else
  std::int32_t inherits = -1;  ///< report of the same stretch whose speaker goes on
  Index addressee = kNone;

  bool has_content() const { return last > first; }
};

/// Cues of one stretch with direction and speaker, in text order, contents not yet set. `after_quote`: the stretch
/// before ended with a quotation.
std::vector<Report> find_cues(const Reading& reading, const Clauses& clauses, const Stretch& stretch, bool after_quote);

/// Sets content, nesting, inherited speakers and addressees of the reports of one stretch.
void find_contents(const Reading& reading, const Clauses& clauses, const Stretch& stretch,
                   std::vector<Report>& reports);

/// First token of the clause that follows the cue of a report in tokens [lo, hi). Sets addressee, explicit_that and
/// explicit_inf.
std::uint32_t content_start(const Reading& reading, Report& report, std::uint32_t lo, std::uint32_t hi);

/// True when a token behind a cue begins an aside (hearer, time, place) instead of the clause.
bool leads_aside(const Reading& reading, std::uint32_t token);

/// Last token of a stretch without its final stops.
std::uint32_t content_limit(const Reading& reading, const Stretch& stretch);

}  // namespace runding
