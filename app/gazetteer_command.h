#pragma once

#include "commands.h"

namespace runding::app {

/// `gazetteer build`, `check` and `info`: packs of names, made of what others publish.
void add_gazetteer(Program& program);

}  // namespace runding::app
