#include "runding/export/record_json.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "runding/curation/action_json.h"
#include "runding/export/rows_json.h"
#include "runding/query/row_words.h"

namespace runding {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kMostSpans = 3;

/// Streams the sections of the object; the first error stays and ends it.
class Exporter {
 public:
  Exporter(const Record& record, const std::function<bool(std::string_view)>& write, bool rejected)
      : record_(record), write_(write), rejected_(rejected) {}

  Status run() {
    prepare();
    if (status_) fail(marks_.load(record_));
    if (!status_) return status_;
    put("{\n");
    section("entities", "SELECT id, name, type, kb, role, key FROM parties ORDER BY key",
            [&](Statement& row) { return entity(row); });
    section("happenings",
            "SELECT h.id, h.type, h.status, h.date, p.id, h.origins, h.key, h.place_text, p.key, r.round, r.inferred, "
            "w.id, t.id FROM happenings h LEFT JOIN parties p ON p.key = h.place "
            "LEFT JOIN happening_rounds r ON r.happening = h.key LEFT JOIN happening_parts a ON a.happening = h.key "
            "LEFT JOIN happenings w ON w.key = a.within LEFT JOIN thread_members m ON m.happening = h.key "
            "LEFT JOIN threads t ON t.key = m.thread ORDER BY h.key",
            [&](Statement& row) { return happening(row); });
    section("threads", "SELECT id, issue, type, first_day, last_day, key FROM threads ORDER BY key",
            [&](Statement& row) { return thread(row); });
    section("copies",
            "SELECT a.id, b.id, c.kind FROM copies c JOIN articles a ON a.key = c.article JOIN articles b ON b.key = "
            "c.other ORDER BY a.id, b.id",
            [](Statement& row) {
              return Json::array({row.text(0), row.text(1), row.text(2)});
            });
    section("disputes",
            "SELECT d.id, d.kind, d.topic, h.id, d.key FROM disputes d LEFT JOIN happenings h ON h.key = "
            "d.happening ORDER BY d.key",
            [&](Statement& row) { return dispute(row); });
    section(
        "shifts",
        "SELECT s.id, p.id, s.issue, s.from_article, s.from_position, s.to_article, s.to_position, s.key, p.key FROM "
        "shifts s JOIN parties p ON p.key = s.holder ORDER BY s.key",
        [&](Statement& row) { return shift(row); });
    section("commitments",
            "SELECT c.id, p.id, c.holder_text, c.article, c.layer, c.n, c.due, c.outcome, c.key, p.key FROM "
            "pledges c LEFT JOIN parties p ON p.key = c.holder ORDER BY c.key",
            [&](Statement& row) { return commitment(row); });
    section("curation",
            "SELECT c.action, count(a.k), count(a.n) FROM curation c LEFT JOIN curation_anchors a ON a.action = c.id "
            "GROUP BY c.id ORDER BY c.time, c.id",
            [&](Statement& row) { return action(row); });
    put("\n}\n");
    return status_;
  }

 private:
  void fail(Status status) {
    if (status_ && !status) status_ = std::move(status);
  }
  void put(std::string_view bytes) {
    if (status_ && !write_(bytes)) status_ = Error{ErrorCode::io, "the output could not be written"};
  }
  void prepare() {
    const auto make = [&](std::optional<Statement>& out, const char* sql) {
      Result<Statement> made = record_.query(sql);
      if (!made) {
        fail(made.error());
        return;
      }
      out.emplace(std::move(made).value());
    };
    make(aliases_, "SELECT alias FROM party_aliases WHERE party = ? ORDER BY k");
    make(articles_,
         "SELECT DISTINCT a.id FROM party_entities e JOIN articles a ON a.key = e.article WHERE e.party = ? "
         "ORDER BY a.id");
    make(participants_,
         "SELECT p.id, p.key FROM happening_participants h JOIN parties p ON p.key = h.party WHERE h.happening "
         "= ? ORDER BY h.k");
    make(members_,
         "SELECT m.article, 'event', m.event, v.type FROM happening_members m JOIN events v ON v.article = "
         "m.article AND v.n = m.event WHERE m.happening = ? ORDER BY m.k");
    make(thread_sides_,
         "SELECT p.id, p.key FROM thread_sides s JOIN parties p ON p.key = s.party WHERE s.thread = ? ORDER BY s.k");
    make(sides_, "SELECT article, layer, n FROM dispute_members WHERE dispute = ? ORDER BY k");
    make(outcomes_, "SELECT article, layer, n FROM pledge_outcomes WHERE pledge = ? ORDER BY k");
    make(spans_, "SELECT start, stop FROM evidence WHERE article = ? AND layer = ? AND n = ? ORDER BY k");
    make(count_, "SELECT start, stop FROM counts WHERE article = ? AND n = ?");
    make(quote_, "SELECT start, stop FROM quotes WHERE article = ? AND n = ?");
    make(text_, "SELECT id, text FROM articles WHERE key = ?");
  }

