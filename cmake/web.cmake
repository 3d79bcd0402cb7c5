# The web app: the wasm, its JS, and the site around them in build/site.

set(web_link_options
    -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=createOsmose -sEXPORTED_RUNTIME_METHODS=HEAPU8,callMain,stringToNewUTF8
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    list(APPEND web_link_options -O1 -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=1)
endif()

# shell/*.library.js hold the functions that C++ declares extern "C", shell/*.pre.js come before emscripten's own JS.
# Everything else in shell/ is part of the site as it is.
file(GLOB web_libraries CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/shell/*.library.js)
file(GLOB web_pre CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/shell/*.pre.js)
foreach(file IN LISTS web_libraries)
    list(APPEND web_link_options "SHELL:--js-library ${file}")
endforeach()
foreach(file IN LISTS web_pre)
    list(APPEND web_link_options "SHELL:--pre-js ${file}")
endforeach()

osmose_program(osmose_web src/main/web.cpp LINKS platform_web)
target_link_options(osmose_web PRIVATE ${web_link_options})
set_target_properties(osmose_web PROPERTIES OUTPUT_NAME app LINK_DEPENDS "${web_libraries};${web_pre}")
target_sources(osmose_web PRIVATE src/main/proof.cpp)
# What only JavaScript calls is named by nothing in C++, so an archive would leave it out.
target_link_options(osmose_web PRIVATE "SHELL:-Wl,--whole-archive $<TARGET_FILE:platform_web> -Wl,--no-whole-archive")

find_program(OSMOSE_NODE NAMES node nodejs HINTS $ENV{EMSDK_NODE} REQUIRED NO_CMAKE_FIND_ROOT_PATH)

# The notices of all that the app contains, for docs/ and the site.
add_custom_target(osmose_third_party
    COMMAND ${OSMOSE_NODE} ${CMAKE_SOURCE_DIR}/cmake/third-party.mjs ${CMAKE_SOURCE_DIR}/docs/third-party.md
            imgui=${imgui_DIR} sdl2=${sdl2_DIR} zlib=${zlib_DIR} libsodium=${libsodium_DIR} lucide=${OSMOSE_LUCIDE}
    VERBATIM COMMENT "Collecting the libraries' notices")

# Put together at every build (a quarter of a second): build/site is shared by web and web-debug.
add_custom_target(osmose_site ALL
    COMMAND ${OSMOSE_NODE} ${CMAKE_SOURCE_DIR}/cmake/site.mjs --out ${CMAKE_SOURCE_DIR}/build/site --version ${PROJECT_VERSION}
            --page ${CMAKE_SOURCE_DIR}/site
            --app ${CMAKE_SOURCE_DIR}/shell ${CMAKE_BINARY_DIR}/app.js ${CMAKE_BINARY_DIR}/app.wasm ${CMAKE_BINARY_DIR}/assets
            ${CMAKE_SOURCE_DIR}/docs/third-party.md
    VERBATIM COMMENT "Putting the site together")
add_dependencies(osmose_site osmose_web osmose_assets osmose_third_party)
