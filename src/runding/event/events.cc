#include "runding/event/events.h"

#include <algorithm>
#include <optional>

#include "runding/article/trace.h"
#include "runding/event/agreed_terms.h"
#include "runding/event/clause_view.h"
#include "runding/event/event_merge.h"
#include "runding/event/event_participants.h"
#include "runding/event/event_sense.h"
#include "runding/event/event_slots.h"
#include "runding/event/event_status.h"
#include "runding/event/parties.h"
#include "runding/event/statement_date.h"

namespace runding {
namespace {

constexpr std::size_t kDay = 10;        // bytes of a date down to the day
constexpr std::uint32_t kTelling = 30;  // bytes of a clause that can be read by itself
constexpr std::uint32_t kBack = 1500;   // tokens of a sentence looked at for whom it names

class EventFinder {
 public:
  EventFinder(const Language& language, Article& article)
      : article_(article),
        clauses_(language, article),
        participants_(article_, clauses_),
        slots_(article_, clauses_),
        status_(article_, clauses_),
        sense_(article_, clauses_),
        phrases_(clauses_.phrases()),
        event_(phrases_.cls("event")),
        part_(phrases_.cls("event_part")),
        not_(phrases_.cls("event_not")),
        silence_(phrases_.cls("silence")),
        object_(phrases_.cls("event_object")),
        conditional_(phrases_.cls("conditional")),
        generic_(phrases_.cls("generic")),
        stop_(phrases_.cls("stop_word")),
        topic_(phrases_.cls("topic_word")),
        demonstrative_(phrases_.cls("demonstrative")) {}

  void run() {
    article_.commitments.clear();
    std::vector<Telling> found;
    for (const Sentence& s : article_.sentences) {
      for (std::uint32_t t = s.first; t < s.last;) {
        const PhraseMatch* m = telling_at(t);
        if (m == nullptr || phrases_.at(t, silence_) != nullptr) {
          ++t;
          continue;
        }
        if (article_.trace != nullptr) article_.trace->open(TraceLayer::event, phrases_.span(*m), m->entry);
        if (auto e = read(*m)) found.push_back({std::move(*e), anaphoric(*m), said_of(*m), named_in(s)});
        t = m->last;
      }
    }
    article_.events = merge_events(article_, std::move(found));
    std::erase_if(article_.events, [&](const Event& e) {
      if (has_parties(article_, e)) return false;
      if (article_.trace != nullptr) article_.trace->add_to(*e.trigger, {Why::no_parties});
      return true;
    });
    tell_apart();
    date_by_statements(clauses_, article_);
    add_agreed_terms(clauses_, article_);
  }

 private:
  // Two happenings of one kind in one sentence ("A struck X and B struck Y") are shown by their clauses.
  void tell_apart() {
    std::vector<Event>& events = article_.events;
    for (std::size_t i = 0; i + 1 < events.size(); ++i) {
      for (std::size_t j = i + 1; j < events.size(); ++j) {
        if (events[i].type != events[j].type || events[i].evidence[0] != events[j].evidence[0]) continue;
        const Span first = clause_of(events[i]), second = clause_of(events[j]);
        if (first.overlaps(second) || std::min(first.size(), second.size()) < kTelling) continue;
        events[i].evidence[0] = first;
        events[j].evidence[0] = second;
      }
    }
  }

  // The clause a happening's word stands in; its evidence where that is not there.
  Span clause_of(const Event& e) const {
    if (!e.trigger || !e.evidence[0].contains(*e.trigger)) return e.evidence[0];
    const Clause c = clauses_.clause_of(clauses_.token_at(e.trigger->start));
    const Span span{article_.tokens[c.first].span.start, article_.tokens[c.last - 1].span.end};
    return e.evidence[0].contains(span) ? span : e.evidence[0];
  }

