#include "runding/event/events.h"

#include <algorithm>
#include <optional>

#include "runding/event/clause_view.h"
#include "runding/event/event_merge.h"

namespace runding {
namespace {

constexpr std::uint32_t kBack = 1500;  // tokens looked back for the sides an article is about

class EventFinder {
 public:
  EventFinder(const Language& language, Article& article)
      : article_(article),
        clauses_(language, article),
        phrases_(clauses_.phrases()),
        event_(phrases_.cls("event")),
        part_(phrases_.cls("event_part")),
        not_(phrases_.cls("event_not")),
        object_(phrases_.cls("event_object")),
        light_(phrases_.cls("light_verb")),
        status_(phrases_.cls("status_word")),
        conditional_(phrases_.cls("conditional")),
        generic_(phrases_.cls("generic")),
        dual_(phrases_.cls("dual")),
        stop_(phrases_.cls("stop_word")),
        demonstrative_(phrases_.cls("demonstrative")),
        round_(phrases_.cls("round_word")),
        ordinal_(phrases_.cls("ordinal")),
        outcome_(phrases_.cls("outcome")) {}

  void run() {
    std::vector<Telling> found;
    for (const Sentence& s : article_.sentences) {
      for (std::uint32_t t = s.first; t < s.last;) {
        const PhraseMatch* m = phrases_.at(t, event_);
        if (m == nullptr) {
          ++t;
          continue;
        }
        if (auto e = read(*m)) found.push_back({std::move(*e), anaphoric(*m), named_in(s)});
        t = m->last;
      }
    }
    article_.events = merge_events(article_, std::move(found));
  }

 private:
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

  const Entity& entity(Index i) const { return article_.entities[static_cast<std::size_t>(i)]; }

  bool has_part(const Clause& c, std::string_view part) const {
    for (std::uint32_t t = c.first; t < c.last; ++t) {
      for (std::uint32_t p = article_.phrase_index[t]; p < article_.phrase_index[t + 1]; ++p) {
        const LexEntry& e = phrases_.entry(article_.phrases[p]);
        if (e.cls == part_ && e.get("part") == part) return true;
      }
    }
    return false;
  }

  // "menahan diri" is no arrest; rejecting a charge no rejection; receiving a plan no meeting; offering to mediate is
  // mediation.
  bool no_event(const PhraseMatch& m) const {
    const LexEntry& e = phrases_.entry(m);
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    for (std::uint32_t back = 0; back <= 1 && m.first >= s.first + back; ++back) {
      const PhraseMatch* no = phrases_.at(m.first - back, not_);
      if (no != nullptr && no->last >= m.last) return true;
    }
    for (std::uint32_t t = m.last; t < std::min(s.last, m.last + 4); ++t) {
      const PhraseMatch* object = phrases_.at(t, object_);
      if (object != nullptr && phrases_.entry(*object).get("blocks") == e.get("type")) return true;
      const PhraseMatch* next = phrases_.at(t, event_);
      if (e.get("type") == "proposal" && next != nullptr && phrases_.entry(*next).get("type") == "mediation")
        return true;
    }
    if (!e.has("object")) return false;
    for (const Argument& a : clauses_.arguments(m.last, std::min(s.last, m.last + 10))) {
      if (a.owner) continue;
      if (e.get("object") == "named") return false;
      return entity(a.entity).type != EntityType::person || a.first > m.last + 1;
    }
    return true;
  }

