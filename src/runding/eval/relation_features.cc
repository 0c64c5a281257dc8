#include "runding/eval/relation_features.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

#include "runding/base/unicode.h"
#include "runding/lang/lemma.h"
#include "runding/lang/tree_view.h"
#include "runding/model/analyser.h"

namespace runding::eval {
namespace {

template <class T>
std::vector<T> numbers(std::string_view bytes) {
  std::vector<T> out(bytes.size() / sizeof(T));
  if (!out.empty()) std::memcpy(out.data(), bytes.data(), out.size() * sizeof(T));
  return out;
}

class Extractor {
 public:
  Extractor(const Language& language, const ActRules& rules, const CodeTable& table, const WordVectors& vectors,
            const Article& article)
      : rules_(rules),
        vectors_(vectors),
        article_(article),
        tree_(language, article),
        coder_(language, rules, table, article) {
    for (const TreeWord& w : article.tree) {
      const bool first = w.token == article.sentences[article.tokens[w.token].sentence].first;
      lemmas_.push_back(fold_word(lemma_of(language, article.words(w.span), w.upos, first)));
      if (lemmas_.back().empty()) lemmas_.back() = article.words(w.span);
    }
  }

  Features run(Span source, Span target) {
    const Index s = head_of(source), t = head_of(target);
    words(source, target);
    std::vector<Index> path;
    if (s != kNone && t != kNone) path = path_of(s, t);
    Index top = kNone;
    for (const Index w : path) {
      if (top == kNone || depth(w) < depth(top)) top = w;
    }
    if (s != kNone && t != kNone) tree_path(path, s, t, top);
    acts(source, target, path);
    means(source, target, path, top);
    return std::move(out_);
  }

 private:
  static bool overlaps(Span a, Span b) { return a.start < b.end && b.start < a.end; }
  const std::string& lemma(Index w) const { return lemmas_[static_cast<std::size_t>(w)]; }
  std::string relation(Index w) const { return std::string(to_string(tree_.word(w).relation)); }
  bool content(Index w) const {
    const Upos u = tree_.word(w).upos;
    return u == Upos::verb || u == Upos::noun || u == Upos::adj || u == Upos::adv || u == Upos::propn;
  }

  int depth(Index w) const {
    int d = 0;
    for (Index h = tree_.head(w); h != kNone && d < 200; h = tree_.head(h)) ++d;
    return d;
  }

  // The word of a span whose head lies outside; the shallowest when there are several.
  Index head_of(Span span) const {
    Index best = kNone;
    for (std::size_t i = 0; i < article_.tree.size(); ++i) {
      if (!overlaps(article_.tree[i].span, span) || article_.tree[i].upos == Upos::punct) continue;
      const auto w = static_cast<Index>(i);
      if (best == kNone || depth(w) < depth(best)) best = w;
    }
    return best;
  }

  std::vector<Index> path_of(Index a, Index b) const {
    std::vector<Index> up, down;
    for (Index x = a; x != kNone && up.size() < 200; x = tree_.head(x)) up.push_back(x);
    for (Index x = b; x != kNone && down.size() < 200; x = tree_.head(x)) {
      const auto meet = std::find(up.begin(), up.end(), x);
      if (meet != up.end()) {
        up.erase(meet + 1, up.end());
        up.insert(up.end(), down.rbegin(), down.rend());
        return up;
      }
      down.push_back(x);
    }
    return {};
  }

