#include "runding/curation/action.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "runding/base/clock.h"
#include "runding/curation/action_json.h"

namespace runding {
namespace {

template <class E>
Status one_of(std::string_view field, std::string_view value) {
  if (parse_code<E>(value)) return {};
  std::string message = std::string(field) + " has no \"" + std::string(value) + "\"; it is one of:";
  for (const std::string_view name : CodeNames<E>::names) (message += " ").append(name);
  return Error{ErrorCode::bad_usage, std::move(message)};
}

Status date_value(std::string_view value) {
  // A day, month or year: what a happening can be shown under.
  const auto day = [](const std::string& text) { return utc_moment(text).has_value(); };
  const std::string text(value);
  if (value.empty() || (value.size() == 10 && day(text)) || (value.size() == 7 && day(text + "-01")) ||
      (value.size() == 4 && day(text + "-01-01")))
    return {};
  return Error{ErrorCode::bad_usage, "date needs 2031, 2031-03 or 2031-03-12, not \"" + text + "\""};
}

Status number_value(std::string_view field, const std::string& value) {
  if (value.empty()) return {};
  char* end = nullptr;
  const double n = std::strtod(value.c_str(), &end);
  if (*end == '\0' && n >= 0 && n < 1e15 && value.find_first_not_of("0123456789.") == std::string::npos) return {};
  return Error{ErrorCode::bad_usage, std::string(field) + " needs a number such as 11 or 2.5, not \"" + value + "\""};
}

}  // namespace

std::vector<std::string_view> correctable(CurationSubject subject) {
  switch (subject) {
    case CurationSubject::happening:
      return {"type", "status", "date", "place"};
    case CurationSubject::position:
      return {"issue", "stance", "holder"};
    case CurationSubject::figure:
      return {"low", "high"};
    case CurationSubject::statement:
      return {"speaker"};
    default:
      return {};
  }
}

Status check_field(CurationSubject subject, std::string_view field, std::string_view value) {
  const std::vector<std::string_view> fields = correctable(subject);
  if (fields.empty())
    return Error{ErrorCode::bad_usage, "nothing of a " + std::string(to_string(subject)) + " can be corrected"};
  if (std::find(fields.begin(), fields.end(), field) == fields.end()) {
    std::string message =
        "a " + std::string(to_string(subject)) + " has no \"" + std::string(field) + "\" to correct; it has:";
    for (const std::string_view name : fields) (message += " ").append(name);
    return Error{ErrorCode::bad_usage, std::move(message)};
  }
  if (field == "type") return one_of<EventType>(field, value);
  if (field == "status") return one_of<EventStatus>(field, value);
  if (field == "issue") return one_of<Issue>(field, value);
  if (field == "stance") return one_of<Stance>(field, value);
  if (field == "date") return date_value(value);
  if (field == "low" || field == "high") return number_value(field, std::string(value));
  return {};
}

void stamp(CurationAction& action, const std::vector<CurationAction>& log, std::int64_t now) {
  const std::int64_t last = log.empty() ? now - 1 : utc_moment(log.back().time).value_or(now - 1);
  action.time = utc_text(std::max(now, last + 1));
  action.id = action_id(action);
}

std::vector<int> undone_by(const std::vector<CurationAction>& log) {
  std::vector<int> undone(log.size(), -1);
  std::map<std::string, int> holds;  // action → the undo that holds against it; the latest are seen first
  for (std::size_t i = log.size(); i-- > 0;) {
    if (const auto it = holds.find(log[i].id); it != holds.end()) {
      undone[i] = it->second;
    } else if (log[i].verb == Verb::undo) {
      holds.emplace(log[i].undoes, static_cast<int>(i));
    }
  }
  return undone;
}

}  // namespace runding
