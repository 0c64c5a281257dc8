#include "runding/gazetteer/wikidata.h"

#include <algorithm>
#include <set>

#include "runding/gazetteer/office_roles.h"
#include "runding/lang/tables.h"

namespace runding {
namespace {

constexpr const char* kLicence = "CC0 1.0";
constexpr const char* kPosition = "position";
constexpr const char* kPerson = "person";
constexpr int kDeepest = 4;  ///< steps from an office to the class of offices it belongs to

class Reader {
 public:
  Reader(const WikiOptions& options, const OnProblem& problem) : options_(options), problem_(problem) {}

  Status first_pass(const std::string& path) {
    return each_entity(path, true, [&](std::string_view text, const DumpLines& dump) {
      ++out.entities;
      const WikiClass* cls = class_of(text);
      if (cls == nullptr || cls->kind == kPerson) return;
      const auto e = parse(text, dump, {"P297", "P36", "P17", "P1001", "P2389", "P279"});
      if (!e || (cls = class_of(*e)) == nullptr || cls->kind == kPerson) return;
      if (cls->kind == kPosition) {
        keep_position(*e);
      } else {
        out.things[e->id] = {cls->type, cls->kind,           e->best_text("P297"),
                             e->labels, e->best_item("P36"), e->best_item("P17")};
      }
    });
  }

  /// Which positions are offices that articles name, and of what.
  void settle_positions() {
    for (auto& [q, p] : drafts_) {
      std::vector<std::string> where;
      for (const QNumber of : p.of) add_names(of, where);
      p.role = office_role(options_.packs, p.labels, where);
    }
    for (const auto& [q, p] : drafts_) {
      std::set<QNumber> seen;
      const std::string role = role_of(q, seen, 0);
      if (role.empty()) {
        ++out.roleless;
      } else {
        out.positions[q] = {role, p.of};
      }
    }
    drafts_.clear();
    for (const auto& [q, thing] : out.things) {
      if (thing.capital != 0) wanted_.insert(thing.capital);
    }
  }

  Status second_pass(const std::string& path) {
    return each_entity(path, false, [&](std::string_view text, const DumpLines& dump) {
      if (wanted_.contains(glance_id(text))) {
        if (const auto e = parse(text, dump, {"P1566"})) out.capitals[e->id] = {e->best_text("P1566"), e->labels};
        return;
      }
      const auto held = glance_values(text, "P39");
      if (std::none_of(held.begin(), held.end(), [&](QNumber q) { return out.positions.contains(q); })) return;
      const WikiClass* cls = class_of(text);
      if (cls == nullptr || cls->kind != kPerson) return;
      const auto e = parse(text, dump, {"P39", "P27", "P570"});
      if (e && (cls = class_of(*e)) != nullptr && cls->kind == kPerson) keep_person(*e);
    });
  }

  WikiDump out;

 private:
  struct Draft {
    WikiLabels labels;
    std::vector<QNumber> of, broader;
    std::string role = {};
  };

  template <class Use>
  Status each_entity(const std::string& path, bool first, const Use& use) {
    auto dump = DumpLines::open(path, first ? problem_ : OnProblem());
    if (!dump) return dump.error();
    std::string line;
    while (true) {
      const auto more = (*dump)->next(line);
      if (!more) return more.error();
      if (!*more) break;
      const std::string_view text = entity_text(line);
      if (text.empty()) continue;
      if (text.front() != '{' || text.back() != '}') {
        (*dump)->skip(ErrorCode::bad_json, "no whole JSON object on this line");
        continue;
      }
      use(text, **dump);
    }
    if (first) {
      out.sources.push_back({"wikidata", std::filesystem::path(path).filename().string(), kLicence, (*dump)->hash()});
    }
    return {};
  }

  /// The first class in the order of the entity's own list.
  const WikiClass* class_of(std::string_view text) const {
    for (const QNumber q : glance_values(text, "P31")) {
      const auto it = options_.classes.find(q);
      if (it != options_.classes.end()) return &it->second;
    }
    return nullptr;
  }

