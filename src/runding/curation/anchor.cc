#include "runding/curation/anchor.h"

#include <algorithm>
#include <utility>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"

namespace runding {
namespace {

struct Row {
  std::string type;
  std::vector<Span> spans;
  std::size_t row = 0;
};

/// Rows of a layer; of mentions one for each, with its entity as row.
std::vector<Row> rows_of(const Article& a, AnchorLayer layer) {
  std::vector<Row> out;
  const auto add = [&](std::string type, std::vector<Span> spans) {
    out.push_back({std::move(type), std::move(spans), out.size()});
  };
  switch (layer) {
    case AnchorLayer::event:
      for (const Event& v : a.events) add(anchor_type(v), v.evidence);
      break;
    case AnchorLayer::position:
      for (const Position& p : a.positions) add(anchor_type(p), p.evidence);
      break;
    case AnchorLayer::commitment:
      for (const Commitment& c : a.commitments) add({}, c.evidence);
      break;
    case AnchorLayer::count:
      for (const Count& c : a.counts) add(std::string(to_string(c.kind)), {c.span});
      break;
    case AnchorLayer::quote:
      for (const Quote& q : a.quotes) add({}, {q.span});
      break;
    case AnchorLayer::mention:
      for (const Mention& m : a.mentions) {
        if (m.entity < 0 || static_cast<std::size_t>(m.entity) >= a.entities.size()) continue;
        const auto entity = static_cast<std::size_t>(m.entity);
        out.push_back({std::string(to_string(a.entities[entity].type)), {m.span}, entity});
      }
      break;
    case AnchorLayer::article:
      out.push_back({});
      break;
  }
  return out;
}

std::uint64_t name_hash(const Entity& entity) { return hash64(fold_name(entity.name)); }

/// Where the words stand now: at their place, else at the nearest other.
std::optional<Span> locate(std::string_view text, const AnchorSpan& s) {
  const std::uint32_t size = s.span.size();
  if (size == 0 || size > text.size()) return std::nullopt;
  const auto is_at = [&](std::uint32_t at) { return hash64(text.substr(at, size)) == s.words; };
  const auto last = static_cast<std::uint32_t>(text.size()) - size;
  if (s.span.start <= last && is_at(s.span.start)) return s.span;
  std::optional<std::uint32_t> best;
  const auto away = [&](std::uint32_t at) { return at > s.span.start ? at - s.span.start : s.span.start - at; };
  for (std::uint32_t at = 0; at <= last; ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    if ((!best || away(at) < away(*best)) && is_at(at)) best = at;
  }
  if (!best) return std::nullopt;
  return Span{*best, *best + size};
}

/// Bytes in any of the spans; sorts and joins them.
std::uint32_t cover(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> out;
  for (const Span s : spans) {
    if (!out.empty() && s.start <= out.back().end) {
      out.back().end = std::max(out.back().end, s.end);
    } else {
      out.push_back(s);
    }
  }
  spans = std::move(out);
  std::uint32_t sum = 0;
  for (const Span s : spans) sum += s.size();
  return sum;
}

/// How well two lists of spans fit: shared bytes of all bytes; 0 when they share less than half of the shorter.
double fit(std::vector<Span> a, std::vector<Span> b) {
  const std::uint32_t x = cover(a), y = cover(b);
  std::uint32_t both = 0;
  for (const Span s : a) {
    for (const Span t : b) both += overlap(s, t);
  }
  if (both == 0 || 2 * both < std::min(x, y)) return 0;
  return static_cast<double>(both) / static_cast<double>(x + y - both);
}

/// The row of a type that fits best; of several alike the one of this number.
std::optional<std::size_t> best_row(const std::vector<Row>& rows, const std::string& type,
                                    const std::vector<Span>& spans, std::uint32_t nth) {
  double best = 0;
  std::vector<std::size_t> found;
  for (const Row& row : rows) {
    if (row.type != type) continue;
    const double fits = fit(spans, row.spans);
    if (fits > best) found.clear();
    if (fits >= best && fits > 0) found.push_back(row.row);
    best = std::max(best, fits);
  }
  if (found.empty()) return std::nullopt;
  return found[std::min<std::size_t>(nth, found.size() - 1)];
}

}  // namespace

std::string position_type(std::string_view issue, std::string_view stance) {
  return std::string(issue) + " " + std::string(stance);
}
std::string anchor_type(const Event& event) { return std::string(to_string(event.type)); }
std::string anchor_type(const Position& position) {
  return position_type(to_string(position.issue), to_string(position.stance));
}

Anchor make_anchor(const Article& article, AnchorLayer layer, std::size_t row) {
  Anchor out{article.id, layer, {}, {}, 0, 0};
  std::vector<Row> rows = rows_of(article, layer);
  auto mine = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.row == row; });
  if (layer == AnchorLayer::mention) {
    const Entity& entity = article.entities[row];
    out.type = to_string(entity.type);
    out.name = name_hash(entity);
    // A name says better who is meant than a pronoun.
    for (std::size_t m = 0; m < article.mentions.size() && mine != rows.end(); ++m) {
      const Mention& mention = article.mentions[m];
      if (mention.kind != MentionKind::name || mention.entity != static_cast<Index>(row)) continue;
      mine->spans = {mention.span};
      break;
    }
  }
  if (mine == rows.end()) return out;
  out.type = mine->type;
  for (const Span s : mine->spans) out.spans.push_back({s, hash64(article.words(s))});
  std::sort(out.spans.begin(), out.spans.end());
  if (layer == AnchorLayer::mention) return out;
  out.nth = static_cast<std::uint32_t>(
      std::count_if(rows.begin(), mine, [&](const Row& r) { return r.type == mine->type && r.spans == mine->spans; }));
  return out;
}

std::optional<std::size_t> find_row(const Article& article, const Anchor& anchor, const std::string& also) {
  if (article.id != anchor.article) return std::nullopt;
  if (anchor.layer == AnchorLayer::article) return 0;
  std::vector<Span> spans;
  for (const AnchorSpan& s : anchor.spans) {
    if (const auto now = locate(article.text, s)) spans.push_back(*now);
  }
  const std::vector<Row> rows = rows_of(article, anchor.layer);
  if (const auto row = best_row(rows, anchor.type, spans, anchor.nth)) return row;
  if (!also.empty()) {
    if (const auto row = best_row(rows, also, spans, anchor.nth)) return row;
  }
  if (anchor.layer != AnchorLayer::mention) return std::nullopt;
  for (std::size_t e = 0; e < article.entities.size(); ++e) {
    const Entity& entity = article.entities[e];
    if (to_string(entity.type) == anchor.type && name_hash(entity) == anchor.name) return e;
  }
  return std::nullopt;
}

}  // namespace runding
