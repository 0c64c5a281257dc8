#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Moments in UTC, as milliseconds since 1970 and as text of one fixed width, "2031-03-12T10:20:30.500Z", so that texts
/// sort like the moments.
namespace runding {

std::string utc_text(std::int64_t milliseconds);

/// Of "2031-03-12", "2031-03-12T10:20", "2031-03-12T10:20:30" and "2031-03-12T10:20:30.5", with or without a final Z.
/// Nothing for what is no moment.
std::optional<std::int64_t> utc_moment(std::string_view text);

/// Now. RUNDING_NOW in the environment stands for it where it holds a moment, so that a run can be repeated.
std::int64_t utc_now();

}  // namespace runding
