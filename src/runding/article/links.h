#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runding/article/codes.h"

/// What linking finds across the articles of a record. Articles are numbered by their place in the order of ids; rows
/// of an article by their place in its layer. Ids derive from content: the same articles in any order give the same.
namespace runding {

enum class Layer : std::uint8_t { event, position, commitment, count, quote };
template <>
struct CodeNames<Layer> {
  static constexpr std::array<std::string_view, 5> names = {"event", "position", "commitment", "count", "quote"};
};

/// One row of one article.
struct RowRef {
  std::int32_t article = 0;
  Layer layer = Layer::event;
  std::int32_t row = 0;
  auto operator<=>(const RowRef&) const = default;
};

/// A person, body, state or place across articles and languages.
struct Party {
  std::string id;          ///< "p" and 10 hexadecimal digits
  std::string name;        ///< usual English name, else the fullest form
  std::string found_name;  ///< where a person chose another name; else empty
  EntityType type = EntityType::person;
  std::string kb;
  std::string role;           ///< the office stated most often
  std::int32_t of = -1;       ///< party the office belongs to
  std::int32_t side = -1;     ///< party it speaks or acts for
  std::int32_t articles = 0;  ///< that name it
  std::int32_t mentions = 0;
  std::vector<std::pair<std::string, std::int32_t>> aliases;  ///< surface, in how many articles; most used first
};

/// Which party each entity of each article is.
struct EntityParties {
  std::vector<std::uint32_t> starts;  ///< by article the place of its first entity; at the end the number of all
  std::vector<std::int32_t> parties;  ///< by entity

  std::int32_t party(std::size_t article, std::size_t entity) const { return parties[starts[article] + entity]; }
};

struct HappeningParticipant {
  std::int32_t party = -1;
  std::string words;  ///< for one who is no party
  Role role = Role::party;
};

/// One thing that happened or is planned, with the events that report it.
struct Happening {
  struct Member {
    std::int32_t article = 0;
    std::int32_t event = 0;
    std::int32_t origin = 0;  ///< members of one origin repeat one another; numbered from 0
  };
  std::string id;  ///< "h" and 10 hexadecimal digits
  EventType type = EventType::talks;
  EventStatus status = EventStatus::happened;
  std::string date;                 ///< TIMEX3 value that most members give
  std::string first_day, last_day;  ///< the days it stands for, "YYYY-MM-DD"; empty when no date is known
  std::string reported;             ///< day of the first report
  std::int32_t place = -1;
  std::string place_text;
  std::int32_t articles = 0;
  std::int32_t origins = 0;  ///< independent origins behind it
  float confidence = 1;
  std::vector<HappeningParticipant> participants;
  std::vector<Member> members;
  std::int16_t round = 0;       ///< of a series of talks, from 1; 0 when it is not known
  bool round_inferred = false;  ///< no article says so: only this one fits between two numbered ones
  std::int32_t within = -1;     ///< the happening it was a part of
  std::int32_t thread = -1;
};

/// Happenings that belong together where a record tells of several affairs; a record of one affair has one.
struct Thread {
  std::string id;                     ///< "t" and 10 hexadecimal digits
  std::vector<std::int32_t> sides;    ///< who acts in most of it, most first
  std::optional<Issue> issue;         ///< what most positions in its articles are about
  EventType type = EventType::talks;  ///< that most of its happenings have
  std::string first_day, last_day;    ///< of its happenings, "YYYY-MM-DD"; empty when no date is known
  std::int32_t happenings = 0;
  std::int32_t articles = 0;  ///< that tell one of them
};

/// Two articles that share text. article < other.
struct Copy {
  std::int32_t article = 0;
  std::int32_t other = 0;
  std::string kind;  ///< "same text", "same wire", "update", "part"
  double share = 0;  ///< of the shorter article's words that stand in the other
};

struct Dispute {
  struct Member {
    RowRef row;
    std::int32_t party = -1;  ///< who says so
    std::string value;        ///< what differs: a figure, a date, a place, a stance
  };
  std::string id;     ///< "d" and 10 hexadecimal digits
  std::string kind;   ///< "count", "date", "place", "happened", "claim"
  std::string topic;  ///< count kind, issue or event type it is about
  std::int32_t happening = -1;
  std::vector<Member> members;
};

struct Shift {
  std::string id;  ///< "s" and 10 hexadecimal digits
  std::int32_t holder = -1;
  Issue issue = Issue::other;
  std::int32_t from_article = -1, from_position = -1;  ///< -1 when only the new stance is known
  std::int32_t to_article = 0, to_position = 0;
};

/// A commitment and what became of it.
struct Pledge {
  std::string id;  ///< "c" and 10 hexadecimal digits
  std::int32_t holder = -1;
  std::string holder_text;
  RowRef member;
  std::string due;      ///< TIMEX3 value
  std::string outcome;  ///< "open", "kept", "broken", "contested"
  std::vector<RowRef> outcome_members;
};

struct Links {
  std::vector<Party> parties;
  EntityParties entities;
  std::vector<Happening> happenings;
  std::vector<Thread> threads;
  std::vector<Copy> copies;
  std::vector<std::int32_t> story;  ///< per article: articles of one story are copies of one another
  std::vector<Dispute> disputes;
  std::vector<Shift> shifts;
  std::vector<Pledge> pledges;
};

}  // namespace runding
