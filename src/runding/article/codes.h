#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// The closed code lists of the annotation format. Each enum has a table of its names in the same order.
namespace runding {

template <class E>
struct CodeNames;  // specialised by RUNDING-style tables below: static constexpr std::array<std::string_view, N> names

template <class E>
constexpr std::string_view to_string(E code) requires requires {
  CodeNames<E>::names;
}
{ return CodeNames<E>::names[static_cast<std::size_t>(code)]; }

/// The code with this name, or nothing.
template <class E>
constexpr std::optional<E> parse_code(std::string_view name) requires requires {
  CodeNames<E>::names;
}
{
  for (std::size_t i = 0; i < CodeNames<E>::names.size(); ++i) {
    if (CodeNames<E>::names[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

enum class BlockKind : std::uint8_t {
  title,
  byline,
  dateline,
  lead,
  heading,
  body,
  caption,
  related,
  ad,
  share,
  credit,
  other
};
template <>
struct CodeNames<BlockKind> {
  static constexpr std::array<std::string_view, 12> names = {
      "title", "byline", "dateline", "lead", "heading", "body", "caption", "related", "ad", "share", "credit", "other"};
};
/// Blocks that are read for content; the others are what a reader would skip.
constexpr bool is_content(BlockKind kind) {
  return kind == BlockKind::title || kind == BlockKind::lead || kind == BlockKind::heading || kind == BlockKind::body;
}

enum class EntityType : std::uint8_t { person, organisation, state, location };
template <>
struct CodeNames<EntityType> {
  static constexpr std::array<std::string_view, 4> names = {"PER", "ORG", "GPE", "LOC"};
};

enum class MentionKind : std::uint8_t { name, nominal, pronoun };
template <>
struct CodeNames<MentionKind> {
  static constexpr std::array<std::string_view, 3> names = {"name", "nominal", "pronoun"};
};

/// TIMEX3 types (ISO-TimeML).
enum class TimeType : std::uint8_t { date, time, duration, set };
template <>
struct CodeNames<TimeType> {
  static constexpr std::array<std::string_view, 4> names = {"DATE", "TIME", "DURATION", "SET"};
};

enum class CountKind : std::uint8_t {
  killed,
  wounded,
  missing,
  displaced,
  detained,
  captive,
  released,
  evacuated,
  forces,
  strikes,
  targets,
  money,
  aid,
  votes,
  other
};
template <>
struct CodeNames<CountKind> {
  static constexpr std::array<std::string_view, 15> names = {
      "killed", "wounded", "missing", "displaced", "detained", "captive", "released", "evacuated",
      "forces", "strikes", "targets", "money",     "aid",      "votes",   "other"};
};

enum class QuoteKind : std::uint8_t { direct, indirect, mixed };
template <>
struct CodeNames<QuoteKind> {
  static constexpr std::array<std::string_view, 3> names = {"direct", "indirect", "mixed"};
};

enum class EventType : std::uint8_t {
  talks,
  meeting,
  call,
  message,
  mediation,
  proposal,
  agreement,
  rejection,
  withdrawal,
  ceasefire,
  violation,
  humanitarian,
  exchange,
  resolution,
  sanction,
  attack,
  forces,
  arrest,
  protest
};
template <>
struct CodeNames<EventType> {
  static constexpr std::array<std::string_view, 19> names = {
      "talks",     "meeting",    "call",      "message",   "mediation",    "proposal", "agreement",
      "rejection", "withdrawal", "ceasefire", "violation", "humanitarian", "exchange", "resolution",
      "sanction",  "attack",     "forces",    "arrest",    "protest"};
};

enum class EventStatus : std::uint8_t { happened, ongoing, planned, proposed, cancelled, failed, denied, claimed };
template <>
struct CodeNames<EventStatus> {
  static constexpr std::array<std::string_view, 8> names = {"happened",  "ongoing", "planned", "proposed",
                                                            "cancelled", "failed",  "denied",  "claimed"};
};

enum class Role : std::uint8_t { party, delegate, mediator, host, actor, recipient };
template <>
struct CodeNames<Role> {
  static constexpr std::array<std::string_view, 6> names = {"party", "delegate", "mediator",
                                                            "host",  "actor",    "recipient"};
};

enum class Issue : std::uint8_t {
  talks,
  ceasefire,
  hostilities,
  territory,
  status,
  security,
  weapons,
  forces,
  humanitarian,
  captives,
  accountability,
  sanctions,
  trade,
  deal,
  governance,
  other
};
template <>
struct CodeNames<Issue> {
  static constexpr std::array<std::string_view, 16> names = {
      "talks",        "ceasefire", "hostilities",    "territory", "status", "security", "weapons",    "forces",
      "humanitarian", "captives",  "accountability", "sanctions", "trade",  "deal",     "governance", "other"};
};

enum class Stance : std::uint8_t { demand, support, offer, promise, reject, threaten, accuse, deny, doubt, shift };
template <>
struct CodeNames<Stance> {
  static constexpr std::array<std::string_view, 10> names = {"demand",   "support", "offer", "promise", "reject",
                                                             "threaten", "accuse",  "deny",  "doubt",   "shift"};
};

}  // namespace runding
