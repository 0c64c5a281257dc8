#pragma once

#include "commands.h"

namespace runding::app {

/// The subcommands of `eval` that measure event codes on outside data: plover, petrarch, relation.
void add_coding_evals(CLI::App& eval, Program& program);

}  // namespace runding::app
