#include "floors.h"

#include <cstdio>
#include <cstdlib>

#include "commands.h"

namespace runding::app {

int check_floors(const std::function<double(std::string_view)>& figure, const std::vector<std::string>& floors) {
  int status = kOk;
  for (const std::string& floor : floors) {
    const std::size_t equals = floor.find('=');
    const double reached = figure(std::string_view(floor).substr(0, equals));
    char* end = nullptr;
    const double least = equals == std::string::npos ? -1 : std::strtod(floor.c_str() + equals + 1, &end);
    if (reached < 0 || end == nullptr || *end != '\0') {
      std::fprintf(stderr, "runding: --floor takes the name of a figure and =FIGURE, not '%s'\n", floor.c_str());
      return kUsage;
    }
    if (reached >= least) continue;
    std::fprintf(stderr, "below floor: %s is %.4f\n", floor.c_str(), reached);
    status = kNo;
  }
  return status;
}

}  // namespace runding::app
