#pragma once

#include "runding/query/diff.h"

namespace runding::app {

/// What is new, under headings; nothing for what did not change.
void print_diff(const Affair& after, const Diff& diff);
/// One JSON object per line, each with the key "change".
void print_diff_json(const Affair& after, const Diff& diff);

}  // namespace runding::app
