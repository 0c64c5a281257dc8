#pragma once

#include "commands.h"

namespace runding::app {

/// `eval rules`: how often each phrase of the lexicon and each rule of a language matches in texts.
void add_rules_eval(CLI::App& eval, Program& program);

}  // namespace runding::app
