#include <memory>

#include "record_command.h"

namespace runding::app {
namespace {

struct Options {
  std::string record, file;
  bool force = false;
};

int backup(const Options& options) {
  const auto record = Record::open(options.record, Record::Mode::read);
  if (!record) return record_failed(record.error());
  if (const Status s = record->backup(options.file, options.force); !s) return fail(s.error());
  return kOk;
}

}  // namespace

void add_backup(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("backup", "Copy a record into another file, whole, also while others write to it");
  command->add_option("RECORD", options->record, "The record, a file made by `runding add`")->required();
  command->add_option("FILE", options->file, "The copy")->required();
  command->add_flag("--force", options->force, "Write over a file that is there");
  command->footer("Example:\n  runding backup affair.db affair-2031-06-01.db");
  command->callback([&program, options] { program.run = [options] { return backup(*options); }; });
}

}  // namespace runding::app
