#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runding/statement/report.h"

namespace runding {

/// Remembers who spoke, so that "he", "ujarnya", "that official" and quotations without a cue find their speaker. Ask
/// in text order.
class SpeakerMemory {
 public:
  SpeakerMemory(const Reading& reading, const Clauses& clauses) : r_(reading), clauses_(clauses) {}

  /// The speaker of a report: its own, resolved, or the one that goes on. `outer` is the speaker of the report whose
  /// subject it inherits, if any.
  Speaker resolve(const Report& report, const Stretch& stretch, const Speaker* outer);
  /// The one who goes on speaking at a token; confidence below .5 when that is a guess.
  Speaker current(std::uint32_t token, std::uint32_t paragraph) const;
  /// A stretch in which nobody reports: whom it is about.
  void note_topic(const Stretch& stretch);
  void remember(const Speaker& speaker, std::uint32_t token, std::uint32_t paragraph);

 private:
  Speaker same_noun(const Speaker& speaker) const;

  const Reading& r_;
  const Clauses& clauses_;
  Speaker last_, topic_;
  std::uint32_t last_token_ = 0, last_paragraph_ = 0, topic_token_ = 0;
  std::vector<Speaker> unnamed_;  ///< speakers without a name, for "that official"
};

}  // namespace runding
