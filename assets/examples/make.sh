#!/usr/bin/env bash
# Makes the example projects anew from their stories, byte for byte the same: both languages tell the same events.
# usage: assets/examples/make.sh OSMOSEIT [FOLDER [EXAMPLE...]]      FOLDER: where to, this one by default; EXAMPLE: bakery.fr
exec node "$(dirname "${BASH_SOURCE[0]}")/make.mjs" "$@"
