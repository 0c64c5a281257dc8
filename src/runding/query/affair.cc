#include "runding/query/affair.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/query/party_names.h"

namespace runding {
namespace {

constexpr std::size_t kHeadlineBytes = 110;
constexpr int kSideChain = 8;

Span span_of(const Statement& row, int start, int stop) {
  return {static_cast<std::uint32_t>(row.integer(start)), static_cast<std::uint32_t>(row.integer(stop))};
}

/// First line of a text, cut at a word when it is long.
std::string first_line(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() <= kHeadlineBytes) return std::string(line);
  const std::size_t cut = line.rfind(' ', kHeadlineBytes);
  return std::string(line.substr(0, cut == std::string_view::npos ? kHeadlineBytes : cut)) + "…";
}

}  // namespace

Status for_rows(const Record& record, std::string_view sql, const std::function<void(const Statement&)>& visit) {
  Result<Statement> rows = record.query(sql);
  if (!rows) return rows.error();
  while (rows->next()) visit(*rows);
  return rows->status();
}

std::string content_id(char prefix, std::initializer_list<std::string_view> parts) {
  std::string joined;
  for (const std::string_view part : parts) joined.append(part).push_back('\x1f');
  return prefix + hex(hash64(joined), 10);
}

Result<Affair> Affair::open(const std::filesystem::path& path) {
  Result<Record> record = Record::open(path, Record::Mode::read);
  if (!record) return record.error();
  return read(std::move(*record));
}

Result<Affair> Affair::read(Record record) {
  Affair affair(std::move(record));
  {
    const Reading reading(affair);
    if (const Status s = affair.marks_.load(affair.record_); !s) return s.error();
  }
  if (!affair.status_.ok()) return affair.status_.error();
  return affair;
}

Reading::Reading(const Affair& affair) : affair_(affair) {
  if (affair_.readings_++ > 0) return;
  affair_.ask(
      "SAVEPOINT reading", [](Statement&) {}, [](const Statement&) {});
  // SQLite counts what other connections commit.
  affair_.ask(
      "PRAGMA data_version", [](Statement&) {},
      [&](const Statement& row) {
        if (affair_.version_ < 0) affair_.version_ = row.integer(0);
        if (affair_.version_ != row.integer(0))
          affair_.fail(Error{ErrorCode::busy, "another process has changed the record meanwhile; ask again"});
      });
}

Reading::~Reading() {
  if (--affair_.readings_ > 0) return;
  affair_.ask(
      "RELEASE reading", [](Statement&) {}, [](const Statement&) {});
}

Statement* Affair::prepared(const char* sql) const {
  auto it = prepared_.find(sql);
  if (it == prepared_.end()) {
    Result<Statement> statement = record_.query(sql);
    if (!statement) {
      fail(statement.error());
      return nullptr;
    }
    it = prepared_.emplace(sql, std::move(*statement)).first;
  }
  return &it->second;
}

void Affair::answered(Statement& rows) const {
  if (!rows.status().ok()) fail(rows.status());
  rows.reset();
}

const std::vector<Index>& Affair::articles() const {
  if (articles_) return *articles_;
  articles_.emplace();
  ask(
      "SELECT key FROM articles ORDER BY published IS NULL, published, id", [](Statement&) {},
      [&](const Statement& row) { articles_->push_back(of_key(row.integer(0))); });
  return *articles_;
}

const std::vector<Index>& Affair::parties() const {
  if (parties_) return *parties_;
  parties_.emplace();
  ask(
      "SELECT key FROM parties ORDER BY articles DESC, name, id", [](Statement&) {},
      [&](const Statement& row) { parties_->push_back(of_key(row.integer(0))); });
  return *parties_;
}

