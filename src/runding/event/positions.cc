#include "runding/event/positions.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "runding/article/trace.h"
#include "runding/event/agreed_terms.h"
#include "runding/event/clause_view.h"
#include "runding/event/evidence.h"
#include "runding/event/position_holder.h"
#include "runding/event/stance_context.h"

namespace runding {
namespace {

constexpr std::uint32_t kFar = 120;  // tokens from a stance to the words that say what it is about

constexpr double kOwnIssue = 4;  // weight from which one word in a list of demands is an issue of its own

struct IssueChoice {
  Issue issue = Issue::other;
  double weight = 0;     ///< sum over its words, less with distance
  double strongest = 0;  ///< weight of its weightiest word
};

class PositionFinder {
 public:
  PositionFinder(const Language& language, Article& article)
      : article_(article),
        clauses_(language, article),
        holder_(article_, clauses_),
        context_(clauses_),
        phrases_(clauses_.phrases()),
        stance_(phrases_.cls("stance")),
        silence_(phrases_.cls("silence")),
        issue_(phrases_.cls("issue")),
        conditional_(phrases_.cls("conditional")),
        negation_(phrases_.cls("negation")),
        object_(phrases_.cls("event_object")) {
    cue_of_.assign(article.tokens.size(), kNone);
    for (std::size_t q = 0; q < article.quotes.size(); ++q) {
      const Quote& quote = article.quotes[q];
      if (!quote.cue) continue;
      const std::uint32_t t = clauses_.token_at(quote.cue->start);
      if (t >= article.tokens.size() || article.tokens[t].span.start != quote.cue->start) continue;
      // The row with the whole clause stands for the statement, not its quoted fragments.
      if (cue_of_[t] == kNone || article.quotes[static_cast<std::size_t>(cue_of_[t])].span.size() < quote.span.size()) {
        cue_of_[t] = static_cast<Index>(q);
      }
    }
  }

  void run() {
    for (const Sentence& s : article_.sentences) {
      for (std::uint32_t t = s.first; t < s.last;) {
        const PhraseMatch* m = phrases_.at(t, stance_);
        if (m == nullptr || phrases_.at(t, silence_) != nullptr) {
          ++t;
          continue;
        }
        if (article_.trace != nullptr) article_.trace->open(TraceLayer::position, phrases_.span(*m), m->entry);
        read(*m);
        t = m->last;
      }
    }
  }

 private:
  const Quote& quote(Index q) const { return article_.quotes[static_cast<std::size_t>(q)]; }
  const Entity& entity(Index e) const { return article_.entities[static_cast<std::size_t>(e)]; }

  // What "not" makes of a stance; nothing where it makes no stance at all.
  static std::optional<Stance> negate(Stance s) {
    switch (s) {
      case Stance::support:
      case Stance::offer:
      case Stance::demand:
      case Stance::promise:
        return Stance::reject;
      case Stance::reject:
        return Stance::support;
      default:
        return std::nullopt;
    }
  }

  // "will not accept": the phrase has the negation in it.
  bool says_not(const PhraseMatch& m) const {
    for (std::uint32_t t = m.first; t < m.last; ++t) {
      if (phrases_.at(t, negation_) != nullptr) return true;
    }
    return false;
  }