  /// Without deprecated statements, qualifiers and references, which the look sees as well.
  const WikiClass* class_of(const WikiEntity& e) const {
    for (const WikiClaim* c : e.best("P31")) {
      const auto it = options_.classes.find(c->item);
      if (it != options_.classes.end()) return &it->second;
    }
    return nullptr;
  }

  std::optional<WikiEntity> parse(std::string_view text, const DumpLines& dump,
                                  const std::vector<std::string>& properties) const {
    std::vector<std::string> all = properties;
    all.emplace_back("P31");
    auto e = parse_entity(text, options_.languages, all);
    if (!e) {
      dump.skip(
          e.error().code,
          e.error().message + (e.error().offset ? " (byte " + std::to_string(*e.error().offset) + " of it)" : ""));
      return {};
    }
    return std::move(e).value();
  }

  void keep_position(const WikiEntity& e) {
    Draft d{e.labels, {}, {}};
    for (const char* property : {"P2389", "P1001", "P17"}) {
      for (const WikiClaim* c : e.best(property)) {
        if (c->item != 0) d.of.push_back(c->item);
      }
    }
    for (const WikiClaim* c : e.best("P279")) {
      if (c->item != 0) d.broader.push_back(c->item);
    }
    drafts_[e.id] = std::move(d);
  }

  void add_names(QNumber q, std::vector<std::string>& to) const {
    const auto it = out.things.find(q);
    if (it == out.things.end()) return;
    for (const auto& [lang, names] : it->second.labels) {
      to.push_back(names.label);
      to.insert(to.end(), names.aliases.begin(), names.aliases.end());
    }
  }

  std::string role_of(QNumber q, std::set<QNumber>& seen, int depth) const {
    const auto it = drafts_.find(q);
    if (it == drafts_.end() || depth > kDeepest || !seen.insert(q).second) return {};
    if (!it->second.role.empty()) return it->second.role;
    for (const QNumber broader : it->second.broader) {
      if (std::string role = role_of(broader, seen, depth + 1); !role.empty()) return role;
    }
    return {};
  }

  void keep_person(const WikiEntity& e) {
    WikiPerson person{e.labels, {}, {}, e.best_text("P570")};
    for (const WikiClaim* c : e.best("P27")) person.countries.push_back(c->item);
    const auto held = e.claims.find("P39");
    if (held == e.claims.end()) return;
    for (WikiClaim office : held->second) {
      if (!out.positions.contains(office.item)) continue;
      if (office.to.empty() && !office.ended) office.to = person.died;
      if ((office.from.empty() && office.to.empty()) || (office.to.empty() && office.ended)) {
        ++out.undated;
        continue;
      }
      if (!office.to.empty() && office.to < options_.since) continue;
      person.offices.push_back(std::move(office));
    }
    if (!person.offices.empty()) out.people[e.id] = std::move(person);
  }

  const WikiOptions& options_;
  const OnProblem& problem_;
  std::map<QNumber, Draft> drafts_;
  std::set<QNumber> wanted_;
};

}  // namespace

Result<WikiClasses> read_wiki_classes(const std::filesystem::path& file) {
  WikiClasses out;
  const Status read = read_table(file, 3, 4, [&](int n, const std::vector<std::string_view>& c) -> Status {
    const QNumber q = q_number(c[0]);
    if (q == 0) return data_error(file, n, "'" + std::string(c[0]) + "' is no class like Q43229");
    if (c[2] != kPosition && !parse_code<EntityType>(c[1])) {
      return data_error(file, n, "'" + std::string(c[1]) + "' is no entity type (PER, ORG, GPE, LOC)");
    }
    out[q] = {std::string(c[1]), std::string(c[2])};
    return {};
  });
  if (!read.ok()) return read.error();
  return out;
}

Result<WikiDump> read_wikidata(const std::string& path, const WikiOptions& options, const OnProblem& problem) {
  if (path == "-") {
    return Error{ErrorCode::bad_usage,
                 "a Wikidata dump is read twice, so it must be a file; gzip and zstd are unpacked"};
  }
  Reader reader(options, problem);
  if (Status s = reader.first_pass(path); !s.ok()) return s.error();
  reader.settle_positions();
  if (Status s = reader.second_pass(path); !s.ok()) return s.error();
  return std::move(reader.out);
}

}  // namespace runding