  std::vector<Index> named_in(const Sentence& s) const {
    std::vector<Index> out;
    for (const Argument& a : clauses_.arguments(s.first, std::min(s.last, s.first + kBack))) {
      if (!a.owner && a.relation != "at" && a.relation != "about") out.push_back(a.entity);
    }
    return out;
  }

  // "pertemuan itu", "the talks": points back at a happening told before.
  bool anaphoric(const PhraseMatch& m) const {
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    if (phrases_.entry(m).get("pos") != "noun") return false;
    for (std::uint32_t t = m.last; t < std::min(s.last, m.last + 16); ++t) {
      // Close by, or behind a date: "perbincangan, Senin (28/2) itu".
      const PhraseMatch* d = phrases_.at(t, demonstrative_);
      if (d != nullptr && (t < m.last + 4 || phrases_.words(t - 1) == ")")) return phrases_.entry(*d).has("behind");
    }
    const PhraseMatch* before = phrases_.ending_at(m.first, demonstrative_);
    return before != nullptr && phrases_.entry(*before).has("before");
  }

  // "serangan yang menghantam X": the verb of an attack that a noun of attack has for its subject tells no second one.
  std::optional<Span> said_of(const PhraseMatch& m) const {
    const Index word = clauses_.word_of(m);
    if (word == kNone || clauses_.tree().word(word).upos != Upos::verb) return std::nullopt;
    const Subject subject = clauses_.tree().subject(word);
    if (!subject.found() || subject.passive) return std::nullopt;
    const PhraseMatch* noun = phrases_.at(clauses_.tree().token_of(subject.word), event_);
    if (noun == nullptr || phrases_.entry(*noun).get("type") != phrases_.entry(m).get("type")) return std::nullopt;
    return phrases_.span(*noun);
  }

  const Entity& entity(Index i) const { return article_.entities[static_cast<std::size_t>(i)]; }

  // The longest event phrase at a token; of several the one that has beside it what it needs, then one that needs
  // nothing ("withdrew troops", "withdrew an offer").
  const PhraseMatch* telling_at(std::uint32_t token) const {
    const PhraseMatch* best = phrases_.at(token, event_);
    if (best == nullptr) return nullptr;
    int rank = -1;
    const std::uint32_t end = best->last;
    for (std::uint32_t p = article_.phrase_index[token]; p < article_.phrase_index[token + 1]; ++p) {
      const PhraseMatch& m = article_.phrases[p];
      const LexEntry& e = phrases_.entry(m);
      if (e.cls != event_ || m.last != end) continue;
      const bool found = e.has("needs") && find_part(clauses_.clause_of(m.first), e.get("needs")) != nullptr;
      const int fits = found ? 2 : e.has("needs") ? 0 : 1;
      if (fits > rank) {
        rank = fits;
        best = &m;
      }
    }
    return best;
  }

  bool has_part(const Clause& c, std::string_view part, Why why) const {
    const PhraseMatch* m = find_part(c, part);
    if (m != nullptr) note(article_, {why, phrases_.span(*m), m->entry});
    return m != nullptr;
  }

  const PhraseMatch* find_part(const Clause& c, std::string_view part) const {
    for (std::uint32_t t = c.first; t < c.last; ++t) {
      for (std::uint32_t p = article_.phrase_index[t]; p < article_.phrase_index[t + 1]; ++p) {
        const PhraseMatch& m = article_.phrases[p];
        const LexEntry& e = phrases_.entry(m);
        if (e.cls == part_ && e.get("part") == part) return &m;
      }
    }
    return nullptr;
  }

  // Notes why a phrase tells no event; true.
  bool refuse(Why why, const PhraseMatch* by = nullptr) const {
    if (article_.trace == nullptr) return true;
    article_.trace->add(by == nullptr ? Reason{why} : Reason{why, phrases_.span(*by), by->entry});
    return true;
  }