  void read(const PhraseMatch& m) {
    const LexEntry& e = phrases_.entry(m);
    Stance stance = *parse_code<Stance>(e.get("stance"));
    if (!says_not(m) && clauses_.negated(m.first) != context_.under_denial(m)) {
      const auto turned = negate(stance);
      note(article_, {turned ? Why::turned : Why::negated});
      if (!turned) return;
      stance = *turned;
    }
    const bool modal = e.has("modal");
    Position p;
    p.confidence = modal ? 0.5F : 0.7F;
    Span content;
    const Index cue = cue_of_[m.first];
    if (!context_.tells(m, cue != kNone)) return note(article_, {Why::taken_back});
    Index statement = kNone;
    if (cue != kNone) {
      note(article_,
           {.why = Why::cue, .words = quote(cue).speaker_span.value_or(Span{}), .entity = quote(cue).speaker});
      p.holder = quote(cue).speaker;
      p.holder_text = quote(cue).speaker_text;
      p.quote = cue;
      content = quote(cue).span;
      p.confidence = 0.8F;
    } else {
      statement = clauses_.statement_at(m.first);
      const Clause c = clauses_.clause_of(m.first);
      content = {article_.tokens[m.first].span.start, article_.tokens[c.last - 1].span.end};
      if (statement != kNone) {
        const bool ought = modal && !e.has("wish");
        if (!ought && quote(statement).kind == QuoteKind::direct && context_.of_others(m))
          return note(article_, {Why::of_others});
        if (!holder_.in_statement(m, statement, ought, p)) return note(article_, {Why::no_holder});
        p.quote = statement;
        if (quote(statement).kind == QuoteKind::direct || quote(statement).span.size() < 160)
          content = quote(statement).span;
      } else {
        if (modal || !holder_.in_narration(m, p)) return note(article_, {Why::no_holder});
      }
    }
    if (p.holder == kNone && p.quote != kNone) holder_.side_behind_words(quote(p.quote), p);
    if (p.holder == kNone && (p.holder_text.empty() || holder_.nameless(p))) return note(article_, {Why::no_holder});
    if (p.holder != kNone && entity(p.holder).type == EntityType::location) return note(article_, {Why::no_holder});

    std::vector<IssueChoice> choices;
    if (e.has("issue")) {
      choices = {{*parse_code<Issue>(e.get("issue")), 10, 10}};
      note(article_, {Why::issue_entry, phrases_.span(m), m.entry});
    } else {
      choices = issues_in(content, m.last);
      if (choices.empty()) choices = issues_in(clauses_.evidence(m.first), m.last);
    }
    const IssueChoice choice = choices.empty() ? IssueChoice{} : choices.front();
    if (choice.weight == 0 && about_blame(m)) {
      // "membantah tuduhan itu", "rejected the charge": a denial of blame, whatever it is called.
      if (stance == Stance::reject) stance = Stance::deny;
      p.issue = Issue::accountability;
      p.confidence = 0.6F;
    } else if (choice.weight == 0) {
      // Nothing says what it is about: believed only when one side speaks of another.
      const bool strong =
          stance == Stance::accuse || stance == Stance::deny || stance == Stance::reject || stance == Stance::demand;
      if (!strong || cue == kNone) return note(article_, {Why::no_issue});
      p.confidence = 0.4F;
      note(article_, {Why::issue_none});
    }
    if (choice.weight > 0) p.issue = choice.issue;
    // Blame and its denial are about who is responsible, unless another matter is named.
    if ((stance == Stance::accuse || stance == Stance::deny) && (p.issue == Issue::other)) blamed(p);
    if (stance == Stance::accuse && p.issue == Issue::hostilities && cue != kNone && e.has("blame")) blamed(p);
    p.stance = stance;
    p.strength = std::string(e.get("strength"));
    const Span sentence_evidence = clauses_.evidence(m.first);
    p.evidence = {cue != kNone && !sentence_evidence.contains(content) && content.size() <= 380 ? content
                                                                                                : sentence_evidence};
    if (statement != kNone && quote(statement).kind == QuoteKind::direct && quote(statement).span.size() <= 380 &&
        !sentence_evidence.contains(quote(statement).span)) {
      p.evidence = {sentence_evidence};
    }
    p.date = p.quote != kNone ? quote(p.quote).date : std::string();
    condition_of(m, p);
    // A list of demands is one position for each issue it names.
    if (stance == Stance::demand) {
      for (std::size_t i = 1; i < choices.size() && i < 4; ++i) {
        if (choices[i].weight < 0.25 * choice.weight) break;
        if (choices[i].strongest < kOwnIssue) continue;
        Position more = p;
        more.issue = choices[i].issue;
        more.confidence = std::min(p.confidence, 0.6F);
        note(article_, {.why = Why::issue_more, .detail = to_string(more.issue)});
        store(std::move(more));
      }
    }
    std::vector<Index> others;
    if (cue == kNone) holder_.joint(m, p, others);
    for (const Index other : others) {
      Position more = p;
      more.holder = other;
      note(article_, {.why = Why::joint, .entity = other});
      store(std::move(more));
    }
    store(std::move(p));
  }

  bool about_blame(const PhraseMatch& m) const {
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    for (std::uint32_t t = m.last; t < std::min(s.last, m.last + 4); ++t) {
      const PhraseMatch* object = phrases_.at(t, object_);
      if (object == nullptr) continue;
      note(article_, {Why::issue_blame, phrases_.span(*object), object->entry});
      return true;
    }
    return false;
  }

