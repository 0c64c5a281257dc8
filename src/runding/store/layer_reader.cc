#include <array>
#include <utility>

#include "runding/store/rows.h"

namespace runding::store {
namespace {

constexpr std::array<std::string_view, 14> kTables = {
    "blocks",  "sentences", "entities", "entity_surfaces",    "mentions",  "times",       "counts",
    "sources", "quotes",    "events",   "event_participants", "positions", "commitments", "evidence"};

Index ref(const Statement& row, int column) {
  return row.is_null(column) ? kNone : static_cast<Index>(row.integer(column));
}

std::optional<Span> span(const Statement& row, int start, int stop) {
  if (row.is_null(start) || row.is_null(stop)) return std::nullopt;
  return Span{static_cast<std::uint32_t>(row.integer(start)), static_cast<std::uint32_t>(row.integer(stop))};
}

float confidence(const Statement& row, int column) { return static_cast<float>(row.number(column)); }

/// Reads rows into an article and notes whether each made sense.
class Filler {
 public:
  explicit Filler(Article& article) : a_(article) {}
  bool fits() const { return fits_; }

  void row(std::size_t table, const Statement& r) {
    switch (table) {
      case 0:
        a_.blocks.push_back({words(r, 2), code<BlockKind>(r, 4)});
        break;
      case 1:
        a_.sentences.push_back({words(r, 2), 0, 0, 0});
        break;
      case 2:
        entity(r);
        break;
      case 3:
        if (auto* e = at(a_.entities, r)) e->surfaces.push_back(r.text(3));
        break;
      case 4:
        a_.mentions.push_back({words(r, 2), ref(r, 4), code<MentionKind>(r, 5), 0, 0, confidence(r, 6)});
        break;
      case 5:
        time(r);
        break;
      case 6:
        a_.counts.push_back({words(r, 2), r.maybe_number(4), r.maybe_number(5), code<CountKind>(r, 6), r.text(7),
                             ref(r, 8), r.text(9), r.text(10), ref(r, 11), confidence(r, 12)});
        break;
      case 7:
        a_.sources.push_back({words(r, 2), r.text(4), r.text(5), confidence(r, 6)});
        break;
      case 8:
        quote(r);
        break;
      case 9:
        event(r);
        break;
      case 10:
        if (auto* v = at(a_.events, r)) v->participants.push_back({ref(r, 3), r.text(4), code<Role>(r, 5)});
        break;
      case 11:
        position(r);
        break;
      case 12:
        commitment(r);
        break;
      default:
        evidence(r);
        break;
    }
  }

