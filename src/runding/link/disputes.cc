#include "runding/link/disputes.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/link/claim_disputes.h"
#include "runding/link/count_disputes.h"
#include "runding/link/evidence_distance.h"

namespace runding {
namespace {

constexpr std::uint32_t kNear = 400;  ///< bytes between what is told and its denial in one article

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

class Finder {
 public:
  Finder(const LinkArticles& articles, const PartyIndex& parties, const std::vector<Happening>& happenings)
      : articles_(articles), parties_(parties), happenings_(happenings) {}

  std::vector<Dispute> run() {
    out_ = find_count_disputes(articles_, parties_, happenings_);
    for (std::size_t h = 0; h < happenings_.size(); ++h) {
      dates(h);
      places(h);
      happened(h);
    }
    for (Dispute& d : find_claim_disputes(articles_, parties_, denials_))
      keep("claim", std::move(d.topic), -1, std::move(d.members));
    return std::move(out_);
  }

 private:
  /// What is only planned may well come on another day.
  static bool is_ahead(EventStatus status) { return status == EventStatus::planned || status == EventStatus::proposed; }
  const LinkEvent& event(const Happening::Member& m) const { return articles_[at(m.article)].events[at(m.event)]; }
  static RowRef row(const Happening::Member& m) { return {m.article, Layer::event, m.event}; }

  void keep(const char* kind, std::string topic, std::int32_t happening, std::vector<Dispute::Member> members) {
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    members.erase(
        std::unique(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.row == b.row; }),
        members.end());
    out_.push_back({"", kind, std::move(topic), happening, std::move(members)});
  }

  /// Members that give a day, when they give more than one.
  void dates(std::size_t h) {
    std::vector<Dispute::Member> members;
    std::set<Day> days;
    for (const Happening::Member& m : happenings_[h].members) {
      const std::optional<DayRange>& range = event(m).days;
      if (!range || range->days() > 1 || is_ahead(event(m).status)) continue;
      days.insert(range->first);
      members.push_back({row(m), -1, iso_day(range->first)});
    }
    if (days.size() < 2) return;
    keep("date", std::string(to_string(happenings_[h].type)), static_cast<std::int32_t>(h), std::move(members));
  }

  /// Only of what has one place: people who meet.
  void places(std::size_t h) {
    const EventType type = happenings_[h].type;
    if (type != EventType::meeting && type != EventType::talks) return;
    std::vector<Dispute::Member> members;
    std::set<std::int32_t> places;
    for (const Happening::Member& m : happenings_[h].members) {
      const std::int32_t place = parties_.party(at(m.article), event(m).place);
      if (place < 0) continue;
      places.insert(place);
      members.push_back({row(m), -1, parties_.parties[at(place)].name});
    }
    if (places.size() < 2) return;
    for (const std::int32_t place : places) {
      const Party& p = parties_.parties[at(place)];
      // A state and a town may well be the same place, and a hall may stand in either town.
      if (p.type == EntityType::state && p.of < 0 && p.side < 0) return;
      if (p.type != EntityType::state && p.type != EntityType::location) return;
    }
    keep("place", std::string(to_string(type)), static_cast<std::int32_t>(h), std::move(members));
  }

  /// Told as a fact or a claim by some and denied by others.
  void happened(std::size_t h) {
    std::vector<Dispute::Member> members;
    bool denied = false;
    for (const Happening::Member& m : happenings_[h].members) {
      const LinkEvent& v = event(m);
      const bool denies = v.status == EventStatus::denied;
      denied |= denies;
      members.push_back({row(m), parties_.party(at(m.article), v.claimed_by), std::string(to_string(v.status))});
      const LinkArticle& article = articles_[at(m.article)];
      const std::span<const LinkPosition> positions = article.positions;
      for (std::size_t n = 0; n < positions.size(); ++n) {
        const LinkPosition& p = positions[n];
        if (article.is_rejected(Layer::position, n)) continue;
        if (p.stance != Stance::deny || distance(article.evidence(p), article.evidence(v)) > kNear) continue;
        if (!denies && !answers(m, p)) continue;
        denied = true;
        members.push_back({{m.article, Layer::position, static_cast<std::int32_t>(n)},
                           parties_.party(at(m.article), p.holder),
                           std::string(to_string(p.stance))});
      }
    }
    if (!denied || members.size() < 2) return;
    for (const Dispute::Member& m : members) {
      if (m.row.layer == Layer::position) denials_.insert(m.row);
    }
    keep("happened", std::string(to_string(happenings_[h].type)), static_cast<std::int32_t>(h), std::move(members));
  }

  /// Whether a denial says that what one side claims did not happen. That something was done is seldom denied, only by
  /// whom: such answers are found as claims.
  bool answers(const Happening::Member& m, const LinkPosition& denial) const {
    const LinkEvent& v = event(m);
    if (v.type != EventType::violation && v.status != EventStatus::claimed) return false;
    if (v.type == EventType::violation && denial.issue != Issue::ceasefire) return false;
    const std::int32_t side = parties_.side(parties_.party(at(m.article), denial.holder));
    const auto people = articles_[at(m.article)].participants(v);
    return side >= 0 && std::any_of(people.begin(), people.end(), [&](const LinkParticipant& p) {
             return parties_.side(parties_.party(at(m.article), p.entity)) == side;
           });
  }

  const LinkArticles& articles_;
  const PartyIndex& parties_;
  const std::vector<Happening>& happenings_;
  std::set<RowRef> denials_;
  std::vector<Dispute> out_;
};

}  // namespace

std::vector<Dispute> find_disputes(const LinkArticles& articles, const PartyIndex& parties,
                                   const std::vector<Happening>& happenings) {
  std::vector<Dispute> disputes = Finder(articles, parties, happenings).run();
  for (Dispute& d : disputes) {
    const RowRef first = d.members.front().row;
    d.id = "d" + hex(hash64(d.kind + "\n" + d.topic + "\n" + std::string(articles[at(first.article)].id) + "\n" +
                            std::string(to_string(first.layer)) + "\n" + std::to_string(first.row)),
                     10);
  }
  std::sort(disputes.begin(), disputes.end(), [](const Dispute& a, const Dispute& b) { return a.id < b.id; });
  // Two of one kind that begin with the same row are one question asked twice.
  disputes.erase(
      std::unique(disputes.begin(), disputes.end(), [](const auto& a, const auto& b) { return a.id == b.id; }),
      disputes.end());
  return disputes;
}

}  // namespace runding
