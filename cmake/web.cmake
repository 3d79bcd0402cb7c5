# The web app: the wasm, its JS, and the site around them in build/site.

set(web_link_options
    -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB -sFILESYSTEM=0 -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=createOsmose -sEXPORTED_RUNTIME_METHODS=HEAPU8,callMain,stringToNewUTF8
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    list(APPEND web_link_options -O1 -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=1)
else()
    # For the size of the download: a small allocator, what every browser with wasm's exceptions has besides, and names, to order the
    # functions by them.
    list(APPEND web_link_options -sMALLOC=emmalloc "SHELL:-Xlinker -mllvm -Xlinker -mattr=+bulk-memory,+nontrapping-fptoint" --profiling-funcs)
    find_program(OSMOSE_WASM_OPT wasm-opt HINTS ${osmose_emscripten}/../bin $ENV{EMSDK}/upstream/bin REQUIRED NO_CMAKE_FIND_ROOT_PATH)
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

# osmose_web_program(name source): app.js and app.wasm, to be put into a site of their own.
function(osmose_web_program name source)
    osmose_program(${name} ${source} LINKS platform_web)
    # What only JavaScript calls is named by nothing in C++, so an archive would leave it out.
    target_link_options(${name} PRIVATE ${web_link_options} "SHELL:-Wl,--whole-archive $<TARGET_FILE:platform_web> -Wl,--no-whole-archive")
    set_target_properties(${name} PROPERTIES OUTPUT_NAME app LINK_DEPENDS "${web_libraries};${web_pre}")
    if(OSMOSE_WASM_OPT)
        # In the order of their names, the functions made from one template stand side by side and pack better: 3 % of the download.
        add_custom_command(TARGET ${name} POST_BUILD
            COMMAND ${OSMOSE_WASM_OPT} -Oz --reorder-functions-by-name --strip-debug --enable-exception-handling --enable-bulk-memory
                    --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-multivalue --enable-reference-types
                    $<TARGET_FILE_DIR:${name}>/app.wasm -o $<TARGET_FILE_DIR:${name}>/app.wasm
            VERBATIM COMMENT "Ordering the functions")
    endif()
endfunction()

osmose_web_program(osmose_web src/main/web.cpp)

find_program(OSMOSE_NODE NAMES node nodejs HINTS $ENV{EMSDK_NODE} REQUIRED NO_CMAKE_FIND_ROOT_PATH)

find_program(OSMOSE_ESBUILD esbuild NO_CMAKE_FIND_ROOT_PATH)
if(NOT OSMOSE_ESBUILD)
    message(FATAL_ERROR "esbuild, which packs the page's scripts, is missing: npm install --global esbuild "
                        "(Debian: esbuild).")
endif()

# The notices of all that the app contains, for docs/ and the site.
add_custom_target(osmose_third_party
    COMMAND ${OSMOSE_NODE} ${CMAKE_SOURCE_DIR}/cmake/third-party.mjs ${CMAKE_SOURCE_DIR}/docs/third-party.md
            imgui=${imgui_DIR} sdl2=${sdl2_DIR} zlib=${zlib_DIR} libsodium=${libsodium_DIR} lucide=${OSMOSE_LUCIDE}
    VERBATIM COMMENT "Collecting the libraries' notices")

# Put together at every build (a quarter of a second): build/site is shared by web and web-debug.
set(make_site ${OSMOSE_NODE} ${CMAKE_SOURCE_DIR}/cmake/site.mjs --version ${PROJECT_VERSION} --esbuild ${OSMOSE_ESBUILD})
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    list(APPEND make_site --minify)
endif()
add_custom_target(osmose_site ALL
    COMMAND ${make_site} --out ${CMAKE_SOURCE_DIR}/build/site --page ${CMAKE_SOURCE_DIR}/site
            --app ${CMAKE_SOURCE_DIR}/shell ${CMAKE_BINARY_DIR}/app.js ${CMAKE_BINARY_DIR}/app.wasm ${CMAKE_BINARY_DIR}/assets
            ${CMAKE_SOURCE_DIR}/docs/third-party.md
    VERBATIM COMMENT "Putting the site together")
add_dependencies(osmose_site osmose_web osmose_assets osmose_third_party)

# The face's proof, for the browser tests alone: the same shell around a page with one of each control, in build/proof.
osmose_web_program(osmose_proof tests/proof/proof.cpp)
set_target_properties(osmose_proof PROPERTIES EXCLUDE_FROM_ALL TRUE RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/proof)
add_custom_target(osmose_proof_page
    COMMAND ${make_site} --out ${CMAKE_SOURCE_DIR}/build/proof
            --app ${CMAKE_SOURCE_DIR}/shell ${CMAKE_BINARY_DIR}/proof/app.js ${CMAKE_BINARY_DIR}/proof/app.wasm ${CMAKE_BINARY_DIR}/assets
    VERBATIM COMMENT "Putting the proof's page together")
add_dependencies(osmose_proof_page osmose_proof osmose_assets)
