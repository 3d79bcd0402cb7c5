# The catalogues of assets/strings, built into the floor locale: each JSON file becomes a raw string of a generated source. Both have
# the same keys in the same lines, so English is built in without its own; and what only the command line says is left out of the web
# app: ten kilobytes less to download. Included by CMakeLists.txt after the floors. Run with -P it makes that source: -DSTRINGS=folder
# -DOUT=file -DLEFT_OUT=expression for keys.

if(CMAKE_SCRIPT_MODE_FILE)
    set(cases "")
    foreach(language IN ITEMS fr en)
        file(READ ${STRINGS}/${language}.json json)
        if(LEFT_OUT)
            string(REGEX REPLACE "\n  \"(${LEFT_OUT})[^\n]*" "" json "${json}")
        endif()
        if(language STREQUAL "en")
            string(REGEX REPLACE "\n  \"[^\"]*\": " "\n" json "${json}")
        endif()
        string(APPEND cases "    if (language == Language::${language}) return R\"osmose(${json})osmose\";\n")
    endforeach()
    file(WRITE ${OUT} "// Made by cmake/strings.cmake from assets/strings.\n#include \"locale/catalogue.hpp\"\n\n"
                      "namespace osmose::locale {\n\nstd::string_view built_in(Language language) {\n${cases}"
                      "    return \"{}\";\n}\n\n} // namespace osmose::locale\n")
    return()
endif()

function(osmose_catalogues target left_out)
    set(strings ${CMAKE_SOURCE_DIR}/assets/strings)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/strings/catalogue_json.cpp)
    add_custom_command(OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DSTRINGS=${strings} -DOUT=${source} "-DLEFT_OUT=${left_out}" -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
        DEPENDS ${strings}/fr.json ${strings}/en.json ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
        COMMENT "Building the catalogues of strings into ${target}" VERBATIM)
    target_sources(${target} PRIVATE ${source})
endfunction()

if(EMSCRIPTEN)
    osmose_catalogues(locale "cli\\.|error\\.cli\\.")
else()
    osmose_catalogues(locale "")
endif()