  template <class Row>
  void section(const char* name, const char* sql, const Row& make) {
    if (!status_) return;
    Result<Statement> rows = record_.query(sql);
    if (!rows) return fail(rows.error());
    put(std::string(first_section_ ? "" : ",\n") + "\"" + name + "\": [");
    first_section_ = false;
    bool first = true;
    while (status_ && rows->next()) {
      const Json made = make(*rows);
      if (made.is_null()) continue;
      put(std::string(first ? "\n" : ",\n") + made.dump());
      first = false;
    }
    fail(rows->status());
    put("]");
  }

  /// Runs `lookup` for one key and hands each row to `use`.
  template <class Use>
  void each(std::optional<Statement>& lookup, std::int64_t key, const Use& use) {
    if (!status_) return;
    lookup->bind(1, key);
    while (lookup->next()) use(*lookup);
    fail(lookup->status());
    lookup->reset();
  }

  static void known(Json& out, const char* name, const Statement& row, int column) {
    if (!row.is_null(column)) out[name] = row.text(column);
  }

  /// Adds what people decided about a row of the links; false when they rejected it and it is not to be shown.
  bool decided(Json& out, const char* link, std::int64_t key) const {
    const Marks& marks = marks_.link(link, key);
    put_marks(out, marks);
    return rejected_ || !is_rejected(marks);
  }

  bool shown_party(std::int64_t key) const { return rejected_ || !is_rejected(marks_.link("party", key)); }

  Json entity(Statement& row) {
    Json out = {{"id", row.text(0)}, {"name", row.text(1)}, {"type", row.text(2)}};
    known(out, "kb", row, 3);
    known(out, "role", row, 4);
    out["aliases"] = Json::array();
    out["articles"] = Json::array();
    each(aliases_, row.integer(5), [&](Statement& r) { out["aliases"].push_back(r.text(0)); });
    each(articles_, row.integer(5), [&](Statement& r) { out["articles"].push_back(r.text(0)); });
    return decided(out, "party", row.integer(5)) ? out : Json();
  }

  Json happening(Statement& row) {
    Json out = {{"id", row.text(0)}, {"type", row.text(1)}, {"status", row.text(2)}};
    known(out, "date", row, 3);
    if (row.is_null(8) || shown_party(row.integer(8))) known(out, "place", row, 4);
    known(out, "place_text", row, 7);
    out["participants"] = Json::array();
    each(participants_, row.integer(6), [&](Statement& r) {
      if (shown_party(r.integer(1))) out["participants"].push_back(r.text(0));
    });
    if (!row.is_null(9)) out["round"] = row.integer(9);
    if (!row.is_null(9) && row.integer(10) != 0) out["round_inferred"] = true;
    known(out, "within", row, 11);
    known(out, "thread", row, 12);
    out["origins"] = row.integer(5);
    out["members"] = Json::array();
    const std::string type = row.text(1);
    each(members_, row.integer(6), [&](Statement& r) {
      Json one = member(r.integer(0), "event", r.integer(2));
      if (r.view(3) != type) one["type"] = r.text(3);
      out["members"].push_back(std::move(one));
    });
    return decided(out, "happening", row.integer(6)) ? out : Json();
  }