  void words(Span source, Span target) {
    const bool order = source.start < target.start;
    const std::uint32_t from = std::min(source.end, target.end), to = std::max(source.start, target.start);
    out_.add(order ? "source first" : "target first");
    if (source.end == 0) out_.add("no source");
    if (target.end == 0) out_.add("no target");
    std::size_t mark = out_.items.size();
    std::string before;
    for (std::size_t i = 0; i < article_.tree.size(); ++i) {
      const Span at = article_.tree[i].span;
      const auto w = static_cast<Index>(i);
      if (at.start < from || at.end > to || tree_.word(w).upos == Upos::punct) continue;
      out_.add("b:" + lemma(w));
      if (!before.empty()) out_.add("bb:" + before + " " + lemma(w));
      before = lemma(w);
    }
    out_.scale_from(mark, 1.0F);
    mark = out_.items.size();
    for (std::size_t i = 0; i < article_.tree.size(); ++i) {
      const Span at = article_.tree[i].span;
      const auto w = static_cast<Index>(i);
      if (overlaps(at, source) || overlaps(at, target) || !content(w)) continue;
      out_.add("w:" + lemma(w));
    }
    out_.scale_from(mark, 1.0F);
    mark = out_.items.size();
    for (std::size_t i = 0; i < article_.tree.size(); ++i) {
      const Span at = article_.tree[i].span;
      const auto w = static_cast<Index>(i);
      if (overlaps(at, source)) out_.add("s:" + lemma(w));
      if (overlaps(at, target)) out_.add("t:" + lemma(w));
      // Words right behind the second actor often belong to the act ("killed X in an attack").
      if (at.start >= std::max(source.end, target.end) && at.start < std::max(source.end, target.end) + 40 &&
          content(w))
        out_.add("a:" + lemma(w));
    }
    out_.scale_from(mark, 0.6F);
  }

  void tree_path(const std::vector<Index>& path, Index s, Index t, Index top) {
    const std::size_t mark = out_.items.size();
    std::string up, down;
    for (Index x = s; x != top && x != kNone; x = tree_.head(x)) up += relation(x) + ">";
    for (Index x = t; x != top && x != kNone; x = tree_.head(x)) down = "<" + relation(x) + down;
    out_.add("path:" + up + down);
    if (top == kNone) return;
    out_.add("path:" + up + lemma(top) + down);
    const Index m = tree_.marker(t);
    if (m != kNone) out_.add("prep:" + lemma(m));
    for (const Index w : path) {
      if (w == s || w == t) continue;
      out_.add("p:" + lemma(w), 2);
      if (m != kNone) out_.add("pm:" + lemma(w) + " " + lemma(m));
      predicate(w, w == top ? "top" : "mid");
    }
    if (top == s || top == t) predicate(top, "top");
    out_.scale_from(mark, 2.0F);
  }

  void predicate(Index w, const std::string& where) {
    const std::string l = lemma(w);
    out_.add(where + ":" + l, 2);
    const bool passive = tree_.passive(w), negated = tree_.negated(w);
    if (passive) out_.add(where + ":passive " + l);
    if (passive) out_.add(where + ":passive");
    if (negated) out_.add(where + ":negated", 2);
    for (const Index c : tree_.children(w)) {
      const Relation r = tree_.word(c).relation;
      if (r == Relation::punct || r == Relation::det) continue;
      out_.add(where + "." + relation(c) + ":" + lemma(c));
      if (r == Relation::obj || r == Relation::xcomp || r == Relation::compound || r == Relation::aux)
        out_.add(where + ":" + l + "+" + lemma(c));
    }
  }

  void acts(Span source, Span target, const std::vector<Index>& path) {
    std::size_t mark = out_.items.size();
    for (std::size_t i = 0; i < article_.tree.size(); ++i) {
      const auto w = static_cast<Index>(i);
      if (overlaps(tree_.word(w).span, source) || overlaps(tree_.word(w).span, target)) continue;
      const bool on = std::find(path.begin(), path.end(), w) != path.end();
      for (const std::uint32_t r : rules_.of(lemma(w))) {
        const ActRule& rule = rules_.rules()[r];
        if (rule.act.empty() || !rule.with.empty()) continue;
        out_.add((on ? "r:" : "q:") + rule.act, on ? 2.0F : 0.7F);
      }
    }
    out_.scale_from(mark, 1.0F);
    mark = out_.items.size();
    bool main = true;
    for (std::size_t k = 0; k < article_.sentences.size(); ++k) {
      for (const CodedAct& a : coder_.code(k)) {
        const auto touches = [&](const std::vector<Span>& spans, Span actor) {
          return std::any_of(spans.begin(), spans.end(), [&](Span x) { return overlaps(x, actor); });
        };
        const bool fits = touches(a.sources, source), hits = touches(a.targets, target);
        out_.add((main ? "act:" : "act2:") + a.act, 2);
        out_.add("act:" + a.act + (fits ? " s" : "") + (hits ? " t" : ""), 2);
        main = false;
      }
    }
    out_.scale_from(mark, 1.2F);
  }

