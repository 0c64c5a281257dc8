#include <algorithm>
#include <cstring>

#include "runding/model/analyser.h"
#include "runding/model/arc_distance.h"

/// From the sections of a file to the parts of the reader. Nothing is trusted: every size follows from the shape and is
/// compared with the section, so that reading never leaves the file.
namespace runding {

namespace {

/// No model of this program comes near these; they keep products far from overflow.
constexpr std::uint32_t kMost = 1U << 24;
constexpr std::uint32_t kMostColumns = 4096;
constexpr std::uint32_t kMostLayers = 16;

bool sensible(const NetworkShape& s) {
  const std::uint32_t rows[] = {s.vocabulary, s.affix_rows, s.shape_rows, s.ngram_rows};
  const std::uint32_t columns[] = {s.word_columns, s.affix_columns, s.shape_columns, s.ngram_columns,
                                   s.width,        s.arc_columns,   s.label_columns};
  for (const std::uint32_t n : rows) {
    if (n == 0 || n > kMost) return false;
  }
  for (const std::uint32_t n : columns) {
    if (n == 0 || n > kMostColumns || n % 16 != 0) return false;
  }
  return s.vector_columns <= kMostColumns && s.vector_columns % 16 == 0 && s.width % 32 == 0 && s.layers > 0 &&
         s.layers <= kMostLayers && s.tags == CodeNames<Upos>::names.size() && s.labels > 0 && s.labels < 255 &&
         s.name_tags == kNameTags && s.name_styles > 0 && s.name_styles < 64;
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Label parse_label(std::string text) {
  Label out;
  const std::size_t colon = text.find(':');
  out.relation = parse_code<Relation>(std::string_view(text).substr(0, colon)).value_or(Relation::dep);
  if (colon != std::string::npos) {
    out.subtype = parse_code<Subtype>(std::string_view(text).substr(colon + 1)).value_or(Subtype::none);
  }
  out.text = std::move(text);
  return out;
}

/// Hands out sections of the right size and remembers the first that was not.
class Binder {
 public:
  explicit Binder(const ModelFile& file) : file_(file) {}

  template <class T>
  const T* take(const std::string& name, std::size_t count) {
    const std::string_view bytes = file_.section(name);
    if (bytes.size() != count * sizeof(T) || count == 0) {
      if (fault_.empty())
        fault_ = "section '" + name + "' has " + std::to_string(bytes.size()) + " bytes, not " +
                 std::to_string(count * sizeof(T));
      return nullptr;
    }
    return reinterpret_cast<const T*>(bytes.data());
  }
  QuantisedLayer layer(const std::string& name, std::size_t inputs, std::size_t outputs) {
    QuantisedLayer out;
    out.inputs = inputs;
    out.outputs = outputs;
    out.weights = take<std::int8_t>(name + ".w", inputs * outputs);
    out.scale = take<float>(name + ".scale", outputs);
    out.bias = take<float>(name + ".bias", outputs);
    out.sum = take<std::int32_t>(name + ".sum", outputs);
    // No sum of 8-bit weights is larger; beyond it the arithmetic of the products would overflow.
    const auto most = static_cast<std::int64_t>(inputs) * 128;
    for (std::size_t i = 0; out.sum != nullptr && i < outputs; ++i) {
      if ((out.sum[i] > most || out.sum[i] < -most) && fault_.empty())
        fault_ = "section '" + name + ".sum' has a sum no weights have";
    }
    return out;
  }
  const std::string& fault() const { return fault_; }

 private:
  const ModelFile& file_;
  std::string fault_;
};

}  // namespace

Result<std::shared_ptr<const Analyser>> Analyser::open(const std::filesystem::path& model) {
  auto file = ModelFile::open(model);
  if (!file) return file.error();
  return make(*file, model.string());
}

Result<std::shared_ptr<const Analyser>> Analyser::make(std::shared_ptr<const ModelFile> file,
                                                       const std::string& where) {
  std::shared_ptr<Analyser> out(new Analyser);
  out->file_ = std::move(file);
  if (Status status = out->bind(where); !status.ok()) return status.error();
  return std::shared_ptr<const Analyser>(std::move(out));
}

Status Analyser::bind(const std::string& where) {
  const auto bad = [&](std::string message) { return Error{ErrorCode::bad_model, std::move(message), where}; };
  const std::string_view shape = file_->section("shape");
  if (shape.size() != sizeof(NetworkShape)) return bad("the sizes of the network are missing");
  std::memcpy(&shape_, shape.data(), sizeof shape_);
  if (!sensible(shape_)) return bad("the sizes of the network make no sense");
  for (std::string& text : lines(file_->section("labels"))) labels_.push_back(parse_label(std::move(text)));
  styles_ = lines(file_->section("styles"));
  if (labels_.size() != shape_.labels || styles_.size() != shape_.name_styles) {
    return bad("the names of relations or styles do not fit the network");
  }
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    if (labels_[i].relation == Relation::parataxis) parataxis_ = static_cast<std::uint8_t>(i);
  }

