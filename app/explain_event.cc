#include "explained.h"

namespace runding::app {
namespace {

/// The time expression at a place, and the rule of the grammar that read it.
const TimeExpression* time_at(const Explained& e, Span span) {
  for (const TimeExpression& t : e.article.times) {
    if (t.span == span) return &t;
  }
  return nullptr;
}

void add_time_rule(const Explained& e, Span span, Json& why) {
  for (const RuleUse& use : e.trace.rules()) {
    if (use.file == RuleFile::times && use.words == span)
      why["rule"] = Json{{"file", lang_file(e, "times.grammar")}, {"line", use.line}};
  }
}

class EventWhy {
 public:
  EventWhy(const Explained& e, Index i) : e_(e), i_(i), event_(e.article.events[static_cast<std::size_t>(i)]) {
    if (event_.trigger) told_ = e.trace.of_event(*event_.trigger);
  }

  Json row() {
    Json out{{"id", tag('v', i_)}, {"layer", "event"}, {"type", to_string(event_.type)}};
    if (!event_.subtype.empty()) out["subtype"] = event_.subtype;
    out["status"] = to_string(event_.status);
    out["confidence"] = rounded(event_.confidence);
    out["evidence"] = evidence_of(e_, event_.evidence);
    trigger();
    status();
    for (const Participant& p : event_.participants) participant(p);
    place();
    date();
    if (event_.round) one("round", std::to_string(*event_.round), Why::round);
    if (!event_.outcome.empty()) one("outcome", event_.outcome, Why::outcome);
    add_code(e_.codes->row_of(event_), event_.plover, event_.cameo, facts_);
    out["facts"] = std::move(facts_);
    std::vector<std::uint32_t> places;
    for (const Traced* t : told_) places.push_back(t->trigger.start);
    out["sentences"] = sentences_of(e_, places);
    return out;
  }

 private:
  void trigger() {
    for (std::size_t k = 0; k < told_.size(); ++k) {
      Json f = trigger_fact(e_, *told_[k], k == 0 ? "told by" : "also by");
      for (const Reason& r : told_[k]->reasons) {
        if (r.why == Why::part || r.why == Why::retyped) f["why"].push_back(reason_json(e_, r));
      }
      facts_.push_back(std::move(f));
    }
  }

  void status() {
    const std::string_view status = to_string(event_.status);
    Json f = fact("status", std::string(status));
    const Reason* r = find_reason(told_, Why::status_word, Why::status_over,
                                  [&](const Reason& reason) { return reason.detail == status; });
    if (r != nullptr) f["why"].push_back(reason_json(e_, *r));
    facts_.push_back(std::move(f));
  }

  void participant(const Participant& p) {
    Json f = fact(to_string(p.role), p.entity == kNone ? p.text : name_of(e_, p.entity));
    const auto same = [&](bool role) {
      return find_reason(told_, Why::subject, Why::hearer, [&](const Reason& reason) {
        return reason.entity == p.entity && (!role || reason.role == p.role);
      });
    };
    const Reason* r = same(true);
    if (r == nullptr) r = same(false);
    if (r != nullptr) f["why"].push_back(reason_json(e_, *r));
    facts_.push_back(std::move(f));
  }

  void place() {
    if (event_.place == kNone && event_.place_text.empty()) return;
    Json f = fact("place", event_.place == kNone ? event_.place_text : name_of(e_, event_.place));
    const Reason* r = find_reason(told_, Why::place_said, Why::place_owner,
                                  [&](const Reason& reason) { return reason.entity == event_.place; });
    if (r != nullptr) f["why"].push_back(reason_json(e_, *r));
    facts_.push_back(std::move(f));
  }

  void date() {
    if (event_.date.empty()) return;
    Json f = fact("date", event_.date);
    const Reason* r = find_reason(told_, Why::date_phrase, Why::date_statement, [&](const Reason& reason) {
      const TimeExpression* t = time_at(e_, reason.words);
      return reason.why == Why::date_statement || (t != nullptr && t->value.starts_with(event_.date));
    });
    if (r != nullptr) {
      f["why"].push_back(reason_json(e_, *r));
      add_time_rule(e_, r->words, f["why"].back());
    }
    facts_.push_back(std::move(f));
  }

  void one(std::string_view what, const std::string& value, Why why) {
    Json f = fact(what, value);
    const Reason* r = find_reason(told_, why, why, [](const Reason&) { return true; });
    if (r != nullptr) f["why"].push_back(reason_json(e_, *r));
    facts_.push_back(std::move(f));
  }

  const Explained& e_;
  const Index i_;
  const Event& event_;
  std::vector<const Traced*> told_;
  Json facts_ = Json::array();
};

}  // namespace

Json event_why(const Explained& e, Index event) { return EventWhy(e, event).row(); }

}  // namespace runding::app
