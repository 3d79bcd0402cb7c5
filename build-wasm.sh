#!/usr/bin/env bash
# The one way from an empty machine to a running OsmoseIt. See usage() below, or ./build-wasm.sh --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
    cat <<'USAGE'
usage: ./build-wasm.sh [command]

  (none)      build the site into build/site/
  serve       build the site and serve it on a local port
  debug       the same as serve, with asserts and names, quicker to build
  cli         build the command line: build/osmoseit
  desktop     build the desktop window and open it
  in CMD...   run CMD with the toolchain, as in: ./build-wasm.sh in cmake --workflow --preset sanitize
  packages    print the Debian packages that the build needs

The toolchain is emcc (3.1.60 or later), cmake and ninja from the PATH where they are; else a Debian root with all that is
needed, made once in a cache outside this tree. Set OSMOSE_CACHE to choose the cache, OSMOSE_DEPS to a folder with
sources of the libraries (<name>-<version>/, see cmake/dependencies.cmake) to use those, OSMOSE_JOBS for fewer jobs.
USAGE
}

export OSMOSE_CACHE=${OSMOSE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/osmoseit}
jobs=${OSMOSE_JOBS:-$(nproc 2>/dev/null || sysctl -n hw.ncpu)}
mkdir -p "$OSMOSE_CACHE"

# shellcheck source=cmake/toolchain.sh
source cmake/toolchain.sh

build() { # preset [target...]
    local preset=$1
    shift
    toolchain_run cmake --preset "$preset" -Wno-dev >"$OSMOSE_CACHE/configure-$preset.log" 2>&1 || {
        cat "$OSMOSE_CACHE/configure-$preset.log" >&2
        fail "cmake could not configure the preset $preset: see above"
    }
    toolchain_run cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"}
}

command=${1:-site}
[ $# -gt 0 ] && shift
case $command in
    -h | --help | help)
        usage
        ;;
    packages)
        echo "$toolchain_packages"
        ;;
    in)
        toolchain_prepare
        toolchain_run "$@"
        ;;
    site)
        toolchain_prepare
        build web
        say "the site is in build/site/: copy it to any static host"
        ;;
    serve | debug)
        toolchain_prepare
        if [ "$command" = serve ]; then build web; else build web-debug; fi
        toolchain_run node cmake/serve.mjs build/site "$@"
        ;;
    cli)
        toolchain_prepare
        build cli
        ln -sf cli/osmoseit build/osmoseit
        say "the command line is build/osmoseit"
        ;;
    desktop)
        toolchain_prepare
        build desktop
        toolchain_home=$HOME toolchain_run env HOME="$HOME" build/desktop/osmoseit-desktop "$@"
        ;;
    *)
        usage >&2
        fail "there is no command $command"
        ;;
esac
