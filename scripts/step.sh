#!/usr/bin/env bash
# step.sh NAME COMMAND…: runs the command only when a source of the step changed since it last succeeded (git's hash of the files it reads).
set -euo pipefail
cd "$(dirname "$0")/.."
name=$1; shift
mkdir -p dist
read_by_it="app frontend crates/domain crates/xtask style public scripts/pictures crates/demo/src/texts/portraits.txt"
stamp=$( { git ls-files -s -- Cargo.lock package-lock.json $read_by_it; git diff HEAD -- $read_by_it; echo "$*"; } 2>/dev/null | sha256sum | cut -d' ' -f1)
if [ -f dist/manifest.json ] && [ "$(cat "dist/.$name" 2>/dev/null)" = "$stamp" ]; then exit 0; fi
"$@"
echo "$stamp" > "dist/.$name"
