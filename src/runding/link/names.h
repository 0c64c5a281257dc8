#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Comparing names that different languages and outlets spell differently. All functions take folded names
/// (base/unicode.h, fold_name) and know no language: they only use that spellings of one name in Latin letters differ
/// in few, regular ways (w/v, y/i/j, kh/h, c/k, doubled letters, vowels).
namespace runding {

std::vector<std::string_view> name_words(std::string_view folded);

/// One word as it sounds, roughly: "lavrov" and "lawrow" give the same.
std::string sound(std::string_view word);

/// Consonants of the sound of a word, a first vowel as 'a': the key names are looked up by.
std::string skeleton(std::string_view word);

/// Optimal string alignment distance (Damerau 1964, adjacent swaps), given up beyond `limit` (then limit + 1).
int edit_distance(std::string_view a, std::string_view b, int limit);

/// The two words may be spellings of one name: their sounds differ in at most one letter in five.
bool similar_word(std::string_view a, std::string_view b);

/// The two full names may be spellings of one: same last word and first word up to spelling, initials allowed.
bool similar_name(std::string_view a, std::string_view b);

/// First letters of the words: "international atomic energy agency" → "iaea".
std::string initials(std::string_view folded);

}  // namespace runding
