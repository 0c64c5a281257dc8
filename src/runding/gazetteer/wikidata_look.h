#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace runding {

/// A Q-number without its letter; 0 = none.
using QNumber = std::uint64_t;

/// "Q42" → 42; 0 for anything else.
QNumber q_number(std::string_view text);

/// The object of one line of a Wikidata dump: without the comma behind it; empty for "[", "]" and empty lines.
std::string_view entity_text(std::string_view line);

/// A look at an entity without parsing it. It reads what the dumps put there (an entity's own id first, claims by
/// property, values with "id" or "numeric-id") and may see too much, never too little.
QNumber glance_id(std::string_view entity);
/// Every Q-number among the values of a property, with those of qualifiers and references; empty where it has none.
std::vector<QNumber> glance_values(std::string_view entity, std::string_view property);

}  // namespace runding