  // "menahan diri" is no arrest; rejecting a charge no rejection; receiving a plan no meeting; offering to mediate is
  // mediation.
  bool no_event(const PhraseMatch& m) const {
    const LexEntry& e = phrases_.entry(m);
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    for (std::uint32_t back = 0; back <= 1 && m.first >= s.first + back; ++back) {
      const PhraseMatch* no = phrases_.at(m.first - back, not_);
      if (no != nullptr && no->last >= m.last) return refuse(Why::no_event, no);
    }
    for (std::uint32_t t = m.last; t < std::min(s.last, m.last + 4); ++t) {
      const PhraseMatch* object = phrases_.at(t, object_);
      if (object != nullptr && phrases_.entry(*object).get("blocks") == e.get("type"))
        return refuse(Why::no_object, object);
      const PhraseMatch* next = phrases_.at(t, event_);
      if (e.get("type") == "proposal" && next != nullptr && phrases_.entry(*next).get("type") == "mediation")
        return refuse(Why::no_object, next);
    }
    if (!e.has("object")) return false;
    for (const Argument& a : clauses_.arguments(m.last, std::min(s.last, m.last + 10))) {
      if (a.owner) continue;
      if (e.get("object") == "named") return false;
      if (e.get("object") == "place") {
        const EntityType type = entity(a.entity).type;
        if (a.relation.empty() && (type == EntityType::state || type == EntityType::location)) return false;
        continue;
      }
      return (entity(a.entity).type != EntityType::person || a.first > m.last + 1) && refuse(Why::no_object);
    }
    return refuse(Why::no_object);
  }

  std::optional<Event> read(const PhraseMatch& m) {
    const LexEntry& e = phrases_.entry(m);
    const Clause clause = clauses_.clause_of(m.first);
    if (e.has("needs") && !has_part(clause, e.get("needs"), Why::part) && refuse(Why::no_part)) return std::nullopt;
    if (no_event(m) || sense_.other(m)) return std::nullopt;
    // "a visit", "planned to visit"
    const Index word = clauses_.word_of(m);
    const bool noun = e.get("pos") == "noun" && (word == kNone || clauses_.tree().word(word).upos != Upos::verb);
    const bool negated = clauses_.negated(m.first);
    if (hypothetical(m)) return std::nullopt;
    if (noun && (stopped(m) || only_topic(m))) return std::nullopt;

    Event out;
    out.type = *parse_code<EventType>(e.get("type"));
    out.subtype = std::string(e.get("subtype"));
    out.form = std::string(e.get("form"));
    if ((out.type == EventType::talks || out.type == EventType::meeting) && has_part(clause, "phone", Why::retyped)) {
      out.type = EventType::call;
      out.form = "phone";
    }
    out.trigger = phrases_.span(m);
    out.evidence = {clauses_.evidence(m.first)};
    // "returned to work": the phrase says itself how it stands.
    out.status = e.has("status") ? *parse_code<EventStatus>(e.get("status")) : status_.of(m);
    if (only_asked(out) && refuse(Why::topic)) return std::nullopt;
    const bool undone =
        out.status == EventStatus::denied || out.status == EventStatus::failed || out.status == EventStatus::cancelled;
    if (negated && !undone && out.status != EventStatus::proposed && refuse(Why::negated)) return std::nullopt;
    participants_.fill(m, clause, noun, e.get("frame") == "reciprocal", e.get("voice") == "passive", out);
    if (is_negotiation(out.type) && !has_known_person(article_, out) &&
        sense_.sport(article_.tokens[m.first].sentence) && refuse(Why::sport))
      return std::nullopt;
    slots_.place_of(m, clause, out);
    slots_.date_of(m, clause, out);
    // An encounter of an earlier day is over by the time of the article.
    if (out.status == EventStatus::ongoing && is_encounter(out.type) && out.date.size() >= kDay &&
        out.date < article_.published.substr(0, kDay)) {
      out.status = EventStatus::happened;
      note(article_, {.why = Why::status_over, .detail = to_string(out.status)});
    }
    slots_.round_of(m, out);
    slots_.outcome_of(clause, out);

    if (out.participants.empty() && between_the_sides(out)) {
      // A truce, or a round of talks, is between the sides the article is about.
      participants_.main_sides(m, out);
      if (out.participants.size() == 2) out.confidence = 0.45F;
      return out;
    }
    const std::size_t who = out.participants.size();
    if (e.has("weak") && who < 2 && !(who == 1 && (!out.date.empty() || out.place != kNone))) {
      // Told without its parties: it may still add to an event of the same kind told before.
      out.confidence = 0.2F;
    } else {
      out.confidence = who >= 2 ? 0.8F : who == 1 ? 0.55F : 0.2F;
    }
    if (out.status == EventStatus::claimed) {
      const Index q = clauses_.statement_at(m.first);
      if (q != kNone) out.claimed_by = article_.quotes[static_cast<std::size_t>(q)].speaker;
    }
    return out;
  }

