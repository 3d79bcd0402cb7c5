# The libraries: each declared once, found in one of four places, and checked file by file.
#
# Where a library is looked for, in this order:
#   1. $OSMOSE_DEPS/<name> or $OSMOSE_DEPS/<name>-<version>   a folder of yours (or -DFETCHCONTENT_SOURCE_DIR_<NAME>=folder)
#   2. <cache>/sources/<name>-<version>                       what was fetched before; build-wasm.sh puts Debian's source here
#   3. upstream, by git, into 2.
# What counts is the content: dependencies.lock holds the SHA-256 of every file that is compiled or included, so it does
# not matter which of these a file came from, and a wrong one stops the build. `cmake -DOSMOSE_WRITE_LOCK=ON --preset web`
# writes the lock anew after a library was changed on purpose.
include(FetchContent)
set(FETCHCONTENT_QUIET OFF)

option(OSMOSE_WRITE_LOCK "Write cmake/dependencies.lock from the sources that are found" OFF)
set(OSMOSE_UPSTREAM "" CACHE STRING "Where to fetch the libraries instead of their own addresses: <this>/<name>.git")
set(OSMOSE_LOCK ${CMAKE_SOURCE_DIR}/cmake/dependencies.lock)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${OSMOSE_LOCK})
file(STRINGS ${OSMOSE_LOCK} osmose_lock REGEX "^[0-9a-f]")

if(DEFINED ENV{OSMOSE_CACHE})
    set(OSMOSE_CACHE $ENV{OSMOSE_CACHE})
elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(OSMOSE_CACHE $ENV{XDG_CACHE_HOME}/osmoseit)
elseif(WIN32)
    file(TO_CMAKE_PATH "$ENV{LOCALAPPDATA}/osmoseit" OSMOSE_CACHE)
else()
    set(OSMOSE_CACHE $ENV{HOME}/.cache/osmoseit)
endif()

# osmose_source(name VERSION v GIT url TAG tag LOCK patterns...) sets <name>_DIR, and <name>_SOURCES, the files to compile.
# LOCK says which files the lock covers, when it is written.
function(osmose_source name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "VERSION;GIT;TAG" "LOCK")
    string(TOUPPER ${name} upper)
    set(dir "${FETCHCONTENT_SOURCE_DIR_${upper}}")
    foreach(place "$ENV{OSMOSE_DEPS}/${name}" "$ENV{OSMOSE_DEPS}/${name}-${arg_VERSION}"
                  "${OSMOSE_CACHE}/sources/${name}-${arg_VERSION}")
        if(NOT dir AND IS_DIRECTORY ${place})
            set(dir ${place})
        endif()
    endforeach()
    if(NOT dir)
        message(STATUS "${name} ${arg_VERSION}: fetching ${arg_TAG} from ${arg_GIT} "
                       "(set OSMOSE_DEPS to a folder that holds ${name}-${arg_VERSION}/ to use your own)")
        osmose_fetch(${name} ${arg_VERSION} ${arg_GIT} ${arg_TAG})
        set(dir ${OSMOSE_CACHE}/sources/${name}-${arg_VERSION})
    endif()

    if(OSMOSE_WRITE_LOCK)
        osmose_write_lock(${name} ${dir} ${arg_LOCK})
        file(STRINGS ${OSMOSE_LOCK} osmose_lock REGEX "^[0-9a-f]")
    endif()
    set(sources "")
    foreach(line IN LISTS osmose_lock)
        if(line MATCHES "^([0-9a-f]+)  ${name}/(.*)$")
            set(expected ${CMAKE_MATCH_1})
            set(path ${CMAKE_MATCH_2})
            if(NOT EXISTS ${dir}/${path})
                message(FATAL_ERROR "${name} ${arg_VERSION}: ${dir} has no ${path}. Delete the folder to have it fetched "
                                    "again, or point OSMOSE_DEPS to a folder that holds ${name}-${arg_VERSION}/.")
            endif()
            file(SHA256 ${dir}/${path} found)
            if(NOT found STREQUAL expected)
                message(FATAL_ERROR "${name} ${arg_VERSION}: ${dir}/${path} is not the file that cmake/dependencies.lock "
                                    "names (SHA-256 ${found}, expected ${expected}). Delete the folder to have it fetched "
                                    "again; if the change is meant, write the lock with -DOSMOSE_WRITE_LOCK=ON.")
            endif()
            if(path MATCHES "\\.(c|cpp)$")
                list(APPEND sources ${dir}/${path})
            endif()
        endif()
    endforeach()
    if(NOT sources)
        message(FATAL_ERROR "cmake/dependencies.lock has no files of ${name}: write it with -DOSMOSE_WRITE_LOCK=ON.")
    endif()
    set(${name}_DIR ${dir} PARENT_SCOPE)
    set(${name}_SOURCES ${sources} PARENT_SCOPE)
endfunction()

# From upstream into <cache>/sources/<name>-<version>, whole or not at all. SOURCE_SUBDIR names a folder that is not there:
# the sources are wanted, not the library's own build.
function(osmose_fetch name version git tag)
    string(TOUPPER ${name} upper)
    set(shallow ON)
    if(tag MATCHES "^[0-9a-f]+$")
        set(shallow OFF) # git fetches a commit by its whole hash only with the history
    endif()
    if(OSMOSE_UPSTREAM) # a mirror of all of them: <OSMOSE_UPSTREAM>/<name>.git
        set(git ${OSMOSE_UPSTREAM}/${name}.git)
    endif()
    find_program(OSMOSE_GIT git NO_CMAKE_FIND_ROOT_PATH)
    if(NOT OSMOSE_GIT)
        message(FATAL_ERROR "git, which would fetch ${name} ${version}, is missing: install it, or point OSMOSE_DEPS to a "
                            "folder that holds ${name}-${version}/.")
    endif()
    execute_process(COMMAND ${OSMOSE_GIT} ls-remote --exit-code ${git} HEAD
                    RESULT_VARIABLE status ERROR_VARIABLE reason OUTPUT_QUIET)
    if(status)
        message(FATAL_ERROR "${name} ${version} was found in no folder and cannot be fetched from ${git}: ${reason}"
                            "Point OSMOSE_DEPS to a folder that holds ${name}-${version}/, its source as published.")
    endif()
    FetchContent_Declare(${name} GIT_REPOSITORY ${git} GIT_TAG ${tag} GIT_SHALLOW ${shallow} GIT_SUBMODULES ""
                         SOURCE_DIR ${OSMOSE_CACHE}/sources/${name}-${version}.new SOURCE_SUBDIR not-built-here)
    FetchContent_MakeAvailable(${name})
    file(RENAME ${OSMOSE_CACHE}/sources/${name}-${version}.new ${OSMOSE_CACHE}/sources/${name}-${version})
endfunction()

function(osmose_write_lock name dir)
    file(STRINGS ${OSMOSE_LOCK} lines)
    list(FILTER lines EXCLUDE REGEX "  ${name}/")
    set(files "")
    foreach(pattern IN LISTS ARGN)
        file(GLOB found RELATIVE ${dir} ${dir}/${pattern})
        list(APPEND files ${found})
    endforeach()
    list(REMOVE_DUPLICATES files)
    list(SORT files)
    foreach(path IN LISTS files)
        file(SHA256 ${dir}/${path} hash)
        list(APPEND lines "${hash}  ${name}/${path}")
    endforeach()
    list(JOIN lines "\n" text)
    file(WRITE ${OSMOSE_LOCK} "${text}\n")
endfunction()
