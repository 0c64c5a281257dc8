#pragma once

#include "commands.h"

namespace runding::app {

/// `eval record`: what belongs together across articles, against gold.
void add_record_eval(CLI::App& eval, Program& program);

}  // namespace runding::app