  Json thread(Statement& row) {
    Json out = {{"id", row.text(0)}, {"sides", Json::array()}};
    each(thread_sides_, row.integer(5), [&](Statement& r) {
      if (shown_party(r.integer(1))) out["sides"].push_back(r.text(0));
    });
    known(out, "issue", row, 1);
    known(out, "type", row, 2);
    known(out, "first_day", row, 3);
    known(out, "last_day", row, 4);
    return out;
  }

  Json dispute(Statement& row) {
    Json out = {{"id", row.text(0)}, {"kind", row.text(1)}, {"label", row.text(2)}};
    known(out, "happening", row, 3);
    out["members"] = rows_of(sides_, row.integer(4));
    return decided(out, "dispute", row.integer(4)) ? out : Json();
  }

  Json shift(Statement& row) {
    Json out = {{"id", row.text(0)}, {"holder", row.text(1)}, {"issue", row.text(2)}};
    if (!row.is_null(3)) out["from"] = member(row.integer(3), "position", row.integer(4));
    out["to"] = member(row.integer(5), "position", row.integer(6));
    return shown_party(row.integer(8)) && decided(out, "shift", row.integer(7)) ? out : Json();
  }

  Json commitment(Statement& row) {
    Json out = {{"id", row.text(0)}};
    if (row.is_null(9) || shown_party(row.integer(9))) known(out, "holder", row, 1);
    if (!row.is_null(2)) out["holder_text"] = joint_name(row.view(2));
    out["member"] = member(row.integer(3), row.text(4), row.integer(5));
    known(out, "due", row, 6);
    out["outcome"] = row.text(7);
    out["outcome_members"] = rows_of(outcomes_, row.integer(8));
    return decided(out, "commitment", row.integer(8)) ? out : Json();
  }

  /// An action with how many of its anchors meet a row of these articles.
  Json action(Statement& row) {
    const auto read = action_from_line(row.view(0));
    if (!read) {
      fail(read.error());
      return {};
    }
    Json out = action_json(*read);
    out["anchors"] = row.integer(1);
    out["met"] = row.integer(2);
    return out;
  }

  Json rows_of(std::optional<Statement>& lookup, std::int64_t key) {
    Json out = Json::array();
    each(lookup, key, [&](Statement& r) { out.push_back(member(r.integer(0), r.text(1), r.integer(2))); });
    return out;
  }

  /// One row of one article with its words.
  Json member(std::int64_t article, const std::string& layer, std::int64_t n) {
    Json out;
    if (!status_ || !load(article)) return out;
    out["article"] = id_;
    Json& evidence = out["evidence"] = Json::array();
    std::optional<Statement>& spans = layer == "count" ? count_ : layer == "quote" ? quote_ : spans_;
    if (layer == "count" || layer == "quote") {
      spans->bind(1, article).bind(2, n);
    } else {
      spans->bind(1, article).bind(2, layer).bind(3, n);
    }
    for (int k = 0; k < kMostSpans && spans->next(); ++k) {
      const auto start = static_cast<std::size_t>(spans->integer(0)),
                 stop = static_cast<std::size_t>(spans->integer(1));
      if (stop > body_.size() || start > stop) continue;
      evidence.push_back({{"start", start}, {"end", stop}, {"exact", body_.substr(start, stop - start)}});
    }
    fail(spans->status());
    spans->reset();
    return out;
  }

  /// Text of an article; the members of a row often come from one.
  bool load(std::int64_t article) {
    if (article == loaded_) return true;
    text_->bind(1, article);
    const bool found = text_->next();
    if (found) {
      loaded_ = article;
      id_ = text_->text(0);
      body_ = text_->text(1);
    }
    fail(text_->status());
    text_->reset();
    if (!found) fail(Error{ErrorCode::damaged_record, "a link names an article that is not there"});
    return found;
  }

  const Record& record_;
  const std::function<bool(std::string_view)>& write_;
  Status status_;
  bool rejected_;
  MarkBook marks_;
  bool first_section_ = true;
  std::optional<Statement> aliases_, articles_, participants_, members_, thread_sides_, sides_, outcomes_, spans_,
      count_, quote_, text_;
  std::int64_t loaded_ = -1;
  std::string id_, body_;
};

}  // namespace

Status write_record_json(const Record& record, const std::function<bool(std::string_view)>& write, bool rejected) {
  return Exporter(record, write, rejected).run();
}

}  // namespace runding
