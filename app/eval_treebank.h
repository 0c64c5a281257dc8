#pragma once

#include "commands.h"

namespace runding::app {

/// The subcommands of `eval` that compare two files: segment, tag, parse, ner.
void add_treebank_evals(CLI::App& eval, Program& program);

}  // namespace runding::app
