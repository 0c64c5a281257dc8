#include "explain_reasons.h"

namespace runding::app {
namespace {

std::string marked(std::string_view words) { return "»" + std::string(words) + "«"; }

/// `text` with %w for the words and %b for what they refer to.
std::string filled(const Article& article, std::string_view text, const Reason& r) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 1 < text.size()) {
      ++i;
      out += text[i] == 'd' ? std::string(r.detail) : marked(article.words(text[i] == 'w' ? r.words : r.by));
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string_view template_of(const Reason& r) {
  const bool words = !r.words.empty(), by = !r.by.empty(), detail = !r.detail.empty();
  switch (r.why) {
    case Why::no_part:
      return "the word its entry needs is not in its clause";
    case Why::no_event:
      return "%w only looks like one";
    case Why::no_object:
      return words ? "%w behind it undoes it" : "what its entry wants behind it is not there";
    case Why::condition:
      return words ? "a condition, by %w" : "a condition, by the tree";
    case Why::general:
      return "%w makes it general";
    case Why::stopped:
      return "%w: it is to end";
    case Why::topic:
      return words ? "%w: it is only talked about" : "it is only asked for";
    case Why::negated:
      return "a negation takes it back";
    case Why::other_sense:
      return words ? "%w gives it another sense" : "it has another sense here, by its place in the sentence";
    case Why::sport:
      return "sport is spoken of around it";
    case Why::no_parties:
      return "a negotiation without parties: private persons, or nobody";
    case Why::part:
      return "with %w in its clause";
    case Why::retyped:
      return "%w in its clause changes the type";
    case Why::status_word:
    case Why::round:
    case Why::outcome:
    case Why::holds_if:
    case Why::issue_word:
      return "%w";
    case Why::status_purpose:
      return "%w, a purpose behind a word of offering";
    case Why::status_offer:
      return "it is what somebody offers or promises to do";
    case Why::status_report:
      return "reported with %w";
    case Why::status_plain:
      return "nothing says otherwise";
    case Why::status_over:
      return "an encounter of a day before the article is over";
    case Why::subject:
      return "%w, subject of %b";
    case Why::object:
      return "%w, object of %b";
    case Why::agent:
      return "%w, who does what the passive %b says";
    case Why::oblique:
      return by ? "%w, beside the verb, behind %b" : "%w, beside the verb";
    case Why::modifier:
      return by ? "%w, of the noun, behind %b" : "%w, of the noun";
    case Why::described:
      return "%w, in the clause of %b, which describes the noun";
    case Why::carrier:
      return "%w, with %b, on which the noun hangs";
    case Why::offerer:
      return "%w, whose offer or promise it is";
    case Why::before:
      return detail ? "%w, before it, behind a preposition of class \"%d\"" : "%w, before it, without a preposition";
    case Why::behind:
      return detail ? "%w, behind it, with a preposition of class \"%d\"" : "%w, behind it, without a preposition";
    case Why::pair:
      return "one of the two sides named most";
    case Why::nearest:
      return "%w, nearest before it by the order of words";
    case Why::speaker:
      return "says the words it stands in";
    case Why::hearer:
      return "the words it stands in are said to them";
    case Why::place_said:
      return "%w, behind a preposition of place";
    case Why::place_hit:
      return "%w, what was attacked";
    case Why::place_town:
      return "%w, the town named beside its state";
    case Why::place_name:
      return "part of what it is called";
    case Why::place_attacked:
      return "the side attacked";
    case Why::place_owner:
      return "%w, whose what was struck is";
    case Why::date_phrase:
      return "%w, in its phrase";
    case Why::date_clause:
      return "%w, in its clause";
    case Why::date_near:
      return "%w, nearest in its sentence";
    case Why::date_statement:
      return "the day of the statement with %w, by which it was done";
    case Why::taken_back:
      return "the words around it make it no stance";
    case Why::of_others:
      return "somebody else's, inside quoted words";
    case Why::no_holder:
      return "nobody is found who holds it";
    case Why::no_issue:
      return "nothing says what it is about";
    case Why::turned:
      return "a negation makes it the opposite";
    case Why::cue:
      return words ? "%w, speaker of the statement it reports" : "speaker of the statement it reports";
    case Why::own_side:
      return "the speaker, by a word for the own side";
    case Why::said:
      return "the speaker of the words it stands in";
    case Why::speaks_for:
      return "the speaker, as the words are about the own side";
    case Why::holder_tree:
      return "%w, by the tree: its subject, owner or agent";
    case Why::holder_order:
      return "%w, its subject by the order of words";
    case Why::holder_behind:
      return "%w, named behind it";
    case Why::holder_words:
      return "%w, within the words for the speaker";
    case Why::joint:
      return "named in one row with its subject";
    case Why::issue_entry:
      return "its own entry says it";
    case Why::issue_blame:
      return "%w, a word of blame behind it";
    case Why::issue_usual:
      return "what accusations and denials are about";
    case Why::issue_none:
      return "nothing names it; believed as one side speaks of another";
    case Why::issue_more:
      return "%d, one more of a list of demands";
  }
  return {};
}

}  // namespace

std::string in_words(const Article& article, const Reason& reason) {
  return filled(article, template_of(reason), reason);
}

}  // namespace runding::app