  std::optional<Event> read(const PhraseMatch& m) {
    const LexEntry& e = phrases_.entry(m);
    const Clause clause = clauses_.clause_of(m.first);
    if (e.has("needs") && !has_part(clause, e.get("needs"))) return std::nullopt;
    if (no_event(m)) return std::nullopt;
    const bool noun = e.get("pos") == "noun";
    const bool negated = clauses_.negated(m.first);
    if (hypothetical(m)) return std::nullopt;
    if (noun && stopped(m)) return std::nullopt;

    Event out;
    out.type = *parse_code<EventType>(e.get("type"));
    out.subtype = std::string(e.get("subtype"));
    out.form = std::string(e.get("form"));
    if ((out.type == EventType::talks || out.type == EventType::meeting) && has_part(clause, "phone")) {
      out.type = EventType::call;
      out.form = "phone";
    }
    out.trigger = Span{article_.tokens[m.first].span.start, article_.tokens[m.last - 1].span.end};
    out.evidence = {clauses_.evidence(m.first)};
    out.status = status_of(m);
    const bool undone =
        out.status == EventStatus::denied || out.status == EventStatus::failed || out.status == EventStatus::cancelled;
    if (negated && !undone && out.status != EventStatus::proposed) return std::nullopt;
    participants(m, clause, noun, e.get("frame") == "reciprocal", e.get("voice") == "passive", out);
    place_of(m, clause, out);
    date_of(m, clause, out);
    round_of(m, out);
    outcome_of(clause, out);

    if (out.participants.empty() && (out.type == EventType::ceasefire || out.type == EventType::violation)) {
      // A truce is between the sides the article is about.
      main_sides(m, out);
      if (out.participants.size() == 2) out.confidence = 0.5F;
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

  // "menghentikan serangan": a call to stop violence is no violence.
  bool stopped(const PhraseMatch& m) const {
    const EventType type = *parse_code<EventType>(phrases_.entry(m).get("type"));
    if (type != EventType::attack && type != EventType::protest) return false;
    const PhraseMatch* stop = phrases_.ending_at(m.first, stop_);
    return stop != nullptr;
  }

  // "jika Israel menyerang": a condition is no happening.
  bool hypothetical(const PhraseMatch& m) const {
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    for (std::uint32_t back = 1; back <= 8 && m.first >= s.first + back; ++back) {
      const std::uint32_t t = m.first - back;
      if (article_.tokens[t].shape == WordShape::punct && phrases_.words(t) == ",") return false;
      if (phrases_.at(t, conditional_) != nullptr) return true;
      if (back <= 2 && phrases_.at(t, generic_) != nullptr) return true;
    }
    return false;
  }

  EventStatus status_of(const PhraseMatch& m) const {
    EventStatus status = EventStatus::happened;
    int strength = 0;
    const auto consider = [&](EventStatus s) {
      // Words that undo a happening outweigh those that place it in time.
      const int rank = s == EventStatus::denied || s == EventStatus::failed || s == EventStatus::cancelled ? 3
                       : s == EventStatus::ongoing || s == EventStatus::claimed                            ? 1
                                                                                                           : 2;
      if (rank > strength) {
        strength = rank;
        status = s;
      }
    };
    // Purpose ("siap untuk berunding") and time ("sejak Kamis") reach over the ends of clauses, not over punctuation.
    const bool noun = phrases_.entry(m).get("pos") == "noun";
    const auto [left, right] = window(m, 8, noun ? 12 : 6);
    for (std::uint32_t t = left; t < right; ++t) {
      if (t >= m.first && t < m.last) continue;
      const PhraseMatch* w = phrases_.at(t, status_);
      if (w == nullptr) continue;
      const LexEntry& e = phrases_.entry(*w);
      const bool before = w->last <= m.first;
      const std::string_view reach = e.get("reach");
      if (before ? reach == "before" : reach == "after") continue;
      if (e.has("adjacent") && w->last != m.first) continue;
      consider(*parse_code<EventStatus>(e.get("status")));
      t = w->last - 1;
    }
    // Told by a party of the conflict inside its own statement as an accusation or claim.
    if (status == EventStatus::happened) {
      const Index q = clauses_.statement_at(m.first);
      if (q != kNone) {
        const Quote& quote = article_.quotes[static_cast<std::size_t>(q)];
        if (quote.cue_entry != UINT32_MAX && quote.kind != QuoteKind::direct) {
          const std::string_view kind = cue_kind(quote);
          if (kind == "claim" || kind == "accuse") return EventStatus::claimed;
          if (kind == "deny") return EventStatus::denied;
          if (kind == "ask" || kind == "demand" || kind == "offer") return EventStatus::proposed;
          if (kind == "promise") return EventStatus::planned;
        }
      }
    }
    return status;
  }

  // Tokens around a phrase up to punctuation, the ends of the sentence and of the reported words it stands in.
  std::pair<std::uint32_t, std::uint32_t> window(const PhraseMatch& m, std::uint32_t before,
                                                 std::uint32_t after) const {
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    const Index inside = clauses_.statement_at(m.first);
    const auto open = [&](std::uint32_t t) {
      return article_.tokens[t].shape != WordShape::punct && clauses_.statement_at(t) == inside;
    };
    std::uint32_t left = m.first, right = m.last;
    while (left > s.first && m.first - left < before && open(left - 1)) --left;
    while (right < s.last && right - m.last < after && open(right)) ++right;
    return {left, right};
  }

  std::string_view cue_kind(const Quote& q) const {
    PhraseMatch m;
    m.entry = q.cue_entry;
    return phrases_.entry(m).get("kind");
  }

  void add(Event& out, Index entity_index, Role role) const {
    if (entity_index == kNone) return;
    // A town stands for its state among the parties.
    const Entity& named = entity(entity_index);
    if (named.type == EntityType::state && named.party != kNone) entity_index = named.party;
    for (const Participant& p : out.participants) {
      if (p.entity == entity_index) return;
    }
    const EntityType type = entity(entity_index).type;
    if (type == EntityType::location) return;
    out.participants.push_back({entity_index, {}, role});
  }

  void participants(const PhraseMatch& m, const Clause& clause, bool noun, bool reciprocal, bool passive,
                    Event& out) const {
    const auto args = clauses_.arguments(clause.first, clause.last);
    std::vector<Argument> left, right;
    for (const Argument& a : args) {
      if (a.owner) continue;
      if (a.last <= m.first) left.push_back(a);
      if (a.first >= m.last) right.push_back(a);
    }
    const bool carried = noun && light_verb_before(m, clause);
    const bool passive_light = noun && passive_light_near(m, clause);
    if (reciprocal) {
      for (const Argument& a : left) {
        if (a.relation == "at" || a.relation == "about" || a.relation == "for") continue;
        if (noun && !carried && !a.relation.empty() && a.relation != "with" && a.relation != "between" &&
            a.relation != "by")
          continue;
        add(out, a.entity, Role::party);
      }
      for (const Argument& a : right) {
        if (a.relation == "at" || a.relation == "about" || a.relation == "for" || a.relation == "from") continue;
        // Behind a noun, names that follow at once are its parties; further ones need a preposition.
        if (noun && a.relation.empty() && a.first > m.last + 2 && !joined_to_party(a, right, m)) continue;
        add(out, a.entity, a.relation == "to" ? Role::recipient : Role::party);
      }
      if (out.participants.size() < 2) pair_of_sides(m, clause, out);
      const bool mediated = out.type == EventType::mediation;
      // "meminta pertemuan dengan A dan B": with whom is said, so the subject is a party too.
      const bool with = std::any_of(right.begin(), right.end(), [](const Argument& a) { return a.relation == "with"; });
      const bool alone =
          with && std::none_of(left.begin(), left.end(), [](const Argument& a) { return a.relation != "at"; });
      if (out.participants.size() < 2 || mediated || alone)
        add_subject(m, out, mediated ? Role::mediator : Role::party);
      const Index statement = clauses_.statement_at(m.first);
      if (out.participants.size() < 2 && statement != kNone)
        add(out, article_.quotes[static_cast<std::size_t>(statement)].addressee, Role::party);
      return;
    }
    for (const Argument& a : left) {
      if (a.relation == "at" || a.relation == "about" || a.relation == "for") continue;
      const bool near = a.last == m.first || (a.last + 1 == m.first && phrases_.words(a.last) == "'s");
      if (noun) {
        if (near)
          add(out, a.entity, Role::actor);
        else if (carried && a.relation.empty())
          add(out, a.entity, Role::actor);
        continue;
      }
      if (!a.relation.empty() && a.relation != "by") continue;
      add(out, a.entity, passive ? Role::recipient : Role::actor);
    }
    bool first = true;
    for (const Argument& a : right) {
      if (a.relation == "about" || a.relation == "for" || a.relation == "with") continue;
      const bool near = a.first <= m.last + 1;
      // "serangan yang dilancarkan Israel"
      const PhraseMatch* carrier = noun ? phrases_.ending_at(a.first, light_) : nullptr;
      if (carrier != nullptr && carrier->first >= m.last && phrases_.entry(*carrier).get("voice") == "passive") {
        add(out, a.entity, Role::actor);
        continue;
      }
      if (noun && first &&
          (near ? a.relation.empty() || a.relation == "of" : a.relation == "by" || a.relation == "from")) {
        add(out, a.entity, carried ? Role::recipient : Role::actor);
      } else if (a.relation == "by" || (passive && first && a.relation.empty() && near) ||
                 (passive_light && a.relation == "by")) {
        add(out, a.entity, Role::actor);
      } else if (a.relation == "at") {
        if (out.type == EventType::attack) add(out, a.entity, Role::recipient);
      } else if (!noun || a.relation == "against" || a.relation == "to" || a.first <= m.last + 6) {
        add(out, a.entity, Role::recipient);
      }
      first = false;
    }
    const bool has_actor = std::any_of(out.participants.begin(), out.participants.end(),
                                       [](const Participant& p) { return p.role == Role::actor; });
    if (!noun && !has_actor && !passive) add_subject(m, out, Role::actor);
  }

  // "kedua negara": the two sides named most often up to here.
  void pair_of_sides(const PhraseMatch& m, const Clause& clause, Event& out) const {
    bool dual = false;
    for (std::uint32_t t = clause.first; t < clause.last; ++t) dual |= phrases_.at(t, dual_) != nullptr;
    if (dual) main_sides(m, out);
  }

  // The two sides named most often up to here, not counting names that only say where.
  void main_sides(const PhraseMatch& m, Event& out) const {
    std::vector<std::pair<int, Index>> named(article_.entities.size());
    for (std::size_t e = 0; e < named.size(); ++e) named[e] = {0, static_cast<Index>(e)};
    auto before = clauses_.arguments(m.first > kBack ? m.first - kBack : 0, m.first);
    // At the top of an article the sides come later.
    const auto sides = [&](const std::vector<Argument>& list) {
      std::vector<Index> seen;
      for (const Argument& a : list) {
        const EntityType type = entity(a.entity).type;
        if (type != EntityType::state && type != EntityType::organisation) continue;
        if (std::find(seen.begin(), seen.end(), a.entity) == seen.end()) seen.push_back(a.entity);
      }
      return seen.size();
    };
    if (sides(before) < 2) {
      before = clauses_.arguments(0, std::min(static_cast<std::uint32_t>(article_.tokens.size()), m.first + kBack));
    }
    for (const Argument& a : before) {
      const EntityType type = entity(a.entity).type;
      if (a.relation == "at" || (type != EntityType::state && type != EntityType::organisation)) continue;
      --named[static_cast<std::size_t>(a.entity)].first;
    }
    std::stable_sort(named.begin(), named.end());
    for (std::size_t i = 0; i < named.size() && i < 2 && named[i].first < 0; ++i)
      add(out, named[i].second, Role::party);
  }

  bool joined_to_party(const Argument& a, const std::vector<Argument>& right, const PhraseMatch& m) const {
    for (const Argument& other : right) {
      if (other.last <= a.first && a.first - other.last <= 2 && other.first <= m.last + 2) return true;
    }
    return false;
  }

  bool light_verb_before(const PhraseMatch& m, const Clause& clause) const {
    const std::uint32_t left = std::max(clause.first, m.first > 5 ? m.first - 5 : 0);
    for (std::uint32_t t = left; t < m.first; ++t) {
      const PhraseMatch* w = phrases_.at(t, light_);
      if (w != nullptr && phrases_.entry(*w).get("voice") == "active") return true;
    }
    return false;
  }
  bool passive_light_near(const PhraseMatch& m, const Clause& clause) const {
    for (std::uint32_t t = m.last; t < std::min(clause.last, m.last + 5); ++t) {
      const PhraseMatch* w = phrases_.at(t, light_);
      if (w != nullptr && phrases_.entry(*w).get("voice") == "passive") return true;
    }
    return false;
  }

  void add_subject(const PhraseMatch& m, Event& out, Role role) const {
    Index quote = kNone;
    if (clauses_.in_direct_quote(m.first, &quote)) {
      // Inside quotation marks "kami" is the speaker.
      if (out.participants.size() < 2) add(out, article_.quotes[static_cast<std::size_t>(quote)].speaker, role);
      return;
    }
    const Index s = clauses_.subject(m.first);
    const Index statement = clauses_.statement_at(m.first);
    if (s != kNone)
      add(out, article_.mentions[static_cast<std::size_t>(s)].entity, role);
    else if (statement != kNone)
      add(out, article_.quotes[static_cast<std::size_t>(statement)].speaker, role);
  }

  void place_of(const PhraseMatch& m, const Clause& clause, Event& out) const {
    switch (out.type) {
      case EventType::call:
      case EventType::message:
      case EventType::mediation:
      case EventType::proposal:
      case EventType::rejection:
      case EventType::withdrawal:
      case EventType::sanction:
      case EventType::resolution:
        return;  // these happen nowhere in particular
      default:
        break;
    }
    Index best = kNone;
    std::uint32_t best_distance = UINT32_MAX;
    for (const Argument& a : clauses_.arguments(clause.first, clause.last)) {
      const Entity& e = entity(a.entity);
      if (e.type != EntityType::state && e.type != EntityType::location) continue;
      if (e.kind == "continent") continue;  // says too little to be a place
      const bool hit = out.type == EventType::attack && a.first >= m.last &&
                       (e.type == EntityType::location || !is_country(a.entity));
      const bool at = a.relation == "at" || hit;
      if (!at || a.owner) continue;
      std::uint32_t distance = a.first >= m.last ? a.first - m.last : m.first - a.last + 3;
      // "memorandum pelayaran di Sungai Asmer di Elunsa": rivers and seas are more often what it is about than where it
      // is.
      if (!hit && e.type == EntityType::location) distance += 8;
      if (is_country(a.entity)) distance += 10;
      if (distance < best_distance) {
        best_distance = distance;
        best = a.entity;
      }
    }
    if (best != kNone && is_country(best)) best = town_beside(best, clause);
    if (best == kNone && out.type == EventType::attack) {
      for (const Participant& p : out.participants) {
        if (p.role == Role::recipient && p.entity != kNone && entity(p.entity).type == EntityType::state)
          best = p.entity;
      }
    }
    out.place = best;
  }

  // Nearest calendar date of the sentence that no other happening is nearer to. A date outside the reported words dates
  // the report, and the date of a citation ("dilansir AFP, Rabu …") the article.
  void date_of(const PhraseMatch& m, const Clause& clause, Event& out) const {
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    const Span clause_span{article_.tokens[clause.first].span.start, article_.tokens[clause.last - 1].span.end};
    const Index statement = clauses_.statement_at(m.first);
    std::int64_t best = INT64_MAX;
    for (const TimeExpression& time : article_.times) {
      if (!s.span.contains(time.span)) continue;
      if (time.type != TimeType::date && time.type != TimeType::time) continue;
      if (time.value.size() < 4 || !(time.value[0] >= '0' && time.value[0] <= '9')) continue;
      if (statement != kNone && !article_.quotes[static_cast<std::size_t>(statement)].span.contains(time.span))
        continue;
      if (cited(time.span, s)) continue;
      const std::int64_t here = gap(*out.trigger, time.span);
      if (here > 250 || here >= best) continue;
      if (!clause_span.contains(time.span) && !closes_sentence(time.span, s) && nearer_elsewhere(s, time.span, here))
        continue;
      best = here;
      out.date = time.value.substr(0, time.value.find('T'));
    }
  }

  bool is_country(Index e) const { return entity(e).kind == "state" || entity(e).kind == "territory"; }

  // "di Ukraina, Kharkiv": the town named beside a state is the place.
  Index town_beside(Index state, const Clause& clause) const {
    const auto args = clauses_.arguments(clause.first, clause.last);
    for (std::size_t i = 0; i + 1 < args.size(); ++i) {
      if (args[i].entity != state || args[i + 1].relation != "at" || is_country(args[i + 1].entity)) continue;
      const EntityType type = entity(args[i + 1].entity).type;
      if (args[i + 1].first == args[i].last + 1 && (type == EntityType::state || type == EntityType::location))
        return args[i + 1].entity;
    }
    return state;
  }

  static std::int64_t gap(Span a, Span b) {
    return b.start >= a.end ? std::int64_t{b.start} - a.end : std::int64_t{a.start} - b.end;
  }

  // "… dilanggar setelah mortir menghantam X, Kamis (17/4) malam.": a date after the last comma dates all of the
  // sentence.
  bool closes_sentence(Span time, const Sentence& s) const {
    std::uint32_t before = time.start;
    while (before > s.span.start && article_.text[before - 1] == ' ') --before;
    return before > s.span.start && article_.text[before - 1] == ',' && s.span.end - time.end <= 8;
  }

  std::uint32_t token_at(std::uint32_t byte) const {
    const auto it = std::lower_bound(article_.tokens.begin(), article_.tokens.end(), byte,
                                     [](const Token& token, std::uint32_t b) { return token.span.start < b; });
    return static_cast<std::uint32_t>(it - article_.tokens.begin());
  }

  bool nearer_elsewhere(const Sentence& s, Span time, std::int64_t here) const {
    const std::uint32_t reach = static_cast<std::uint32_t>(here) + 1;  // a token is a byte at least
    const std::uint32_t at = token_at(time.start);
    for (std::uint32_t t = at > s.first + reach ? at - reach : s.first; t < std::min(s.last, at + reach); ++t) {
      const PhraseMatch* other = phrases_.at(t, event_);
      if (other == nullptr) continue;
      const Span span{article_.tokens[other->first].span.start, article_.tokens[other->last - 1].span.end};
      if (gap(span, time) < here) return true;
      t = other->last - 1;
    }
    return false;
  }

  bool cited(Span time, const Sentence& s) const {
    for (const Source& source : article_.sources) {
      if (s.span.contains(source.span) && source.span.end <= time.start && time.start - source.span.end < 12)
        return true;
    }
    return false;
  }

  void round_of(const PhraseMatch& m, Event& out) const {
    if (out.type != EventType::talks && out.type != EventType::meeting) return;
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    const std::uint32_t left = std::max(s.first, m.first > 3 ? m.first - 3 : 0);
    for (std::uint32_t t = left; t < std::min(s.last, m.last + 4); ++t) {
      if (phrases_.at(t, round_) == nullptr) continue;
      for (std::uint32_t k = t > left ? t - 1 : t; k < std::min(s.last, t + 4); ++k) {
        if (const PhraseMatch* o = phrases_.at(k, ordinal_)) {
          out.round = std::atoi(std::string(phrases_.entry(*o).get("value")).c_str());
          return;
        }
        if (k != t && article_.tokens[k].shape == WordShape::number && article_.tokens[k].span.size() <= 2) {
          out.round = std::atoi(std::string(phrases_.words(k)).c_str());
          return;
        }
      }
    }
  }

  void outcome_of(const Clause& clause, Event& out) const {
    if (out.type != EventType::talks && out.type != EventType::meeting && out.type != EventType::call) return;
    for (std::uint32_t t = clause.first; t < clause.last; ++t) {
      if (const PhraseMatch* o = phrases_.at(t, outcome_)) {
        out.outcome = std::string(phrases_.entry(*o).get("code"));
        return;
      }
    }
  }

  Article& article_;
  ClauseView clauses_;
  const PhraseView& phrases_;
  ClassId event_, part_, not_, object_, light_, status_, conditional_, generic_, dual_, stop_, demonstrative_, round_,
      ordinal_, outcome_;
};

}  // namespace

void find_events(const Language& language, Article& article) { EventFinder(language, article).run(); }

}  // namespace runding