  void blamed(Position& p) const {
    p.issue = Issue::accountability;
    note(article_, {Why::issue_usual});
  }

  // Issues named in the span, by the sum of their words' weights; words behind the stance and close to it count more.
  std::vector<IssueChoice> issues_in(Span span, std::uint32_t from) const {
    std::array<double, CodeNames<Issue>::names.size()> sums{}, strongest{};
    // Words far from the stance say nothing of it; the bound keeps endless sentences linear.
    const std::uint32_t first = std::max(clauses_.token_at(span.start), from > kFar ? from - kFar : 0);
    const auto last = std::min(static_cast<std::uint32_t>(article_.tokens.size()), from + kFar);
    for (std::uint32_t t = first; t < last && article_.tokens[t].span.end <= span.end;) {
      const PhraseMatch* m = phrases_.at(t, issue_);
      if (m == nullptr) {
        ++t;
        continue;
      }
      const LexEntry& e = phrases_.entry(*m);
      const double weight = std::atof(std::string(e.get("weight")).c_str());
      const double distance = t >= from ? static_cast<double>(t - from) : static_cast<double>(from - t) * 1.5;
      const auto issue = static_cast<std::size_t>(*parse_code<Issue>(e.get("issue")));
      sums[issue] += weight / (1.0 + distance / 8.0);
      note(article_, {.why = Why::issue_word,
                      .words = phrases_.span(*m),
                      .entry = m->entry,
                      .weight = weight / (1.0 + distance / 8.0)});
      strongest[issue] = std::max(strongest[issue], weight);
      t = m->last;
    }
    std::vector<IssueChoice> out;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (sums[i] > 0) out.push_back({static_cast<Issue>(i), sums[i], strongest[i]});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const IssueChoice& a, const IssueChoice& b) { return a.weight > b.weight; });
    return out;
  }

  void condition_of(const PhraseMatch& m, Position& p) const {
    const Sentence& s = article_.sentences[article_.tokens[m.first].sentence];
    const std::uint32_t first = std::max(s.first, m.first > kFar ? m.first - kFar : 0);
    for (std::uint32_t t = first; t < std::min(s.last, m.first + kFar); ++t) {
      const PhraseMatch* c = phrases_.at(t, conditional_);
      if (c == nullptr) continue;
      std::uint32_t end = c->last;
      while (end < s.last && article_.tokens[end].shape != WordShape::punct) ++end;
      const Span words{article_.tokens[t].span.start, article_.tokens[end - 1].span.end};
      p.condition = std::string(article_.words(words));
      note(article_, {Why::holds_if, words, c->entry});
      return;
    }
  }

  void store(Position p) {
    for (std::size_t i = 0; i < article_.positions.size(); ++i) {
      Position& old = article_.positions[i];
      if (old.holder != p.holder || old.holder_text != p.holder_text || old.issue != p.issue || old.stance != p.stance)
        continue;
      if (article_.trace != nullptr) article_.trace->told(static_cast<Index>(i));
      add_evidence(p.evidence[0], old.evidence);
      old.confidence = std::max(old.confidence, p.confidence);
      return;
    }
    if (article_.trace != nullptr) article_.trace->told(static_cast<Index>(article_.positions.size()));
    if (p.stance == Stance::promise) commit(p);
    article_.positions.push_back(std::move(p));
  }

  // A promise is a commitment: what was promised is the clause behind the cue.
  void commit(const Position& p) {
    Commitment c;
    c.holder = p.holder;
    c.holder_text = p.holder_text;
    c.evidence = p.evidence;
    c.what = std::string(article_.words(p.quote != kNone ? quote(p.quote).span : p.evidence[0]));
    if (c.what.size() > 300) return;
    c.by = due_date(article_, p.evidence[0]);
    c.confidence = p.confidence;
    article_.commitments.push_back(std::move(c));
  }

  Article& article_;
  ClauseView clauses_;
  PositionHolder holder_;
  StanceContext context_;
  const PhraseView& phrases_;
  ClassId stance_, silence_, issue_, conditional_, negation_, object_;
  std::vector<Index> cue_of_;
};

}  // namespace

void find_positions(const Language& language, Article& article) {
  article.positions.clear();
  PositionFinder(language, article).run();
}

}  // namespace runding
