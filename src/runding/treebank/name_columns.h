#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"

/// Names in two columns, `token<TAB>tag`, an empty line between sentences. A tag is O or one of B- I- E- S- and a type,
/// e.g. B-PER.
namespace runding {

struct NameSentence {
  std::vector<std::string> forms;
  std::vector<std::string> tags;  ///< one for each form
};

/// Reads a file of two columns; a line that begins with # and has no tab is a comment. The error names line and fault.
Result<std::vector<NameSentence>> read_name_columns(std::string_view text);
/// Appends one sentence and its empty line.
void write_name_columns(const NameSentence& sentence, std::string& out);

/// Whether `tag` is one that read_name_columns accepts.
bool is_name_tag(std::string_view tag);

/// A name over the words [first, last) of one sentence.
struct NameRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string_view type;  ///< points into the tags
};

/// The names that tags stand for. A name goes on with I- or E- of its type and ends with E-, S- or any other tag; an I-
/// or E- that continues nothing begins a name (as in conlleval, Tjong Kim Sang and Buchholz 2000).
std::vector<NameRange> names_of(const std::vector<std::string>& tags);

}  // namespace runding
