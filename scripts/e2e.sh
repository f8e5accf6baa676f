#!/usr/bin/env bash
# The journeys in a real browser against a fresh installation with the demo: own port, own Postgres, removed afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HOME/.cache/edustream/target}
scripts/step.sh web cargo xtask web --release
# `make test` names the binary its tests have just built: building it alone selects other features of 200 crates and compiles them again.
[ -n "${EDUSTREAM_BINARY:-}" ] || cargo build -q -p server
exec node end2end/run.mjs "${EDUSTREAM_BINARY:-$CARGO_TARGET_DIR/debug/edustream}" "$@"
