#include "runding/lang/office_terms.h"

#include <algorithm>
#include <tuple>

#include "runding/base/dates.h"

namespace runding {
namespace {

constexpr int kSameTerm = 31;  ///< days

std::string_view head(std::string_view date, std::string_view other) {
  return date.substr(0, std::min(date.size(), other.size()));
}

}  // namespace

bool held_on(const Office& o, std::string_view day) {
  if (day.empty()) return o.to.empty();
  if (!o.from.empty() && head(day, o.from) < head(o.from, day)) return false;
  return o.to.empty() || head(day, o.to) <= head(o.to, day);
}

bool over_by(const Office& o, std::string_view day) {
  return !day.empty() && !o.to.empty() && head(o.to, day) <= head(day, o.to);
}

bool same_term(const Office& office, std::string_view from) {
  const auto a = day_range(office.from), b = day_range(from);
  return a && b && gap(*a, *b) <= kSameTerm;
}

bool office_before(const Office& a, const Office& b) { return std::tie(a.of, a.role) < std::tie(b.of, b.role); }

std::span<const Office> terms(const Gazetteer& gazetteer, std::string_view role, Index of) {
  const auto& all = gazetteer.offices();
  const Office wanted{kNone, std::string(role), of, {}, {}};
  const auto [first, last] = std::equal_range(all.begin(), all.end(), wanted, office_before);
  return {first, last};
}

std::vector<Index> holders(const Gazetteer& gazetteer, std::string_view role, Index of, std::string_view day) {
  std::vector<Index> out;
  for (const Office& office : terms(gazetteer, role, of)) {
    if (held_on(office, day) && std::find(out.begin(), out.end(), office.person) == out.end())
      out.push_back(office.person);
  }
  return out;
}

}  // namespace runding
