# shellcheck shell=bash
# The toolchain of build-wasm.sh and tests/run.sh: toolchain_prepare finds or makes it, toolchain_run runs a command in it.
# Needs OSMOSE_CACHE set and the root of the repository as the current folder.

toolchain_suite=trixie
toolchain_packages="emscripten cmake ninja-build g++ clang lld libc++-dev libc++abi-dev libclang-rt-19-dev llvm ccache \
libcereal-dev rapidjson-dev doctest-dev libcli11-dev libboost-dev zlib1g-dev libsdl2-dev libsqlite3-dev libgl1-mesa-dri python3 \
python3-fonttools python3-brotli fonts-inter nodejs esbuild clang-format clang-tidy pkg-config brotli git unzip ca-certificates"

# name, version, Debian source package, suite: where Debian has a library as upstream published it.
toolchain_sources="imgui 1.92.2b imgui forky
sdl2 2.32.4 libsdl2 trixie
libsodium 1.0.18 libsodium trixie
zlib 1.3.1 zlib trixie"

say() { printf '==> %s\n' "$*"; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

toolchain_root="" # empty: the toolchain is on the PATH

toolchain_prepare() {
    if toolchain_on_path; then
        say "toolchain: $(command -v emcc) and $(command -v cmake)"
    else
        local key
        key=$(printf '%s' "$toolchain_suite $toolchain_packages" | sha256sum | cut -c1-12)
        toolchain_root=$OSMOSE_CACHE/root-$toolchain_suite-$key
        exec 8>"$OSMOSE_CACHE/lock"
        flock 8 # two builds at once make it once
        [ -e "$toolchain_root" ] || toolchain_make_root
        flock -u 8
        toolchain_check_entry
    fi
    toolchain_fetch_sources
    toolchain_fetch_icons
}

toolchain_on_path() {
    command -v emcc >/dev/null && command -v cmake >/dev/null && command -v ninja >/dev/null || return 1
    local version
    version=$(emcc -dumpversion 2>/dev/null | cut -d- -f1)
    [ "$(printf '%s\n3.1.60\n' "$version" | sort -V | head -n1)" = 3.1.60 ]
}

# ---- the Debian root --------------------------------------------------------------------------------------------------

toolchain_make_root() {
    command -v mmdebstrap >/dev/null ||
        fail "emcc 3.1.60 or later is not on the PATH, and mmdebstrap, which would make a Debian root with it, is missing:" \
            "install either emsdk with cmake and ninja, or (Debian, Ubuntu) apt-get install mmdebstrap bubblewrap"
    local include=${toolchain_packages// /,} temporary=$toolchain_root.new mirror=()
    local host_sources=/etc/apt/sources.list.d/debian.sources
    say "making a Debian $toolchain_suite root with the toolchain, once (some minutes, 3 GB): $toolchain_root"
    rm -rf "$temporary"
    if [ -r $host_sources ]; then # the mirror of this machine, with another suite
        sed "s/^\(Suites:.*\)/\1 /; s/^Suites: [a-z]*\(-security\)\{0,1\} .*/Suites: $toolchain_suite\1/" \
            $host_sources >"$OSMOSE_CACHE/$toolchain_suite.sources"
        mirror=("$OSMOSE_CACHE/$toolchain_suite.sources")
    fi
    if [ "$(id -u)" = 0 ]; then
        mmdebstrap --variant=apt --include="$include" "$toolchain_suite" "$temporary" "${mirror[@]}"
    else # as anyone: by way of a tar, so that all files are ours
        mkdir -p "$temporary"
        mmdebstrap --mode=unshare --variant=apt --include="$include" --format=tar "$toolchain_suite" - "${mirror[@]}" |
            tar -x -C "$temporary" --no-same-owner --exclude='./dev/*'
    fi || fail "mmdebstrap could not make the root: see above (without root it needs the packages uidmap and bubblewrap)"
    mv "$temporary" "$toolchain_root"
}

toolchain_check_entry() {
    toolchain_run true 2>"$OSMOSE_CACHE/enter.log" ||
        fail "the Debian root cannot be entered ($(tail -n1 "$OSMOSE_CACHE/enter.log")): install bubblewrap, or run as root"
}

# Runs a command in the root, in the same folder, seeing the tree, the cache and (for windows) the display.
toolchain_run() {
    export EMCC_SKIP_SANITY_CHECK=1
    if [ -z "$toolchain_root" ]; then
        "$@"
    elif command -v bwrap >/dev/null; then
        local options=(--bind "$toolchain_root" / --dev-bind /dev /dev --proc /proc --bind /tmp /tmp --bind "$PWD" "$PWD"
            --bind "$OSMOSE_CACHE" "$OSMOSE_CACHE" --ro-bind-try /etc/resolv.conf /etc/resolv.conf
            --ro-bind-try /etc/hosts /etc/hosts --chdir "$PWD" --die-with-parent)
        local place
        for place in "${OSMOSE_DEPS:-}" "${XDG_RUNTIME_DIR:-}" "${toolchain_home:-}"; do
            [ -d "$place" ] && options+=(--bind "$place" "$place")
        done
        env -u CC -u CXX -u CFLAGS -u CXXFLAGS HOME="$OSMOSE_CACHE" PATH=/usr/bin:/bin:/usr/sbin:/sbin bwrap "${options[@]}" "$@"
    elif [ "$(id -u)" = 0 ]; then
        # shellcheck disable=SC2016
        unshare --mount bash -c 'root=$1; shift
            for place in /dev /proc /tmp "$PWD" "$OSMOSE_CACHE" ${OSMOSE_DEPS:+"$OSMOSE_DEPS"} ${toolchain_home:+"$toolchain_home"}; do
                mkdir -p "$root$place"; mount --rbind "$place" "$root$place"
            done
            exec chroot "$root" /usr/bin/env HOME="$OSMOSE_CACHE" PATH=/usr/bin:/bin:/usr/sbin:/sbin \
                sh -c "cd \"\$1\" && shift && exec \"\$@\"" sh "$PWD" "$@"' bash "$toolchain_root" "$@"
    else
        echo "bubblewrap is missing" >&2
        return 1
    fi
}

# ---- the libraries' sources -------------------------------------------------------------------------------------------

# From Debian into the cache, where Debian has them. What it has not, cmake/dependencies.cmake takes from upstream.
toolchain_fetch_sources() {
    [ -n "$toolchain_root" ] || grep -qs '^ID=debian' /etc/os-release || return 0
    local name version package suite
    while read -r name version package suite; do
        [ -d "$OSMOSE_CACHE/sources/$name-$version" ] && continue
        [ -n "${OSMOSE_DEPS:-}" ] && [ -d "$OSMOSE_DEPS/$name-$version" ] && continue
        [ -n "${OSMOSE_DEPS:-}" ] && [ -d "$OSMOSE_DEPS/$name" ] && continue
        toolchain_fetch_source "$name-$version" "$version" "$package" "$suite" ||
            say "Debian $suite gave no $package $version: it will be taken from upstream"
    done <<<"$toolchain_sources"
}

toolchain_fetch_source() { # folder version package suite
    local mirror state=$OSMOSE_CACHE/apt-$4 temporary=$OSMOSE_CACHE/sources/$1.new
    mirror=$(cat "$toolchain_root"/etc/apt/sources.list "$toolchain_root"/etc/apt/sources.list.d/* 2>/dev/null |
        grep -v '^ *#' | grep -oE '(https?|mirror\+[a-z]+)://[^ ]+' | head -n1)
    say "fetching $3 $2, source of Debian $4"
    rm -rf "$temporary"
    mkdir -p "$state/lists/partial" "$state/cache" "$temporary"
    printf 'Types: deb-src\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' \
        "$mirror" "$4" /usr/share/keyrings/debian-archive-keyring.gpg >"$state/$4.sources"
    # A mirror that was kept as it was on some day says in its lists that they have expired. What matters is checked all the same: the
    # archive by its signature, the files by cmake/dependencies.lock.
    local apt=(apt-get -qq -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root -o Dir::Etc::sourcelist="$state/$4.sources" -o Dir::Etc::sourceparts=-
        -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache")
    if [ -z "$(find "$state/lists" -name '*Sources*' -mmin -600)" ]; then toolchain_run "${apt[@]}" update || return 1; fi
    (cd "$state/cache" && rm -f ./*.orig.tar.*)
    # The archive as upstream published it, without Debian's patches.
    # shellcheck disable=SC2016
    toolchain_run sh -c 'cd "$1" && shift && exec "$@"' sh "$state/cache" \
        "${apt[@]}" source --download-only --tar-only "$3" || return 1
    local archive
    archive=$(find "$state/cache" -maxdepth 1 -name "$3_*$2*.orig.tar.*" | head -n1)
    [ -n "$archive" ] || return 1
    tar -xf "$archive" -C "$temporary" --strip-components=1 && mv "$temporary" "$OSMOSE_CACHE/sources/$1"
}

# The icons' font, from npm: an archive with nothing to run.
toolchain_fetch_icons() {
    local version=1.62.0 folder=$OSMOSE_CACHE/sources/lucide-static-1.62.0
    [ ! -d "$folder" ] && [ ! -d "${OSMOSE_DEPS:-/nowhere}/lucide-static" ] || return 0
    command -v npm >/dev/null ||
        fail "npm, which brings the icons' font, is missing: install nodejs and npm (or point OSMOSE_DEPS to a folder with" \
            "lucide-static/, the unpacked npm package lucide-static $version)"
    say "fetching lucide-static $version, the icons' font, from npm"
    rm -rf "$folder.new"
    mkdir -p "$folder.new"
    npm pack --silent --pack-destination "$folder.new" "lucide-static@$version" >/dev/null ||
        fail "npm could not fetch lucide-static@$version: see above"
    tar -xzf "$folder.new/lucide-static-$version.tgz" -C "$folder.new" --strip-components=1 package/font package/LICENSE
    rm "$folder.new/lucide-static-$version.tgz"
    mv "$folder.new" "$folder"
}
