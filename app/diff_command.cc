#include "list_command.h"
#include "print_diff.h"
#include "query_commands.h"
#include "runding/base/clock.h"
#include "runding/pipeline/past.h"
#include "runding/pipeline/relink.h"

namespace runding::app {
namespace {

struct Options : RecordOptions {
  std::string since, against;
};

/// "2031-06-01", "2031-06-01T12:00", or back from now: "90m", "24h", "7d".
std::optional<std::int64_t> moment_of(const std::string& words) {
  const std::size_t digits = words.find_first_not_of("0123456789");
  if (digits == 0 || digits > 6 || digits + 1 != words.size()) return utc_moment(words);
  constexpr std::int64_t kMinute = 60000;
  const std::int64_t unit = words.back() == 'm'   ? kMinute
                            : words.back() == 'h' ? 60 * kMinute
                            : words.back() == 'd' ? kMinute * 60 * 24
                                                  : 0;
  if (unit == 0) return std::nullopt;
  return utc_now() - std::stoll(words.substr(0, digits)) * unit;
}

/// The earlier state.
Result<Snapshot> before(const Options& options, const Affair& after) {
  Result<Record> record = [&]() -> Result<Record> {
    if (!options.against.empty()) return open_linked(options.against);
    const auto moment = moment_of(options.since);
    if (!moment)
      return Error{ErrorCode::bad_usage,
                   "--since needs a moment in UTC like 2031-06-01 or 2031-06-01T12:00, or 90m, 24h, "
                   "7d back from now, not \"" +
                       options.since + "\""};
    return record_before(after.record(), *moment);
  }();
  if (!record) return record.error();
  const auto affair = Affair::read(std::move(*record));
  if (!affair) return affair.error();
  return snapshot(*affair);
}

int run(const Options& options) {
  if (options.since.empty() == options.against.empty())
    return fail({ErrorCode::bad_usage, "diff needs --since TIME or --against OTHER_RECORD"});
  return with_affair(options, {}, [&](const Affair& after, const Filter& filter) {
    const auto earlier = before(options, after);
    if (!earlier)
      return earlier.error().code == ErrorCode::not_found ? record_failed(earlier.error()) : fail(earlier.error());
    const auto found = diff(*earlier, after, filter);
    if (!found) return fail(found.error());
    options.json ? print_diff_json(after, *found) : print_diff(after, *found);
    return kOk;
  });
}

}  // namespace

void add_diff(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.cli.add_subcommand("diff", "What is new since a time, or against another record");
  add_record(*command, *options);
  command->add_option("--since", options->since,
                      "What came in or was decided from this moment on, in UTC: 2031-06-01, 2031-06-01T12:00, or back "
                      "from now: 90m, 24h, 7d");
  command->add_option("--against", options->against, "Another record of the affair, as the earlier state");
  add_filters(*command, *options, "party issue speaker outlet lang");
  command->footer(
      "Examples:\n  runding diff affair.db --since 24h\n"
      "  runding diff affair.db --against yesterday.db --json | jq -r 'select(.change == \"happening\") | .type'");
  command->callback([&program, options] { program.run = [options] { return run(*options); }; });
}

}  // namespace runding::app
