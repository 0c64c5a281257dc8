#include "runding/store/schema.h"

#include <array>

namespace runding {
namespace {

// Version 1. Rows of a layer are keyed by (article, n): n is the row's place in its layer of the article, so a
// reference inside an article is that number. Layer tables never change once their article is in; link tables are
// derived from them and rebuilt as a whole.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('links', 'fresh');

CREATE TABLE articles (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  lang TEXT, title TEXT, outlet TEXT, published TEXT,
  published_inferred INTEGER NOT NULL DEFAULT 0,
  url TEXT, origin TEXT,
  text TEXT NOT NULL,
  shingles BLOB NOT NULL
);
CREATE INDEX articles_published ON articles (published);

CREATE VIRTUAL TABLE articles_text USING fts5 (
  title, text, content = 'articles', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER articles_text_insert AFTER INSERT ON articles BEGIN
  INSERT INTO articles_text (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER articles_text_delete AFTER DELETE ON articles BEGIN
  INSERT INTO articles_text (articles_text, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;

CREATE TABLE blocks (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, kind TEXT NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE sentences (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE entities (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  name TEXT NOT NULL, type TEXT NOT NULL, role TEXT, of_entity INTEGER, side INTEGER, kb TEXT,
  confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE entity_surfaces (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, entity INTEGER NOT NULL, k INTEGER NOT NULL,
  surface TEXT NOT NULL,
  PRIMARY KEY (article, entity, k)) WITHOUT ROWID;
CREATE TABLE mentions (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, entity INTEGER, kind TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE times (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, type TEXT NOT NULL, value TEXT, flags TEXT, confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE counts (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, low REAL, high REAL, kind TEXT NOT NULL, who TEXT,
  place INTEGER, place_text TEXT, date TEXT, says INTEGER, confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE sources (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, name TEXT NOT NULL, kb TEXT, confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE quotes (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, kind TEXT NOT NULL,
  speaker INTEGER, speaker_text TEXT, speaker_start INTEGER, speaker_stop INTEGER, cue_start INTEGER, cue_stop INTEGER,
  addressee INTEGER, source INTEGER, date TEXT, confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE events (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  type TEXT NOT NULL, status TEXT NOT NULL, place INTEGER, place_text TEXT, date TEXT,
  trigger_start INTEGER, trigger_stop INTEGER,
  subtype TEXT, outcome TEXT, form TEXT, plover TEXT, cameo TEXT, round INTEGER, claimed_by INTEGER,
  confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE event_participants (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, event INTEGER NOT NULL, k INTEGER NOT NULL,
  entity INTEGER, words TEXT, role TEXT NOT NULL,
  PRIMARY KEY (article, event, k)) WITHOUT ROWID;
CREATE TABLE positions (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  holder INTEGER, holder_text TEXT, issue TEXT NOT NULL, stance TEXT NOT NULL, quote INTEGER, date TEXT,
  object TEXT, strength TEXT, condition TEXT, plover TEXT, cameo TEXT, subtype TEXT, confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE commitments (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, n INTEGER NOT NULL,
  holder INTEGER, holder_text TEXT, what TEXT, due TEXT, confidence REAL NOT NULL,
  PRIMARY KEY (article, n)) WITHOUT ROWID;
CREATE TABLE evidence (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  layer TEXT NOT NULL, n INTEGER NOT NULL, k INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
  PRIMARY KEY (article, layer, n, k)) WITHOUT ROWID;

CREATE TABLE parties (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL, kb TEXT,
  role TEXT, of_party INTEGER, side INTEGER, articles INTEGER NOT NULL, mentions INTEGER NOT NULL);
CREATE TABLE party_aliases (
  party INTEGER NOT NULL, k INTEGER NOT NULL, alias TEXT NOT NULL, uses INTEGER NOT NULL,
  PRIMARY KEY (party, k)) WITHOUT ROWID;
CREATE TABLE party_entities (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, party INTEGER NOT NULL,
  PRIMARY KEY (article, entity)) WITHOUT ROWID;
CREATE INDEX party_entities_party ON party_entities (party);

CREATE TABLE happenings (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, status TEXT NOT NULL, date TEXT,
  first_day TEXT, last_day TEXT, reported TEXT, place INTEGER, place_text TEXT,
  articles INTEGER NOT NULL, origins INTEGER NOT NULL, confidence REAL NOT NULL);
CREATE INDEX happenings_day ON happenings (first_day);
CREATE TABLE happening_participants (
  happening INTEGER NOT NULL, k INTEGER NOT NULL, party INTEGER, words TEXT, role TEXT NOT NULL,
  PRIMARY KEY (happening, k)) WITHOUT ROWID;
CREATE INDEX happening_participants_party ON happening_participants (party);
CREATE TABLE happening_members (
  article INTEGER NOT NULL, event INTEGER NOT NULL, happening INTEGER NOT NULL, k INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  PRIMARY KEY (article, event)) WITHOUT ROWID;
CREATE INDEX happening_members_happening ON happening_members (happening, k);

CREATE TABLE copies (
  article INTEGER NOT NULL, other INTEGER NOT NULL, kind TEXT NOT NULL, share REAL NOT NULL,
  PRIMARY KEY (article, other)) WITHOUT ROWID;
CREATE TABLE stories (
  article INTEGER PRIMARY KEY, story INTEGER NOT NULL);

CREATE TABLE disputes (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, topic TEXT NOT NULL, happening INTEGER);
CREATE TABLE dispute_members (
  dispute INTEGER NOT NULL, k INTEGER NOT NULL, article INTEGER NOT NULL, layer TEXT NOT NULL, n INTEGER NOT NULL,
  party INTEGER, value TEXT,
  PRIMARY KEY (dispute, k)) WITHOUT ROWID;
CREATE TABLE shifts (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, holder INTEGER NOT NULL, issue TEXT NOT NULL,
  from_article INTEGER, from_position INTEGER, to_article INTEGER NOT NULL, to_position INTEGER NOT NULL);
CREATE TABLE pledges (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, holder INTEGER, holder_text TEXT,
  article INTEGER NOT NULL, layer TEXT NOT NULL, n INTEGER NOT NULL, due TEXT, outcome TEXT NOT NULL);
CREATE TABLE pledge_outcomes (
  pledge INTEGER NOT NULL, k INTEGER NOT NULL, article INTEGER NOT NULL, layer TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (pledge, k)) WITHOUT ROWID;
)sql";

// Version 2: what people decided, and when articles came in. The log and the dates of adding are the only tables that
// are not read from the articles; the others derive from the log and are rebuilt as a whole. New tables only, so that a
// record that cannot be written to can still be read (connection.cc).
constexpr std::string_view kSecond = R"sql(
CREATE TABLE curation (
  id TEXT PRIMARY KEY, time TEXT NOT NULL, author TEXT NOT NULL, verb TEXT NOT NULL, action TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE ingest (
  article TEXT PRIMARY KEY, added TEXT NOT NULL, changed TEXT NOT NULL, how TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE curation_anchors (
  action TEXT NOT NULL, target INTEGER NOT NULL, k INTEGER NOT NULL,
  article INTEGER, layer TEXT NOT NULL, n INTEGER,
  PRIMARY KEY (action, target, k)) WITHOUT ROWID;
CREATE TABLE marks (
  article INTEGER NOT NULL, layer TEXT NOT NULL, n INTEGER NOT NULL, k INTEGER NOT NULL,
  mark TEXT NOT NULL, field TEXT, value TEXT, was TEXT, action TEXT NOT NULL,
  PRIMARY KEY (article, layer, n, k)) WITHOUT ROWID;
CREATE TABLE link_marks (
  link TEXT NOT NULL, key INTEGER NOT NULL, k INTEGER NOT NULL,
  mark TEXT NOT NULL, field TEXT, value TEXT, was TEXT, action TEXT NOT NULL,
  PRIMARY KEY (link, key, k)) WITHOUT ROWID;
CREATE TABLE renamed (party INTEGER PRIMARY KEY, found TEXT NOT NULL);
)sql";

// Version 3: what questions are answered by at any size. party_words lists the words of every name of a party, folded;
// it is a link table.
constexpr std::string_view kThird = R"sql(
CREATE INDEX articles_in_order ON articles (published IS NULL, published, id);
CREATE INDEX articles_outlet ON articles (outlet);
CREATE INDEX articles_lang ON articles (lang);
CREATE INDEX counts_date ON counts (date) WHERE date IS NOT NULL;
CREATE INDEX quotes_date ON quotes (date) WHERE date IS NOT NULL;
CREATE INDEX positions_date ON positions (date) WHERE date IS NOT NULL;

CREATE INDEX parties_in_order ON parties (articles DESC, name, id);
CREATE INDEX parties_side ON parties (side);
CREATE INDEX happenings_shown ON happenings (coalesce(first_day, reported, '9'));
CREATE INDEX happenings_long ON happenings (last_day, first_day) WHERE first_day < last_day;
CREATE INDEX dispute_members_party ON dispute_members (party);
CREATE INDEX pledges_holder ON pledges (holder);
CREATE INDEX pledges_article ON pledges (article);
CREATE INDEX shifts_to ON shifts (to_article, to_position);
CREATE INDEX copies_other ON copies (other);
CREATE TABLE party_words (word TEXT NOT NULL, party INTEGER NOT NULL, PRIMARY KEY (word, party)) WITHOUT ROWID;
)sql";

// Version 4: what happenings are to one another. `round` and `within` stand beside the happenings they are of; each
// happening is in one thread at most. Derived like all links.
constexpr std::string_view kFourth = R"sql(
CREATE TABLE happening_rounds (
  happening INTEGER PRIMARY KEY, round INTEGER NOT NULL, inferred INTEGER NOT NULL);
CREATE TABLE happening_parts (
  happening INTEGER PRIMARY KEY, within INTEGER NOT NULL);
CREATE TABLE threads (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, issue TEXT, type TEXT NOT NULL, first_day TEXT, last_day TEXT,
  happenings INTEGER NOT NULL, articles INTEGER NOT NULL);
CREATE TABLE thread_sides (
  thread INTEGER NOT NULL, k INTEGER NOT NULL, party INTEGER NOT NULL,
  PRIMARY KEY (thread, k)) WITHOUT ROWID;
CREATE TABLE thread_members (
  happening INTEGER PRIMARY KEY, thread INTEGER NOT NULL);
)sql";

constexpr std::array<Migration, 4> kMigrations = {{{1, kFirst}, {2, kSecond}, {3, kThird}, {4, kFourth}}};

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

int schema_version() { return kMigrations.back().to; }

}  // namespace runding
