# Finds emscripten's own toolchain file: beside the em++ on the PATH, or in $EMSDK.
find_program(osmose_emcc emcc HINTS $ENV{EMSDK}/upstream/emscripten)
if(NOT osmose_emcc)
    message(FATAL_ERROR "emcc is missing: install emsdk 3.1.60 or later and run its emsdk_env, "
                        "or use ./build-wasm.sh on Debian or Ubuntu, which brings its own.")
endif()
file(REAL_PATH ${osmose_emcc} osmose_emcc_real)
get_filename_component(osmose_emscripten ${osmose_emcc_real} DIRECTORY)
if(NOT EXISTS ${osmose_emscripten}/cmake/Modules/Platform/Emscripten.cmake)
    set(osmose_emscripten /usr/share/emscripten)
endif()
include(${osmose_emscripten}/cmake/Modules/Platform/Emscripten.cmake)
