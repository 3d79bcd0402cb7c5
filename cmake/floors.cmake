# osmose_floor(name [PATH folder] LINKS targets... [PRECOMPILE headers...]): the library of src/<folder>, empty ones included.
# PRECOMPILE names what nearly all of its files include: parsing it again for each takes ten times as long as the rest of a file.
# Files include all the same what they use; cmake -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON shows whether they do.
#
# How the floors are kept apart: headers are included as "floor/header.hpp", and each floor offers one include folder of
# its own, build/include/<name>/, that holds nothing but a link to its sources. A target gets the folders of what it
# links and no other, so an include of a floor above, or beside, does not compile.

function(osmose_floor name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PATH" "LINKS;PRECOMPILE")
    if(NOT arg_PATH)
        set(arg_PATH ${name})
    endif()
    set(source_dir ${CMAKE_SOURCE_DIR}/src/${arg_PATH})
    file(MAKE_DIRECTORY ${source_dir})

    set(include_dir ${CMAKE_BINARY_DIR}/include/${name})
    osmose_link(${source_dir} ${include_dir}/${arg_PATH})

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${source_dir}/*.cpp)
    if(sources)
        add_library(${name} STATIC ${sources})
        target_include_directories(${name} PUBLIC ${include_dir})
        target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE osmose_warnings)
        if(arg_PRECOMPILE)
            osmose_precompile(${name} ${arg_PRECOMPILE})
        endif()
    else()
        add_library(${name} INTERFACE)
        target_include_directories(${name} INTERFACE ${include_dir})
        target_link_libraries(${name} INTERFACE ${arg_LINKS})
    endif()
endfunction()

# A precompiled header names its files by their whole paths, so ccache must not take one checkout's for another: the definition, which
# nobody reads, tells them apart.
function(osmose_precompile name)
    target_precompile_headers(${name} PRIVATE ${ARGN})
    target_compile_definitions(${name} PRIVATE OSMOSE_PRECOMPILED_IN="${CMAKE_BINARY_DIR}")
endfunction()

# osmose_program(name source LINKS targets...)
function(osmose_program name source)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "LINKS")
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} osmose_warnings)
endfunction()

# A release that runs on any Linux, whatever its C library; where no static one is installed it is linked as usual.
function(osmose_link_statically name)
    if(CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
        include(CheckCXXSourceCompiles)
        set(CMAKE_REQUIRED_LINK_OPTIONS -static)
        check_cxx_source_compiles("int main() { return 0; }" OSMOSE_CAN_LINK_STATICALLY)
        if(OSMOSE_CAN_LINK_STATICALLY)
            target_link_options(${name} PRIVATE -static)
        endif()
    endif()
endfunction()

# A symbolic link at to; where the file system has none, a copy.
function(osmose_link from to)
    if(NOT EXISTS ${to})
        get_filename_component(parent ${to} DIRECTORY)
        file(MAKE_DIRECTORY ${parent})
        file(CREATE_LINK ${from} ${to} SYMBOLIC COPY_ON_ERROR)
    endif()
endfunction()