 private:
  template <class E>
  E code(const Statement& r, int column) {
    const std::optional<E> value = parse_code<E>(r.view(column));
    fits_ = fits_ && value.has_value();
    return value.value_or(E{});
  }
  Span words(const Statement& r, int column) {
    const std::optional<Span> s = span(r, column, column + 1);
    fits_ = fits_ && s && s->start <= s->end && s->end <= a_.text.size();
    return s.value_or(Span{});
  }
  template <class Row>
  Row* at(std::vector<Row>& rows, const Statement& r, int column = 1) {
    const auto n = static_cast<std::size_t>(r.integer(column));
    fits_ = fits_ && n < rows.size();
    return n < rows.size() ? &rows[n] : nullptr;
  }
  void entity(const Statement& r) {
    Entity e;
    e.name = r.text(2);
    e.type = code<EntityType>(r, 3);
    e.role = r.text(4);
    e.of = ref(r, 5);
    e.party = ref(r, 6);
    e.kb = r.text(7);
    e.confidence = confidence(r, 8);
    a_.entities.push_back(std::move(e));
  }
  void time(const Statement& r) {
    TimeExpression t{words(r, 2), code<TimeType>(r, 4), r.text(5), {}, confidence(r, 7)};
    std::string_view flags = r.view(6);
    while (!flags.empty()) {
      const std::size_t cut = flags.find(' ');
      t.flags.emplace_back(flags.substr(0, cut));
      flags = cut == std::string_view::npos ? std::string_view() : flags.substr(cut + 1);
    }
    a_.times.push_back(std::move(t));
  }
  void quote(const Statement& r) {
    Quote q;
    q.span = words(r, 2);
    q.kind = code<QuoteKind>(r, 4);
    q.speaker = ref(r, 5);
    q.speaker_text = r.text(6);
    q.speaker_span = span(r, 7, 8);
    q.cue = span(r, 9, 10);
    q.addressee = ref(r, 11);
    q.source = ref(r, 12);
    q.date = r.text(13);
    q.confidence = confidence(r, 14);
    a_.quotes.push_back(std::move(q));
  }
  void event(const Statement& r) {
    Event v;
    v.type = code<EventType>(r, 2);
    v.status = code<EventStatus>(r, 3);
    v.place = ref(r, 4);
    v.place_text = r.text(5);
    v.date = r.text(6);
    v.trigger = span(r, 7, 8);
    v.subtype = r.text(9);
    v.outcome = r.text(10);
    v.form = r.text(11);
    v.plover = r.text(12);
    v.cameo = r.text(13);
    if (!r.is_null(14)) v.round = static_cast<int>(r.integer(14));
    v.claimed_by = ref(r, 15);
    v.confidence = confidence(r, 16);
    a_.events.push_back(std::move(v));
  }
  void position(const Statement& r) {
    Position p;
    p.holder = ref(r, 2);
    p.holder_text = r.text(3);
    p.issue = code<Issue>(r, 4);
    p.stance = code<Stance>(r, 5);
    p.quote = ref(r, 6);
    p.date = r.text(7);
    p.object = r.text(8);
    p.strength = r.text(9);
    p.condition = r.text(10);
    p.plover = r.text(11);
    p.cameo = r.text(12);
    p.subtype = r.text(13);
    p.confidence = confidence(r, 14);
    a_.positions.push_back(std::move(p));
  }
  void commitment(const Statement& r) {
    Commitment c;
    c.holder = ref(r, 2);
    c.holder_text = r.text(3);
    c.what = r.text(4);
    c.by = r.text(5);
    c.confidence = confidence(r, 6);
    a_.commitments.push_back(std::move(c));
  }
  void evidence(const Statement& r) {
    const std::string_view layer = r.view(1);
    const Span s = words(r, 4);
    if (layer == "event") {
      if (auto* v = at(a_.events, r, 2)) v->evidence.push_back(s);
    } else if (layer == "position") {
      if (auto* p = at(a_.positions, r, 2)) p->evidence.push_back(s);
    } else if (layer == "commitment") {
      if (auto* c = at(a_.commitments, r, 2)) c->evidence.push_back(s);
    } else if (auto* e = at(a_.entities, r, 2)) {
      e->role_spans.push_back(s);
    }
  }

  Article& a_;
  bool fits_ = true;
};

}  // namespace

struct LayerReader::Selects {
  std::vector<std::pair<std::size_t, Statement>> tables;  // by place in kTables
  Status status;
};

LayerReader::LayerReader(sqlite3* database, bool only_text) : selects_(std::make_unique<Selects>()) {
  for (std::size_t t = 0; t < kTables.size(); ++t) {
    const std::string_view table = kTables[t];
    if (only_text && table != "blocks" && table != "sources") continue;
    // The first columns of every layer are its primary key.
    Result<Statement> select =
        Statement::prepare(database, "SELECT * FROM " + std::string(table) + " WHERE article = ? ORDER BY 1, 2, 3, 4");
    if (!select) {
      selects_->status = select.error();
      return;
    }
    selects_->tables.emplace_back(t, std::move(select).value());
  }
}
LayerReader::~LayerReader() = default;

Status LayerReader::read(std::int64_t key, Article& article) {
  if (!selects_->status) return selects_->status;
  Filler filler(article);
  for (auto& [t, select] : selects_->tables) {
    select.bind(1, key);
    while (select.next()) filler.row(t, select);
    if (!select.status()) return select.status();
    select.reset();
  }
  if (!filler.fits()) return Error{ErrorCode::damaged_record, "rows that do not fit their article", article.id};
  return {};
}

}  // namespace runding::store
