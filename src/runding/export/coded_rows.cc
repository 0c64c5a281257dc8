#include "runding/export/coded_rows.h"

#include <algorithm>
#include <cstdio>
#include <span>

#include "runding/base/hash.h"
#include "runding/coding/country_code.h"

namespace runding {
namespace {

constexpr std::string_view kPlover[] = {
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
    "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version"};

constexpr std::string_view kCameo[] = {
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Code", "Actor1Name", "Actor1CountryCode",
    "Actor1KnownGroupCode", "Actor1EthnicCode", "Actor1Religion1Code", "Actor1Religion2Code", "Actor1Type1Code",
    "Actor1Type2Code", "Actor1Type3Code", "Actor2Code", "Actor2Name", "Actor2CountryCode", "Actor2KnownGroupCode",
    "Actor2EthnicCode", "Actor2Religion1Code", "Actor2Religion2Code", "Actor2Type1Code", "Actor2Type2Code",
    "Actor2Type3Code", "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone", "Actor1Geo_Type", "Actor1Geo_FullName",
    "Actor1Geo_CountryCode", "Actor1Geo_ADM1Code", "Actor1Geo_Lat", "Actor1Geo_Long", "Actor1Geo_FeatureID",
    "Actor2Geo_Type", "Actor2Geo_FullName", "Actor2Geo_CountryCode", "Actor2Geo_ADM1Code", "Actor2Geo_Lat",
    "Actor2Geo_Long", "Actor2Geo_FeatureID", "ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode",
    "ActionGeo_ADM1Code", "ActionGeo_Lat", "ActionGeo_Long", "ActionGeo_FeatureID", "DATEADDED", "SOURCEURL"};

/// Cells of one line, set by the name of their column.
class Line {
 public:
  explicit Line(std::span<const std::string_view> columns) : columns_(columns), cells_(columns.size()) {}
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
  std::span<const std::string_view> columns_;
  std::vector<std::string> cells_;
};

void write_header(std::span<const std::string_view> columns, std::string& out) {
  for (const std::string_view c : columns) {
    out += c;
    out += c == columns.back() ? '\n' : '\t';
  }
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

bool set_code(const CodeTable& table, const EventCode* code, std::string_view plover, std::string_view cameo, CodedRow& row) {
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
  std::string out;
  write_header(kPlover, out);
  for (const CodedRow& r : rows) {
    Line line(kPlover);
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
  std::string out;
  write_header(kCameo, out);
  for (const CodedRow& r : rows) {
    if (r.cameo.empty()) continue;
    Line line(kCameo);
    // A number that tools can hold in a double.
    line.set("GLOBALEVENTID",
             std::to_string(hash64(r.id + '\n' + r.source.name + '\n' + r.target.name) & ((std::uint64_t{1} << 53) - 1)));
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