const ArticleInfo& Affair::article(Index key) const {
  if (const ArticleInfo* known = article_infos_.find(key)) return *known;
  ArticleInfo a;
  a.key = key;
  ask(
      "SELECT id, title, outlet, published, lang, url, published_inferred, CASE WHEN coalesce(title, '') = '' THEN "
      "substr(text, 1, 160) END FROM articles WHERE key = ?",
      [&](Statement& s) { s.bind(1, a.key); },
      [&](const Statement& row) {
        a.id = row.text(0);
        a.title = row.text(1);
        a.outlet = row.text(2);
        a.published = row.text(3);
        a.lang = row.text(4);
        a.url = row.text(5);
        a.published_inferred = row.integer(6) != 0;
        a.headline = a.title.empty() ? first_line(row.view(7)) : a.title;
        if (a.headline.empty()) a.headline = a.id;
      });
  return article_infos_.add(key, std::move(a));
}

bool Affair::earlier(Index a, Index b) const {
  if (a == b) return false;
  const ArticleInfo &x = article(a), &y = article(b);
  if (x.published.empty() != y.published.empty()) return y.published.empty();
  return std::tie(x.published, x.id) < std::tie(y.published, y.id);
}

const PartyInfo& Affair::party(Index key) const {
  if (const PartyInfo* known = party_infos_.find(key)) return *known;
  PartyInfo p;
  p.key = key;
  ask(
      "SELECT id, name, type, kb, role, of_party, side, articles, mentions, found FROM parties LEFT JOIN renamed ON "
      "party = key WHERE key = ?",
      [&](Statement& s) { s.bind(1, p.key); },
      [&](const Statement& row) {
        p.id = row.text(0);
        p.name = row.text(1);
        p.type = parse_code<EntityType>(row.view(2)).value_or(EntityType::person);
        p.kb = row.text(3);
        p.role = row.text(4);
        if (!row.is_null(5)) p.of = of_key(row.integer(5));
        if (!row.is_null(6)) p.side = of_key(row.integer(6));
        p.articles = row.integer(7);
        p.mentions = row.integer(8);
        p.found_name = row.is_null(9) ? p.name : row.text(9);
      });
  return party_infos_.add(key, std::move(p));
}

std::vector<std::pair<std::string, std::int64_t>> Affair::aliases(Index party) const {
  std::vector<std::pair<std::string, std::int64_t>> out;
  ask(
      "SELECT alias, uses FROM party_aliases WHERE party = ? ORDER BY k",
      [&](Statement& s) { s.bind(1, std::int64_t{party}); },
      [&](const Statement& row) { out.emplace_back(row.text(0), row.integer(1)); });
  return out;
}

Index Affair::find_article(std::string_view id) const {
  Index found = kNone;
  ask(
      "SELECT key FROM articles WHERE id = ?", [&](Statement& s) { s.bind(1, id); },
      [&](const Statement& row) { found = of_key(row.integer(0)); });
  return found;
}

Index Affair::find_party(std::string_view id) const {
  Index found = kNone;
  ask(
      "SELECT key FROM parties WHERE id = ?", [&](Statement& s) { s.bind(1, id); },
      [&](const Statement& row) { found = of_key(row.integer(0)); });
  return found;
}

Index Affair::party_of_entity(Index article, std::int64_t entity) const {
  Index found = kNone;
  ask(
      "SELECT party FROM party_entities WHERE article = ? AND entity = ?",
      [&](Statement& s) { s.bind(1, std::int64_t{article}).bind(2, entity); },
      [&](const Statement& row) { found = of_key(row.integer(0)); });
  return found;
}

Index Affair::party_named(std::string_view name) const {
  const std::string folded = fold_name(name);
  const std::vector<Index> candidates = parties_with_words(*this, {folded}, WordMatch::whole);
  for (const Index p : candidates) {
    if (fold_name(party(p).name) == folded) return p;
  }
  for (const Index p : candidates) {
    const auto names = aliases(p);
    if (std::any_of(names.begin(), names.end(), [&](const auto& a) { return fold_name(a.first) == folded; })) return p;
  }
  return kNone;
}

