#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace runding::eval {

/// Appends `form` without its spaces (Unicode category Zs).
void append_without_spaces(std::string_view form, std::string& out);

/// Where and how the texts of two sides part, for a message; nothing when they are the same.
std::optional<std::string> text_difference(std::string_view gold, std::string_view system);

/// To 4 digits, as printed.
double four_digits(double value);

}  // namespace runding::eval
