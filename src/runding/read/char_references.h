#pragma once

#include <string>

namespace runding {

/// Marks and spaces that a page left as character references ("&ldquo;", "&nbsp;", "&#8221;"; HTML 5, section 13.5)
/// become the characters, followed by spaces up to the length of the reference, so that every byte offset stays what it
/// was. Letters ("&iacute;") stay as they are, since a word would fall apart. True when something was written over.
bool write_out_references(std::string& text);

}  // namespace runding