Index Affair::side_of(Index at) const {
  // A chain longer than this can only be a circle.
  for (int step = 0; step < kSideChain && at != kNone && party(at).side != kNone && party(at).side != at; ++step)
    at = party(at).side;
  return at;
}

bool Affair::belongs(Index at, Index side) const {
  for (int step = 0; step < kSideChain && at != kNone; ++step) {
    if (at == side) return true;
    if (party(at).side == at) return false;
    at = party(at).side;
  }
  return false;
}

std::vector<Index> Affair::speaking_for(const std::vector<Index>& sides) const {
  std::set<Index> all(sides.begin(), sides.end()), last = all;
  for (int step = 1; step < kSideChain && !last.empty(); ++step) {
    std::set<Index> next;
    for (const Index side : last) {
      ask(
          "SELECT key FROM parties WHERE side = ?", [&](Statement& s) { s.bind(1, std::int64_t{side}); },
          [&](const Statement& row) {
            if (const Index p = of_key(row.integer(0)); all.insert(p).second) next.insert(p);
          });
    }
    last = std::move(next);
  }
  return {all.begin(), all.end()};
}

const ArticleText& Affair::text(Index at) const {
  if (const ArticleText* known = texts_.find(at)) return *known;
  ArticleText out;
  const auto key = [&](Statement& s) { s.bind(1, std::int64_t{at}); };
  ask("SELECT text FROM articles WHERE key = ?", key, [&](const Statement& row) { out.text = row.text(0); });
  ask("SELECT start, stop FROM sentences WHERE article = ? ORDER BY n", key,
      [&](const Statement& row) { out.sentences.push_back(span_of(row, 0, 1)); });
  return texts_.add(at, std::move(out));
}

std::vector<Block> Affair::blocks(Index at) const {
  std::vector<Block> out;
  ask(
      "SELECT start, stop, kind FROM blocks WHERE article = ? ORDER BY n",
      [&](Statement& s) { s.bind(1, std::int64_t{at}); },
      [&](const Statement& row) {
        out.push_back({span_of(row, 0, 1), parse_code<BlockKind>(row.view(2)).value_or(BlockKind::body)});
      });
  return out;
}

Evidence Affair::evidence(Index at, Span span) const {
  const ArticleText& t = text(at);
  const auto size = static_cast<std::uint32_t>(t.text.size());
  span.start = std::min(span.start, size);
  span.end = std::clamp(span.end, span.start, size);
  Evidence e{at, span, span, std::string(span.of(t.text)), {}};
  for (const Span s : t.sentences) {
    if (s.end <= span.start || s.start >= span.end || s.end > size) continue;
    e.sentence_span.start = std::min(e.sentence_span.start, s.start);
    e.sentence_span.end = std::max(e.sentence_span.end, s.end);
  }
  if (t.sentences.empty()) {  // an article added without that layer: the line stands for the sentence
    const auto from = std::string_view(t.text).substr(0, span.start).rfind('\n');
    const auto to = t.text.find('\n', span.end);
    e.sentence_span = {from == std::string_view::npos ? 0 : static_cast<std::uint32_t>(from + 1),
                       to == std::string::npos ? size : static_cast<std::uint32_t>(to)};
  }
  e.sentence = e.sentence_span.of(t.text);
  return e;
}

Who Affair::who(Index at, const std::optional<std::int64_t>& entity, std::string_view words) const {
  if (entity) {
    const Index p = party_of_entity(at, *entity);
    if (p != kNone) return {p, party(p).name};
  }
  return {kNone, std::string(words)};
}

std::vector<Span> Affair::spans(std::string_view layer, Index article, std::int64_t row) const {
  std::vector<Span> out;
  ask(
      "SELECT start, stop FROM evidence WHERE article = ? AND layer = ? AND n = ? ORDER BY k",
      [&](Statement& s) { s.bind(1, std::int64_t{article}).bind(2, layer).bind(3, row); },
      [&](const Statement& found) { out.push_back(span_of(found, 0, 1)); });
  return out;
}

}  // namespace runding
