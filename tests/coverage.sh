#!/usr/bin/env bash
# Prints how much of the core its tests and those of the command line reach: lines and branches of model, rules and journal, file by
# file and in all.
#
# usage: tests/coverage.sh [FLOOR...]     by default model rules journal
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || set -- model rules journal
folder=$PWD/build/coverage
./build-wasm.sh in cmake --preset coverage >/dev/null
./build-wasm.sh in cmake --build --preset coverage --target core_tests osmoseit
rm -f "$folder"/*.profraw
./build-wasm.sh in env LLVM_PROFILE_FILE="$folder/core.profraw" "$folder/tests/core_tests" --minimal
./build-wasm.sh in env OSMOSE_CLI="$folder/osmoseit" LLVM_PROFILE_FILE="$folder/cli-%m.profraw" node --test tests/cli/ >"$folder/cli.log" ||
    echo "some tests of the command line failed: $folder/cli.log" >&2
./build-wasm.sh in sh -c "llvm-profdata merge -sparse $folder/*.profraw -o $folder/all.profdata"
./build-wasm.sh in llvm-cov report "$folder/tests/core_tests" -object "$folder/osmoseit" -instr-profile="$folder/all.profdata" \
    --show-region-summary=false --show-functions=false "${@/#/src/}"
# The share of all their branches together.
./build-wasm.sh in llvm-cov report "$folder/tests/core_tests" -object "$folder/osmoseit" -instr-profile="$folder/all.profdata" \
    --show-region-summary=false --show-functions=false "${@/#/src/}" |
    awk -v floors="$*" '$1 == "TOTAL" { print floors ": " $NF " of the branches, " $(NF - 1) " of " $(NF - 2) " missed" }'
