#pragma once

#include <string>

#include "runding/brief/html.h"
#include "runding/query/show.h"
#include "runding/query/threads.h"

/// The parts of the page. Each is a <section> with its heading, empty when there is nothing to tell.
namespace runding {

/// Everything the page tells.
struct BriefRows {
  std::vector<ThreadRow> threads;
  std::vector<HappeningRow> happenings;
  std::vector<PositionRow> positions;
  std::vector<StatementRow> statements;
  std::vector<CountRow> counts;
  std::vector<DisputeRow> disputes;
  std::vector<CommitmentRow> commitments;
  std::vector<SourceRow> sources;
  std::vector<CopyRow> copies;
};

struct Section {
  std::string id;
  std::size_t lines = 0;
  std::string html;
};

/// Nothing where the record tells of one affair.
Section threads_section(const Html& html, const BriefRows& rows);
/// The choice among them beside the other filters, likewise.
std::string thread_choice(const Html& html, const BriefRows& rows);
Section timeline_section(const Html& html, const BriefRows& rows);
Section positions_section(const Html& html, const BriefRows& rows);
Section statements_section(const Html& html, const BriefRows& rows);
Section counts_section(const Html& html, const BriefRows& rows);
Section disputes_section(const Html& html, const BriefRows& rows);
Section commitments_section(const Html& html, const BriefRows& rows);
Section sources_section(const Html& html, const BriefRows& rows);
Section articles_section(const Html& html);

/// <section> with heading and note around `inner`.
Section make_section(const Html& html, std::string id, std::size_t lines, const std::string& inner);
/// Opening tag of a line that can be filtered and linked to: its parties, its type ("e:talks") and what the article
/// panel calls it; `threads` where there are several.
std::string row_tag(std::string_view element, std::string_view classes, const std::string& id,
                    const std::string& parties, const std::string& type, const std::string& label,
                    const std::string& threads);
/// A line's own address.
std::string self_link(const std::string& id);

}  // namespace runding
