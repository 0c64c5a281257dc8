#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "runding/article/codes.h"
#include "runding/base/error.h"
#include "runding/base/span.h"

/// What people decide about a record. A log of actions lies over the record and never changes what was read from the
/// articles. An action names rows by anchors: where the words stand, never by a row number or an id that derives from
/// other articles, so it survives another analysis and further articles.
namespace runding {

/// What an anchor points at. A mention stands for the entity it names.
enum class AnchorLayer : std::uint8_t { event, position, commitment, count, quote, mention, article };
template <>
struct CodeNames<AnchorLayer> {
  static constexpr std::array<std::string_view, 7> names = {"event", "position", "commitment", "count",
                                                            "quote", "mention",  "article"};
};

struct AnchorSpan {
  Span span;
  std::uint64_t words = 0;  ///< hash64 of the bytes: no words of an article stay when it is removed
  auto operator<=>(const AnchorSpan&) const = default;
};

/// One row of one article.
struct Anchor {
  std::string article;  ///< id
  AnchorLayer layer = AnchorLayer::event;
  std::string type;  ///< event type, "issue stance", count kind or entity type; empty where spans are enough
  std::vector<AnchorSpan> spans;
  std::uint32_t nth = 0;   ///< among rows of the same type and spans
  std::uint64_t name = 0;  ///< mention: hash64 of the folded name of its entity; 0 = none
  auto operator<=>(const Anchor&) const = default;
};

/// What an action is about.
enum class CurationSubject : std::uint8_t {
  happening,
  statement,
  position,
  figure,
  party,
  dispute,
  commitment,
  shift,
  article
};
template <>
struct CodeNames<CurationSubject> {
  static constexpr std::array<std::string_view, 9> names = {"happening", "statement",  "position", "figure", "party",
                                                            "dispute",   "commitment", "shift",    "article"};
};

enum class Verb : std::uint8_t { accept, reject, correct, merge, split, rename, note, undo };
template <>
struct CodeNames<Verb> {
  static constexpr std::array<std::string_view, 8> names = {"accept", "reject", "correct", "merge",
                                                            "split",  "rename", "note",    "undo"};
};

struct CurationAction {
  using Target = std::vector<Anchor>;  ///< sorted

  std::string id;    ///< "a" and 12 hexadecimal digits, from everything else
  std::string time;  ///< utc_text (base/clock.h)
  std::string author;
  Verb verb = Verb::accept;
  CurationSubject subject = CurationSubject::happening;
  std::string kind;             ///< of a dispute
  std::vector<Target> targets;  ///< merge: what becomes one; split: what stays, what goes; else one; undo: none
  std::vector<std::pair<std::string, std::string>> fields;  ///< correct: field, value ("" = unknown)
  bool whole_names = false;  ///< split of a party: every entity of the names that go, not only those anchored
  std::string text;          ///< note: its text; rename: the name
  std::string why;
  std::string undoes;  ///< undo: id of an action
  bool operator==(const CurationAction&) const = default;
};

/// The order of a log: by time, then id.
inline bool earlier(const CurationAction& a, const CurationAction& b) {
  return a.time != b.time ? a.time < b.time : a.id < b.id;
}

/// The fields `correct` may change of a subject; empty where it may change none.
std::vector<std::string_view> correctable(CurationSubject subject);
/// bad_usage with what would have been right, for a field or value that `correct` cannot take.
Status check_field(CurationSubject subject, std::string_view field, std::string_view value);

/// Gives the action its time and id: `now`, or a moment after the last of `log`, so that the later decision always
/// counts more. `log` is in order.
void stamp(CurationAction& action, const std::vector<CurationAction>& log, std::int64_t now);

/// For each action of an ordered log, the place of the action that undid it, or -1 while it holds.
std::vector<int> undone_by(const std::vector<CurationAction>& log);

}  // namespace runding
