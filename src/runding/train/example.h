#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace runding::train {

/// One sentence to learn from. Layers that are not annotated are empty.
struct Example {
  std::vector<std::string> forms;
  std::vector<std::uint8_t> tags;    ///< Upos
  std::vector<std::int32_t> heads;   ///< word of the sentence, -1 = root
  std::vector<std::uint8_t> labels;  ///< index into Recipe::labels
  std::vector<std::uint8_t> names;   ///< name tags, see name_tags.h
  std::uint32_t style = 0;           ///< index into Data::styles
  float weight = 1;
};

}  // namespace runding::train