  static bool between_the_sides(const Event& e) {
    return e.type == EventType::ceasefire || e.type == EventType::violation || (e.type == EventType::talks && e.round);
  }

  // "menghentikan serangan": a call to stop violence is no violence.
  bool stopped(const PhraseMatch& m) const {
    const EventType type = *parse_code<EventType>(phrases_.entry(m).get("type"));
    if (type != EventType::attack && type != EventType::protest) return false;
    const PhraseMatch* stop = phrases_.ending_at(m.first, stop_);
    return stop != nullptr && refuse(Why::stopped, stop);
  }

  // "akan membahas pertukaran tahanan": what is talked about has not come about.
  bool only_topic(const PhraseMatch& m) const {
    switch (*parse_code<EventType>(phrases_.entry(m).get("type"))) {
      case EventType::exchange:
      case EventType::ceasefire:
      case EventType::sanction:
      case EventType::humanitarian:
      case EventType::forces:
        break;
      default:
        return false;
    }
    const auto [left, right] = clauses_.window(m, 7, 0, false);
    for (std::uint32_t t = left; t < m.first; ++t) {
      if (const PhraseMatch* topic = phrases_.at(t, topic_)) return refuse(Why::topic, topic);
    }
    return false;
  }

  // "menuntut X menarik pasukannya": that somebody wants another to act is a position of his, and nothing happened.
  static bool only_asked(const Event& e) {
    if (e.status != EventStatus::proposed) return false;
    return e.type == EventType::forces || e.type == EventType::sanction || e.type == EventType::attack ||
           e.type == EventType::arrest || e.type == EventType::protest;
  }

  // "jika Israel menyerang": a condition is no happening.
  bool hypothetical(const PhraseMatch& m) const {
    if (const Index w = clauses_.word_of(m); w != kNone && clauses_.tree().conditional(w))
      return refuse(Why::condition);
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    for (std::uint32_t back = 1; back <= 8 && m.first >= s.first + back; ++back) {
      const std::uint32_t t = m.first - back;
      if (article_.tokens[t].shape == WordShape::punct && phrases_.words(t) == ",") return false;
      if (const PhraseMatch* c = phrases_.at(t, conditional_)) return refuse(Why::condition, c);
      const PhraseMatch* general = back <= 2 ? phrases_.at(t, generic_) : nullptr;
      if (general != nullptr) return refuse(Why::general, general);
    }
    return false;
  }

  Article& article_;
  ClauseView clauses_;
  EventParticipants participants_;
  EventSlots slots_;
  EventStatusFinder status_;
  EventSense sense_;
  const PhraseView& phrases_;
  ClassId event_, part_, not_, silence_, object_, conditional_, generic_, stop_, topic_, demonstrative_;
};

}  // namespace

void find_events(const Language& language, Article& article) { EventFinder(language, article).run(); }

}  // namespace runding
