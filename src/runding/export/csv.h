#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Comma separated values (RFC 4180, UTF-8, lines ended by CRLF) from rows of JSON.
namespace runding {

/// The columns of a layer ("timeline", "statements" …), in order; empty for a layer without a table.
const std::vector<std::string_view>& csv_columns(std::string_view layer);
/// The layers that have a table, in the order they are exported.
const std::vector<std::string_view>& csv_layers();

std::string csv_header(const std::vector<std::string_view>& columns);
/// Lists are joined by "; ", evidence is written as its words. A value that a spreadsheet would run as a formula gets
/// an apostrophe before it.
std::string csv_line(const std::vector<std::string_view>& columns, const nlohmann::ordered_json& row);

}  // namespace runding
