#include "runding/query/affair.h"

#include <algorithm>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"

namespace runding {
namespace {

constexpr std::size_t kHeadlineBytes = 110;

std::uint64_t pair_key(Index article, std::int64_t row) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(article)) << 32) | static_cast<std::uint32_t>(row);
}

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
  if (const Status s = affair.load_articles(); !s) return s.error();
  if (const Status s = affair.load_parties(); !s) return s.error();
  if (const Status s = affair.marks_.load(affair.record_); !s) return s.error();
  return affair;
}

Status Affair::load_articles() {
  const Status s = for_rows(
      record_,
      "SELECT key, id, title, outlet, published, lang, url, published_inferred, substr(text, 1, 160) FROM articles "
      "ORDER BY published IS NULL, published, id",
      [&](const Statement& row) {
        ArticleInfo a;
        a.key = row.integer(0);
        a.id = row.text(1);
        a.title = row.text(2);
        a.outlet = row.text(3);
        a.published = row.text(4);
        a.lang = row.text(5);
        a.url = row.text(6);
        a.published_inferred = row.integer(7) != 0;
        a.headline = a.title.empty() ? first_line(row.view(8)) : a.title;
        if (a.headline.empty()) a.headline = a.id;
        const Index at = static_cast<Index>(articles_.size());
        article_keys_.emplace(a.key, at);
        article_ids_.emplace(a.id, at);
        articles_.push_back(std::move(a));
      });
  return s;
}

Status Affair::load_parties() {
  std::vector<std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>>> links;  // of, side
  Status s = for_rows(record_,
                      "SELECT key, id, name, type, kb, role, of_party, side, articles, mentions, found FROM parties "
                      "LEFT JOIN renamed ON party = key ORDER BY articles DESC, name, id",
                      [&](const Statement& row) {
                        PartyInfo p;
                        p.key = row.integer(0);
                        p.id = row.text(1);
                        p.name = row.text(2);
                        p.type = parse_code<EntityType>(row.view(3)).value_or(EntityType::person);
                        p.kb = row.text(4);
                        p.role = row.text(5);
                        p.articles = row.integer(8);
                        p.mentions = row.integer(9);
                        p.found_name = row.is_null(10) ? p.name : row.text(10);
                        links.emplace_back(row.maybe_integer(6), row.maybe_integer(7));
                        party_keys_.emplace(p.key, static_cast<Index>(parties_.size()));
                        parties_.push_back(std::move(p));
                      });
  if (!s) return s;
  for (std::size_t i = 0; i < parties_.size(); ++i) {
    if (links[i].first) parties_[i].of = party_of_key(*links[i].first);
    if (links[i].second) parties_[i].side = party_of_key(*links[i].second);
  }
  s = for_rows(record_, "SELECT party, alias, uses FROM party_aliases ORDER BY party, k", [&](const Statement& row) {
    const Index p = party_of_key(row.integer(0));
    if (p != kNone) parties_[static_cast<std::size_t>(p)].aliases.emplace_back(row.text(1), row.integer(2));
  });
  if (!s) return s;
  return for_rows(record_, "SELECT article, entity, party FROM party_entities", [&](const Statement& row) {
    const Index a = article_of_key(row.integer(0));
    const Index p = party_of_key(row.integer(2));
    if (a != kNone && p != kNone) party_entities_.emplace(pair_key(a, row.integer(1)), p);
  });
}

Index Affair::article_of_key(std::int64_t key) const {
  const auto it = article_keys_.find(key);
  return it == article_keys_.end() ? kNone : it->second;
}

Index Affair::find_article(std::string_view id) const {
  const auto it = article_ids_.find(std::string(id));
  return it == article_ids_.end() ? kNone : it->second;
}

Index Affair::party_of_key(std::int64_t key) const {
  const auto it = party_keys_.find(key);
  return it == party_keys_.end() ? kNone : it->second;
}

Index Affair::party_of_entity(Index article, std::int64_t entity) const {
  const auto it = party_entities_.find(pair_key(article, entity));
  return it == party_entities_.end() ? kNone : it->second;
}

Index Affair::party_named(std::string_view name) const {
  const std::string folded = fold_name(name);
  for (std::size_t i = 0; i < parties_.size(); ++i) {
    if (fold_name(parties_[i].name) == folded) return static_cast<Index>(i);
  }
  for (std::size_t i = 0; i < parties_.size(); ++i) {
    const auto& aliases = parties_[i].aliases;
    if (std::any_of(aliases.begin(), aliases.end(), [&](const auto& a) { return fold_name(a.first) == folded; }))
      return static_cast<Index>(i);
  }
  return kNone;
}

Index Affair::side_of(Index at) const {
  // A chain longer than this can only be a circle.
  for (int step = 0; step < 8 && at != kNone && party(at).side != kNone && party(at).side != at; ++step)
    at = party(at).side;
  return at;
}

bool Affair::belongs(Index at, Index side) const {
  for (int step = 0; step < 8 && at != kNone; ++step) {
    if (at == side) return true;
    if (party(at).side == at) return false;
    at = party(at).side;
  }
  return false;
}

const ArticleText& Affair::text(Index at) const {
  std::unique_ptr<ArticleText>& slot = texts_[at];
  if (slot) return *slot;
  slot = std::make_unique<ArticleText>();
  const auto fetch = [&](const char* sql, const auto& visit) {
    Result<Statement> rows = record_.query(sql);
    if (!rows) {
      if (status_.ok()) status_ = rows.error();
      return;
    }
    rows->bind(1, article(at).key);
    while (rows->next()) visit(*rows);
    if (!rows->status().ok() && status_.ok()) status_ = rows->status();
  };
  fetch("SELECT text FROM articles WHERE key = ?", [&](const Statement& row) { slot->text = row.text(0); });
  fetch("SELECT start, stop FROM sentences WHERE article = ? ORDER BY n",
        [&](const Statement& row) { slot->sentences.push_back(span_of(row, 0, 1)); });
  fetch("SELECT start, stop, kind FROM blocks WHERE article = ? ORDER BY n", [&](const Statement& row) {
    slot->blocks.push_back({span_of(row, 0, 1), parse_code<BlockKind>(row.view(2)).value_or(BlockKind::body)});
  });
  return *slot;
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

const std::unordered_map<std::uint64_t, std::vector<Span>>& Affair::layer_spans(std::string_view layer) const {
  const auto [it, fresh] = spans_.try_emplace(std::string(layer));
  if (!fresh) return it->second;
  Result<Statement> rows =
      record_.query("SELECT article, n, start, stop FROM evidence WHERE layer = ? ORDER BY article, n, k");
  if (!rows) {
    if (status_.ok()) status_ = rows.error();
    return it->second;
  }
  rows->bind(1, layer);
  while (rows->next()) {
    const Index a = article_of_key(rows->integer(0));
    if (a != kNone) it->second[pair_key(a, rows->integer(1))].push_back(span_of(*rows, 2, 3));
  }
  if (!rows->status().ok() && status_.ok()) status_ = rows->status();
  return it->second;
}

const std::vector<Span>& Affair::spans(std::string_view layer, Index article, std::int64_t row) const {
  static const std::vector<Span> none;
  const auto& all = layer_spans(layer);
  const auto it = all.find(pair_key(article, row));
  return it == all.end() ? none : it->second;
}

}  // namespace runding
