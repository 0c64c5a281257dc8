#include "list_command.h"
#include "query_commands.h"
#include "runding/query/search.h"

namespace runding::app {
namespace {

struct Options : RecordOptions {
  std::vector<std::string> words;
  std::size_t limit = 50;
};

std::string joined(const std::vector<std::string>& words) {
  // Words the shell kept together are a phrase.
  std::string out;
  for (const auto& w : words) {
    const bool phrase = words.size() > 1 && w.find(' ') != std::string::npos;
    out += (out.empty() ? "" : " ") + (phrase ? "\"" + w + "\"" : w);
  }
  return out;
}

int run(const Options& options) {
  return with_affair(options, {}, [&](const Affair& affair, const Filter& filter) {
    const auto found = search(affair, filter, joined(options.words), options.limit);
    if (!found) return fail(found.error());
    for (const Index p : found->parties) {
      const PartyInfo& party = affair.party(p);
      if (options.json) {
        put(json_line({{"id", party.id},
                       {"party", party.name},
                       {"type", to_string(party.type)},
                       {"articles", party.articles}}) +
            "\n");
      } else {
        put(" " + ink(Ink::accent, "party") + "  " + ink(Ink::strong, party.name) + " " + ink(Ink::dim, party.id) +
            "\n");
      }
    }
    for (const SearchHit& hit : found->articles) {
      if (options.json) {
        put(row_line(affair, hit) + "\n");
        continue;
      }
      put("\n " + ink(Ink::strong, fit(affair.article(hit.article).headline, kWidth - 1)) + "\n " +
          ink(Ink::dim, article_label(affair, hit.article) + " · " + count_of(hit.words.size(), "place", "places")) +
          "\n");
      for (const Evidence& e : hit.evidence) {
        for (const auto& line : wrap(e.sentence, kWidth - 3, 3)) put("   " + line + "\n");
      }
    }
    if (found->articles.empty() && found->parties.empty() && !options.json)
      std::fprintf(stderr, "runding: no article has all these words\n");
    return kOk;
  });
}

}  // namespace

void add_search(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("search", "Articles and parties by words; accents and case do not matter");
  add_record(*command, *options);
  command
      ->add_option("WORDS", options->words,
                   "All must be there; each may be a beginning; \"a phrase\" in quotation marks")
      ->required();
  command->add_option("--limit", options->limit, "Articles at most (default 50)");
  add_filters(*command, *options, "since until outlet lang rejected");
  command->footer(
      "Examples:\n  runding search affair.db gencatan senjata\n  runding search affair.db '\"prisoner swap\"' --lang "
      "en");
  command->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace runding::app
