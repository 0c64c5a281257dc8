#include <cstdio>

#include "commands.h"
#include "gazetteer_command.h"

int main(int argc, char** argv) {
  using namespace runding::app;
  Program program;
  program.cli.set_version_flag("--version", "runding " RUNDING_VERSION);
  program.cli.require_subcommand(1);
  program.cli.failure_message(CLI::FailureMessage::help);
  add_add(program);
  add_annotate(program);
  add_eval(program);
  add_gazetteer(program);
  add_languages(program);
  add_model(program);
  add_parse(program);
  add_train(program);
  add_queries(program);
  add_watch(program);
  add_remove(program);
  add_reanalyse(program);
  add_backup(program);
  try {
    program.cli.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return program.cli.exit(help);
  } catch (const CLI::CallForVersion& version) {
    return program.cli.exit(version);
  } catch (const CLI::ParseError& error) {
    program.cli.exit(error);
    return kUsage;
  }
  return program.run ? program.run() : kUsage;
}
