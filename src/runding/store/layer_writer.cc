#include "runding/store/rows.h"

namespace runding::store {

Insert::Insert(sqlite3* database, std::string_view table, int columns) {
  std::string sql = "INSERT INTO " + std::string(table) + " VALUES (?";
  for (int i = 1; i < columns; ++i) sql += ",?";
  Result<Statement> statement = Statement::prepare(database, sql + ")");
  if (statement) {
    statement_.emplace(std::move(statement).value());
  } else {
    status_ = statement.error();
  }
}

struct LayerWriter::Inserts {
  explicit Inserts(sqlite3* db)
      : blocks(db, "blocks", 5),
        sentences(db, "sentences", 4),
        entities(db, "entities", 9),
        surfaces(db, "entity_surfaces", 4),
        mentions(db, "mentions", 7),
        times(db, "times", 8),
        counts(db, "counts", 13),
        sources(db, "sources", 7),
        quotes(db, "quotes", 15),
        events(db, "events", 17),
        participants(db, "event_participants", 6),
        positions(db, "positions", 15),
        commitments(db, "commitments", 7),
        evidence(db, "evidence", 6) {}

  void spans(std::int64_t key, const char* layer, std::size_t n, const std::vector<Span>& spans) {
    for (std::size_t k = 0; k < spans.size(); ++k) {
      evidence(key, layer, id(n), id(k), id(spans[k].start), id(spans[k].end));
    }
  }
  template <class N>
  static std::int64_t id(N n) {
    return static_cast<std::int64_t>(n);
  }
  static std::optional<std::int64_t> start(const std::optional<Span>& span) {
    return span ? std::optional<std::int64_t>(span->start) : std::nullopt;
  }
  static std::optional<std::int64_t> stop(const std::optional<Span>& span) {
    return span ? std::optional<std::int64_t>(span->end) : std::nullopt;
  }

  void structure(std::int64_t key, const Article& a) {
    for (std::size_t n = 0; n < a.blocks.size(); ++n) {
      const Block& b = a.blocks[n];
      blocks(key, id(n), id(b.span.start), id(b.span.end), to_string(b.kind));
    }
    for (std::size_t n = 0; n < a.sentences.size(); ++n) {
      sentences(key, id(n), id(a.sentences[n].span.start), id(a.sentences[n].span.end));
    }
  }
  void names(std::int64_t key, const Article& a) {
    for (std::size_t n = 0; n < a.entities.size(); ++n) {
      const Entity& e = a.entities[n];
      entities(key, id(n), std::string_view(e.name), to_string(e.type), known(e.role), known(e.of), known(e.party),
               known(e.kb), rounded(e.confidence));
      for (std::size_t k = 0; k < e.surfaces.size(); ++k) {
        surfaces(key, id(n), id(k), std::string_view(e.surfaces[k]));
      }
      spans(key, "entity", n, e.role_spans);
    }
    for (std::size_t n = 0; n < a.mentions.size(); ++n) {
      const Mention& m = a.mentions[n];
      mentions(key, id(n), id(m.span.start), id(m.span.end), known(m.entity), to_string(m.kind), rounded(m.confidence));
    }
  }
  void facts(std::int64_t key, const Article& a) {
    for (std::size_t n = 0; n < a.times.size(); ++n) {
      const TimeExpression& t = a.times[n];
      std::string flags;
      for (const std::string& flag : t.flags) flags += (flags.empty() ? "" : " ") + flag;
      times(key, id(n), id(t.span.start), id(t.span.end), to_string(t.type), known(t.value), known(flags),
            rounded(t.confidence));
    }
    for (std::size_t n = 0; n < a.counts.size(); ++n) {
      const Count& c = a.counts[n];
      counts(key, id(n), id(c.span.start), id(c.span.end), c.low, c.high, to_string(c.kind), known(c.who),
             known(c.place), known(c.place_text), known(c.date), known(c.says), rounded(c.confidence));
    }
    for (std::size_t n = 0; n < a.sources.size(); ++n) {
      const Source& s = a.sources[n];
      sources(key, id(n), id(s.span.start), id(s.span.end), std::string_view(s.name), known(s.kb),
              rounded(s.confidence));
    }
    for (std::size_t n = 0; n < a.quotes.size(); ++n) {
      const Quote& q = a.quotes[n];
      quotes(key, id(n), id(q.span.start), id(q.span.end), to_string(q.kind), known(q.speaker), known(q.speaker_text),
             start(q.speaker_span), stop(q.speaker_span), start(q.cue), stop(q.cue), known(q.addressee),
             known(q.source), known(q.date), rounded(q.confidence));
    }
  }
  void deeds(std::int64_t key, const Article& a) {
    for (std::size_t n = 0; n < a.events.size(); ++n) {
      const Event& v = a.events[n];
      const auto round = v.round ? std::optional<std::int64_t>(*v.round) : std::nullopt;
      events(key, id(n), to_string(v.type), to_string(v.status), known(v.place), known(v.place_text), known(v.date),
             start(v.trigger), stop(v.trigger), known(v.subtype), known(v.outcome), known(v.form), known(v.plover),
             known(v.cameo), round, known(v.claimed_by), rounded(v.confidence));
      for (std::size_t k = 0; k < v.participants.size(); ++k) {
        const Participant& p = v.participants[k];
        participants(key, id(n), id(k), known(p.entity), known(p.text), to_string(p.role));
      }
      spans(key, "event", n, v.evidence);
    }
    for (std::size_t n = 0; n < a.positions.size(); ++n) {
      const Position& p = a.positions[n];
      positions(key, id(n), known(p.holder), known(p.holder_text), to_string(p.issue), to_string(p.stance),
                known(p.quote), known(p.date), known(p.object), known(p.strength), known(p.condition), known(p.plover),
                known(p.cameo), known(p.subtype), rounded(p.confidence));
      spans(key, "position", n, p.evidence);
    }
    for (std::size_t n = 0; n < a.commitments.size(); ++n) {
      const Commitment& c = a.commitments[n];
      commitments(key, id(n), known(c.holder), known(c.holder_text), known(c.what), known(c.by), rounded(c.confidence));
      spans(key, "commitment", n, c.evidence);
    }
  }
  Status status() const {
    for (const Insert* insert : {&blocks, &sentences, &entities, &surfaces, &mentions, &times, &counts, &sources,
                                 &quotes, &events, &participants, &positions, &commitments, &evidence}) {
      if (!insert->status()) return insert->status();
    }
    return {};
  }

  Insert blocks, sentences, entities, surfaces, mentions, times, counts, sources, quotes, events, participants,
      positions, commitments, evidence;
};

LayerWriter::LayerWriter(sqlite3* database) : inserts_(std::make_unique<Inserts>(database)) {}
LayerWriter::~LayerWriter() = default;

Status LayerWriter::write(std::int64_t key, const Article& article) {
  inserts_->structure(key, article);
  inserts_->names(key, article);
  inserts_->facts(key, article);
  inserts_->deeds(key, article);
  return inserts_->status();
}

}  // namespace runding::store
