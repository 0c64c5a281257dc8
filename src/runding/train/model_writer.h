#pragma once

#include <string>
#include <vector>

#include "runding/train/trainer.h"

namespace runding::train {

/// The bytes of a model file: tables and large weights rounded to 8 bits (one scale a row), the rest as it is. `info`:
/// lines "key<TAB>value".
std::string write_model(const TrainResult& trained, const std::vector<std::string>& labels,
                        const std::vector<std::string>& styles, const std::string& info);

}  // namespace runding::train