  Binder b(*file_);
  const auto table = [&](const std::string& name, std::uint32_t rows, std::uint32_t columns) {
    return Table{b.take<std::int8_t>(name, std::size_t{rows} * columns), b.take<float>(name + ".scale", rows), rows,
                 columns};
  };
  words_ = table("words", shape_.vocabulary, shape_.word_columns);
  vectors_ = {};
  if (shape_.vector_columns > 0) vectors_ = table("vectors", shape_.vocabulary, shape_.vector_columns);
  affixes_ = table("affixes", shape_.affix_rows, shape_.affix_columns);
  shapes_ = table("shapes", shape_.shape_rows, shape_.shape_columns);
  ngrams_ = table("ngrams", shape_.ngram_rows, shape_.ngram_columns);
  const std::size_t width = shape_.width;
  const auto norm = [&](const std::string& name) {
    const float* both = b.take<float>(name, 2 * width);
    return Norm{both, both == nullptr ? nullptr : both + width};
  };
  input_ = b.layer("input", shape_.input(), width);
  input_norm_ = norm("input.norm");
  style_vectors_ = b.take<float>("style.vectors", shape_.name_styles * width);
  style_words_ = b.take<float>("style.words", std::size_t{shape_.vocabulary} * shape_.name_styles);
  for (std::uint32_t l = 0; l < shape_.layers; ++l) {
    const std::string name = "layer" + std::to_string(l);
    layers_.push_back({norm(name + ".norm"), b.layer(name, width, 3 * width), b.take<float>(name + ".mix", 2 * width),
                       b.take<float>(name + ".cells", 2 * width)});
  }
  output_norm_ = norm("output.norm");
  heads_ = b.layer("heads", width, head_outputs(shape_));
  const std::size_t a = shape_.arc_columns;
  const std::size_t c = shape_.label_columns;
  arc_ = b.take<float>("arc", a * a + a);
  arc_root_ = b.take<float>("arc.root", a);
  arc_distance_ = b.take<float>("arc.distance", a * padded(kDistances));
  label_root_ = b.take<float>("label.root", c);
  label_ = b.take<float>("label", (c + 1) * padded(shape_.labels));
  const std::size_t slots = file_->section("keys").size() / sizeof(std::uint64_t);
  if (slots == 0 || (slots & (slots - 1)) != 0) return bad("the table of words has no power of two places");
  const auto* keys = b.take<std::uint64_t>("keys", slots);
  const auto* rows = b.take<std::uint32_t>("key.rows", slots);
  if (!b.fault().empty()) return bad(b.fault());
  keys_ = {keys, slots};
  key_rows_ = {rows, slots};
  for (const std::uint32_t row : key_rows_) {
    if (row >= shape_.vocabulary) return bad("a word points behind the last row");
  }
  return {};
}

}  // namespace runding
