#include "runding/link/promises.h"

namespace runding {

std::vector<EventType> fulfils(Issue issue) {
  switch (issue) {
    case Issue::talks:
      return {EventType::talks, EventType::meeting, EventType::call};
    case Issue::ceasefire:
    case Issue::hostilities:
      return {EventType::ceasefire};
    case Issue::humanitarian:
      return {EventType::humanitarian};
    case Issue::captives:
      return {EventType::exchange};
    case Issue::deal:
      return {EventType::agreement};
    case Issue::forces:
      return {EventType::forces};
    case Issue::sanctions:
    case Issue::trade:  // borders, ports and waters are opened as sanctions are lifted
      return {EventType::sanction};
    default:
      return {};
  }
}

std::vector<EventType> done_by_promiser(Issue issue) {
  return issue == Issue::deal ? std::vector{EventType::proposal} : std::vector<EventType>();
}

bool lasts(Issue issue) { return issue == Issue::ceasefire || issue == Issue::hostilities; }

std::vector<EventType> breaks(Issue issue) {
  switch (issue) {
    case Issue::ceasefire:
    case Issue::hostilities:
      return {EventType::violation, EventType::attack};
    case Issue::forces:
    case Issue::weapons:
      return {EventType::violation};
    case Issue::deal:
    case Issue::talks:
      return {EventType::violation, EventType::withdrawal};
    default:
      return {};
  }
}

bool own_act(Issue issue) {
  switch (issue) {
    case Issue::hostilities:
    case Issue::humanitarian:
    case Issue::captives:
    case Issue::forces:
    case Issue::sanctions:
    case Issue::weapons:
      return true;
    default:
      return false;
  }
}

Issue matter(EventType type) { return type == EventType::ceasefire ? Issue::ceasefire : Issue::deal; }

}  // namespace runding
