#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/base/span.h"
#include "runding/lang/language.h"

namespace runding {

/// A word as times and counts read it: a token, or a part of a token joined by hyphens ("two-day").
struct Atom {
  Span span;
  WordId word = 0;
  WordId stem = 0;
  WordShape shape = WordShape::punct;
  std::uint32_t token = 0;  ///< index into Article::tokens
  bool currency = false;    ///< cut from a sum: the "Rp" of "Rp198"
};

/// A number written in digits or words, or both ("2,5 juta").
struct Number {
  std::uint32_t end = 0;  ///< atom behind it
  double value = 0;
  bool some = false;   ///< "several": no value
  bool open = false;   ///< "hundreds": at least `value`
  bool alone = false;  ///< only an article ("a"); a number before a unit, nowhere else
};

/// The longest number that begins at atom `at`. Language-neutral: number words and their roles are data.
std::optional<Number> read_number(const Language& language, std::string_view text, std::span<const Atom> atoms,
                                  std::uint32_t at);

/// Appends the atoms of tokens [first, last): tokens of two or more parts joined by hyphens are cut when the pack does
/// not know them as a whole phrase of the classes `times` and `counts` read.
void cut_atoms(const Language& language, const Article& article, std::uint32_t first, std::uint32_t last,
               std::vector<Atom>& out);

/// Appends the atoms of a stretch of text that has no tokens (a dateline).
void scan_atoms(const Language& language, std::string_view text, Span span, std::vector<Atom>& out);

}  // namespace runding
