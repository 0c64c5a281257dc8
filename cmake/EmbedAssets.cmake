# Run as a script: cmake -DOUT=file.cc -DFILES="a;b" -P EmbedAssets.cmake
# Writes a source file with every asset as a string of runding::assets, named after its file (page.css: page_css).
set(body "#include \"runding/brief/assets.h\"\n\nnamespace runding::assets {\n\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  string(REPLACE "." "_" name "${name}")
  file(READ "${file}" hex HEX)
  # As numbers: no limit on the length of a string literal, nothing in the file can end it.
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND body "static constexpr char ${name}_bytes[] = {${bytes}'\\0'};\n")
  string(APPEND body "const std::string_view ${name}(${name}_bytes, sizeof ${name}_bytes - 1);\n\n")
endforeach()
string(APPEND body "}  // namespace runding::assets\n")
file(WRITE "${OUT}" "${body}")
