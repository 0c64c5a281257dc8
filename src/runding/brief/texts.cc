#include "runding/brief/texts.h"

#include <algorithm>

#include "runding/base/dates.h"

namespace runding {
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(by);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + by.size());
  }
}

bool digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_month(std::string_view v) {
  return v.size() >= 7 && digits(v.substr(0, 4)) && v[4] == '-' && digits(v.substr(5, 2));
}
bool is_day(std::string_view v) { return is_month(v) && v.size() >= 10 && v[7] == '-' && digits(v.substr(8, 2)); }

}  // namespace

Result<Texts> Texts::parse(std::string_view table) {
  Texts texts;
  std::size_t number = 0;
  for (const std::string_view line : split(table, "\n")) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line, "\t");
    const auto wrong = [&](const char* what) {
      return Error{ErrorCode::bad_language_data, what, "texts.tsv:" + std::to_string(number), {}};
    };
    if (texts.languages_.empty()) {
      if (cells.size() < 2 || cells[0] != "key") return wrong("the first line names the languages: key, en, …");
      texts.languages_.assign(cells.begin() + 1, cells.end());
      continue;
    }
    if (cells.size() != texts.languages_.size() + 1) return wrong("needs a key and one text per language");
    if (!texts.rows_.emplace(std::string(cells[0]), Said(cells.begin() + 1, cells.end())).second)
      return wrong("this key is there twice");
  }
  if (texts.languages_.empty()) return Error{ErrorCode::bad_language_data, "no languages", "texts.tsv", {}};
  return texts;
}

Said Texts::say(std::string_view key, long long n) const {
  const auto it = rows_.find(key);
  if (it == rows_.end()) {
    const std::size_t dot = key.find('.');
    return same(dot == std::string_view::npos ? key : key.substr(dot + 1));
  }
  Said out;
  for (const std::string& text : it->second) {
    const auto forms = split(text, " | ");
    out.emplace_back(n == 1 ? forms.front() : forms.back());
  }
  return out;
}

Said Texts::say(std::string_view key, const Values& values, long long n) const {
  Said out = say(key, n);
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::string filled;
    // One pass, so that a value with braces of its own is left alone.
    for (std::string_view rest = out[i]; !rest.empty();) {
      const std::size_t open = rest.find('{');
      filled.append(rest.substr(0, open));
      if (open == std::string_view::npos) break;
      rest.remove_prefix(open);
      const std::size_t close = rest.find('}');
      const auto value = std::find_if(values.begin(), values.end(), [&](const auto& v) {
        return close != std::string_view::npos && v.first == rest.substr(1, close - 1);
      });
      if (value == values.end()) {
        filled += '{';
        rest.remove_prefix(1);
      } else {
        filled += value->second[i];
        rest.remove_prefix(close + 1);
      }
    }
    out[i] = std::move(filled);
  }
  return out;
}

Said Texts::month_name(std::string_view key, std::string_view value) const {
  const auto it = rows_.find(key);
  const int m = (value[5] - '0') * 10 + (value[6] - '0');
  if (it == rows_.end() || m < 1 || m > 12) return same(value.substr(5, 2));
  Said out;
  for (const std::string& names : it->second) {
    const auto list = split(names, ";");
    out.emplace_back(static_cast<std::size_t>(m) <= list.size() ? list[static_cast<std::size_t>(m) - 1]
                                                                : value.substr(5, 2));
  }
  return out;
}

Said Texts::short_month(std::string_view value) const {
  return is_month(value) ? month_name("calendar.short", value) : same("");
}

Said Texts::month(std::string_view value) const {
  if (!is_month(value)) return same(value);
  return say("date.month", Values{{"m", month_name("calendar.long", value)}, {"y", same(value.substr(0, 4))}});
}

Said Texts::date(std::string_view value) const {
  if (is_day(value)) {
    const std::string_view day = value.substr(8, 2);
    return say("date.day", Values{{"d", same(day.front() == '0' ? day.substr(1) : day)},
                                  {"m", short_month(value)},
                                  {"y", same(value.substr(0, 4))}});
  }
  if (value.size() == 7 && is_month(value)) return month(value);
  // A week is told by its first day.
  const std::optional<DayRange> days = day_range(value);
  if (days && days->days() == 7) return say("date.week", {{"day", date(iso_day(days->first))}});
  return same(value);
}

}  // namespace runding
