# What every target is compiled with, ours and the libraries'; the warnings are ours alone (osmose_warnings).

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13
   OR CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 17)
    message(FATAL_ERROR "${CMAKE_CXX_COMPILER} ${CMAKE_CXX_COMPILER_VERSION} is too old for C++23: "
                        "g++ 13, clang 17 or emscripten 3.1.60 are the least, or use ./build-wasm.sh, which brings its own.")
endif()

# ---- ccache: shared by all checkouts of a machine, so that a fresh clone reuses what was compiled before
find_program(OSMOSE_CCACHE ccache)
if(OSMOSE_CCACHE)
    set(osmose_ccache ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1)
    # What ccache asks for to take precompiled headers; without their time in them they are the same each time.
    list(APPEND osmose_ccache CCACHE_SLOPPINESS=pch_defines,time_macros)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
    endif()
    if(DEFINED ENV{OSMOSE_CACHE})
        list(APPEND osmose_ccache CCACHE_DIR=$ENV{OSMOSE_CACHE}/ccache)
    endif()
    if(EMSCRIPTEN)
        # em++ is a script that never changes: its version names it, and it takes clang's options.
        list(APPEND osmose_ccache CCACHE_COMPILERTYPE=clang CCACHE_COMPILERCHECK=string:emscripten-${EMSCRIPTEN_VERSION})
    endif()
    set(CMAKE_C_COMPILER_LAUNCHER ${osmose_ccache} ${OSMOSE_CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${osmose_ccache} ${OSMOSE_CCACHE})
endif()

# ---- for everything
if(EMSCRIPTEN)
    add_compile_options(-fwasm-exceptions)
    add_link_options(-fwasm-exceptions)
    if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
        add_compile_options(-flto)
        add_link_options(-flto)
        foreach(lang C CXX)
            set(CMAKE_${lang}_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
        endforeach()
    endif()
endif()
if(OSMOSE_SANITIZE)
    # A path from the build folder, so that ccache finds one checkout's objects for another.
    file(RELATIVE_PATH ignored ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR}/cmake/sanitizers.ignore)
    # Null pointers and sizes of objects are the address sanitizer's business too, and cost a fifth of the time to compile.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment,object-size -fno-sanitize-recover=undefined
                        -fno-omit-frame-pointer -fsanitize-ignorelist=${ignored})
    add_link_options(-fsanitize=address,undefined)
endif()
if(OSMOSE_COVERAGE)
    add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
    add_link_options(-fprofile-instr-generate)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT EMSCRIPTEN AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    # The standard library of the wasm, also in the native tests.
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-stdlib=libc++>)
    add_link_options(-stdlib=libc++)
    find_program(OSMOSE_LLD ld.lld)
    if(OSMOSE_LLD)
        add_link_options(-fuse-ld=lld) # GNU ld takes half a minute for a sanitized program
    endif()
    if(OSMOSE_TESTS)
        add_compile_definitions(_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE)
    endif()
endif()

# ---- for ours
add_library(osmose_warnings INTERFACE)
# {.name = ...} means to leave the other fields at their defaults, so that is no warning.
target_compile_options(osmose_warnings INTERFACE -Wall -Wextra -Werror
    $<IF:$<CXX_COMPILER_ID:Clang,AppleClang>,-Wno-missing-designated-field-initializers,-Wno-missing-field-initializers>)
target_compile_definitions(osmose_warnings INTERFACE OSMOSE_VERSION="${PROJECT_VERSION}")
