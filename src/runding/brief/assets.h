#pragma once

#include <string_view>

/// The files of src/runding/brief/assets, made part of the program at build time (cmake/EmbedAssets.cmake).
namespace runding::assets {

extern const std::string_view page_html, page_css, page_js, icons_svg, texts_tsv;

}  // namespace runding::assets
