#pragma once

#include "commands.h"

/// The commands that read a record.
namespace runding::app {

void add_threads(Program& program);
void add_timeline(Program& program);
void add_statements(Program& program);
void add_positions(Program& program);
void add_parties(Program& program);
void add_counts(Program& program);
void add_disputes(Program& program);
void add_commitments(Program& program);
void add_sources(Program& program);
void add_show(Program& program);
void add_explain(Program& program);
void add_search(Program& program);
void add_stats(Program& program);
void add_export(Program& program);
void add_brief(Program& program);
void add_curate(Program& program);
void add_diff(Program& program);

}  // namespace runding::app