  void means(Span source, Span target, const std::vector<Index>& path, Index top) {
    const std::size_t n = vectors_.columns();
    if (n == 0) return;
    out_.dense.assign(4 * n, 0);
    const std::uint32_t from = std::min(source.end, target.end), to = std::max(source.start, target.start);
    const auto put = [&](std::size_t block, Index w, float share) {
      vectors_.add(article_.words(tree_.word(w).span), share, out_.dense.data() + block * n);
    };
    for (std::size_t i = 0; i < article_.tree.size(); ++i) {
      const auto w = static_cast<Index>(i);
      const Span at = tree_.word(w).span;
      if (overlaps(at, source) || overlaps(at, target) || !content(w)) continue;
      put(0, w, 1);
      if (at.start >= from && at.end <= to) put(1, w, 1);
    }
    for (const Index w : path) {
      if (!overlaps(tree_.word(w).span, source) && !overlaps(tree_.word(w).span, target) && content(w)) put(2, w, 1);
    }
    if (top != kNone) put(3, top, 1);
    for (std::size_t b = 0; b < 4; ++b) {
      float sum = 0;
      for (std::size_t d = b * n; d < (b + 1) * n; ++d) sum += out_.dense[d] * out_.dense[d];
      if (sum <= 0) continue;
      for (std::size_t d = b * n; d < (b + 1) * n; ++d) out_.dense[d] *= 1.5F / std::sqrt(sum);
    }
  }

  const ActRules& rules_;
  const WordVectors& vectors_;
  const Article& article_;
  TreeView tree_;
  SentenceCoder coder_;
  std::vector<std::string> lemmas_;
  Features out_;
};

}  // namespace

WordVectors::WordVectors(const Language& language) {
  const Analyser* reader = language.reader();
  if (reader == nullptr || reader->shape().vector_columns == 0) return;
  rows_ = numbers<std::int8_t>(reader->file().section("vectors"));
  scales_ = numbers<float>(reader->file().section("vectors.scale"));
  keys_ = numbers<std::uint64_t>(reader->file().section("keys"));
  key_rows_ = numbers<std::uint32_t>(reader->file().section("key.rows"));
  columns_ = reader->shape().vector_columns;
  if (rows_.size() != scales_.size() * columns_ || keys_.empty() || keys_.size() != key_rows_.size()) columns_ = 0;
}

void WordVectors::add(std::string_view form, float share, float* out) const {
  if (columns_ == 0) return;
  std::string normal;
  normal_form(form, normal);
  const std::uint64_t key = word_key(normal);
  // Open addressing, as the reader looks words up itself.
  const std::size_t mask = keys_.size() - 1;
  std::uint32_t row = 0;
  for (std::size_t at = key & mask, tried = 0; tried < keys_.size(); at = (at + 1) & mask, ++tried) {
    if (key_rows_[at] != 0 && keys_[at] != key) continue;
    row = key_rows_[at];
    break;
  }
  if (row == 0 || row >= scales_.size()) return;
  for (std::size_t d = 0; d < columns_; ++d)
    out[d] += share * scales_[row] * static_cast<float>(rows_[row * columns_ + d]);
}

Features relation_features(const Language& language, const ActRules& rules, const CodeTable& table,
                           const WordVectors& vectors, const Article& article, Span source, Span target) {
  return Extractor(language, rules, table, vectors, article).run(source, target);
}

}  // namespace runding::eval
