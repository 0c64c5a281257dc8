#pragma once

#include <cstdint>
#include <optional>

#include "runding/article/codes.h"

/// Tags of words in names: outside, then begin, inside, end and single word of each EntityType.
namespace runding {

enum class NamePart : std::uint8_t { begin, inside, end, single };
inline constexpr std::uint8_t kOutside = 0;
inline constexpr std::uint8_t kNameTags = 17;

constexpr std::uint8_t name_tag(EntityType type, NamePart part) {
  return static_cast<std::uint8_t>(1 + 4 * static_cast<int>(type) + static_cast<int>(part));
}
constexpr NamePart name_part(std::uint8_t tag) { return static_cast<NamePart>((tag - 1) % 4); }
constexpr EntityType name_type(std::uint8_t tag) { return static_cast<EntityType>((tag - 1) / 4); }

/// True when `next` may follow `tag`; kOutside stands for the edges of the sentence too.
constexpr bool name_follows(std::uint8_t tag, std::uint8_t next) {
  const bool open = tag != kOutside && (name_part(tag) == NamePart::begin || name_part(tag) == NamePart::inside);
  const bool goes_on = next != kOutside && (name_part(next) == NamePart::inside || name_part(next) == NamePart::end);
  if (open != goes_on) return false;
  return !open || name_type(tag) == name_type(next);
}

}  // namespace runding
