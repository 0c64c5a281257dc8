#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runding/article/article.h"
#include "runding/curation/action.h"

/// What a log of actions comes to on the articles there are.
namespace runding {

/// A row an anchor meets: article id, layer, place in the layer (of a mention: of its entity).
struct CuratedRow {
  std::string article;
  AnchorLayer layer = AnchorLayer::event;
  std::int32_t row = 0;
  auto operator<=>(const CuratedRow&) const = default;
};

enum class MarkKind : std::uint8_t { accepted, rejected, corrected, note };
template <>
struct CodeNames<MarkKind> {
  static constexpr std::array<std::string_view, 4> names = {"accepted", "rejected", "corrected", "note"};
};

/// What is decided about a row. Of accepted and rejected the later holds, of two corrections of a field likewise.
struct Mark {
  MarkKind kind = MarkKind::accepted;
  std::string field, value;  ///< of a correction
  std::string was;           ///< what the article was read to say; empty = nothing
  std::size_t action = 0;    ///< place in the log
  auto operator<=>(const Mark&) const = default;
};

/// Rows that become one, or two groups that become two.
struct RowRule {
  CurationSubject subject = CurationSubject::party;  ///< or happening
  bool together = true;
  bool whole_names = false;
  std::vector<std::vector<CuratedRow>> groups;
};

/// What is decided about something that linking makes: a party, dispute, commitment or change of position. It is the
/// one that shares most of the rows.
struct LinkDecision {
  CurationSubject subject = CurationSubject::party;
  std::string kind;  ///< of a dispute
  std::vector<CuratedRow> rows;
  Mark mark;  ///< a party's name is the field "name"
};

struct Effects {
  std::vector<CurationAction> log;                ///< in order
  std::vector<int> undone;                        ///< as undone_by
  std::map<CuratedRow, std::vector<Mark>> marks;  ///< events, positions, counts, quotes and articles
  std::vector<RowRule> rules;                     ///< in the order of the log
  std::vector<LinkDecision> decisions;            ///< likewise
  std::vector<std::vector<std::vector<std::optional<CuratedRow>>>> met;  ///< [action][target][anchor]

  /// The row was rejected.
  bool rejected(const CuratedRow& row) const;
  /// A hash of everything that linking depends on: the same hash, the same links.
  std::uint64_t link_hash() const;
};

/// Puts a log in order and finds what its anchors meet. `article` returns an article with all layers, or null; every
/// article is asked for once.
Effects resolve(std::vector<CurationAction> log, const std::function<const Article*(const std::string&)>& article);

/// Writes the corrections of an article's rows into it, so that linking sees what was meant.
void apply_corrections(const Effects& effects, Article& article);

}  // namespace runding
