#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "runding/article/article.h"
#include "runding/article/links.h"
#include "runding/base/chunked.h"
#include "runding/base/dates.h"

namespace runding {

using WordHash = std::uint32_t;
/// Number of a word among all words of evidence, in the order in which they come first.
using WordId = std::uint32_t;

/// What copies are found by. Looked up again when two articles are compared, not kept.
struct ArticleText {
  std::vector<std::uint32_t> shingles;                    ///< as of article/shingles.h
  std::vector<std::pair<WordHash, std::uint16_t>> terms;  ///< words of the content and how often; sorted
};

/// Where an article comes from, as far as linking compares it. Needs its sources.
struct ArticleOrigin {
  std::uint64_t outlet = 0;            ///< hash of its folded name
  std::optional<Day> day;              ///< of publication
  std::vector<std::uint64_t> sources;  ///< hashes of the names of the sources it cites, in their order
};

ArticleOrigin article_origin(const Article& article);

/// Needs text and blocks.
ArticleText article_text(const Article& article, std::vector<std::uint32_t> shingles);

/// A stretch of one of the lists of an article. No more than 1023 items of one row are kept.
struct Stretch {
  std::uint32_t first : 22 = 0;
  std::uint32_t size : 10 = 0;
};

struct LinkParticipant {
  Index entity = kNone;
  Index text = kNone;  ///< as of LinkArticle::text, for one who is no entity
  Role role = Role::party;
};

struct LinkEvent {
  EventType type = EventType::talks;
  EventStatus status = EventStatus::happened;
  std::optional<std::int16_t> round;
  Index place = kNone, place_text = kNone, claimed_by = kNone;
  Index source = kNone;  ///< the cited source its evidence stands nearest to; into LinkArticle::sources
  Index date = kNone;    ///< TIMEX3 value; as of LinkArticle::text
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
  Stretch others;  ///< entities its evidence names
};

struct LinkCommitment {
  Index holder = kNone, holder_text = kNone;
  Index due = kNone;  ///< as of LinkArticle::text
  float confidence = 1;
  Stretch evidence;
};

struct LinkCount {
  CountKind kind = CountKind::other;
  Span span;
  std::optional<double> low, high;
  Index place = kNone;
  Index says = kNone;  ///< who gives the figure: as the article says, else the speaker of the statement it stands in
  Index who = kNone;   ///< as of LinkArticle::text
  std::optional<DayRange> days;
};

/// Rows that people rejected: nothing follows from them.
using RejectedRows = std::set<std::pair<Layer, std::int32_t>>;

/// What linking sees of one article: a view into LinkArticles, cheap to copy.
struct LinkArticle {
  std::string_view id, lang;
  std::uint64_t outlet = 0;  ///< hash of its folded name
  std::optional<Day> day;    ///< of publication
  std::span<const LinkEvent> events;
  std::span<const LinkPosition> positions;
  std::span<const LinkCommitment> commitments;
  std::span<const LinkCount> counts;
  std::span<const std::uint64_t> sources;  ///< hashes of the names of the sources it cites, in their order

  std::span<const LinkParticipant> participants(const LinkEvent& e) const { return of(participants_, e.participants); }
  std::span<const Span> evidence(const LinkEvent& e) const { return of(event_spans_, e.evidence); }
  std::span<const Span> evidence(const LinkPosition& p) const { return of(statement_spans_, p.evidence); }
  std::span<const Span> evidence(const LinkCommitment& c) const { return of(statement_spans_, c.evidence); }
  /// Nothing once they are forgotten.
  std::span<const WordId> words(const LinkEvent& e) const {
    return words_.empty() ? std::span<const WordId>() : of(words_, e.words);
  }
  std::span<const Index> others(const LinkPosition& p) const { return of(named_, p.others); }
  bool is_rejected(Layer layer, std::size_t row) const {
    return rejected_ != nullptr && rejected_->contains({layer, static_cast<std::int32_t>(row)});
  }
  /// "" for kNone.
  std::string_view text(Index i) const;

 private:
  friend class LinkArticles;
  /// Ends of texts that stand behind one another.
  struct Texts {
    std::span<const std::uint32_t> ends;
    const char* chars = nullptr;
  };
  template <class Item>
  static std::span<const Item> of(std::span<const Item> list, Stretch s) {
    return list.subspan(s.first, s.size);
  }

  std::span<const LinkParticipant> participants_;
  std::span<const Span> event_spans_, statement_spans_;
  std::span<const WordId> words_;
  std::span<const Index> named_;
  Texts event_texts_, statement_texts_;
  const RejectedRows* rejected_ = nullptr;
};

/// What linking keeps of all articles, packed: about a kilobyte each, so that a million fit in memory. Events and
/// statements are added one after the other, since what needs the most memory comes between the two.
class LinkArticles {
 public:
  /// Events and sources of the next article.
  void add_events(const Article& article, RejectedRows rejected = {});
  /// Positions, commitments and counts of the next article, in the same order.
  void add_statements(const Article& article);
  /// Words serve to tell happenings apart; after that their room is needed for other things.
  void forget_words();

  std::size_t size() const { return events_.size(); }
  LinkArticle operator[](std::size_t i) const;
  std::size_t different_words() const { return word_ids_.size(); }
  bool any_rejected() const { return !rejected_.empty(); }

 private:
  WordId word_id(WordHash word);

  Arena arena_, words_arena_;
  std::vector<const std::byte*> events_, statements_;
  std::vector<const WordId*> words_;
  std::unordered_map<WordHash, WordId> word_ids_;
  std::map<std::size_t, RejectedRows> rejected_;
};

}  // namespace runding
