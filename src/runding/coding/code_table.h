#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/base/error.h"

namespace runding {

/// PLOVER's four kinds of classes; the numbers are those of the quad (penta) class.
enum class Quad : std::uint8_t { none, verbal_cooperation, material_cooperation, verbal_conflict, material_conflict };

/// A class of acts. The names are the finer ones of PLOVER 0.5 (DEMAND, FIGHT …); `plover` is that of PLOVER 1.0.
struct ActClass {
  std::string name, plover, mode;
  Quad quad = Quad::none;
  std::string cameo;  ///< root, two digits
};

/// Classes the coder makes of others ("promised", "not", "must").
struct MadeActs {
  std::string_view agree = "AGREE", concede = "CONCEDE", retreat = "RETREAT", demand = "DEMAND", reject = "REJECT",
                   threaten = "THREATEN", protest = "PROTEST", sanction = "SANCTION";
};
inline constexpr MadeActs kActs;

/// What stands for a row of ours in the two schemes.
struct EventCode {
  std::string act, mode, cameo;
  std::string when, example;  ///< columns of the table: what it is for ("meeting planned * *"), and a sentence
  int line = 0;
};

/// `lang/codes.tsv`: the classes of acts, CAMEO roots with their Goldstein values, and which code an event or position
/// has by its type, status, subtype, outcome or stance. The same for every language. Immutable.
class CodeTable {
 public:
  /// Errors: bad_language_data with file and line.
  static Result<CodeTable> load(const std::filesystem::path& file);

  const std::vector<ActClass>& classes() const { return classes_; }
  /// nullptr for an unknown name.
  const ActClass* find(std::string_view act) const;
  /// Class by its PLOVER 1.0 name (the first of that name).
  const ActClass* find_plover(std::string_view plover) const;

  /// The first row that fits; nullptr when none does or the schemes have no code for it. Empty strings = unknown.
  const EventCode* event(std::string_view type, std::string_view status, std::string_view subtype,
                         std::string_view outcome) const;
  const EventCode* position(std::string_view stance, std::string_view issue) const;
  /// The row that speaks of it, also where its act is empty: no code.
  const EventCode* row_of(const Event& event) const;
  const EventCode* row_of(const Position& position) const;
  /// Goldstein's value of a CAMEO code: that of the longest prefix the table has; 0 when there is none.
  double goldstein(std::string_view cameo) const;

  /// Fills plover and cameo of every event and position that has none.
  void fill(Article& article) const;

 private:
  struct Row {
    std::string key[4];  ///< "" = any
    EventCode code;
  };
  struct Intensity {
    std::string cameo;
    double value = 0;
  };
  static const EventCode* first(const std::vector<Row>& rows, const std::array<std::string_view, 4>& have);
  std::vector<ActClass> classes_;
  std::vector<Row> events_, positions_;
  std::vector<Intensity> goldstein_;
};

}  // namespace runding
