# What the app ships beside its code, made at build time into <build>/assets: the fonts, reduced to the glyphs in use.
#   Inter is Debian's fonts-inter, or OSMOSE_DEPS/inter, or upstream's release; Lucide is npm's lucide-static.

set(osmose_font_script ${CMAKE_SOURCE_DIR}/assets/fonts/subset.py)
set(osmose_icon_list ${CMAKE_SOURCE_DIR}/src/ui/icons.hpp)
add_custom_target(osmose_assets ALL)
if(EXISTS ${osmose_font_script} AND EXISTS ${osmose_icon_list})
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    find_path(INTER_FONTS Inter-Regular.otf NO_CMAKE_FIND_ROOT_PATH
              PATHS $ENV{OSMOSE_DEPS}/inter ${OSMOSE_CACHE}/sources/inter-4.1 /usr/share/fonts/opentype/inter REQUIRED)
    find_path(LUCIDE_FONT lucide.ttf NO_CMAKE_FIND_ROOT_PATH
              PATHS $ENV{OSMOSE_DEPS}/lucide-static/font ${OSMOSE_CACHE}/sources/lucide-static-1.62.0/font REQUIRED)
    set(font_stamp ${CMAKE_BINARY_DIR}/fonts.stamp)
    add_custom_command(OUTPUT ${font_stamp}
        COMMAND ${Python3_EXECUTABLE} ${osmose_font_script} --inter ${INTER_FONTS} --lucide ${LUCIDE_FONT}
                --icons ${osmose_icon_list} --out ${CMAKE_BINARY_DIR}/assets/fonts
        COMMAND ${CMAKE_COMMAND} -E touch ${font_stamp}
        DEPENDS ${osmose_font_script} ${osmose_icon_list} VERBATIM COMMENT "Reducing the fonts to the glyphs in use")
    add_custom_target(osmose_fonts DEPENDS ${font_stamp})
    add_dependencies(osmose_assets osmose_fonts)
endif()
