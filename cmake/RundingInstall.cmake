# Install rules, the CMake package and the Debian packages: runding (program and data) and runding-dev (library).
include(CMakePackageConfigHelpers)

set(RUNDING_CMAKEDIR "${CMAKE_INSTALL_LIBDIR}/cmake/runding")
install(TARGETS runding_app RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
install(DIRECTORY lang gazetteer DESTINATION ${CMAKE_INSTALL_DATADIR}/runding COMPONENT runtime)
install(FILES README.md NOTICE LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)
install(FILES docs/runding.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT runtime)

install(TARGETS runding EXPORT runding-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(EXPORT runding-targets NAMESPACE runding:: DESTINATION ${RUNDING_CMAKEDIR} COMPONENT development)
configure_package_config_file(cmake/runding-config.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/runding-config.cmake"
  INSTALL_DESTINATION ${RUNDING_CMAKEDIR} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/runding-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/runding-config.cmake" "${CMAKE_CURRENT_BINARY_DIR}/runding-config-version.cmake"
  DESTINATION ${RUNDING_CMAKEDIR} COMPONENT development)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME runding)
set(CPACK_PACKAGE_CONTACT "runding maintainers <maintainers@runding.invalid>")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/package")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME runding)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME runding-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "runding (= ${PROJECT_VERSION}), pkg-config, libicu-dev, libsqlite3-dev, zlib1g-dev, libzstd-dev, libxxhash-dev, libcld2-dev")
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION
  "Reads news articles and keeps who said, did and proposed what, each fact with the words that show it.")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
  "Headers, static library and CMake package of runding.")
include(CPack)
