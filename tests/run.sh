#!/usr/bin/env bash
# Runs every test, or the suites that are named, and closes with the line "N passed, N failed".
#
#   native   the core and the interface, built by clang with address and undefined-behaviour sanitizers
#   wasm     the core's same tests as wasm, under node
#   cli      the command line, sanitized, from outside: tests/cli/*.test.mjs
#   e2e      the built site in real browsers: tests/e2e/*.test.mjs
#   access   the site's accessibility tree, as a screen reader reads it
#
# usage: tests/run.sh [suite...] [-- FILE...]     FILE: only these of tests/cli and tests/e2e
# On Debian and as root it installs what it needs; else it says what is missing.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

export OSMOSE_CACHE=${OSMOSE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/osmoseit}
jobs=${OSMOSE_JOBS:-$(nproc)}
mkdir -p "$OSMOSE_CACHE" build/test-results

# shellcheck source=cmake/toolchain.sh
source cmake/toolchain.sh

suites=() files=()
while [ $# -gt 0 ]; do
    case $1 in
        native | wasm | cli | e2e | access) suites+=("$1") ;;
        --)
            shift
            files=("$@")
            break
            ;;
        *) fail "there is no suite $1: native, wasm, cli, e2e, access" ;;
    esac
    shift
done
[ ${#suites[@]} -gt 0 ] || suites=(native wasm cli e2e access)
wants() { [[ " ${suites[*]} " == *" $1 "* ]]; }
wants_browsers() { wants e2e || wants access; }

passed=0 failed=0 failures=()
count() { # name passed failed
    passed=$((passed + $2))
    failed=$((failed + $3))
    [ "$3" -eq 0 ] || failures+=("$1: $3 failed")
    say "$1: $2 passed, $3 failed (${SECONDS} s since the start)"
}

# ---- what is needed ---------------------------------------------------------------------------------------------------

# command or file, Debian package
needed="npm npm
node nodejs
tar tar"
toolchain_on_path || needed+="
mmdebstrap mmdebstrap
bwrap bubblewrap"
if wants_browsers; then
    needed+="
chromium chromium
firefox-esr firefox-esr
Xvfb xvfb
xauth xauth
WebKitWebDriver webkit2gtk-driver
dbus-run-session dbus"
fi
if wants access; then
    needed+="
/usr/lib/python3/dist-packages/pyatspi python3-pyatspi"
fi

install_needed() {
    local missing=() command package
    while read -r command package; do
        command -v "$command" >/dev/null || [ -e "$command" ] || missing+=("$package")
    done <<<"$needed"
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "installing ${missing[*]}"
        apt-get update -q || fail "apt-get could not read its lists: see above"
        DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" ||
            fail "apt-get could not install ${missing[*]}: see above"
    else
        fail "these are missing: ${missing[*]}. Install them (on Debian or Ubuntu: sudo apt-get install ${missing[*]}) and run again"
    fi
}

# The browsers' drivers, from npm, outside the tree; the tests find them by a link.
install_drivers() {
    local key folder
    key=$(cat tests/package.json tests/package-lock.json | sha256sum | cut -c1-12)
    folder=$OSMOSE_CACHE/node-$key
    if [ ! -d "$folder" ]; then
        say "installing the browsers' drivers from npm"
        rm -rf "$folder.new"
        mkdir -p "$folder.new"
        cp tests/package.json tests/package-lock.json "$folder.new"
        (cd "$folder.new" && npm ci --ignore-scripts --no-audit --no-fund) || fail "npm could not install tests/package.json: see above"
        mv "$folder.new" "$folder"
    fi
    ln -sfn "$folder/node_modules" node_modules
}

# ---- the suites -------------------------------------------------------------------------------------------------------

build() { # name preset [target...]
    local name=$1 preset=$2 start=$SECONDS
    shift 2
    say "building $name"
    toolchain_run cmake --preset "$preset" -Wno-dev >"build/test-results/configure-$preset.log" 2>&1 ||
        { cat "build/test-results/configure-$preset.log"; return 1; }
    toolchain_run cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"} -- -k 0 || return 1
    say "built $name in $((SECONDS - start)) s"
}

# Doctest programs, side by side: each writes a log, which is shown when all have ended. One that dies before its summary counts as a
# failure.
started=()
start_doctest() { # name command...
    local name=$1 log=build/test-results/$1.log
    shift
    say "running $name"
    started+=("$name")
    {
        toolchain_run env ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 \
            timeout 1200 "$@" -nc=true -d=false >"$log" 2>&1
        echo $? >"$log.status"
    } &
}
finish_doctests() {
    local name log status summary
    wait
    for name in "${started[@]}"; do
        log=build/test-results/$name.log status=$(cat "build/test-results/$name.log.status")
        cat "$log"
        summary=$(grep -a '^\[doctest\] test cases:' "$log" | tail -n1)
        if [[ $summary =~ ([0-9]+)\ passed\ *\|\ *([0-9]+)\ failed ]]; then
            local good=${BASH_REMATCH[1]} bad=${BASH_REMATCH[2]}
            if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi # a sanitizer spoke, or a leak at the end
            count "$name" "$good" "$bad"
        else
            say "$name ended with status $status before its summary"
            count "$name" 0 1
        fi
    done
    started=()
}

# Test files for node's own runner.
run_node() { # name folder how-many-at-once [command to run node with]
    local name=$1 folder=$2 at_once=$3 log=build/test-results/$1.tap chosen=() file ok bad
    shift 3
    for file in "$folder"/*.test.mjs; do
        [ -e "$file" ] || continue
        if [ ${#files[@]} -eq 0 ] || [[ " ${files[*]} " == *"${file##*/}"* ]]; then chosen+=("$file"); fi
    done
    if [ ${#chosen[@]} -eq 0 ]; then
        say "$name: no test files in $folder"
        return
    fi
    say "running $name (${#chosen[@]} files)"
    "$@" timeout 2400 node --test --test-concurrency="$at_once" \
        --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="$log" "${chosen[@]}"
    local status=$?
    ok=$(sed -n 's/^# pass //p' "$log" | tail -n1)
    bad=$(($(sed -n 's/^# fail //p' "$log" | tail -n1) + $(sed -n 's/^# cancelled //p' "$log" | tail -n1)))
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    count "$name" "${ok:-0}" "$bad"
}

SECONDS=0
install_needed
toolchain_prepare

if wants native || wants cli; then
    if build "the native tests (sanitizers)" sanitize; then
        if wants native; then
            start_doctest core-native build/sanitize/tests/core_tests
            start_doctest ui-native build/sanitize/tests/ui_tests
            start_doctest desktop-native build/sanitize/tests/native_tests
        fi
        if wants cli; then # meanwhile
            run_node cli tests/cli 2 toolchain_run env OSMOSE_CLI="$PWD/build/sanitize/osmoseit"
        fi
        finish_doctests
    else
        count "native build" 0 1
    fi
fi
targets=()
if wants wasm; then targets+=(core_tests); fi
if wants_browsers; then targets+=(osmose_site osmose_proof_page); fi
if [ ${#targets[@]} -gt 0 ]; then
    if build "the wasm (${targets[*]})" web-tests "${targets[@]}"; then
        if wants wasm; then start_doctest core-wasm node build/web/tests/core_tests.js; fi
        if wants_browsers; then install_drivers; fi # meanwhile
        finish_doctests
        if wants e2e; then run_node e2e tests/e2e 1; fi # browsers wait for each other's frames
        if wants access; then run_node access tests/access 1; fi
    else
        count "wasm build" 0 1
    fi
fi

for line in "${failures[@]+"${failures[@]}"}"; do say "$line"; done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
