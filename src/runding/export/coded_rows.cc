#include "runding/export/coded_rows.h"

#include <algorithm>
#include <cstdio>

#include "runding/base/hash.h"
#include "runding/coding/country_code.h"

namespace runding {
namespace {

// Names of the columns, divided by tabs.
constexpr std::string_view kPlover =
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\t"
    "Actor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\t"
    "Recipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\t"
    "Recipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\t"
    "Country\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\t"
    "Story People\tStory Organizations\tStory Locations\tLanguage\tVersion";

constexpr std::string_view kCameo =
    "GLOBALEVENTID\tSQLDATE\tMonthYear\tYear\tFractionDate\tActor1Code\tActor1Name\tActor1CountryCode\t"
    "Actor1KnownGroupCode\tActor1EthnicCode\tActor1Religion1Code\tActor1Religion2Code\tActor1Type1Code\t"
    "Actor1Type2Code\tActor1Type3Code\tActor2Code\tActor2Name\tActor2CountryCode\tActor2KnownGroupCode\t"
    "Actor2EthnicCode\tActor2Religion1Code\tActor2Religion2Code\tActor2Type1Code\tActor2Type2Code\t"
    "Actor2Type3Code\tIsRootEvent\tEventCode\tEventBaseCode\tEventRootCode\tQuadClass\tGoldsteinScale\t"
    "NumMentions\tNumSources\tNumArticles\tAvgTone\tActor1Geo_Type\tActor1Geo_FullName\t"
    "Actor1Geo_CountryCode\tActor1Geo_ADM1Code\tActor1Geo_Lat\tActor1Geo_Long\tActor1Geo_FeatureID\t"
    "Actor2Geo_Type\tActor2Geo_FullName\tActor2Geo_CountryCode\tActor2Geo_ADM1Code\tActor2Geo_Lat\t"
    "Actor2Geo_Long\tActor2Geo_FeatureID\tActionGeo_Type\tActionGeo_FullName\tActionGeo_CountryCode\t"
    "ActionGeo_ADM1Code\tActionGeo_Lat\tActionGeo_Long\tActionGeo_FeatureID\tDATEADDED\tSOURCEURL";

/// Cells of one line, set by the name of their column.
class Line {
 public:
  explicit Line(const std::vector<std::string_view>& columns) : columns_(columns), cells_(columns.size()) {}
  void set(std::string_view column, std::string_view value) {
    const auto at = std::find(columns_.begin(), columns_.end(), column);
    std::string& cell = cells_[static_cast<std::size_t>(at - columns_.begin())];
    cell = value;
    for (char& c : cell) {
      if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
  }
  void write(std::string& out) const {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (i > 0) out += '\t';
      out += cells_[i];
    }
    out += '\n';
  }

