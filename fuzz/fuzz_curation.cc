// A log of curation as a file, on an article that its anchors may meet. An action that is read is written and read
// again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "runding/curation/action_json.h"
#include "runding/curation/effects.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace runding;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto actions = read_actions(text, "fuzz");
  if (!actions) return 0;
  for (const CurationAction& action : *actions) {
    const auto again = action_from_line(action_line(action));
    if (!again || again->id != action.id) std::abort();
  }
  Article article;
  article.id = "one";
  article.text = "They met at the gate. We will not come.";
  article.entities.emplace_back().name = "Saltara";
  article.mentions = {{{0, 4}, 0, MentionKind::pronoun, 0, 0, 1}};
  Event event;
  event.evidence = {{0, 21}};
  article.events = {event, event};
  Position position;
  position.evidence = {{22, 39}};
  article.positions = {position};
  Count count;
  count.span = {5, 8};
  article.counts = {count};
  Quote quote;
  quote.span = {22, 39};
  article.quotes = {quote};
  const Effects effects =
      resolve(*actions, [&](const std::string& id) { return id == article.id ? &article : nullptr; });
  apply_corrections(effects, article);
  (void)effects.link_hash();
  return 0;
}
