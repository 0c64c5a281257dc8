#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/article.h"

/// Shingles: hashes of the runs of five words of an article's content blocks (Broder 1997), folded, so that two
/// articles that share text share shingles whatever their boilerplate, capitals and line breaks.
namespace runding {

inline constexpr int kShingleWords = 5;

/// Sorted, without repeats. An article without blocks counts whole. Texts shorter than one run give one shingle.
std::vector<std::uint32_t> shingles(const Article& article);

/// As bytes for keeping (little endian), and back.
std::string shingle_bytes(const std::vector<std::uint32_t>& hashes);
std::vector<std::uint32_t> shingles_from_bytes(std::string_view bytes);

}  // namespace runding
