#include "runding/link/prepare.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>
#include <type_traits>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {
namespace {

void add_words(std::string_view text, Span span, std::vector<WordHash>& out) {
  WordScanner scanner(text, span.start, span.end);
  RawWord word;
  std::string folded;
  while (scanner.next(word)) {
    if (word.shape == WordShape::punct) continue;
    folded.clear();
    fold_word(word.span.of(text), folded);
    if (!folded.empty()) out.push_back(static_cast<WordHash>(hash64(folded) >> 32));
  }
}

std::vector<WordHash> words_of(std::string_view text, const std::vector<Span>& spans) {
  std::vector<WordHash> words;
  for (const Span span : spans) add_words(text, span, words);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::vector<std::pair<WordHash, std::uint16_t>> terms_of(const Article& a) {
  std::vector<WordHash> words;
  if (a.blocks.empty()) add_words(a.text, {0, static_cast<std::uint32_t>(a.text.size())}, words);
  for (const Block& block : a.blocks) {
    if (is_content(block.kind)) add_words(a.text, block.span, words);
  }
  std::sort(words.begin(), words.end());
  std::vector<std::pair<WordHash, std::uint16_t>> terms;
  for (const WordHash word : words) {
    if (terms.empty() || terms.back().first != word) terms.emplace_back(word, std::uint16_t{0});
    if (terms.back().second < std::numeric_limits<std::uint16_t>::max()) ++terms.back().second;
  }
  return terms;
}

/// A source inside or within a sentence's length of the evidence, else the only one of the article.
Index source_of(const Article& a, const Event& event) {
  constexpr std::uint32_t kNear = 200;
  Index best = a.sources.size() == 1 ? 0 : kNone;
  std::uint32_t least = kNear;
  for (const Span span : event.evidence) {
    for (std::size_t s = 0; s < a.sources.size(); ++s) {
      const Span at = a.sources[s].span;
      const std::uint32_t away = at.start >= span.end   ? at.start - span.end
                                 : span.start >= at.end ? span.start - at.end
                                                        : 0;
      if (away < least) {
        least = away;
        best = static_cast<Index>(s);
      }
    }
  }
  return best;
}

/// Bytes of lists behind one another, the ones with the largest alignment first.
class Packer {
 public:
  template <class Item>
  void list(const std::vector<Item>& items) {
    static_assert(std::is_trivially_copyable_v<Item>);
    if (!items.empty()) bytes(items.data(), items.size() * sizeof(Item));
  }
  void bytes(const void* data, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(data);
    out_.insert(out_.end(), first, first + size);
  }
  const std::byte* into(Arena& arena) {
    std::byte* const at = arena.take(out_.size());
    if (!out_.empty()) std::memcpy(at, out_.data(), out_.size());
    return at;
  }

 private:
  std::vector<std::byte> out_;
};

class Unpacker {
 public:
  explicit Unpacker(const std::byte* at) : at_(at) {}
  template <class Item>
  std::span<const Item> list(std::uint32_t size) {
    const auto* const first = reinterpret_cast<const Item*>(at_);
    at_ += size * sizeof(Item);
    return {first, size};
  }
  const char* chars(std::uint32_t size) { return list<char>(size).data(); }

 private:
  const std::byte* at_;
};

/// Texts of rows, kept once each behind one another.
struct TextList {
  std::vector<std::uint32_t> ends;
  std::string chars;

  Index keep(const std::string& text, std::size_t before = 0) {
    if (text.empty()) return kNone;
    chars += text;
    ends.push_back(static_cast<std::uint32_t>(chars.size()));
    return static_cast<Index>(before + ends.size() - 1);
  }
};

constexpr std::size_t kMostItems = 1023, kMostPlaces = (1U << 22) - 1;  // of a Stretch

template <class Item>
Stretch stretch(const std::vector<Item>& list, std::size_t first) {
  const std::size_t size = first + kMostItems > kMostPlaces ? 0 : std::min(list.size() - first, kMostItems);
  Stretch s;
  s.first = static_cast<std::uint32_t>(first) & kMostPlaces;
  s.size = static_cast<std::uint32_t>(size) & kMostItems;
  return s;
}

Stretch keep_spans(const std::vector<Span>& evidence, std::vector<Span>& into) {
  const std::size_t first = into.size();
  into.insert(into.end(), evidence.begin(), evidence.end());
  return stretch(into, first);
}

constexpr Day kNoDay = std::numeric_limits<Day>::min();

struct EventsHeader {
  std::uint64_t outlet = 0;
  Day day = kNoDay;
  std::uint32_t sources = 0, events = 0, participants = 0, spans = 0, words = 0, texts = 0;
  std::uint32_t id = 0, lang = 0;  ///< bytes
  std::uint32_t unused = 0;
};

struct StatementsHeader {
  std::uint32_t counts = 0, positions = 0, commitments = 0, spans = 0, named = 0, texts = 0;
};

static_assert(sizeof(EventsHeader) % 8 == 0 && sizeof(StatementsHeader) % 8 == 0);
static_assert(alignof(LinkEvent) <= 4 && alignof(LinkPosition) <= 4 && alignof(LinkCount) <= 8);

std::optional<Day> whole_day(const std::string& date) {
  const std::optional<DayRange> days = day_range(date);
  return days && days->days() == 1 ? std::optional(days->first) : std::nullopt;
}

template <class Item>
std::uint32_t size_of(const Item& list) {
  return static_cast<std::uint32_t>(list.size());
}

/// Who gives a figure.
Index sayer(const Article& article, const Count& count) {
  if (count.says >= 0) return count.says;
  for (const Quote& q : article.quotes) {
    if (q.span.contains(count.span) && q.speaker >= 0) return q.speaker;
  }
  return kNone;
}

/// Entities mentioned in the evidence.
Stretch named(const Article& article, const std::vector<Span>& evidence, std::vector<Index>& into) {
  const std::size_t first = into.size();
  for (const Mention& m : article.mentions) {
    if (m.entity == kNone) continue;
    const bool there = std::any_of(evidence.begin(), evidence.end(), [&](Span s) { return s.contains(m.span); });
    const auto begin = into.begin() + static_cast<std::ptrdiff_t>(first);
    if (there && std::find(begin, into.end(), m.entity) == into.end()) into.push_back(m.entity);
  }
  return stretch(into, first);
}

}  // namespace

std::string_view LinkArticle::text(Index i) const {
  if (i == kNone) return {};
  auto n = static_cast<std::size_t>(i);
  const bool of_event = n < event_texts_.ends.size();
  const Texts& texts = of_event ? event_texts_ : statement_texts_;
  if (!of_event) n -= event_texts_.ends.size();
  const std::uint32_t first = n == 0 ? 0 : texts.ends[n - 1];
  return {texts.chars + first, texts.ends[n] - first};
}

ArticleOrigin article_origin(const Article& article) {
  ArticleOrigin out{hash64(fold_name(article.outlet)), whole_day(article.published), {}};
  for (const Source& s : article.sources) out.sources.push_back(hash64(s.kb.empty() ? fold_name(s.name) : s.kb));
  return out;
}

ArticleText article_text(const Article& article, std::vector<std::uint32_t> shingles) {
  return {std::move(shingles), terms_of(article)};
}

WordId LinkArticles::word_id(WordHash word) {
  return word_ids_.emplace(word, static_cast<WordId>(word_ids_.size())).first->second;
}

void LinkArticles::add_events(const Article& article, RejectedRows rejected) {
  const ArticleOrigin origin = article_origin(article);
  std::vector<LinkEvent> events;
  std::vector<LinkParticipant> participants;
  std::vector<Span> spans;
  std::vector<WordId> words;
  TextList texts;
  for (const Event& e : article.events) {
    LinkEvent& out = events.emplace_back();
    out.type = e.type;
    out.status = e.status;
    if (e.round) out.round = static_cast<std::int16_t>(*e.round);
    out.place = e.place;
    out.place_text = texts.keep(e.place_text);
    out.claimed_by = e.claimed_by;
    out.source = source_of(article, e);
    out.date = texts.keep(e.date);
    out.confidence = e.confidence;
    out.days = day_range(e.date);
    const std::size_t people = participants.size(), said = words.size();
    for (const Participant& p : e.participants) participants.push_back({p.entity, texts.keep(p.text), p.role});
    out.participants = stretch(participants, people);
    out.evidence = keep_spans(e.evidence, spans);
    for (const WordHash word : words_of(article.text, e.evidence)) words.push_back(word_id(word));
    std::sort(words.begin() + static_cast<std::ptrdiff_t>(said), words.end());
    out.words = stretch(words, said);
  }
  EventsHeader header;
  header.outlet = origin.outlet;
  header.day = origin.day.value_or(kNoDay);
  header.sources = size_of(origin.sources);
  header.events = size_of(events);
  header.participants = size_of(participants);
  header.spans = size_of(spans);
  header.words = size_of(words);
  header.texts = size_of(texts.ends);
  header.id = size_of(article.id);
  header.lang = size_of(article.lang);
  Packer packer;
  packer.bytes(&header, sizeof header);
  packer.list(origin.sources);
  packer.list(events);
  packer.list(participants);
  packer.list(spans);
  packer.list(texts.ends);
  for (const std::string_view chars :
       {std::string_view(article.id), std::string_view(article.lang), std::string_view(texts.chars)}) {
    packer.bytes(chars.data(), chars.size());
  }
  if (!rejected.empty()) rejected_.emplace(events_.size(), std::move(rejected));
  events_.push_back(packer.into(arena_));
  Packer of_words;
  of_words.list(words);
  words_.push_back(reinterpret_cast<const WordId*>(of_words.into(words_arena_)));
}

void LinkArticles::forget_words() {
  words_ = {};
  words_arena_ = {};
  word_ids_ = {};
}

void LinkArticles::add_statements(const Article& article) {
  const std::size_t before = reinterpret_cast<const EventsHeader*>(events_[statements_.size()])->texts;
  std::vector<LinkCount> counts;
  std::vector<LinkPosition> positions;
  std::vector<LinkCommitment> commitments;
  std::vector<Span> spans;
  std::vector<Index> names;
  TextList texts;
  for (const Position& p : article.positions) {
    positions.push_back({p.stance, p.issue, p.holder, texts.keep(p.holder_text, before), whole_day(p.date),
                         p.confidence, keep_spans(p.evidence, spans), named(article, p.evidence, names)});
  }
  for (const Commitment& c : article.commitments) {
    const Index holder = texts.keep(c.holder_text, before), due = texts.keep(c.by, before);
    commitments.push_back({c.holder, holder, due, c.confidence, keep_spans(c.evidence, spans)});
  }
  for (const Count& c : article.counts) {
    counts.push_back(
        {c.kind, c.span, c.low, c.high, c.place, sayer(article, c), texts.keep(c.who, before), day_range(c.date)});
  }
  const StatementsHeader header{size_of(counts), size_of(positions), size_of(commitments),
                                size_of(spans),  size_of(names),     size_of(texts.ends)};
  Packer packer;
  packer.bytes(&header, sizeof header);
  packer.list(counts);
  packer.list(positions);
  packer.list(commitments);
  packer.list(spans);
  packer.list(names);
  packer.list(texts.ends);
  packer.bytes(texts.chars.data(), texts.chars.size());
  statements_.push_back(packer.into(arena_));
}

LinkArticle LinkArticles::operator[](std::size_t i) const {
  LinkArticle out;
  const EventsHeader& header = *reinterpret_cast<const EventsHeader*>(events_[i]);
  Unpacker events(events_[i] + sizeof header);
  out.outlet = header.outlet;
  if (header.day != kNoDay) out.day = header.day;
  out.sources = events.list<std::uint64_t>(header.sources);
  out.events = events.list<LinkEvent>(header.events);
  out.participants_ = events.list<LinkParticipant>(header.participants);
  out.event_spans_ = events.list<Span>(header.spans);
  if (!words_.empty()) out.words_ = {words_[i], header.words};
  out.event_texts_.ends = events.list<std::uint32_t>(header.texts);
  out.id = {events.chars(header.id), header.id};
  out.lang = {events.chars(header.lang), header.lang};
  out.event_texts_.chars = events.chars(0);
  if (i < statements_.size()) {
    const StatementsHeader& said = *reinterpret_cast<const StatementsHeader*>(statements_[i]);
    Unpacker statements(statements_[i] + sizeof said);
    out.counts = statements.list<LinkCount>(said.counts);
    out.positions = statements.list<LinkPosition>(said.positions);
    out.commitments = statements.list<LinkCommitment>(said.commitments);
    out.statement_spans_ = statements.list<Span>(said.spans);
    out.named_ = statements.list<Index>(said.named);
    out.statement_texts_.ends = statements.list<std::uint32_t>(said.texts);
    out.statement_texts_.chars = statements.chars(0);
  }
  if (!rejected_.empty()) {
    const auto gone = rejected_.find(i);
    if (gone != rejected_.end()) out.rejected_ = &gone->second;
  }
  return out;
}

}  // namespace runding
