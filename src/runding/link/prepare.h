#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "runding/article/article.h"
#include "runding/article/links.h"
#include "runding/base/dates.h"

namespace runding {

using WordHash = std::uint32_t;

/// What copies are found by. Looked up again when two articles are compared, not kept.
struct ArticleText {
  std::vector<std::uint32_t> shingles;                    ///< as of article/shingles.h
  std::vector<std::pair<WordHash, std::uint16_t>> terms;  ///< words of the content and how often; sorted
};

ArticleText article_text(const Article& article, std::vector<std::uint32_t> shingles);

/// A stretch of one of the lists of a LinkArticle.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t size = 0;
};

struct LinkEntity {
  Index of = kNone, party = kNone;  ///< as of Entity
  std::int32_t mentions = 0;
};

struct LinkParticipant {
  Index entity = kNone;
  Index text = kNone;  ///< into LinkArticle::texts, for one who is no entity
  Role role = Role::party;
};

struct LinkEvent {
  EventType type = EventType::talks;
  EventStatus status = EventStatus::happened;
  std::optional<std::int16_t> round;
  Index place = kNone, place_text = kNone, claimed_by = kNone;
  Index source = kNone;  ///< the cited source its evidence stands nearest to; into LinkArticle::sources
  Index date = kNone;    ///< TIMEX3 value; into LinkArticle::texts
  float confidence = 1;
  std::optional<DayRange> days;
  Stretch participants, evidence;
  Stretch words;  ///< of the evidence; sorted, without repeats
};

struct LinkPosition {
  Stance stance = Stance::support;
  Issue issue = Issue::other;
  Index holder = kNone, holder_text = kNone;
  std::optional<Day> said;  ///< day it was taken, where the article gives one
  float confidence = 1;
  Stretch evidence;
  Stretch others;  ///< entities its evidence names; into LinkArticle::named
};

struct LinkCommitment {
  Index holder = kNone, holder_text = kNone;
  Index due = kNone;  ///< into LinkArticle::texts
  float confidence = 1;
  Stretch evidence;
};

struct LinkCount {
  CountKind kind = CountKind::other;
  Span span;
  std::optional<double> low, high;
  Index place = kNone;
  Index says = kNone;  ///< who gives the figure: as the article says, else the speaker of the statement it stands in
  Index who = kNone;   ///< into LinkArticle::texts
  std::optional<DayRange> days;
};

/// What linking keeps of one article: no words of it, some hundred bytes a row, so that a million fit in memory.
struct LinkArticle {
  std::string id;
  std::string lang;
  std::uint64_t outlet = 0;  ///< hash of its folded name
  std::optional<Day> day;    ///< of publication
  std::vector<LinkEntity> entities;
  std::vector<LinkEvent> events;
  std::vector<LinkPosition> positions;
  std::vector<LinkCommitment> commitments;
  std::vector<LinkCount> counts;
  std::set<std::pair<Layer, std::int32_t>> rejected;  ///< rows that people rejected: nothing follows from them
  std::vector<std::uint64_t> sources;                 ///< hashes of the names of the sources it cites, in their order

  std::span<const LinkParticipant> participants(const LinkEvent& e) const { return of(participants_, e.participants); }
  template <class Row>
  std::span<const Span> evidence(const Row& row) const {
    return of(spans_, row.evidence);
  }
  std::span<const WordHash> words(const LinkEvent& e) const { return of(words_, e.words); }
  std::span<const Index> others(const LinkPosition& p) const { return of(named_, p.others); }
  bool is_rejected(Layer layer, std::size_t row) const {
    return !rejected.empty() && rejected.contains({layer, static_cast<std::int32_t>(row)});
  }
  /// "" for kNone.
  const std::string& text(Index i) const;

 private:
  friend class Preparer;
  template <class Item>
  static std::span<const Item> of(const std::vector<Item>& list, Stretch s) {
    return std::span<const Item>(list).subspan(s.first, s.size);
  }
  std::vector<LinkParticipant> participants_;
  std::vector<Span> spans_;
  std::vector<WordHash> words_;
  std::vector<Index> named_;
  std::vector<std::string> texts_;
};

/// Of an article with all its layers.
LinkArticle prepare(const Article& article);

}  // namespace runding