 private:
  const std::vector<std::string_view>& columns_;
  std::vector<std::string> cells_;
};

std::vector<std::string_view> columns_of_header(std::string_view header) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= header.size();) {
    const std::size_t end = std::min(header.find('\t', at), header.size());
    out.push_back(header.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%g", value);
  return buffer;
}

/// The state an actor is or speaks for, three letters; "" when it is none the gazetteer knows.
std::string country_of(const Affair& affair, const Who& who) {
  if (who.party == kNone) return {};
  const std::string own = country_code(affair.party(who.party).kb);
  return own.empty() ? country_code(affair.party(affair.side_of(who.party)).kb) : own;
}

/// People and bodies that speak for a state are its government.
bool government(const Affair& affair, const Who& who) {
  return who.party != kNone && affair.party(who.party).type != EntityType::state && !country_of(affair, who).empty();
}

std::string digits_of(std::string_view day) {
  std::string out(day);
  std::erase(out, '-');
  return out.size() == 8 ? out : std::string();
}

/// Who acts on whom: actors on recipients, a mediator on every party, parties on each other.
std::vector<std::pair<Who, Who>> pairs_of(const HappeningRow& row) {
  std::vector<Who> actors, recipients, parties, mediators;
  for (const auto& p : row.participants) {
    (p.role == to_string(Role::actor)       ? actors
     : p.role == to_string(Role::recipient) ? recipients
     : p.role == to_string(Role::mediator)  ? mediators
                                            : parties)
        .push_back(p.who);
  }
  std::vector<std::pair<Who, Who>> out;
  const auto cross = [&](const std::vector<Who>& from, const std::vector<Who>& to) {
    for (const Who& a : from) {
      for (const Who& b : to) {
        if (a.name != b.name) out.emplace_back(a, b);
      }
    }
  };
  cross(actors, recipients);
  if (!actors.empty() && recipients.empty()) cross(actors, parties);
  if (actors.empty() && !recipients.empty()) cross(parties, recipients);
  if (actors.empty() && recipients.empty()) {
    if (parties.size() > 1) cross(parties, parties);
    cross(mediators, parties);
  }
  if (!out.empty()) return out;
  for (const auto* lone : {&actors, &parties, &mediators}) {
    for (const Who& a : *lone) out.emplace_back(a, Who());
  }
  for (const Who& b : recipients) out.emplace_back(Who(), b);
  return out;
}

bool set_code(const CodeTable& table, const EventCode* code, std::string_view plover, std::string_view cameo,
              CodedRow& row) {
  // Codes that came with the annotation count before the table.
  const ActClass* c = code != nullptr ? table.find(code->act) : nullptr;
  if (!plover.empty() && (c == nullptr || c->plover != plover)) {
    c = table.find_plover(plover);
    code = nullptr;
  }
  if (c == nullptr) return false;
  row.plover = c->plover;
  row.mode = code != nullptr && !code->mode.empty() ? code->mode : c->mode;
  row.cameo = !cameo.empty() ? std::string(cameo) : code != nullptr ? code->cameo : c->cameo;
  row.quad = c->quad;
  row.goldstein = table.goldstein(row.cameo);
  return true;
}

}  // namespace

std::vector<CodedRow> coded_rows(const CodeTable& table, const std::vector<HappeningRow>& happenings,
                                 const std::vector<PositionRow>& positions) {
  std::vector<CodedRow> out;
  for (const HappeningRow& h : happenings) {
    CodedRow row;
    if (!set_code(table, table.event(h.type, h.status, h.subtype, h.outcome), h.plover, h.cameo, row)) continue;
    row.id = h.id;
    row.day = h.day();
    row.place = h.place;
    row.articles = static_cast<std::int64_t>(h.articles.size());
    row.origins = h.origins;
    row.mentions = static_cast<std::int64_t>(h.evidence.size());
    if (!h.articles.empty()) row.article = h.articles.front();
    for (auto& [source, target] : pairs_of(h)) {
      row.source = source;
      row.target = target;
      out.push_back(row);
    }
  }
  for (const PositionRow& p : positions) {
    CodedRow row;
    if (!set_code(table, table.position(p.stance, p.issue), p.plover, p.cameo, row)) continue;
    row.id = p.id;
    row.day = p.date.size() >= 10 ? p.date.substr(0, 10) : std::string();
    row.source = p.holder;
    row.mentions = static_cast<std::int64_t>(p.evidence.size());
    row.articles = row.origins = 1;
    if (!p.evidence.empty()) row.article = p.evidence.front().article;
    out.push_back(row);
  }
  return out;
}

std::string plover_lines(const Affair& affair, const std::vector<CodedRow>& rows) {
  const auto columns = columns_of_header(kPlover);
  std::string out = std::string(kPlover) + "\n";
  for (const CodedRow& r : rows) {
    Line line(columns);
    line.set("Event ID", r.id);
    line.set("Event Date", r.day);
    line.set("Event Type", r.plover);
    line.set("Event Mode", r.mode);
    line.set("Intensity", number(r.goldstein));
    line.set("Quad Code", std::to_string(static_cast<int>(r.quad)));
    line.set("Actor Name", r.source.name);
    line.set("Actor Country", country_of(affair, r.source));
    if (government(affair, r.source)) line.set("Primary Actor Sector", "GOV");
    line.set("Recipient Name", r.target.name);
    line.set("Recipient Country", country_of(affair, r.target));
    if (government(affair, r.target)) line.set("Primary Recipient Sector", "GOV");
    line.set("Placename", r.place.name);
    line.set("Country", country_of(affair, r.place));
    if (r.place.party != kNone) {
      const std::string& kb = affair.party(r.place.party).kb;
      if (kb.starts_with("c:")) line.set("GeoNames ID", kb.substr(2));
    }
    if (r.article != kNone) {
      const ArticleInfo& a = affair.article(r.article);
      line.set("Source", a.outlet.empty() ? a.id : a.outlet);
      line.set("Publication Date", a.day());
      line.set("Language", a.lang);
    }
    line.write(out);
  }
  return out;
}

std::string cameo_lines(const Affair& affair, const std::vector<CodedRow>& rows) {
  const auto columns = columns_of_header(kCameo);
  std::string out = std::string(kCameo) + "\n";
  for (const CodedRow& r : rows) {
    if (r.cameo.empty()) continue;
    Line line(columns);
    // A number that tools can hold in a double.
    line.set("GLOBALEVENTID", std::to_string(hash64(r.id + '\n' + r.source.name + '\n' + r.target.name) &
                                             ((std::uint64_t{1} << 53) - 1)));
    const std::string day = digits_of(r.day);
    if (!day.empty()) {
      line.set("SQLDATE", day);
      line.set("MonthYear", day.substr(0, 6));
      line.set("Year", day.substr(0, 4));
      // As GDELT counts it: twelve months of thirty days in a year of 365.
      char fraction[32];
      const int month = std::stoi(day.substr(4, 2)), date = std::stoi(day.substr(6, 2));
      std::snprintf(fraction, sizeof fraction, "%.4f", std::stoi(day.substr(0, 4)) + (month * 30 + date) / 365.0);
      line.set("FractionDate", fraction);
    }
    for (const auto& [prefix, who] : {std::pair<std::string, const Who*>("Actor1", &r.source), {"Actor2", &r.target}}) {
      const std::string country = country_of(affair, *who), type = government(affair, *who) ? "GOV" : "";
      line.set(prefix + "Code", country + type);
      line.set(prefix + "Name", who->name);
      line.set(prefix + "CountryCode", country);
      line.set(prefix + "Type1Code", type);
    }
    line.set("IsRootEvent", "1");
    line.set("EventCode", r.cameo.size() < 3 ? r.cameo + "0" : r.cameo);
    line.set("EventBaseCode", r.cameo.size() < 3 ? r.cameo + "0" : r.cameo.substr(0, 3));
    line.set("EventRootCode", r.cameo.substr(0, 2));
    line.set("QuadClass", std::to_string(static_cast<int>(r.quad)));
    line.set("GoldsteinScale", number(r.goldstein));
    line.set("NumMentions", std::to_string(r.mentions));
    line.set("NumSources", std::to_string(r.origins));
    line.set("NumArticles", std::to_string(r.articles));
    line.set("ActionGeo_FullName", r.place.name);
    if (r.place.party != kNone) {
      const std::string& kb = affair.party(r.place.party).kb;
      if (kb.starts_with("c:")) line.set("ActionGeo_FeatureID", kb.substr(2));
    }
    if (r.article != kNone) {
      const ArticleInfo& a = affair.article(r.article);
      line.set("DATEADDED", digits_of(a.day()));
      line.set("SOURCEURL", a.url.empty() ? a.id : a.url);
    }
    line.write(out);
  }
  return out;
}

}  // namespace runding
