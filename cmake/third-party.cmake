# A target per library. They are compiled without our warnings, and their headers are system headers to us.

# ---- sources that are compiled ---------------------------------------------------------------------------------------

# osmose_sources_library(name folders...): a static library of <name>_SOURCES with these include folders.
function(osmose_sources_library name)
    add_library(${name} STATIC ${${name}_SOURCES})
    target_include_directories(${name} SYSTEM PUBLIC ${ARGN})
    target_compile_options(${name} PRIVATE -w)
endfunction()

# osmose_system_library(name package target packages): the system's own, or one sentence on how to get it.
function(osmose_system_library name package target packages)
    find_package(${package} QUIET)
    if(NOT ${package}_FOUND)
        message(FATAL_ERROR "${package} is missing: install ${packages}, or use ./build-wasm.sh desktop, which brings its own.")
    endif()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${target})
endfunction()

osmose_source(zlib VERSION 1.3.1 GIT https://github.com/madler/zlib.git TAG v1.3.1
    LOCK LICENSE adler32.c compress.c crc32.c deflate.c inffast.c inflate.c inftrees.c trees.c uncompr.c zutil.c *.h)
osmose_sources_library(zlib ${zlib_DIR})

# sodium_init() names every primitive that has several implementations, so a few more than are used must be there to link.
osmose_source(libsodium VERSION 1.0.18 GIT https://github.com/jedisct1/libsodium.git TAG 1.0.18-RELEASE
    LOCK LICENSE src/libsodium/sodium/*.c src/libsodium/randombytes/*.c src/libsodium/randombytes/sysrandom/*.c
         src/libsodium/crypto_generichash/*.c src/libsodium/crypto_generichash/blake2b/*.c
         src/libsodium/crypto_generichash/blake2b/ref/*.[ch]
         src/libsodium/crypto_hash/*.c src/libsodium/crypto_hash/sha256/*.c src/libsodium/crypto_hash/sha256/cp/*.c
         src/libsodium/crypto_hash/sha512/*.c src/libsodium/crypto_hash/sha512/cp/*.c
         src/libsodium/crypto_sign/*.c src/libsodium/crypto_sign/ed25519/*.c src/libsodium/crypto_sign/ed25519/ref10/*.[ch]
         src/libsodium/crypto_verify/sodium/*.c
         src/libsodium/crypto_core/ed25519/ref10/*.[ch] src/libsodium/crypto_core/ed25519/ref10/fe_51/*.h
         src/libsodium/crypto_core/ed25519/ref10/fe_25_5/*.h src/libsodium/crypto_core/salsa/ref/*.c
         src/libsodium/crypto_core/hchacha20/*.c
         src/libsodium/crypto_onetimeauth/*.c src/libsodium/crypto_onetimeauth/poly1305/*.[ch]
         src/libsodium/crypto_onetimeauth/poly1305/donna/*.[ch] src/libsodium/crypto_onetimeauth/poly1305/sse2/*.h
         src/libsodium/crypto_pwhash/argon2/*.[ch]
         src/libsodium/crypto_scalarmult/*.c src/libsodium/crypto_scalarmult/curve25519/*.[ch]
         src/libsodium/crypto_scalarmult/curve25519/ref10/*.[ch]
         src/libsodium/crypto_scalarmult/curve25519/sandy2x/curve25519_sandy2x.h
         src/libsodium/crypto_stream/*.c src/libsodium/crypto_stream/chacha20/*.[ch]
         src/libsodium/crypto_stream/chacha20/ref/*.[ch] src/libsodium/crypto_stream/chacha20/dolbeau/*.h
         src/libsodium/crypto_stream/salsa20/*.[ch] src/libsodium/crypto_stream/salsa20/ref/*.[ch]
         src/libsodium/crypto_stream/salsa20/xmm6/*.h src/libsodium/crypto_stream/salsa20/xmm6int/*.h
         src/libsodium/include/*.h src/libsodium/include/sodium/*.h src/libsodium/include/sodium/private/*.h
         src/libsodium/include/sodium/version.h.in)
set(sodium_INCLUDE ${libsodium_DIR}/src/libsodium/include)
block()
    set(VERSION 1.0.18)
    set(SODIUM_LIBRARY_VERSION_MAJOR 10)
    set(SODIUM_LIBRARY_VERSION_MINOR 3)
    set(SODIUM_LIBRARY_MINIMAL_DEF "")
    configure_file(${sodium_INCLUDE}/sodium/version.h.in ${CMAKE_BINARY_DIR}/third-party/sodium/sodium/version.h @ONLY)
endblock()
set(sodium_SOURCES ${libsodium_SOURCES} ${CMAKE_CURRENT_LIST_DIR}/sodium-base-point.c)
set_source_files_properties(${libsodium_DIR}/src/libsodium/crypto_sign/ed25519/ref10/keypair.c
    ${libsodium_DIR}/src/libsodium/crypto_sign/ed25519/ref10/sign.c
    PROPERTIES COMPILE_DEFINITIONS ge25519_scalarmult_base=osmose_scalarmult_base)
osmose_sources_library(sodium ${sodium_INCLUDE} ${CMAKE_BINARY_DIR}/third-party/sodium)
target_include_directories(sodium PRIVATE ${sodium_INCLUDE}/sodium ${CMAKE_BINARY_DIR}/third-party/sodium/sodium)
target_compile_definitions(sodium PUBLIC SODIUM_STATIC PRIVATE CONFIGURED=1)
target_compile_options(sodium PRIVATE $<$<CONFIG:Debug>:-O2>) # else the tests do little but sign

if(OSMOSE_UI)
    osmose_source(imgui VERSION 1.92.2b GIT https://github.com/ocornut/imgui.git TAG v1.92.2b
        LOCK LICENSE.txt imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp imgui_demo.cpp *.h
             backends/imgui_impl_sdl2.* backends/imgui_impl_opengl3.* backends/imgui_impl_opengl3_loader.h)
    set(imgui_sdl2_SOURCES ${imgui_SOURCES})
    list(FILTER imgui_SOURCES EXCLUDE REGEX "/backends/")
    list(FILTER imgui_sdl2_SOURCES INCLUDE REGEX "/backends/")
    # Our own configuration is a header of the floor ui, so Dear ImGui sees that floor's include folder.
    osmose_sources_library(imgui ${imgui_DIR} ${CMAKE_BINARY_DIR}/include/ui)
    target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="ui/imconfig.hpp"
        PRIVATE IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS) # the app brings its fonts, and keeps no settings of windows
endif()

if(OSMOSE_UI AND OSMOSE_FACE)
    if(EMSCRIPTEN)
        # Straight from its sources, and only what makes a window and a WebGL context: SDL's own configure step takes
        # minutes under emscripten. No audio, joystick, sensor, haptics or 2D renderer; nothing that copies pixels.
        osmose_source(sdl2 VERSION 2.32.4 GIT https://github.com/libsdl-org/SDL.git TAG release-2.32.4
            LOCK LICENSE.txt src/*.[ch] src/atomic/*.c src/audio/*.h src/cpuinfo/*.c src/dynapi/*.h src/events/*.[ch] src/file/*.c
                 src/filesystem/emscripten/*.c src/haptic/*.h src/joystick/*.h src/libm/*.[ch] src/loadso/dlopen/*.c
                 src/locale/*.[ch] src/locale/emscripten/*.c src/misc/*.[ch] src/misc/emscripten/*.c
                 src/power/*.[ch] src/power/emscripten/*.c src/render/*.h src/sensor/*.h src/stdlib/*.[ch]
                 src/thread/*.[ch] src/thread/generic/*.[ch] src/timer/*.[ch] src/timer/unix/*.c
                 src/video/*.[ch] src/video/emscripten/*.[ch] src/video/khronos/*/*.h src/video/yuv2rgb/*.[ch]
                 include/*.h)
        list(APPEND sdl2_SOURCES ${CMAKE_SOURCE_DIR}/cmake/sdl2-absent.c)
        osmose_sources_library(sdl2 ${sdl2_DIR}/include)
        target_include_directories(sdl2 PRIVATE ${sdl2_DIR}/src ${sdl2_DIR}/src/video/khronos)
        target_compile_definitions(sdl2 PRIVATE SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_SENSOR_DISABLED=1
                                                SDL_RENDER_DISABLED=1 SDL_LEAN_AND_MEAN=1)
    else()
        osmose_system_library(sdl2 SDL2 SDL2::SDL2 "libsdl2-dev (Debian), SDL2-devel (Fedora) or sdl2 (Homebrew)")
        osmose_system_library(sqlite SQLite3 SQLite::SQLite3 "libsqlite3-dev (Debian), sqlite-devel (Fedora) or sqlite (Homebrew)")
    endif()
    osmose_sources_library(imgui_sdl2 ${imgui_DIR}/backends)
    target_link_libraries(imgui_sdl2 PUBLIC imgui sdl2)
    if(EMSCRIPTEN)
        target_compile_definitions(imgui_sdl2 PUBLIC IMGUI_IMPL_OPENGL_ES3)
        target_compile_options(imgui_sdl2 PRIVATE -include ${CMAKE_CURRENT_LIST_DIR}/imgui-gl-state.h)
    endif()
endif()

# ---- headers alone ---------------------------------------------------------------------------------------------------

# osmose_headers(name HEADER path FOLDER folder PACKAGE package VERSION v GIT url TAG tag INCLUDE folder-in-the-source):
# a library of headers, from the system where it has it, else from $OSMOSE_DEPS, the cache or upstream. It is seen through
# a folder that holds a link to it alone: the system's whole include folder must not be on the path of a cross-compiler.
function(osmose_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;FOLDER;PACKAGE;VERSION;GIT;TAG;INCLUDE" "")
    find_path(${name}_INCLUDE ${arg_HEADER} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH PATHS
              $ENV{OSMOSE_DEPS}/${name}/${arg_INCLUDE} $ENV{OSMOSE_DEPS}/${name}-${arg_VERSION}/${arg_INCLUDE}
              /usr/include /usr/local/include /opt/homebrew/include ${OSMOSE_CACHE}/sources/${name}-${arg_VERSION}/${arg_INCLUDE})
    if(NOT ${name}_INCLUDE)
        message(STATUS "${name}: no ${arg_HEADER} in the system (Debian's package is ${arg_PACKAGE}), "
                       "fetching ${arg_TAG} from ${arg_GIT}")
        osmose_fetch(${name} ${arg_VERSION} ${arg_GIT} ${arg_TAG})
        set(${name}_INCLUDE ${OSMOSE_CACHE}/sources/${name}-${arg_VERSION}/${arg_INCLUDE})
    endif()
    osmose_link(${${name}_INCLUDE}/${arg_FOLDER} ${CMAKE_BINARY_DIR}/third-party/${name}/${arg_FOLDER})
    add_library(${name} INTERFACE)
    target_include_directories(${name} SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/third-party/${name})
endfunction()

# Multiprecision in its standalone form, which needs Config and nothing else of Boost.
osmose_headers(boost HEADER boost/multiprecision/cpp_int.hpp FOLDER boost/multiprecision PACKAGE libboost-dev
    VERSION 1.83.0 GIT https://github.com/boostorg/multiprecision.git TAG boost-1.83.0 INCLUDE include)
target_compile_definitions(boost INTERFACE BOOST_MP_STANDALONE)
osmose_headers(boost_config HEADER boost/config.hpp FOLDER boost/config PACKAGE libboost-dev
    VERSION 1.83.0 GIT https://github.com/boostorg/config.git TAG boost-1.83.0 INCLUDE include)
osmose_link(${boost_config_INCLUDE}/boost/config.hpp ${CMAKE_BINARY_DIR}/third-party/boost_config/boost/config.hpp)
target_link_libraries(boost INTERFACE boost_config)

osmose_headers(rapidjson HEADER rapidjson/reader.h FOLDER rapidjson PACKAGE rapidjson-dev
    VERSION 24b5e7a GIT https://github.com/Tencent/rapidjson.git TAG 24b5e7a8b27f42fa16b96fc70aade9106cf7102f INCLUDE include)

osmose_headers(cereal HEADER cereal/cereal.hpp FOLDER cereal PACKAGE libcereal-dev
    VERSION 1.3.2 GIT https://github.com/USCiLab/cereal.git TAG v1.3.2 INCLUDE include)
target_include_directories(cereal SYSTEM BEFORE INTERFACE ${CMAKE_SOURCE_DIR}/cmake/cereal-on-rapidjson)
target_link_libraries(cereal INTERFACE rapidjson)
# By default cereal lets RapidJSON recurse as deep as a file wishes, takes broken UTF-8, and reads and writes NaN.
target_compile_definitions(cereal INTERFACE
    "RAPIDJSON_PARSE_DEFAULT_FLAGS=kParseIterativeFlag|kParseValidateEncodingFlag|kParseFullPrecisionFlag"
    "RAPIDJSON_WRITE_DEFAULT_FLAGS=kWriteNoFlags")

if(OSMOSE_CLI AND NOT EMSCRIPTEN)
    osmose_headers(cli11 HEADER CLI/CLI.hpp FOLDER CLI PACKAGE libcli11-dev
        VERSION 2.4.1 GIT https://github.com/CLIUtils/CLI11.git TAG v2.4.1 INCLUDE include)
    set(cli11_compiled_SOURCES ${CMAKE_CURRENT_LIST_DIR}/cli11.cpp)
    osmose_sources_library(cli11_compiled)
    target_compile_definitions(cli11_compiled PUBLIC CLI11_COMPILE)
    target_link_libraries(cli11_compiled PUBLIC cli11)
endif()
if(OSMOSE_TESTS)
    osmose_headers(doctest HEADER doctest/doctest.h FOLDER doctest PACKAGE doctest-dev
        VERSION 2.4.11 GIT https://github.com/doctest/doctest.git TAG v2.4.11 INCLUDE .)
endif()
