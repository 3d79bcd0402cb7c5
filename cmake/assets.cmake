# What the app ships beside its code, made at build time into <build>/assets: the fonts, reduced to the glyphs in use.

set(osmose_font_script ${CMAKE_SOURCE_DIR}/assets/fonts/subset.py)
set(osmose_icon_list ${CMAKE_SOURCE_DIR}/src/ui/icons.hpp)
set(font_stamp ${CMAKE_BINARY_DIR}/fonts.stamp)

# Inter, the typeface: Debian's fonts-inter, or upstream's release.
set(inter_version 4.1)
find_path(OSMOSE_INTER Inter-Regular.otf NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH PATHS $ENV{OSMOSE_DEPS}/inter /usr/share/fonts/opentype/inter
          ${OSMOSE_CACHE}/sources/inter-${inter_version}/extras/otf)
if(NOT OSMOSE_INTER)
    message(STATUS "inter ${inter_version}: fetching upstream's release (Debian's package is fonts-inter)")
    set(archive ${OSMOSE_CACHE}/sources/inter.zip)
    file(DOWNLOAD https://github.com/rsms/inter/releases/download/v${inter_version}/Inter-${inter_version}.zip ${archive}
         EXPECTED_HASH SHA256=9883fdd4a49d4fb66bd8177ba6625ef9a64aa45899767dde3d36aa425756b11e STATUS status)
    if(NOT status MATCHES "^0;")
        message(FATAL_ERROR "The typeface Inter could not be fetched (${status}): install it (Debian's fonts-inter), or point "
                            "OSMOSE_DEPS to a folder with inter/, the static OTF files of Inter ${inter_version}.")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${archive} DESTINATION ${OSMOSE_CACHE}/sources/inter-${inter_version})
    set(OSMOSE_INTER ${OSMOSE_CACHE}/sources/inter-${inter_version}/extras/otf)
endif()

# Lucide, the icons: npm's lucide-static, an archive of which nothing is run. build-wasm.sh fetches it before.
set(lucide_version 1.62.0)
find_path(OSMOSE_LUCIDE font/lucide.ttf NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH PATHS $ENV{OSMOSE_DEPS}/lucide-static
          ${OSMOSE_CACHE}/sources/lucide-static-${lucide_version})
if(NOT OSMOSE_LUCIDE)
    find_program(OSMOSE_NPM npm)
    if(NOT OSMOSE_NPM)
        message(FATAL_ERROR "npm, which brings the icons' font, is missing: install Node.js, or point OSMOSE_DEPS to a folder "
                            "with lucide-static/, the unpacked npm package lucide-static ${lucide_version}.")
    endif()
    message(STATUS "lucide-static ${lucide_version}: fetching from npm")
    set(temporary ${OSMOSE_CACHE}/sources/lucide-static.new)
    file(MAKE_DIRECTORY ${temporary})
    execute_process(COMMAND ${OSMOSE_NPM} pack --silent --pack-destination ${temporary} lucide-static@${lucide_version}
                    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
    file(ARCHIVE_EXTRACT INPUT ${temporary}/lucide-static-${lucide_version}.tgz DESTINATION ${temporary}
         PATTERNS package/font package/LICENSE)
    file(RENAME ${temporary}/package ${OSMOSE_CACHE}/sources/lucide-static-${lucide_version})
    set(OSMOSE_LUCIDE ${OSMOSE_CACHE}/sources/lucide-static-${lucide_version})
endif()

find_package(Python3 QUIET COMPONENTS Interpreter)
execute_process(COMMAND ${Python3_EXECUTABLE} -c "import fontTools" RESULT_VARIABLE missing OUTPUT_QUIET ERROR_QUIET)
if(missing)
    message(FATAL_ERROR "python3 with fonttools, which reduces the fonts, is missing: pip install fonttools "
                        "(Debian: python3-fonttools).")
endif()
add_custom_command(OUTPUT ${font_stamp}
    COMMAND ${Python3_EXECUTABLE} ${osmose_font_script} --inter ${OSMOSE_INTER} --lucide ${OSMOSE_LUCIDE}/font
            --icons ${osmose_icon_list} --out ${CMAKE_BINARY_DIR}/assets/fonts
    COMMAND ${CMAKE_COMMAND} -E touch ${font_stamp}
    DEPENDS ${osmose_font_script} ${osmose_icon_list} VERBATIM COMMENT "Reducing the fonts to the glyphs in use")
add_custom_target(osmose_assets ALL DEPENDS ${font_stamp})

# The three stories, made by assets/examples/make.sh.
file(GLOB osmose_examples CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/examples/*.json)
foreach(example IN LISTS osmose_examples)
    get_filename_component(name ${example} NAME)
    configure_file(${example} ${CMAKE_BINARY_DIR}/assets/examples/${name} COPYONLY)
endforeach()
